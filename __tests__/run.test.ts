/** Whole runs in this process: what each step hands on to the next, and what is left when one fails. */

import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { CheckpointError, SlimError } from '../src/errors.js';
import { torchLayout } from '../src/model-file/torch-save.js';
import type { Override, RunResult } from '../src/result.js';
import { openFiles } from './helpers/open-files.js';
import { outputModel, type TensorSpec } from './helpers/output-model.js';
import { readWeights, showWeights } from './helpers/read-weights.js';
import { runOn, wholeRun } from './helpers/run-on.js';
import { type Tensor, trainingCheckpoint } from './helpers/training-checkpoint.js';
import { layoutBytes } from './helpers/write-layout.js';
import { checkpointOf } from './helpers/zip-of.js';

const ROOT = resolve(import.meta.dirname, '..');
const DEMO = join(ROOT, 'demo/run/outputs');
const BASE = join(ROOT, 'demo/run/base');

const work = mkdtempSync(join(tmpdir(), 'run-'));
afterAll(() => rmSync(work, { recursive: true }));

let made = 0;
const newPath = (): string => join(work, `${made++}`);

/** A run of three epochs of which the second has the least loss. */
function threeEpochs(tensors: (epoch: number) => Readonly<Record<string, Tensor>>): string {
  const directory = newPath();
  mkdirSync(directory);
  const losses = { 'model.pt.ep1': 3, 'model.pt.ep2': 1, 'model.pt.ep3': 2 };
  for (const epoch of [1, 2, 3]) {
    writeFileSync(join(directory, `model.pt.ep${epoch}`), trainingCheckpoint(tensors(epoch), losses));
  }
  return directory;
}

const counted = (): string =>
  threeEpochs((epoch) => ({ w: { values: [epoch, -epoch] }, count: { dtype: 'int64', values: [10 * epoch] } }));

const weightsOf = async (result: RunResult, file = 0): Promise<string[]> =>
  showWeights(await readWeights(join(result.model.dir, result.model.files[file]?.name ?? '')));
const codes = ({ notices }: RunResult): string[] => notices.map(({ code }) => code);

test('a base model that auto finds and nobody can read is compared by its size', async () => {
  const [run, base] = [counted(), newPath()];
  mkdirSync(base);
  writeFileSync(join(base, 'model.pt'), 'no model');
  writeFileSync(join(run, 'config.yaml'), `model_path: ${JSON.stringify(base)}\n`);
  const result = await runOn([run, '--base-model=auto', '--metric=loss', `--slim-dir=${newPath()}`]);
  expect(codes(result)).toContain('base-unreadable');
  expect(result.base).toMatchObject({ bytes: 8, tensors: null });
});

describe('integers that differ are', () => {
  const count = (epoch: number) =>
    `"count" int64 [1] ${Buffer.from([10 * epoch, 0, 0, 0, 0, 0, 0, 0]).toString('hex')}`;

  test.each([
    ['the best checkpoint’s by loss, though it is not the newest', ['--nbest=3'], 2],
    ['the newest’s where age decides', ['--nbest=3', '--metric=latest'], 3],
    ['the newest’s where checkpoints are named, which ranks none', ['--checkpoints=model.pt.ep[12]'], 2],
    ['the newest’s of all named', ['--checkpoints=model.pt.ep*'], 3],
    ['the better one’s of the two best', ['--nbest=2'], 2],
  ])('%s', async (_, args, epoch) => {
    const result = await runOn([counted(), ...args, '--base-model=none', `--slim-dir=${newPath()}`]);
    expect(await weightsOf(result)).toContain(count(epoch));
    const from = `model.pt.ep${epoch}`;
    expect(result.notices).toContainEqual({
      code: 'integers-differ',
      level: 'info',
      params: { tensor: 'count', from },
    });
  });
});

