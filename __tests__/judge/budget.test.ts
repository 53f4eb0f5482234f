import { describe, expect, test } from '@jest/globals';
import { judge, overrideFailure, type SizeLimits } from '../../src/judge/budget.js';

const none: SizeLimits = { maxGrowth: undefined, maxSize: undefined, warnGrowth: undefined, onExceed: 'fail' };
const percent = (value: number) => ({ asked: `${value}%`, percent: value });
const bytes = (value: number) => ({ asked: String(value), bytes: value });
const verdict = (model: number, base: number | null, limits: Partial<SizeLimits>) =>
  judge(model, base, { ...none, ...limits }, () => []).verdict;

describe('verdict', () => {
  test.each<[string, number, number | null, Partial<SizeLimits>, string]>([
    ['growth exactly met', 1050, 1000, { maxGrowth: percent(5) }, 'pass'],
    ['one byte over', 1051, 1000, { maxGrowth: percent(5) }, 'fail'],
    ['over, but only to warn', 1051, 1000, { maxGrowth: percent(5), onExceed: 'warn' }, 'warn'],
    ['a percentage of an odd size rounds down', 1204, 1199, { maxGrowth: percent(0.5) }, 'pass'],
    ['the next byte is over', 1205, 1199, { maxGrowth: percent(0.5) }, 'fail'],
    ['growth in bytes', 1010, 1000, { maxGrowth: bytes(10) }, 'pass'],
    ['a byte more than that', 1011, 1000, { maxGrowth: bytes(10) }, 'fail'],
    ['no growth allowed', 1001, 1000, { maxGrowth: percent(0) }, 'fail'],
    ['must shrink by 40 %', 600, 1000, { maxGrowth: percent(-40) }, 'pass'],
    ['shrank too little', 601, 1000, { maxGrowth: percent(-40) }, 'fail'],
    ['size in all', 1001, null, { maxSize: bytes(1000) }, 'fail'],
    ['size kept without a base', 1000, null, { maxSize: bytes(1000), maxGrowth: percent(5) }, 'pass'],
    ['warned growth', 1020, 1000, { maxGrowth: percent(5), warnGrowth: percent(1) }, 'warn'],
    ['failing beats warning', 1080, 1000, { maxGrowth: percent(5), warnGrowth: percent(1) }, 'fail'],
    ['no base, nothing to judge', 1000, null, { maxGrowth: percent(5) }, 'no-baseline'],
    ['no limit at all', 9999, 1000, {}, 'pass'],
  ])('%s', (_, model, base, limits, expected) => expect(verdict(model, base, limits)).toBe(expected));
});

test('a limit says what is allowed, found and left', () => {
  const budget = judge(1060, 1000, { ...none, maxGrowth: percent(5), maxSize: bytes(2000) }, () => []);
  expect(budget.limits).toEqual([
    {
      kind: 'max-growth',
      asked: '5%',
      allowedBytes: 1050,
      foundBytes: 1060,
      leftBytes: -10,
      exceeded: true,
      advisory: false,
    },
    {
      kind: 'max-size',
      asked: '2000',
      allowedBytes: 2000,
      foundBytes: 1060,
      leftBytes: 940,
      exceeded: false,
      advisory: false,
    },
  ]);
});

test('a model can shrink by no more than all of its base', () => {
  const { limits } = judge(1, 1000, { ...none, maxGrowth: percent(-200) }, () => []);
  expect(limits).toMatchObject([{ allowedBytes: 0, leftBytes: -1, exceeded: true }]);
});

test('a lever that meets the limit to the byte fits', () => {
  const alternatives = () => [{ kind: 'fp16' as const, glob: '', bytes: 1050 }];
  const { levers } = judge(1060, 1000, { ...none, maxGrowth: percent(5) }, alternatives);
  expect(levers).toMatchObject([{ resultBytes: 1050, fits: true }]);
});

test('levers are looked for only when needed, and the largest saving stands first', () => {
  let asked = 0;
  const alternatives = () => {
    asked++;
    return [
      { kind: 'exclude' as const, glob: 'decoder2.*', bytes: 1055 },
      { kind: 'fp16' as const, glob: '', bytes: 530 },
      { kind: 'bf16' as const, glob: '', bytes: 1060 },
    ];
  };
  expect(judge(1000, 1000, { ...none, maxGrowth: percent(5) }, alternatives).levers).toEqual([]);
  expect(asked).toBe(0);
  expect(judge(1060, 1000, { ...none, maxGrowth: percent(5) }, alternatives).levers).toEqual([
    { kind: 'fp16', glob: '', savesBytes: 530, resultBytes: 530, fits: true },
    { kind: 'exclude', glob: 'decoder2.*', savesBytes: 5, resultBytes: 1055, fits: false },
  ]);
});

test('a label turns a failure into a warning and stays on record', () => {
  const failed = judge(1060, 1000, { ...none, maxGrowth: percent(5) }, () => []);
  const override = { label: 'large-model-ok', setBy: 'reviewer', setAt: '2026-01-02T03:04:05Z' };
  expect(overrideFailure(failed, override)).toEqual({ ...failed, verdict: 'warn', override });
});

test('a lever fits where it meets every limit', () => {
  const alternatives = () => [{ kind: 'fp16' as const, glob: '', bytes: 1050 }];
  const { levers } = judge(1060, 1000, { ...none, maxGrowth: percent(5), maxSize: bytes(1000) }, alternatives);
  expect(levers).toMatchObject([{ fits: false }]);
});
