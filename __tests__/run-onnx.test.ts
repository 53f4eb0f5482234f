/** Whole runs that put a finetune's average into the base model's ONNX files: as FunASR's own export writes them. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parseCommand } from '../src/command/arguments.js';
import { readOnnx } from '../src/model-file/onnx/graph.js';
import { varints } from '../src/model-file/onnx/tensor-proto.js';
import { renderText } from '../src/report/text.js';
import type { RunResult } from '../src/result.js';
import { run as runWhole } from '../src/run.js';
import { memorySource } from '../src/torch/byte-source.js';
import { testHost } from './helpers/host.js';
import { openFiles } from './helpers/open-files.js';
import { runOn } from './helpers/run-on.js';
import { few } from './helpers/thorough.js';

const FIXTURES = path.resolve(import.meta.dirname, 'fixtures/onnx');
interface Expected {
  readonly file: string;
  readonly initializers: Readonly<Record<string, string>>;
}
const EXPECTED = JSON.parse(fs.readFileSync(path.join(FIXTURES, 'expected.json'), 'utf8')) as Record<string, Expected>;
const KINDS = ['paraformer', 'sensevoice'] as const;
type Kind = (typeof KINDS)[number];

let work: string;
beforeAll(() => {
  work = fs.mkdtempSync(path.join(os.tmpdir(), 'run-onnx-'));
});
afterAll(() => fs.rmSync(work, { recursive: true }));

let made = 0;
/** A copy of a run; its base's ONNX files, of one generation or none, lie in the base's directory. */
function makeRun(kind: Kind, generation?: '' | '-1.1.12'): string {
  const root = path.join(work, `${made++}`);
  const run = path.join(root, kind);
  for (const folder of ['base', 'outputs']) {
    fs.cpSync(path.join(FIXTURES, kind, folder), path.join(run, folder), { recursive: true });
  }
  for (const name of ['config.yaml', 'configuration.json']) {
    const file = path.join(run, 'outputs', name);
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replaceAll('@ROOT@', root));
  }
  if (generation === undefined) return run;
  const templates = path.join(FIXTURES, kind, `base-onnx${generation}`);
  fs.cpSync(templates, path.join(run, 'base'), { recursive: true });
  return run;
}

const slimOf = (run: string): string => path.join(run, 'slim-model');
const ALL = ['--format=pt', '--format=onnx', '--format=onnx-int8'];
const runWith = (run: string, ...args: readonly string[]): Promise<RunResult> =>
  runOn([path.join(run, 'outputs'), '--nbest=2', `--slim-dir=${slimOf(run)}`, ...args]);
const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const codesOf = ({ notices }: RunResult): string[] => notices.map(({ code }) => code);
const problemsOf = ({ deployment }: RunResult): string[] =>
  deployment.problems.map(({ code, params }) => `${code} ${Object.values(params).join(' ')}`);

/** Digests of the elements of what counts, by name. */
function initializersOf(file: string): Record<string, string> {
  const bytes = fs.readFileSync(file);
  const { constants } = readOnnx(memorySource(file, bytes));
  return Object.fromEntries(
    constants
      .filter(({ initializer, type }) => initializer && (type === 1 || type === 2))
      .map(({ name, data }) => {
        if (data.kind === 'bytes') {
          return [name, sha(bytes.subarray(data.position, data.position + data.byteLength)).slice(0, 16)];
        }
        if (data.kind !== 'varints') throw new Error(name);
        return [name, sha(Uint8Array.from(varints(bytes.subarray(data.start, data.end)), Number)).slice(0, 16)];
      }),
  );
}

