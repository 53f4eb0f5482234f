/** What was allowed, what was found, how much is left, and what would help. */
import type { Limit, RunResult } from '../../result.js';
import type { Translator } from '../../words/translator.js';
import { type Block, numericColumn, paragraph, type Row, textColumn, textColumns } from '../document.js';

function limitName(limit: Limit, t: Translator): string {
  return t.say(`limit.${limit.kind}`);
}

/** By how much an exceeded limit is exceeded. */
export function limitOver(limit: Limit, t: Translator): string {
  // Of an exceeded limit it is known.
  const allowedBytes = limit.allowedBytes ?? 0;
  return t.say('budget.over', {
    limit: limitName(limit, t),
    asked: t.name(limit.asked),
    allowed: t.size(allowedBytes),
    over: t.size(limit.foundBytes - allowedBytes),
  });
}

/** Why limits that are exceeded only warn. */
export function leniency({ budget }: RunResult, t: Translator): Block[] {
  const { override } = budget;
  if (override !== null) {
    const { label, setBy, setAt } = override;
    const values = {
      label: t.name(label),
      who: t.name(setBy ?? ''),
      when: setAt === null ? '' : t.date(setAt),
    };
    const key = setBy === null ? 'budget.override' : setAt === null ? 'budget.override-by' : 'budget.override-at';
    return [paragraph(t.say(key, values))];
  }
  const isExceeded = budget.limits.some(({ exceeded, advisory }) => exceeded && !advisory);
  return budget.onExceed === 'warn' && isExceeded ? [paragraph(t.say('budget.on-exceed-warn'))] : [];
}

/** A limit of which less than this share is left is near. */
const NEAR = 0.01;

/** The limits that are exceeded or near; the others are kept, which the verdict says. */
export function openLimits(result: RunResult, t: Translator): Block[] {
  const near = result.budget.limits.filter(
    ({ allowedBytes, leftBytes }) => leftBytes !== null && leftBytes < NEAR * (allowedBytes ?? 0),
  );
  const { budget } = result;
  return near.length === 0 ? [] : [limitTable({ ...budget, limits: near }, 'size', t)];
}

/** All limits, to the byte. */
export function limits({ budget }: RunResult, t: Translator): Block[] {
  return [budget.limits.length === 0 ? paragraph(t.say('budget.none')) : limitTable(budget, 'count', t)];
}

/** A line per limit: allowed, found, left. */
function limitTable(budget: RunResult['budget'], as: 'size' | 'count', t: Translator): Block {
  const rows = budget.limits.map((limit): Row => {
    const { asked, allowedBytes, foundBytes, leftBytes, exceeded } = limit;
    const onlyWarns = limit.advisory || budget.verdict === 'warn';
    const outcome = exceeded
      ? t.say(onlyWarns ? 'budget.exceeded-warn' : 'budget.exceeded')
      : t.say(allowedBytes === null ? 'budget.unknown' : 'budget.kept');
    const allowed = allowedBytes === null ? '–' : t[as](allowedBytes);
    const left = leftBytes === null ? '–' : t.size(leftBytes);
    return { cells: [limitName(limit, t), t.name(asked), allowed, t[as](foundBytes), left, outcome] };
  });
  return {
    kind: 'table',
    columns: [
      ...textColumns(t, 'limit', 'asked'),
      numericColumn(t.say(as === 'size' ? 'column.allowed' : 'column.allowed-bytes')),
      numericColumn(t.say(as === 'size' ? 'column.found' : 'column.found-bytes')),
      numericColumn(t.say('column.left')),
      textColumn(''),
    ],
    rows,
  };
}

/** What would bring the model within its limits, largest saving first. */
export function levers({ budget }: RunResult, t: Translator): Block[] {
  if (!budget.limits.some(({ exceeded, advisory }) => exceeded && !advisory)) return [];
  if (budget.levers.length === 0) return [paragraph(t.say('budget.no-levers'))];
  const items = budget.levers.map(({ kind, glob, savesBytes, resultBytes, fits }) => {
    const lever = t.say(`lever.${kind}`, {
      setting: t.name(`exclude-tensors: ${glob}`),
      saves: t.size(savesBytes),
      result: t.size(resultBytes),
    });
    return t.say(fits ? 'lever.fits' : 'lever.not-enough', { lever });
  });
  return [paragraph(t.say('budget.levers')), { kind: 'bullets', items }];
}