describe('formats', () => {
  /** Two epochs in which `high` overflows fp16, `low` vanishes in it, and `tied` is `small` by another name. */
  function hardToHold(...more: TensorSpec[]): string {
    const directory = newPath();
    mkdirSync(directory);
    const specs = ['high', 'low', 'small'].map((name) => [name, 'float32', [2]] as const);
    const model = outputModel(...specs, ['tied', '=small', [2]], ...more);
    for (const epoch of [1, 2]) {
      const data = [70_000 * epoch, 1e-9 * epoch, epoch / 10].map((value) =>
        Buffer.from(Float32Array.of(value, value).buffer),
      );
      writeFileSync(join(directory, `model.pt.ep${epoch}`), layoutBytes(torchLayout(model), data));
    }
    return directory;
  }
  const runIn = (run: string, ...formats: string[]) =>
    runOn([
      run,
      '--base-model=none',
      '--precision=fp16',
      ...formats.map((format) => `--format=${format}`),
      `--slim-dir=${newPath()}`,
    ]);
  const contentOf = ({ model }: RunResult, name: string) => readFileSync(join(model.dir, name));

  test('any of them may be the first, and each file is what it is alone', async () => {
    const run = hardToHold();
    const alone = new Map([
      ['model.pt', contentOf(await runIn(run, 'pt'), 'model.pt')],
      ['model.safetensors', contentOf(await runIn(run, 'safetensors'), 'model.safetensors')],
    ]);
    for (const formats of [
      ['pt', 'safetensors'],
      ['safetensors', 'pt'],
    ]) {
      const result = await runIn(run, ...formats);
      const { model, precision } = result;
      expect(model.files.map(({ name }) => name)).toEqual(formats.map((format) => `model.${format}`));
      expect(model.path).toBe(join(model.dir, `model.${formats[0]}`));
      expect(model.files[0]).toMatchObject({ bytes: model.bytes, digest: model.digest });
      for (const { name, bytes, digest } of model.files) {
        const content = contentOf(result, name);
        expect([name, content.equals(alone.get(name) ?? Buffer.of())]).toEqual([name, true]);
        expect([bytes, digest]).toEqual([
          content.length,
          `sha256:${createHash('sha256').update(content).digest('hex')}`,
        ]);
      }
      expect(precision?.kept.map(({ name, reason }) => `${name} ${reason}`)).toEqual([
        'high overflow',
        'low underflow',
      ]);
    }
  });

  test('what fp16 cannot hold costs a second pass, and further formats none', async () => {
    const seen: number[] = [];
    const args = [hardToHold(), '--base-model=none', '--precision=fp16', '--format=pt', '--format=safetensors'];
    await runOn([...args, `--slim-dir=${newPath()}`], { onProgress: ({ done }) => seen.push(done) });
    expect(seen).toEqual([48, 48]);
  });

  test('all hold the same, tensors that fp16 could not take included', async () => {
    const result = await runIn(hardToHold(), 'safetensors', 'pt');
    const { bytes } = await readWeights(join(result.model.dir, 'model.pt'));
    const file = contentOf(result, 'model.safetensors');
    const start = 8 + Number(file.readBigUInt64LE());
    const header: Record<string, { dtype: string; data_offsets: [number, number] }> = JSON.parse(
      file.subarray(8, start).toString(),
    );
    expect(header['__metadata__']).toEqual({ format: 'pt', tied: 'small' });
    expect(['high', 'low', 'small'].map((name) => header[name]?.dtype)).toEqual(['F32', 'F32', 'F16']);
    expect([...bytes.keys()]).toEqual(['high', 'low', 'small', 'tied']);
    for (const [name, expected] of bytes) {
      const [from, to] = header[name === 'tied' ? 'small' : name]?.data_offsets ?? [0, 0];
      expect([name, file.subarray(start + from, start + to)]).toEqual([name, Buffer.from(expected)]);
    }
  });

  test('what one of them cannot hold is told before the first is written', async () => {
    const run = hardToHold(['fft', 'complex128', [0]]);
    const slimDir = newPath();
    const attempt = runOn([run, '--base-model=none', '--format=pt', '--format=safetensors', `--slim-dir=${slimDir}`]);
    await expect(attempt).rejects.toThrow('safetensors cannot hold this model:\n"fft" is complex128');
    expect(existsSync(slimDir)).toBe(false);
  });

  test('safetensors alone is the main file', async () => {
    const { model } = await runOn([DEMO, '--base-model=none', '--format=safetensors', `--slim-dir=${newPath()}`]);
    expect(model.files).toHaveLength(1);
    expect(model.path).toBe(join(model.dir, 'model.safetensors'));
  });
});

