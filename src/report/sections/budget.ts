/** What was allowed, what was found, how much is left, and what would help. */
import type { Limit, RunResult } from '../../result.js';
import type { Translator } from '../../words/translator.js';
import { type Block, numericColumn, paragraph, type Row, textColumn } from '../document.js';

function limitName(limit: Limit, words: Translator): string {
  return words.say(`limit.${limit.kind}`);
}

/** By how much an exceeded limit is exceeded. */
export function limitOver(limit: Limit, words: Translator): string {
  // Of an exceeded limit it is known.
  const allowedBytes = limit.allowedBytes ?? 0;
  return words.say('budget.over', {
    limit: limitName(limit, words),
    asked: words.name(limit.asked),
    allowed: words.size(allowedBytes),
    over: words.size(limit.foundBytes - allowedBytes),
  });
}

/** Why limits that are exceeded only warn. */
export function leniency({ budget }: RunResult, words: Translator): Block[] {
  const { override } = budget;
  if (override !== null) {
    const { label, setBy, setAt } = override;
    const values = {
      label: words.name(label),
      who: words.name(setBy ?? ''),
      when: setAt === null ? '' : words.date(setAt),
    };
    const key = setBy === null ? 'budget.override' : setAt === null ? 'budget.override-by' : 'budget.override-at';
    return [paragraph(words.say(key, values))];
  }
  const isExceeded = budget.limits.some(({ exceeded, kind }) => exceeded && kind !== 'warn-growth');
  return budget.onExceed === 'warn' && isExceeded ? [paragraph(words.say('budget.on-exceed-warn'))] : [];
}

/** A limit of which less than this share is left is near. */
const NEAR = 0.01;

/** The limits that are exceeded or near; the others are kept, which the verdict says. */
export function openLimits(result: RunResult, words: Translator): Block[] {
  const near = result.budget.limits.filter(
    ({ allowedBytes, leftBytes }) => leftBytes !== null && leftBytes < NEAR * (allowedBytes ?? 0),
  );
  const { budget } = result;
  return near.length === 0 ? [] : [limitTable({ ...budget, limits: near }, 'size', words)];
}

/** All limits, to the byte. */
export function limits({ budget }: RunResult, words: Translator): Block[] {
  return [budget.limits.length === 0 ? paragraph(words.say('budget.none')) : limitTable(budget, 'count', words)];
}

/** A line per limit: allowed, found, left. */
function limitTable(budget: RunResult['budget'], as: 'size' | 'count', words: Translator): Block {
  const rows = budget.limits.map((limit): Row => {
    const { asked, allowedBytes, foundBytes, leftBytes, exceeded } = limit;
    const onlyWarns = limit.kind === 'warn-growth' || budget.verdict === 'warn';
    const outcome = exceeded
      ? words.say(onlyWarns ? 'budget.exceeded-warn' : 'budget.exceeded')
      : words.say(allowedBytes === null ? 'budget.unknown' : 'budget.kept');
    const allowed = allowedBytes === null ? '–' : words[as](allowedBytes);
    const left = leftBytes === null ? '–' : words.size(leftBytes);
    return { cells: [limitName(limit, words), words.name(asked), allowed, words[as](foundBytes), left, outcome] };
  });
  return {
    kind: 'table',
    columns: [
      textColumn(words.say('column.limit')),
      textColumn(words.say('column.asked')),
      numericColumn(words.say(as === 'size' ? 'column.allowed' : 'column.allowed-bytes')),
      numericColumn(words.say(as === 'size' ? 'column.found' : 'column.found-bytes')),
      numericColumn(words.say('column.left')),
      textColumn(''),
    ],
    rows,
  };
}

/** What would bring the model within its limits, largest saving first. */
export function levers({ budget }: RunResult, words: Translator): Block[] {
  if (!budget.limits.some(({ exceeded, kind }) => exceeded && kind !== 'warn-growth')) return [];
  if (budget.levers.length === 0) return [paragraph(words.say('budget.no-levers'))];
  const items = budget.levers.map(({ kind, glob, savesBytes, resultBytes, fits }) => {
    const lever = words.say(`lever.${kind}`, {
      setting: words.name(`exclude-tensors: ${glob}`),
      saves: words.size(savesBytes),
      result: words.size(resultBytes),
    });
    return words.say(fits ? 'lever.fits' : 'lever.not-enough', { lever });
  });
  return [paragraph(words.say('budget.levers')), { kind: 'bullets', items }];
}