describe.each(
  few(
    (['', '-1.1.12'] as const).flatMap((generation) => KINDS.map((kind) => [kind, generation] as const)),
    2,
  ),
)('%s, export%s', (kind, generation) => {
  test('the files are those that FunASR exports of the average', async () => {
    const run = makeRun(kind, generation);
    const before = fs
      .readdirSync(path.join(run, 'base'))
      .map((name) => sha(fs.readFileSync(path.join(run, 'base', name))));
    const result = await runWith(run, ...ALL);
    expect(result.deployment).toEqual({ state: 'ready', problems: [] });
    for (const name of ['model.onnx', 'model_quant.onnx']) {
      const file = path.join(slimOf(run), name);
      const expected = EXPECTED[`${kind}/funasr-export${generation}/${name}`];
      // Digests are of the outermost graph's; loops have some of their own.
      expect(initializersOf(file)).toEqual(expect.objectContaining(expected?.initializers ?? {}));
      // Of the zero points of int8 FunASR's have one or two digits each, ours a byte.
      if (name === 'model.onnx') expect(sha(fs.readFileSync(file))).toBe(expected?.file);
      const written = result.model.files.find((one) => one.name === name);
      expect(written).toEqual({
        name,
        bytes: fs.statSync(file).size,
        digest: `sha256:${sha(fs.readFileSync(file))}`,
      });
    }
    // The base's files are as they were, and none is open.
    const after = fs
      .readdirSync(path.join(run, 'base'))
      .map((name) => sha(fs.readFileSync(path.join(run, 'base', name))));
    expect(after).toEqual(before);
    expect(openFiles(run)).toEqual([]);
  });
});

describe('the files', () => {
  test('are the same in whatever order they are asked for, alone or together', async () => {
    const run = makeRun('sensevoice', '-1.1.12');
    await runWith(run, ...ALL);
    const digests = () =>
      ['model.onnx', 'model_quant.onnx'].map((name) => sha(fs.readFileSync(path.join(slimOf(run), name))));
    const first = digests();
    await runWith(run, '--format=onnx-int8', '--format=onnx');
    expect(digests()).toEqual(first);
    expect(fs.existsSync(path.join(slimOf(run), 'model.pt'))).toBe(false);
  });

  test('hold the float32 mean where the weights are stored in half precision beside them', async () => {
    const run = makeRun('paraformer', '');
    await runWith(run, '--format=pt', '--format=onnx', '--precision=fp16');
    expect(sha(fs.readFileSync(path.join(slimOf(run), 'model.onnx')))).toBe(
      EXPECTED['paraformer/funasr-export/model.onnx']?.file,
    );
  });

  test('have the size that a dry run tells, which writes nothing', async () => {
    const run = makeRun('paraformer', '');
    const dry = await runWith(run, ...ALL, '--dry-run');
    expect(fs.existsSync(slimOf(run))).toBe(false);
    const wet = await runWith(run, ...ALL);
    const sizes = ({ model }: RunResult) => model.files.map(({ name, bytes }) => [name, bytes]);
    expect(sizes(dry)).toEqual(sizes(wet));
  });
});

