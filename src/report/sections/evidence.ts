/** The sizes that the verdict stands on, beside those of the last report of the target branch. */
import type { RunResult } from '../../result.js';
import type { Translator } from '../../words/translator.js';
import {
  type Block,
  type Column,
  numericColumn,
  paragraph,
  type Row,
  type Section,
  type Table,
  textColumn,
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
export function brief(result: RunResult, words: Translator, { previous, previousBranch }: PreviousReport): Table {
  const { model, base } = result;
  const row = (label: string, bytes: number): Row => {
    const change = model.bytes - bytes;
    const against = bytes === 0 ? '' : `${words.signedSize(change)} (${words.signedPercent((change / bytes) * 100)})`;
    return { cells: [label, words.size(bytes), against] };
  };
  const last =
    previousBranch === undefined
      ? words.say('evidence.previous')
      : words.say('evidence.previous-on', { branch: words.name(previousBranch) });
  return {
    kind: 'table',
    columns: [
      textColumn(words.say('column.what')),
      numericColumn(words.say('column.size')),
      numericColumn(words.say('column.against')),
    ],
    rows: [
      row(words.say('evidence.checkpoint'), largest(0, chosenSizes(result))),
      { cells: [`${words.strong(words.say('evidence.slim'))} ${words.name(model.path)}`, words.size(model.bytes), ''] },
      ...(base.bytes === null ? [] : [row(`${words.say('evidence.base')} ${words.name(base.name)}`, base.bytes)]),
      ...(previous ? [row(last, previous.model.bytes)] : []),
    ],
  };
}

/** What stands in brief above, to the byte: sizes of all that was measured, every limit, and the last report. */
export function evidenceSection(result: RunResult, words: Translator, past: PreviousReport): Section {
  return {
    title: words.say('evidence.title'),
    blocks: [evidence(result, words, past), ...previousNote(words, past), ...limits(result, words)],
  };
}

/** Checkpoint, slim model, base and package, this time and last time. */
function evidence(result: RunResult, words: Translator, past: PreviousReport): Table {
  const previous = past.previous ?? null;
  const measures: Measure[] = [
    { label: words.say('evidence.checkpoint'), bytes: (run) => largest(0, chosenSizes(run)) },
    {
      label: `${words.strong(words.say('evidence.slim'))} ${words.name(result.model.path)}`,
      bytes: (run) => run.model.bytes,
    },
    { label: words.say('evidence.base'), bytes: (run) => run.base.bytes },
    { label: words.say('evidence.package'), bytes: (run) => run.package.bytes },
  ];
  const rows = measures.flatMap((measure): Row[] => {
    const bytes = measure.bytes(result);
    if (bytes === null) return [];
    const earlier = previous === null ? [] : compared(bytes, measure.bytes(previous), words);
    return [{ cells: [measure.label, words.size(bytes), words.count(bytes), ...earlier] }];
  });
  const head = [
    textColumn(words.say('column.what')),
    numericColumn(words.say('column.size')),
    numericColumn(words.say('column.bytes')),
  ];
  return {
    kind: 'table',
    columns: previous === null ? head : [...head, ...previousColumns(past, words)],
    rows: [...rows, ...growth(result, words)],
  };
}

/** Why there is no column of the last report, where that was asked for. */
function previousNote(words: Translator, past: PreviousReport): Block[] {
  const { previous, previousNote: note, previousProblem: problem = '' } = past;
  if (note === undefined || (previous !== undefined && previous !== null)) return [];
  return [
    paragraph(
      note === 'failed' ? words.say('previous.failed', { reason: words.said(problem) }) : words.say(`previous.${note}`),
    ),
  ];
}

function growth({ base }: RunResult, words: Translator): Row[] {
  if (base.growthBytes === null || base.growthPercent === null) return [];
  const cells = [
    words.say('evidence.growth'),
    words.signedSize(base.growthBytes),
    words.signedPercent(base.growthPercent),
  ];
  return [{ cells }];
}

function previousColumns({ previousBranch }: PreviousReport, words: Translator): Column[] {
  const title =
    previousBranch === undefined
      ? words.say('column.previous')
      : words.say('column.previous-on', { branch: words.name(previousBranch) });
  return [numericColumn(title), numericColumn(words.say('column.change'))];
}

function compared(bytes: number, earlier: number | null, words: Translator): string[] {
  return earlier === null ? ['–', '–'] : [words.size(earlier), words.signedSize(bytes - earlier)];
}
