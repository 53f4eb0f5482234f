/** Whole runs whose training left tensors out of its checkpoints: those of the base model. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { torchLayout } from '../src/model-file/torch-save.js';
import type { RunResult } from '../src/result.js';
import { addFiles } from './funasr/directories.js';
import { outputModel } from './helpers/output-model.js';
import { readWeights, showWeights } from './helpers/read-weights.js';
import { runOn } from './helpers/run-on.js';
import { type Tensor, trainingCheckpoint } from './helpers/training-checkpoint.js';
import { layoutBytes } from './helpers/write-layout.js';

const work = mkdtempSync(join(tmpdir(), 'from-base-'));
afterAll(() => rmSync(work, { recursive: true }));

let made = 0;
const newPath = (): string => join(work, `${made++}`);

/** Two epochs of a run whose config.yaml says what was left out, as it is written there. */
function makeRun(excludes: string, more: Readonly<Record<string, Tensor>> = {}): string {
  const directory = newPath();
  const weights = (epoch: number) => trainingCheckpoint({ 'adaptor.w': { values: [epoch, 1] }, ...more });
  addFiles(directory, {
    'config.yaml': `train_conf:\n  effective_save_name_excludes: ${excludes}\n`,
    'model.pt.ep1': weights(1),
    'model.pt.ep2': weights(2),
  });
  return directory;
}

const EMBED = Uint8Array.of(1, 2, 3, 4);
/** -0, -1/64, ... */
const NORM = new Uint8Array(Float32Array.from({ length: 100 }, (_, k) => -k / 64).buffer);

/** A model directory: `llm.head` is tied to `llm.embed`. */
function makeBase(): string {
  const directory = newPath();
  const model = outputModel(
    ['llm.embed', 'bfloat16', [2]],
    ['adaptor.w', 'float32', [2]],
    ['llm.norm', 'float32', [100]],
    ['llm.head', '=llm.embed', [2]],
    ['ctc.w', 'float32', [1]],
  );
  const data = [EMBED, new Uint8Array(8), NORM, new Uint8Array(4)];
  addFiles(directory, { 'model.pt': layoutBytes(torchLayout(model), data) });
  return directory;
}

const runWith = (run: string, base: string, ...args: readonly string[]): Promise<RunResult> =>
  runOn([run, `--base-model=${base}`, '--max-growth=900%', '--metric=latest', ...args, `--slim-dir=${newPath()}`]);
const linesOf = async ({ model }: RunResult): Promise<string[]> => showWeights(await readWeights(model.path));
const codes = ({ notices }: RunResult): string[] => notices.map(({ code }) => code);

const MEAN = '"adaptor.w" float32 [2] 0000c03f0000803f';
const TAKEN = [
  '"llm.embed" bfloat16 [2] 01020304',
  `"llm.norm" float32 [100] ${Buffer.from(NORM).toString('hex')}`,
  '"llm.head" bfloat16 [2] 01020304',
];

