/** Every checkpoint that was seen, with its scores, whether it was averaged, and why. */
import type { Candidate, RunResult, Selection } from '../../result.js';
import type { Translator } from '../../words/translator.js';
import {
  type Block,
  type Chart,
  numericColumn,
  numericColumns,
  paragraph,
  type Row,
  type Section,
  textColumns,
} from '../document.js';
import { largest } from '../largest.js';

/** Characters that the labels below a chart may have in all before they run into one another. */
const MAX_LABELS = 72;
/** Beyond this a score is broken, and a chart of it shows nothing else; so is one that is not a number. */
const MAX_SCORE = 1e9;

/** The candidates with their scores, those that are gone, and the copies beside them. */
export function selectionSection({ selection }: RunResult, t: Translator): Section {
  const { candidates, others } = selection;
  const count = [...candidates, ...others].filter(({ chosen }) => chosen).length;
  return {
    title: t.say('selection.title', { count, found: candidates.length }),
    blocks: [
      paragraph(chosenHow(selection, t)),
      candidateTable(selection, t),
      ...absentNames(selection, t),
      ...otherFiles(others, t),
    ],
  };
}

function chosenHow(selection: Selection, t: Translator): string {
  return t.sentences([metricExplained(selection, t), ...nbestExplained(selection, t)]);
}

/** The score that ranked the checkpoints, and the reason for it. */
function metricExplained(selection: Selection, t: Translator): string {
  const { metricUsed, metricConfigured, metricReason, scores } = selection;
  return t.say(`metric.${metricReason}`, {
    metric: t.name(metricUsed === null ? '' : nameOf(metricUsed, selection)),
    file: t.path(scores?.file ?? ''),
    configured: t.name(metricConfigured ?? 'acc'),
  });
}

/** How many were to be averaged, and who says so; nothing where they were named. */
function nbestExplained({ metricReason, nbestAsked, nbestFrom }: Selection, t: Translator): string[] {
  return metricReason === 'named' ? [] : [t.say(`nbest.${nbestFrom}`, { count: nbestAsked })];
}

function candidateTable(selection: Selection, t: Translator): Block {
  return {
    kind: 'table',
    columns: [
      ...textColumns(t, 'checkpoint'),
      ...numericColumns(t, 'epoch', 'step', 'size'),
      ...(selection.scores === undefined ? [] : [numericColumn(t.name(selection.scores.name))]),
      numericColumn('loss'),
      numericColumn('acc'),
      ...numericColumns(t, 'rank'),
      ...textColumns(t, 'averaged', 'why'),
    ],
    rows: selection.candidates.map((candidate) => candidateRow(candidate, t)),
    chart: scoreChart(selection, t),
  };
}

function candidateRow(candidate: Candidate, t: Translator): Row {
  const { name, kind, epoch, step, bytes, acc, loss, score, rank, chosen, reason } = candidate;
  return {
    cells: [
      t.name(name),
      epoch === null ? '–' : t.count(epoch),
      step === null ? t.say(`kind.${kind}`) : t.count(step),
      t.size(bytes),
      ...(score === undefined ? [] : [t.score(score)]),
      t.score(loss),
      t.score(acc),
      rank === null ? '–' : t.count(rank),
      chosen ? '✅' : '',
      t.say(`choice.${reason}`),
    ],
  };
}

/** undefined where there is nothing to see: fewer than two scores, or all the same. */
function scoreChart(selection: Selection, t: Translator): Chart | undefined {
  const { candidates, metricUsed } = selection;
  const shown = scoreShown(metricUsed);
  const metric = nameOf(metricUsed === 'scores' ? metricUsed : shown, selection);
  const points = candidates.flatMap((candidate) => {
    const { epoch, step, chosen } = candidate;
    const value = candidate[shown] ?? null;
    if (value === null || !(Math.abs(value) < MAX_SCORE)) return [];
    return [{ label: step === null ? `${epoch}` : `${epoch}.${step}`, value, chosen }];
  });
  const widest = largest(
    1,
    points.map(({ label }) => label.length + 1),
  );
  const newest = points.slice(-Math.floor(MAX_LABELS / widest));
  if (new Set(newest.map(({ value }) => value)).size < 2) return undefined;
  const title =
    newest.length === points.length
      ? t.say('selection.chart', { metric })
      : t.say('selection.chart-newest', { metric, count: newest.length });
  return { kind: 'scores', title, axis: metric, points: newest };
}

function absentNames(selection: Selection, t: Translator): Block[] {
  const { absent, metricUsed } = selection;
  if (absent.length === 0) return [];
  const shown = scoreShown(metricUsed);
  const metric = metricUsed === 'scores' ? t.name(nameOf(metricUsed, selection)) : shown;
  const label = t.say('selection.absent', { metric });
  const names = absent.map((one) => `${t.name(one.name)} ${t.score(one[shown] ?? null)}`);
  return [{ kind: 'names', label, names }];
}

/** Where neither score was used, loss says more. */
function scoreShown(metricUsed: Selection['metricUsed']): 'acc' | 'loss' | 'score' {
  if (metricUsed === 'scores') return 'score';
  return metricUsed === 'acc' ? 'acc' : 'loss';
}

/** What people call a metric: that of a file of scores by its name there. */
function nameOf(metric: string, { scores }: Selection): string {
  return metric === 'scores' && scores !== undefined ? scores.name : metric;
}

function otherFiles(others: Selection['others'], t: Translator): Block[] {
  if (others.length === 0) return [];
  const rows = others.map(
    ({ name, kind, bytes, chosen }): Row => ({
      cells: [t.name(name), t.say(`other.${kind}`), t.size(bytes), chosen ? '✅' : ''],
    }),
  );
  const head = [...textColumns(t, 'file', 'what'), ...numericColumns(t, 'size'), ...textColumns(t, 'averaged')];
  return [paragraph(t.say('selection.others')), { kind: 'table', columns: head, rows }];
}
