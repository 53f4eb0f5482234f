/** What `evaluate` measured: each candidate with its score in each format, and the limits on the score. */
import type { EvaluatedCandidate, Evaluation, RunResult, ScoreLimit } from '../../result.js';
import type { Translator } from '../../words/translator.js';
import { type Block, numericColumn, paragraph, type Row, type Section, textColumn } from '../document.js';

/** Every candidate in every format. */
export function evaluationSection({ evaluation }: RunResult, words: Translator): Section | null {
  if (evaluation === undefined) return null;
  const { candidates, better } = evaluation;
  return {
    title: words.say('evaluation.title', { metric: words.name(evaluation.name), count: candidates.length }),
    blocks: [
      paragraph(words.say(`evaluation.${better}`)),
      {
        kind: 'table',
        columns: [
          numericColumn(words.say('column.averaged')),
          textColumn(words.say('evaluation.checkpoints')),
          textColumn(words.say('evaluation.format')),
          numericColumn(words.say('column.size')),
          numericColumn(words.name(evaluation.name)),
          textColumn(words.say('evaluation.others')),
          textColumn(''),
        ],
        rows: candidates.flatMap((candidate) => candidateRows(candidate, evaluation, words)),
      },
      ...scoreLimits(evaluation, words),
    ],
  };
}

function candidateRows(
  { averaged, chosen, formats }: EvaluatedCandidate,
  { name }: Evaluation,
  words: Translator,
): Row[] {
  return formats.map(({ format, bytes, score, scores }) => {
    const others = Object.entries(scores).filter(([key]) => key !== name);
    return {
      cells: [
        words.count(averaged.length),
        words.names(averaged, 5),
        words.name(format),
        words.size(bytes),
        words.score(score),
        words.list(others.map(([key, value]) => `${words.name(key)} ${words.score(value)}`)),
        chosen ? '✅' : '',
      ],
    };
  });
}

function scoreLimits({ limits }: Evaluation, words: Translator): Block[] {
  if (limits.length === 0) return [];
  const rows = limits.map(({ kind, asked, allowed, found, previous, exceeded }): Row => {
    const outcome = exceeded ? 'budget.exceeded' : allowed === null ? 'evaluation.unknown' : 'budget.kept';
    const cells = [words.say(`limit.${kind}`), words.name(asked), words.score(allowed), words.score(found)];
    return { cells: [...cells, words.score(previous), words.say(outcome)] };
  });
  const columns = [
    textColumn(words.say('column.limit')),
    textColumn(words.say('column.asked')),
    numericColumn(words.say('evaluation.allowed')),
    numericColumn(words.say('evaluation.found')),
    numericColumn(words.say('evaluation.previous')),
    textColumn(''),
  ];
  return [{ kind: 'table', columns, rows }];
}

/** By what an exceeded limit is exceeded. */
export function scoreOver({ kind, asked, found, allowed }: ScoreLimit, words: Translator): string {
  const shown = { limit: words.say(`limit.${kind}`), asked: words.name(asked), found: words.score(found) };
  return words.say('evaluation.over', { ...shown, allowed: words.score(allowed) });
}

/** The score, in each format, and why it is not a pass: what stands open. */
export function evaluationBrief({ evaluation }: RunResult, words: Translator): Block[] {
  if (evaluation === undefined) return [];
  const { name, candidates, limits } = evaluation;
  const chosen = candidates.find((candidate) => candidate.chosen);
  const scores = (chosen?.formats ?? []).map(({ format, bytes, score }) =>
    words.say('evaluation.score', { format: words.name(format), score: words.score(score), size: words.size(bytes) }),
  );
  const values = { metric: words.name(name), scores: words.list(scores) };
  const count = candidates.length;
  const brief =
    count === 1 ? words.say('evaluation.brief', values) : words.say('evaluation.brief-best', { ...values, count });
  const exceeded = limits.filter((limit) => limit.exceeded).map((limit) => scoreOver(limit, words));
  return [paragraph(words.sentences([brief, ...exceeded]))];
}
