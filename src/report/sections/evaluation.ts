/** What `evaluate` measured: each candidate with its score in each format, and the limits on the score. */
import type { EvaluatedCandidate, Evaluation, RunResult, ScoreLimit } from '../../result.js';
import type { Translator } from '../../words/translator.js';
import { type Block, numericColumn, paragraph, type Row, type Section, textColumn, textColumns } from '../document.js';

/** Every candidate in every format. */
export function evaluationSection({ evaluation }: RunResult, t: Translator): Section | null {
  if (evaluation === undefined) return null;
  const { candidates, better } = evaluation;
  return {
    title: t.say('evaluation.title', { metric: t.name(evaluation.name), count: candidates.length }),
    blocks: [
      paragraph(t.say(`evaluation.${better}`)),
      {
        kind: 'table',
        columns: [
          numericColumn(t.say('column.averaged')),
          textColumn(t.say('evaluation.checkpoints')),
          textColumn(t.say('evaluation.format')),
          numericColumn(t.say('column.size')),
          numericColumn(t.name(evaluation.name)),
          textColumn(t.say('evaluation.others')),
          textColumn(''),
        ],
        rows: candidates.flatMap((candidate) => candidateRows(candidate, evaluation, t)),
      },
      ...scoreLimits(evaluation, t),
    ],
  };
}

function candidateRows({ averaged, chosen, formats }: EvaluatedCandidate, { name }: Evaluation, t: Translator): Row[] {
  return formats.map(({ format, bytes, score, scores }) => {
    const others = Object.entries(scores).filter(([key]) => key !== name);
    return {
      cells: [
        t.count(averaged.length),
        t.names(averaged, 5),
        t.name(format),
        t.size(bytes),
        t.score(score),
        t.list(others.map(([key, value]) => `${t.name(key)} ${t.score(value)}`)),
        chosen ? '✅' : '',
      ],
    };
  });
}

function scoreLimits({ limits }: Evaluation, t: Translator): Block[] {
  if (limits.length === 0) return [];
  const rows = limits.map(({ kind, asked, allowed, found, previous, exceeded }): Row => {
    const outcome = exceeded ? 'budget.exceeded' : allowed === null ? 'evaluation.unknown' : 'budget.kept';
    const cells = [t.say(`limit.${kind}`), t.name(asked), t.score(allowed), t.score(found)];
    return { cells: [...cells, t.score(previous), t.say(outcome)] };
  });
  const columns = [
    ...textColumns(t, 'limit', 'asked'),
    numericColumn(t.say('evaluation.allowed')),
    numericColumn(t.say('evaluation.found')),
    numericColumn(t.say('evaluation.previous')),
    textColumn(''),
  ];
  return [{ kind: 'table', columns, rows }];
}

/** By what an exceeded limit is exceeded. */
export function scoreOver({ kind, asked, found, allowed }: ScoreLimit, t: Translator): string {
  const shown = { limit: t.say(`limit.${kind}`), asked: t.name(asked), found: t.score(found) };
  return t.say('evaluation.over', { ...shown, allowed: t.score(allowed) });
}

/** The score, in each format, and why it is not a pass: what stands open. */
export function evaluationBrief({ evaluation }: RunResult, t: Translator): Block[] {
  if (evaluation === undefined) return [];
  const { name, candidates, limits } = evaluation;
  const chosen = candidates.find((candidate) => candidate.chosen);
  const scores = (chosen?.formats ?? []).map(({ format, bytes, score }) =>
    t.say('evaluation.score', { format: t.name(format), score: t.score(score), size: t.size(bytes) }),
  );
  const values = { metric: t.name(name), scores: t.list(scores) };
  const count = candidates.length;
  const brief = count === 1 ? t.say('evaluation.brief', values) : t.say('evaluation.brief-best', { ...values, count });
  const exceeded = limits.filter((limit) => limit.exceeded).map((limit) => scoreOver(limit, t));
  return [paragraph(t.sentences([brief, ...exceeded]))];
}