test('the directory of the base model’s file is an input like its directory: nothing is written there', async () => {
  const base = newPath();
  cpSync(BASE, base, { recursive: true });
  const before = readFileSync(join(base, 'model.pt'));
  const attempt = runOn([counted(), `--base-model=${join(base, 'model.pt')}`, `--slim-dir=${base}`]);
  await expect(attempt).rejects.toThrow(/which is an input/);
  expect(readFileSync(join(base, 'model.pt'))).toEqual(before);
});

test('another’s model is not written over, and is told before anything is read', async () => {
  const slimDir = newPath();
  mkdirSync(slimDir);
  writeFileSync(join(slimDir, 'model.pt'), 'theirs');
  const run = threeEpochs((epoch) => ({ w: { values: [epoch] } }));
  for (const name of readdirSync(run)) writeFileSync(join(run, name), 'no checkpoint');
  const attempt = runOn([run, '--base-model=none', `--slim-dir=${slimDir}`]);
  await expect(attempt).rejects.toThrow(/slim-dir '.*': contains model\.pt, which this program did not write/);
  expect(readdirSync(slimDir)).toEqual(['model.pt']);
});

test('a package takes the place of an earlier one, of which nothing is left', async () => {
  const slimDir = newPath();
  await runOn([DEMO, '--base-model', BASE, '--format=pt', '--format=safetensors', `--slim-dir=${slimDir}`]);
  await runOn([counted(), '--base-model=none', `--slim-dir=${slimDir}`]);
  expect(readdirSync(slimDir).sort()).toEqual(['configuration.json', 'funasr-slim.json', 'model.pt']);
});

test('a run that is stopped when a file has its name leaves nothing that the next would take for another’s', async () => {
  const slimDir = newPath();
  const stop = new AbortController();
  const args = [counted(), '--base-model=none', '--format=pt', '--format=safetensors', `--slim-dir=${slimDir}`];
  const stopWhenThere = () => {
    if (existsSync(join(slimDir, 'model.pt'))) stop.abort(new Error('stopped'));
    else setImmediate(stopWhenThere);
  };
  stopWhenThere();
  await expect(runOn(args, { signal: stop.signal })).rejects.toThrow('stopped');
  expect(readdirSync(slimDir)).toEqual([]);
  await runOn(args);
  // An earlier package stays whole enough to be known.
  await expect(runOn(args, { signal: AbortSignal.abort(new Error('stopped')) })).rejects.toThrow('stopped');
  await runOn(args);
});

describe('the base model', () => {
  test('that is a training checkpoint counts with its weights alone', async () => {
    const base = join(DEMO, 'model.pt.ep4');
    const result = await runOn([DEMO, `--base-model=${base}`, '--max-growth=1%', `--slim-dir=${newPath()}`]);
    expect(result).toMatchObject({
      base: { bytes: result.model.bytes, growthBytes: 0, path: base },
      budget: { verdict: 'pass', limits: [{ allowedBytes: Math.floor(result.model.bytes * 1.01) }] },
    });
    const params = { file: base, bytes: statSync(base).size, weights: result.model.bytes };
    expect(result.notices).toContainEqual({ code: 'base-weights-alone', level: 'info', params });
    expect(params.bytes).toBeGreaterThan(2 * params.weights);
  });

  test('that nothing names judges nothing', async () => {
    const result = await runOn([counted(), '--max-growth=1%', `--slim-dir=${newPath()}`]);
    expect(result).toMatchObject({
      budget: { verdict: 'no-baseline' },
      base: { source: 'none', reason: 'unknown', bytes: null },
    });
    expect(codes(result)).toContain('base-unknown');
  });
});