describe('the package', () => {
  test('of a SenseVoice has what the servers and funasr-onnx open, and is told where to lie', async () => {
    const run = makeRun('sensevoice', '');
    const result = await runWith(run, '--format=onnx');
    const slim = slimOf(run);
    expect(fs.readdirSync(slim).sort()).toEqual(
      [
        'am.mvn',
        'chn_jpn_yue_eng_ko_spectok.bpe.model',
        'config.yaml',
        'configuration.json',
        'funasr-slim.json',
        'model.onnx',
        'tokens.json',
      ].sort(),
    );
    const tokens = JSON.parse(fs.readFileSync(path.join(slim, 'tokens.json'), 'utf8')) as string[];
    expect(tokens).toHaveLength(57);
    expect(tokens.slice(0, 4)).toEqual(['<unk>', '<s>', '</s>', '<|zh|>']);
    expect(codesOf(result)).toEqual(expect.arrayContaining(['onnx-folder', 'onnx-no-int8']));
    const text = renderText(result, { language: 'en', color: false, width: 1000, details: false });
    expect(text).toContain(
      `C++ servers (--model-dir ${slim}) and in funasr-onnx (funasr_onnx.SenseVoiceSmall("${slim}"`,
    );
    expect(result.deployment.state).toBe('ready');
  });

  test('in a folder of the right name is not told so', async () => {
    const run = makeRun('sensevoice', '');
    const result = await runOn([
      path.join(run, 'outputs'),
      `--slim-dir=${run}/SenseVoiceSmall-ours`,
      '--format=onnx-int8',
    ]);
    expect(codesOf(result)).not.toContain('onnx-folder');
    const other = makeRun('paraformer', '');
    const wrong = await runOn([
      path.join(other, 'outputs'),
      `--slim-dir=${other}/SenseVoiceSmall`,
      '--format=onnx-int8',
    ]);
    expect(codesOf(wrong)).toContain('onnx-folder-other');
  });

  test('names no CMVN file, keeps predictor_bias and has no blank line in am.mvn', async () => {
    const run = makeRun('paraformer', '');
    fs.appendFileSync(path.join(run, 'base/am.mvn'), '\n\n');
    const result = await runWith(run, '--format=onnx-int8');
    const config = fs.readFileSync(path.join(slimOf(run), 'config.yaml'), 'utf8');
    expect(config).not.toMatch(/cmvn_file/);
    expect(config).toMatch(/^ {2}predictor_bias: 1$/m);
    const cmvn = fs.readFileSync(path.join(slimOf(run), 'am.mvn'), 'utf8');
    expect(cmvn.split('\n').filter((line) => line.trim() === '')).toEqual(['']);
    expect(result.deployment.state).toBe('ready');
  });

  test('of a model whose sampling rate is another is told', async () => {
    const run = makeRun('paraformer', '');
    const file = path.join(run, 'outputs/config.yaml');
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('fs: 16000', 'fs: 8000'));
    const result = await runWith(run, '--format=onnx-int8');
    const [told] = result.notices.filter(({ code }) => code === 'onnx-other-than-base');
    expect(told?.params).toEqual({ what: 'frontend_conf.fs' });
  });
});

describe('the budget', () => {
  test('compares ONNX with the base model’s ONNX files', async () => {
    const run = makeRun('paraformer', '');
    const { base, model } = await runWith(run, '--format=onnx', '--format=pt', '--max-growth=0%');
    const { size } = fs.statSync(path.join(run, 'base/model.onnx'));
    expect([base.bytes, model.bytes, base.growthBytes]).toEqual([size, size, 0]);
    expect(model.path).toBe(path.join(slimOf(run), 'model.onnx'));
  });

  test('offers int8, which comes to what is promised', async () => {
    const run = makeRun('paraformer', '-1.1.12');
    const { budget, verdict } = await runWith(run, '--format=onnx', '--max-size=200kB');
    expect(verdict).toBe('fail');
    const [lever, ...others] = budget.levers;
    expect(others).toEqual([]);
    const { model } = await runWith(run, '--format=onnx-int8', '--max-size=200kB');
    expect(lever).toMatchObject({ kind: 'onnx-int8', resultBytes: model.bytes, fits: true });
  });
});

describe('without the base model’s files', () => {
  test('it is told where they come from', async () => {
    const run = makeRun('sensevoice');
    await expect(runWith(run, '--format=onnx')).rejects.toThrow(/needs the base model’s own model.onnx/);
    await expect(runWith(run, '--format=onnx', `--onnx-base=${run}/base`)).rejects.toThrow(/there is no model.onnx in/);
    expect(fs.existsSync(path.join(slimOf(run), 'model.onnx'))).toBe(false);
  });

  test('they are found beside the base model’s directory, and where `onnx-base` says', async () => {
    const run = makeRun('paraformer');
    const templates = path.join(FIXTURES, 'paraformer/base-onnx');
    const named = await runWith(run, '--format=onnx', `--onnx-base=${templates}`);
    fs.cpSync(templates, path.join(run, 'base-onnx'), { recursive: true });
    const found = await runWith(run, '--format=onnx');
    expect(found.model.digest).toBe(named.model.digest);
  });

  test('its weights are needed as well', async () => {
    const run = makeRun('paraformer', '');
    const args = ['--format=onnx', `--onnx-base=${run}/base`, '--base-model=none'];
    await expect(runWith(run, ...args)).rejects.toThrow(/needs the weights of the base model/);
  });
});

