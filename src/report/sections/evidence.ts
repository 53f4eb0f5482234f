/** The sizes that the verdict stands on, beside those of the last report of the target branch. */
import type { RunResult } from '../../result.js';
import type { Translator } from '../../words/translator.js';
import {
  type Block,
  type Column,
  numericColumn,
  numericColumns,
  paragraph,
  type Row,
  type Section,
  type Table,
  textColumns,
} from '../document.js';
import { largest } from '../largest.js';
import type { PreviousReport } from '../options.js';
import { limits } from './budget.js';

/** A size of a run, which its row is about; null where the run does not know it. */
interface Measure {
  readonly label: string;
  bytes(run: RunResult): number | null;
}

/** Sizes of the files that were averaged. */
export function chosenSizes({ selection }: RunResult): number[] {
  return [...selection.candidates, ...selection.others].filter(({ chosen }) => chosen).map(({ bytes }) => bytes);
}

/** Checkpoint, slim model, base and last report, each with what the slim model is against it. */
export function brief(result: RunResult, t: Translator, { previous, previousBranch }: PreviousReport): Table {
  const { model, base } = result;
  const row = (label: string, bytes: number): Row => {
    const change = model.bytes - bytes;
    const against = bytes === 0 ? '' : `${t.signedSize(change)} (${t.signedPercent((change / bytes) * 100)})`;
    return { cells: [label, t.size(bytes), against] };
  };
  const last =
    previousBranch === undefined
      ? t.say('evidence.previous')
      : t.say('evidence.previous-on', { branch: t.name(previousBranch) });
  return {
    kind: 'table',
    columns: [...textColumns(t, 'what'), ...numericColumns(t, 'size', 'against')],
    rows: [
      row(t.say('evidence.checkpoint'), largest(0, chosenSizes(result))),
      { cells: [`${t.strong(t.say('evidence.slim'))} ${t.name(model.path)}`, t.size(model.bytes), ''] },
      ...(base.bytes === null ? [] : [row(`${t.say('evidence.base')} ${t.name(base.name)}`, base.bytes)]),
      ...(previous ? [row(last, previous.model.bytes)] : []),
    ],
  };
}

/** What stands in brief above, to the byte: sizes of all that was measured, every limit, and the last report. */
export function evidenceSection(result: RunResult, t: Translator, past: PreviousReport): Section {
  return {
    title: t.say('evidence.title'),
    blocks: [evidence(result, t, past), ...previousNote(t, past), ...limits(result, t)],
  };
}

/** Checkpoint, slim model, base and package, this time and last time. */
function evidence(result: RunResult, t: Translator, past: PreviousReport): Table {
  const previous = past.previous ?? null;
  const measures: Measure[] = [
    { label: t.say('evidence.checkpoint'), bytes: (run) => largest(0, chosenSizes(run)) },
    {
      label: `${t.strong(t.say('evidence.slim'))} ${t.name(result.model.path)}`,
      bytes: (run) => run.model.bytes,
    },
    { label: t.say('evidence.base'), bytes: (run) => run.base.bytes },
    { label: t.say('evidence.package'), bytes: (run) => run.package.bytes },
  ];
  const rows = measures.flatMap((measure): Row[] => {
    const bytes = measure.bytes(result);
    if (bytes === null) return [];
    const earlier = previous === null ? [] : compared(bytes, measure.bytes(previous), t);
    return [{ cells: [measure.label, t.size(bytes), t.count(bytes), ...earlier] }];
  });
  const head = [...textColumns(t, 'what'), ...numericColumns(t, 'size', 'bytes')];
  return {
    kind: 'table',
    columns: previous === null ? head : [...head, ...previousColumns(past, t)],
    rows: [...rows, ...growth(result, t)],
  };
}

/** Why there is no column of the last report, where that was asked for. */
function previousNote(t: Translator, past: PreviousReport): Block[] {
  const { previous, previousNote: note, previousProblem: problem = '' } = past;
  if (note === undefined || (previous !== undefined && previous !== null)) return [];
  return [
    paragraph(note === 'failed' ? t.say('previous.failed', { reason: t.said(problem) }) : t.say(`previous.${note}`)),
  ];
}

function growth({ base }: RunResult, t: Translator): Row[] {
  if (base.growthBytes === null || base.growthPercent === null) return [];
  const cells = [t.say('evidence.growth'), t.signedSize(base.growthBytes), t.signedPercent(base.growthPercent)];
  return [{ cells }];
}

function previousColumns({ previousBranch }: PreviousReport, t: Translator): Column[] {
  const title =
    previousBranch === undefined
      ? t.say('column.previous')
      : t.say('column.previous-on', { branch: t.name(previousBranch) });
  return [numericColumn(title), numericColumn(t.say('column.change'))];
}

function compared(bytes: number, earlier: number | null, t: Translator): string[] {
  return earlier === null ? ['–', '–'] : [t.size(earlier), t.signedSize(bytes - earlier)];
}
