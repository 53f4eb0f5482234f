/** What levers promise is what a run with that setting measures, to the byte. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import type { Lever } from '../../src/result.js';
import { runOn } from '../helpers/run-on.js';
import { few } from '../helpers/thorough.js';
import { trainingCheckpoint } from '../helpers/training-checkpoint.js';

const DEMO = resolve(import.meta.dirname, '../../demo/run/outputs');
const work = mkdtempSync(join(tmpdir(), 'levers-'));
afterAll(() => rmSync(work, { recursive: true }));

const values = (count: number): { values: number[] } => ({
  values: Array.from({ length: count }, (_, i) => i / count),
});
/** `added` shares its first letters with `adapter`, which the base has; `extra.empty` takes no byte. */
const WEIGHTS = {
  'adapter.w': values(100),
  'added.w': values(200),
  'added.b': values(10),
  'added2.w': values(50),
  'empty.w': { values: [], shape: [0] },
};
const run = join(work, 'run');
mkdirSync(run);
writeFileSync(join(run, 'model.pt.ep1'), trainingCheckpoint(WEIGHTS));
const base = join(work, 'base.pt');
writeFileSync(base, trainingCheckpoint({ 'adapter.w': values(100) }));

let made = 0;
const runWith = (directory: string, ...args: string[]) =>
  runOn([directory, '--max-size=100', ...args, `--slim-dir=${join(work, `slim${made++}`)}`]);
const setting = ({ kind, glob }: Lever): string => {
  if (kind === 'exclude') return `--exclude-tensors=${glob}`;
  return kind.startsWith('gguf') ? `--format=${kind}` : `--precision=${kind}`;
};
const told = (levers: readonly Lever[]): string[] => levers.map(({ kind, glob }) => `${kind} ${glob}`.trim());

describe.each([
  ['pt', ['--format=pt']],
  ['safetensors', ['--format=safetensors']],
  ['both, of which pt counts', ['--format=pt', '--format=safetensors']],
  ['both, of which safetensors counts', ['--format=safetensors', '--format=pt']],
])('%s', (_, format) => {
  test('half precision, and each module that the base model does not have', async () => {
    const before = await runWith(run, `--base-model=${base}`, ...format);
    expect(told(before.budget.levers)).toHaveLength(4);
    expect(new Set(told(before.budget.levers))).toEqual(
      new Set(['fp16', 'bf16', 'exclude added.*', 'exclude added2.*']),
    );
    for (const lever of before.budget.levers) {
      const after = await runWith(run, `--base-model=${base}`, ...format, setting(lever));
      expect([lever.kind, lever.resultBytes]).toEqual([lever.kind, after.model.bytes]);
      expect(lever.savesBytes).toBe(before.model.bytes - after.model.bytes);
    }
  });
});

test('of many modules the largest few', async () => {
  const many = Array.from({ length: 20 }, (_, i) => [`new${i}.a`, values(i + 1)] as const);
  const directory = join(work, 'many');
  mkdirSync(directory);
  writeFileSync(
    join(directory, 'model.pt.ep1'),
    trainingCheckpoint({ 'adapter.w': values(1), ...Object.fromEntries(many) }),
  );
  const { budget } = await runWith(directory, `--base-model=${base}`);
  const modules = told(budget.levers).filter((lever) => lever.startsWith('exclude'));
  expect(new Set(modules)).toEqual(new Set([15, 16, 17, 18, 19].map((i) => `exclude new${i}.*`)));
});

test('what is left out already stays left out in every promise', async () => {
  const args = [`--base-model=${base}`, '--exclude-tensors=added2.*'];
  const before = await runWith(run, ...args);
  expect(told(before.budget.levers)).toEqual(['exclude added.*', 'fp16', 'bf16']);
  for (const lever of before.budget.levers) {
    const after = await runWith(run, ...args, setting(lever));
    expect([lever.kind, lever.resultBytes]).toEqual([lever.kind, after.model.bytes]);
  }
});

test('a model in half precision stays so in every promise', async () => {
  const before = await runWith(run, `--base-model=${base}`, '--precision=fp16');
  expect(told(before.budget.levers)).toEqual(['exclude added.*', 'exclude added2.*']);
  for (const lever of before.budget.levers) {
    const after = await runWith(run, `--base-model=${base}`, '--precision=fp16', setting(lever));
    expect(lever.resultBytes).toBe(after.model.bytes);
  }
});

test('a model in half precision is offered none, though a tensor was kept that fp16 could not hold', async () => {
  const large = join(work, 'large');
  mkdirSync(large);
  writeFileSync(join(large, 'model.pt.ep1'), trainingCheckpoint({ w: { values: new Array(99).fill(70_000) } }));
  const { budget } = await runWith(large, '--base-model=none', '--precision=fp16');
  expect(budget.levers).toEqual([]);
});

test('without the base model’s tensors nobody knows which modules are new', async () => {
  expect(told((await runWith(run, '--base-model=1kB')).budget.levers)).toEqual(['fp16', 'bf16']);
});

test.each(
  few<[string, string[], boolean]>([
    ['', [], true],
    [', without what a GGUF does not hold either', ['--exclude-tensors=bias_encoder.*'], true],
    [', without what a GGUF needs', ['--exclude-tensors=decoder.*'], false],
  ]),
)('FunASR’s own run%s', async (_, more, hasGguf) => {
  const args = ['--base-model=none', '--nbest=3', ...more];
  const before = await runWith(DEMO, ...args);
  expect(told(before.budget.levers).sort()).toEqual(['bf16', 'fp16', ...(hasGguf ? ['gguf-f16', 'gguf-q8_0'] : [])]);
  for (const lever of before.budget.levers) {
    const after = await runWith(DEMO, ...args, setting(lever));
    expect([lever.kind, lever.resultBytes]).toEqual([lever.kind, after.model.bytes]);
  }
});