describe('a dry run', () => {
  test('tells what a run tells, but for what only reading weights tells, and changes nothing', async () => {
    const [dir, slimDir] = [newPath(), newPath()];
    cpSync(DEMO, dir, { recursive: true, preserveTimestamps: true });
    const formats = ['--format=pt', '--format=safetensors'];
    const args = [dir, '--base-model', BASE, '--max-size=1kB', '--cleanup=all', ...formats, `--slim-dir=${slimDir}`];
    const dry = await runOn([...args, '--dry-run']);
    expect(existsSync(slimDir)).toBe(false);
    expect(dry.cleanup).toMatchObject({ skipped: 'verdict', deleted: [] });
    const wet = await runOn(args);
    const { dryRun, model, health, base, ...rest } = wet;
    const unread = {
      model: { ...model, digest: null, files: model.files.map((file) => ({ ...file, digest: null })) },
      base: {
        ...base,
        tensors: base.tensors && {
          ...base.tensors,
          modules: base.tensors.modules.map((module) => ({ ...module, moved: null })),
          unmoved: null,
        },
      },
    };
    expect(dry).toEqual({ ...rest, ...unread, dryRun: true, health: null });
    expect([dryRun, health?.distances.length, base.tensors?.modules.every(({ moved }) => (moved ?? 0) > 0)]).toEqual([
      false,
      3,
      true,
    ]);
  });

  test('does not clean up', async () => {
    const args = [DEMO, `--base-model=${BASE}`, '--cleanup=averaged', '--dry-run', `--slim-dir=${newPath()}`];
    const { cleanup } = await runOn(args);
    expect(cleanup).toMatchObject({ skipped: 'dry-run', deleted: [] });
    expect(cleanup?.planned).toHaveLength(3);
  });
});

describe('the budget', () => {
  const override: Override = { label: 'large-model-ok', setBy: 'reviewer', setAt: '2026-01-02T03:04:05Z' };
  const copied = (): string => {
    const dir = newPath();
    cpSync(DEMO, dir, { recursive: true, preserveTimestamps: true });
    return dir;
  };

  test('fails, and nothing is cleaned up; the model is there', async () => {
    const dir = copied();
    const result = await runOn([dir, '--max-size=1kB', '--cleanup=averaged', `--slim-dir=${newPath()}`]);
    expect(result).toMatchObject({ verdict: 'fail', cleanup: { skipped: 'verdict', planned: [] } });
    expect(readdirSync(dir)).toContain('model.pt.ep6');
    expect(existsSync(result.model.path)).toBe(true);
  });

  test('does not see that a file is missing: the verdict does, and nothing is cleaned up', async () => {
    const args = [copied(), '--base-model=none', '--max-size=1GB', '--cleanup=all', `--slim-dir=${newPath()}`];
    const result = await runOn(args);
    expect(result).toMatchObject({
      verdict: 'warn',
      budget: { verdict: 'pass' },
      deployment: { state: 'incomplete' },
      cleanup: { skipped: 'not-deployable', planned: [] },
    });
    expect(result.deployment.problems.map(({ code }) => code)).toContain('file-missing');
    expect((await runOn([...args.slice(0, 3), '--on-incomplete=fail', `--slim-dir=${newPath()}`])).verdict).toBe(
      'fail',
    );
  });

  test('waived by a label is a warning, and the cleanup is planned for when all is reported', async () => {
    const dir = copied();
    const args = [
      dir,
      `--base-model=${BASE}`,
      '--max-size=1kB',
      '--nbest=2',
      '--cleanup=averaged',
      `--slim-dir=${newPath()}`,
    ];
    const { result, cleanup } = await wholeRun(args, { findOverride: async () => override });
    expect(result).toMatchObject({
      verdict: 'warn',
      budget: { verdict: 'warn', override },
      cleanup: { skipped: null, deleted: [] },
    });
    expect(result.cleanup?.planned.map(({ name }) => name)).toEqual(['model.pt.ep5.12', 'model.pt.ep6']);
    expect(cleanup?.cleanup).toEqual(result.cleanup);
    expect(readdirSync(dir)).toContain('model.pt.ep6');
  });

  test.each([
    ['pass', ['--max-size=1GB']],
    ['warn', ['--max-size=1kB', '--on-exceed=warn']],
    ['no-baseline', ['--max-growth=1%']],
  ])('that does not fail asks nobody to waive it: %s', async (verdict, limits) => {
    let asked = 0;
    const findOverride = async () => {
      asked++;
      return override;
    };
    const args = [DEMO, '--base-model=none', '--dry-run', ...limits, `--slim-dir=${newPath()}`];
    expect((await runOn(args, { findOverride })).budget.verdict).toBe(verdict);
    expect(asked).toBe(0);
  });
});