describe('is refused', () => {
  test('a slim-dir where the base model’s ONNX files lie, though a package was there', async () => {
    const run = makeRun('paraformer', '');
    await runWith(run, '--format=onnx');
    fs.copyFileSync(path.join(run, 'base/model.onnx'), path.join(slimOf(run), 'model.onnx'));
    const args = ['--format=onnx', `--onnx-base=${slimOf(run)}`];
    await expect(runWith(run, ...args)).rejects.toThrow(/model\.onnx, which is an input/);
  });

  test('files of another base model', async () => {
    const run = makeRun('paraformer');
    const args = ['--format=onnx-int8', `--onnx-base=${path.join(FIXTURES, 'sensevoice/base-onnx')}`];
    await expect(runWith(run, ...args)).rejects.toThrow(
      /does not belong to this base model: of its 72 constants only 0 /,
    );
  });

  test('a file with one weight that is another', async () => {
    const run = makeRun('paraformer', '');
    const file = path.join(run, 'base/model.onnx');
    const bytes = fs.readFileSync(file);
    const { constants } = readOnnx(memorySource(file, bytes));
    const [first] = constants.filter(({ numel }) => numel > 8);
    if (first?.data.kind !== 'bytes') throw new Error('no weight');
    bytes.writeFloatLE(1, first.data.position);
    fs.writeFileSync(file, bytes);
    await expect(runWith(run, '--format=onnx')).rejects.toThrow(
      /cannot be made:\n"encoder.model.encoders0.0.self_attn.linear_out.bias": 16 of float32 is not a tensor/,
    );
    expect(fs.existsSync(slimOf(run))).toBe(false);
  });

  test('a tensor that is left out', async () => {
    const run = makeRun('paraformer', '');
    await expect(runWith(run, '--format=onnx', '--exclude-tensors=predictor.*')).rejects.toThrow(/lacks "predictor/);
  });
});

test('what keeps the servers from a further format is told, and the main one is judged', async () => {
  const run = makeRun('paraformer', '');
  const templates = path.join(run, 'base');
  // A part of contextual models beside it: as large as can be, and a file of this very model.
  fs.copyFileSync(path.join(templates, 'model.onnx'), path.join(templates, 'model_eb.onnx'));
  const result = await runWith(run, '--format=pt', '--format=onnx');
  expect(result.deployment.state).toBe('ready');
  expect(result.deployment.problems).toEqual([]);
  const [further] = result.notices.filter(({ code }) => code === 'runtime-problem');
  expect(further).toMatchObject({ params: { format: 'onnx' }, problem: { code: 'deployment.onnx-hotwords' } });
  const main = await runWith(run, '--format=onnx', '--format=pt');
  expect(main.deployment.state).toBe('incomplete');
  expect(problemsOf(main)).toEqual(['onnx-hotwords model_eb.onnx']);
  expect(main.model.bytes).toBe(2 * fs.statSync(path.join(templates, 'model.onnx')).size);
});

test('a model of several files is not passed on as one', async () => {
  const run = makeRun('paraformer', '');
  const templates = path.join(run, 'base');
  fs.copyFileSync(path.join(templates, 'model.onnx'), path.join(templates, 'model_eb.onnx'));
  const command = parseCommand(['run', path.join(run, 'outputs'), '--format=onnx', `--slim-dir=${slimOf(run)}`]);
  if (command.name !== 'run') throw new Error(command.name);
  await expect(runWhole(command.config, testHost(), { lone: true })).rejects.toThrow(
    'consists of several files (model.onnx, model_eb.onnx)',
  );
  expect(fs.existsSync(slimOf(run))).toBe(false);
});