describe('are taken from it', () => {
  test('bit by bit, and the report, the package’s record and a notice say so', async () => {
    const result = await runWith(makeRun('[llm., gone.]'), makeBase());
    const { model, base } = result;
    expect(await linesOf(result)).toEqual([MEAN, ...TAKEN]);
    const { stateDict } = (await readWeights(model.path)).checkpoint;
    expect(stateDict.get('llm.head')?.storage.key).toBe(stateDict.get('llm.embed')?.storage.key);
    const fromBase = { tensors: 3, prefixes: ['llm.'] };
    expect(model).toMatchObject({ tensors: 4, weightBytes: 8 + 4 + 400, fromBase });
    expect(JSON.parse(readFileSync(join(model.dir, 'funasr-slim.json'), 'utf8')).model).toMatchObject({ fromBase });
    expect(result.notices).toContainEqual({
      code: 'from-base',
      level: 'info',
      params: { count: 3, prefixes: 'llm.' },
    });
    expect(base.tensors).toMatchObject({ removed: ['ctc.w'], unmoved: ['llm.embed', 'llm.head', 'llm.norm'] });
  });

  test('in every format, and a dry run tells the same', async () => {
    const args = [makeRun('llm.'), makeBase(), '--format=safetensors', '--format=pt'] as const;
    const [wet, dry] = [await runWith(...args), await runWith(...args, '--dry-run')];
    expect(showWeights(await readWeights(join(wet.model.dir, 'model.pt')))).toEqual([MEAN, ...TAKEN]);
    const sizes = ({ model }: RunResult) => [model.files.map(({ bytes }) => bytes), model.modules, model.fromBase];
    expect(sizes(dry)).toEqual(sizes(wet));
    expect(codes(dry)).toEqual(codes(wet));
  });

  test('in the precision that is asked for, and levers know what that would come to', async () => {
    const run = makeRun('[llm.]');
    const base = makeBase();
    const result = await runWith(run, base, '--precision=fp16');
    expect((await linesOf(result)).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      '"adaptor.w" float16',
      // Values too small for float16.
      '"llm.embed" bfloat16',
      '"llm.norm" float16',
      '"llm.head" bfloat16',
    ]);
    const large = await runWith(run, base, '--max-size=100');
    const half = await runWith(run, base, '--max-size=100', '--precision=bf16');
    expect(large.budget.levers.find(({ kind }) => kind === 'bf16')?.resultBytes).toBe(half.model.bytes);
  });

  test('but for those that `exclude-tensors` leaves out again', async () => {
    const some = await runWith(makeRun('[llm.]'), makeBase(), '--exclude-tensors=llm.{embed,head}');
    expect(await linesOf(some)).toEqual([MEAN, TAKEN[1]]);
    expect(some.model).toMatchObject({
      excluded: [
        { name: 'llm.embed', bytes: 4 },
        { name: 'llm.head', bytes: 4 },
      ],
      fromBase: { tensors: 1, prefixes: ['llm.'] },
    });
    const all = await runWith(makeRun('[llm.]'), makeBase(), '--exclude-tensors=llm.*');
    expect(await linesOf(all)).toEqual([MEAN]);
    expect(all.model.fromBase).toBeNull();
    expect(codes(all)).not.toContain('from-base');
  });
});

describe('are not added', () => {
  test.each([
    ['the training left nothing out', 'null'],
    ['None is written for nothing', 'None'],
    ['a prefix has a blank, which the trainer does not trim either', '"ctc., llm."'],
    ['names do not begin so, but only hold it', '[embed, lm.]'],
  ])('where %s', async (_, excludes) => {
    const result = await runWith(makeRun(excludes), makeBase());
    const expected = excludes.includes('ctc') ? ['"ctc.w" float32 [1] 00000000'] : [];
    expect(await linesOf(result)).toEqual([MEAN, ...expected]);
    expect(result.base.tensors?.removed).toContain('llm.norm');
  });

  test('where the checkpoints hold them all the same, as those of DeepSpeed do: theirs count', async () => {
    const own = { 'llm.norm': { values: [1, 2] } };
    const result = await runWith(makeRun('[llm.norm]', own), makeBase());
    expect(await linesOf(result)).toEqual([MEAN, '"llm.norm" float32 [2] 0000803f00000040']);
    expect(result.model.fromBase).toBeNull();
  });

  test.each(['none', '5kB'])('where the base model’s file is not at hand: %s', async (base) => {
    const result = await runWith(makeRun('[llm.]'), base);
    expect(await linesOf(result)).toEqual([MEAN]);
    expect([result.model.fromBase, codes(result).includes('from-base')]).toEqual([null, false]);
  });
});

test('a damaged base model is an error that names its file', async () => {
  const base = makeBase();
  const file = join(base, 'model.pt');
  const bytes = readFileSync(file);
  const at = bytes.indexOf(NORM);
  bytes[at] = 1;
  writeFileSync(file, bytes);
  await expect(runWith(makeRun('[llm.]'), base)).rejects.toThrow(`${file}: record "data/2": its CRC-32 is`);
  // What is only compared decides nothing.
  expect(await linesOf(await runWith(makeRun('null'), base))).toEqual([MEAN]);
});