test('notices come in the order of the steps', async () => {
  const run = threeEpochs((epoch) => ({
    'a.w': { values: [epoch] },
    count: { dtype: 'int64', values: [epoch] },
    b: { values: [1] },
  }));
  writeFileSync(join(run, 'config.yaml'), 'train_conf: [');
  writeFileSync(join(run, 'model.pt.ep4'), 'cut short');
  const base = newPath();
  mkdirSync(base);
  const reference = trainingCheckpoint({ 'a.w': { values: [0] } });
  writeFileSync(join(base, 'model.pt'), Buffer.concat([reference, Buffer.from('more')]));
  const args = [run, '--nbest=5', '--exclude-tensors=b', `--base-model=${base}`, '--max-growth=900%'];
  const result = await runOn([...args, '--cleanup=averaged', `--slim-dir=${newPath()}`]);
  expect(codes(result)).toEqual([
    'unreadable-config',
    'unreadable-candidate',
    'fewer-than-nbest',
    'trailing-bytes',
    'excluded-needed',
    'integers-differ',
    'package-missing',
  ]);
  expect(result.model.excluded).toEqual([{ name: 'b', bytes: 4 }]);
});

describe('names of wrappers', () => {
  const values = { values: [1, 2] };
  /** A file of a state dict with these names. */
  const file = (...names: string[]): string => {
    const path = newPath();
    writeFileSync(path, trainingCheckpoint(Object.fromEntries(names.map((name) => [name, values]))));
    return path;
  };

  test.each([
    ['the checkpoints', ['module._orig_mod.a.w', 'module.b'], ['a.w', 'b']],
    ['the base model', ['a.w', 'b'], ['module.a.w', 'module.b']],
    ['both', ['module.a.w', 'module.b'], ['a._orig_mod.w', 'b']],
  ])('in %s are in no written name, and count in no comparison', async (_, names, base) => {
    const run = threeEpochs(() => Object.fromEntries(names.map((name) => [name, values])));
    const args = [run, `--base-model=${file(...base)}`, '--max-growth=900%', `--slim-dir=${newPath()}`];
    const result = await runOn(args);
    expect([...(await readWeights(result.model.path)).bytes.keys()]).toEqual(['a.w', 'b']);
    expect(result.base.tensors).toMatchObject({ added: [], removed: [], unmoved: ['a.w', 'b'] });
    expect(codes(result)).toContain('prefix-stripped');
  });

  test('that make two tensors of the base model one are an error where it was asked for', async () => {
    const base = file('a.w', 'a._orig_mod.w');
    const attempt = runOn([counted(), `--base-model=${base}`, `--slim-dir=${newPath()}`]);
    await expect(attempt).rejects.toThrow(`${base}: the tensors a.w and a._orig_mod.w would both be called a.w`);
    expect(openFiles(work)).toEqual([]);
  });
});

describe('files are closed', () => {
  test('after a run', async () => {
    const run = counted();
    await runOn([
      run,
      `--base-model=${join(run, 'model.pt.ep1')}`,
      '--format=pt',
      '--format=safetensors',
      `--slim-dir=${newPath()}`,
    ]);
    expect(openFiles(work)).toEqual([]);
  });

  test('after one that failed, which leaves no model', async () => {
    const run = threeEpochs((epoch) => ({ w: { values: [epoch === 3 ? Number.NaN : 1] } }));
    const slimDir = newPath();
    const attempt = runOn([run, '--nbest=3', `--base-model=${join(run, 'model.pt.ep1')}`, `--slim-dir=${slimDir}`]);
    await expect(attempt).rejects.toThrow(CheckpointError);
    await expect(attempt).rejects.toThrow(/model\.pt\.ep3: .*\bw\b/);
    expect(openFiles(work)).toEqual([]);
    expect(existsSync(slimDir) ? readdirSync(slimDir) : []).toEqual([]);
  });

  test('after one that was stopped', async () => {
    const stop = new AbortController();
    const slimDir = newPath();
    const reason = new Error('stopped');
    stop.abort(reason);
    const damaged = newPath();
    mkdirSync(damaged);
    writeFileSync(join(damaged, 'model.pt.ep1'), 'no checkpoint');
    // What is damaged is not looked at any more.
    for (const run of [counted(), damaged]) {
      const attempt = runOn([run, '--base-model=none', `--slim-dir=${slimDir}`], { signal: stop.signal });
      await expect(attempt).rejects.toBe(reason);
    }
    expect(openFiles(work)).toEqual([]);
    expect(existsSync(slimDir) ? readdirSync(slimDir) : []).toEqual([]);
  });
});

