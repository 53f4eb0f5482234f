/** Every checkpoint that was seen, with its scores, whether it was averaged, and why. */
import type { Candidate, RunResult, Selection } from '../../result.js';
import type { Translator } from '../../words/translator.js';
import { type Block, type Chart, numericColumn, paragraph, type Row, type Section, textColumn } from '../document.js';
import { largest } from '../largest.js';

/** Characters that the labels below a chart may have in all before they run into one another. */
const MAX_LABELS = 72;
/** Beyond this a score is broken, and a chart of it shows nothing else; so is one that is not a number. */
const MAX_SCORE = 1e9;

/** The candidates with their scores, those that are gone, and the copies beside them. */
export function selectionSection({ selection }: RunResult, words: Translator): Section {
  const { candidates, others } = selection;
  const count = [...candidates, ...others].filter(({ chosen }) => chosen).length;
  return {
    title: words.say('selection.title', { count, found: candidates.length }),
    blocks: [
      paragraph(chosenHow(selection, words)),
      candidateTable(selection, words),
      ...absentNames(selection, words),
      ...otherFiles(others, words),
    ],
  };
}

function chosenHow(selection: Selection, words: Translator): string {
  return words.sentences([metricExplained(selection, words), ...nbestExplained(selection, words)]);
}

/** The score that ranked the checkpoints, and the reason for it. */
function metricExplained(selection: Selection, words: Translator): string {
  const { metricUsed, metricConfigured, metricReason, scores } = selection;
  return words.say(`metric.${metricReason}`, {
    metric: words.name(metricUsed === null ? '' : nameOf(metricUsed, selection)),
    file: words.path(scores?.file ?? ''),
    configured: words.name(metricConfigured ?? 'acc'),
  });
}

/** How many were to be averaged, and who says so; nothing where they were named. */
function nbestExplained({ metricReason, nbestAsked, nbestFrom }: Selection, words: Translator): string[] {
  return metricReason === 'named' ? [] : [words.say(`nbest.${nbestFrom}`, { count: nbestAsked })];
}

function candidateTable(selection: Selection, words: Translator): Block {
  return {
    kind: 'table',
    columns: [
      textColumn(words.say('column.checkpoint')),
      numericColumn(words.say('column.epoch')),
      numericColumn(words.say('column.step')),
      numericColumn(words.say('column.size')),
      ...(selection.scores === undefined ? [] : [numericColumn(words.name(selection.scores.name))]),
      numericColumn('loss'),
      numericColumn('acc'),
      numericColumn(words.say('column.rank')),
      textColumn(words.say('column.averaged')),
      textColumn(words.say('column.why')),
    ],
    rows: selection.candidates.map((candidate) => candidateRow(candidate, words)),
    chart: scoreChart(selection, words),
  };
}

function candidateRow(candidate: Candidate, words: Translator): Row {
  const { name, kind, epoch, step, bytes, acc, loss, score, rank, chosen, reason } = candidate;
  return {
    cells: [
      words.name(name),
      epoch === null ? '–' : words.count(epoch),
      step === null ? words.say(`kind.${kind}`) : words.count(step),
      words.size(bytes),
      ...(score === undefined ? [] : [words.score(score)]),
      words.score(loss),
      words.score(acc),
      rank === null ? '–' : words.count(rank),
      chosen ? '✅' : '',
      words.say(`choice.${reason}`),
    ],
  };
}

/** undefined where there is nothing to see: fewer than two scores, or all the same. */
function scoreChart(selection: Selection, words: Translator): Chart | undefined {
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
      ? words.say('selection.chart', { metric })
      : words.say('selection.chart-newest', { metric, count: newest.length });
  return { kind: 'scores', title, axis: metric, points: newest };
}

function absentNames(selection: Selection, words: Translator): Block[] {
  const { absent, metricUsed } = selection;
  if (absent.length === 0) return [];
  const shown = scoreShown(metricUsed);
  const metric = metricUsed === 'scores' ? words.name(nameOf(metricUsed, selection)) : shown;
  const label = words.say('selection.absent', { metric });
  const names = absent.map((one) => `${words.name(one.name)} ${words.score(one[shown] ?? null)}`);
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

function otherFiles(others: Selection['others'], words: Translator): Block[] {
  if (others.length === 0) return [];
  const rows = others.map(
    ({ name, kind, bytes, chosen }): Row => ({
      cells: [words.name(name), words.say(`other.${kind}`), words.size(bytes), chosen ? '✅' : ''],
    }),
  );
  const head = [
    textColumn(words.say('column.file')),
    textColumn(words.say('column.what')),
    numericColumn(words.say('column.size')),
    textColumn(words.say('column.averaged')),
  ];
  return [paragraph(words.say('selection.others')), { kind: 'table', columns: head, rows }];
}