describe('the package', () => {
  test('is written beside the model, and a dry run lists the same', async () => {
    const slimDir = newPath();
    const wet = await runOn([DEMO, '--base-model', BASE, `--slim-dir=${slimDir}`]);
    expect(wet.package.files.map(({ name }) => name)).toContain('tokens.json');
    for (const { name, bytes } of wet.package.files)
      expect([name, statSync(join(slimDir, name)).size]).toEqual([name, bytes]);
    const dry = await runOn([DEMO, '--base-model', BASE, `--slim-dir=${newPath()}`, '--dry-run']);
    expect(dry.package.files.map(({ name }) => name)).toEqual(wet.package.files.map(({ name }) => name));
  });

  test('never goes where the checkpoints or the base model are', async () => {
    const dir = newPath();
    cpSync(DEMO, dir, { recursive: true });
    const base = newPath();
    cpSync(BASE, base, { recursive: true });
    const before = [readdirSync(dir), readdirSync(base)];
    for (const slimDir of [dir, base]) {
      await expect(runOn([dir, `--base-model=${base}`, `--slim-dir=${slimDir}`])).rejects.toThrow(SlimError);
      await expect(runOn([dir, `--base-model=${base}`, `--slim-dir=${slimDir}`])).rejects.toThrow(/slim-dir/);
    }
    expect([readdirSync(dir), readdirSync(base)]).toEqual(before);
  });
});

test('a stop ends the pass over the weights where it is', async () => {
  const stop = new AbortController();
  const reason = new Error('stopped');
  let seen = { done: 0, total: 0 };
  const onProgress = (progress: typeof seen) => {
    seen = progress;
    stop.abort(reason);
  };
  const run = newPath();
  mkdirSync(run);
  // Several blocks, of which the first is told.
  const weights = layoutBytes(torchLayout(outputModel(['w', 'float32', [4000, 1000]])), [new Uint8Array(16_000_000)]);
  for (const epoch of [1, 2]) writeFileSync(join(run, `model.pt.ep${epoch}`), weights);
  const attempt = runOn([run, '--base-model=none', `--slim-dir=${newPath()}`], { signal: stop.signal, onProgress });
  await expect(attempt).rejects.toBe(reason);
  expect(seen.done).toBeGreaterThan(0);
  expect(seen.done).toBeLessThan(seen.total);
});

test('progress counts the weights of all checkpoints', async () => {
  const seen: { done: number; total: number }[] = [];
  const onProgress = (progress: { done: number; total: number }) => seen.push(progress);
  await runOn([counted(), '--nbest=3', '--base-model=none', `--slim-dir=${newPath()}`], { onProgress });
  expect(seen.at(-1)).toEqual({ done: 48, total: 48 });
  const both = ['--format=pt', '--format=safetensors'];
  seen.length = 0;
  await runOn([counted(), '--nbest=3', '--base-model=none', ...both, `--slim-dir=${newPath()}`], { onProgress });
  // All are written in one pass.
  expect(seen.at(-1)).toEqual({ done: 48, total: 48 });
  expect(seen.map(({ done }) => done)).toEqual(seen.map(({ done }) => done).sort((a, b) => a - b));
});

test('every checkpoint that is averaged has its anatomy, under its name', async () => {
  const { anatomy, model } = await runOn([
    DEMO,
    '--nbest=3',
    '--base-model=none',
    '--dry-run',
    `--slim-dir=${newPath()}`,
  ]);
  expect(anatomy.map(({ name }) => name)).toEqual(model.averaged);
});

// Where /proc tells what is open.
(process.platform === 'linux' ? test : test.skip)('a signal ends the opening of the base model', async () => {
  const base = newPath();
  mkdirSync(base);
  // It takes many turns, and cannot be read in the end.
  writeFileSync(
    join(base, 'model.pt'),
    checkpointOf(Buffer.concat([Buffer.of(0x80, 2), Buffer.alloc(4_000_000, 'N0')])),
  );
  const stop = new AbortController();
  const attempt = runOn([DEMO, `--base-model=${base}`, `--slim-dir=${newPath()}`], { signal: stop.signal });
  attempt.catch(() => {}).finally(() => stop.abort());
  const look = () => {
    if (openFiles(base).length > 0) stop.abort(new Error('stopped'));
    else if (!stop.signal.aborted) setImmediate(look);
  };
  look();
  await expect(attempt).rejects.toThrow('stopped');
});
