/** Whole runs in this process that write GGUF, beside what FunASR's own exporters make of the same models. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gguf as readWithHuggingFace } from '@huggingface/gguf';
import { afterAll, describe, expect, test } from '@jest/globals';
import { readGguf } from '../src/model-file/gguf-reader.js';
import { renderJson } from '../src/report/json.js';
import { renderMarkdown } from '../src/report/markdown.js';
import { findViolation } from '../src/report/schema.js';
import type { RunResult } from '../src/result.js';
import { memorySource } from '../src/torch/byte-source.js';
import { store } from './average/kernels/stores.js';
import { readWeights } from './helpers/read-weights.js';
import { runOn } from './helpers/run-on.js';
import { type Tensor, trainingCheckpoint } from './helpers/training-checkpoint.js';

const FIXTURES = resolve(import.meta.dirname, 'fixtures/gguf');
const GGUF = ['gguf-f32', 'gguf-f16', 'gguf-q8_0'] as const;

const work = mkdtempSync(join(tmpdir(), 'gguf-run-'));
afterAll(() => rmSync(work, { recursive: true }));
let made = 0;
const newPath = (): string => join(work, `${made++}`);

/** What the fixture of SeACo lacks: it is the exporter's input alone. */
const SEACO = `model: SeacoParaformer
encoder_conf: {attention_heads: 4}
decoder_conf: {attention_heads: 4}
predictor: CifPredictorV3
predictor_conf: {threshold: 1.0, tail_threshold: 0.45}
tokenizer: CharTokenizer
tokenizer_conf: {token_list: tokens.json}
frontend: WavFrontend
frontend_conf: {fs: 16000, window: hamming, n_mels: 80, frame_length: 25, frame_shift: 10, lfr_m: 7, lfr_n: 6, cmvn_file: am.mvn}
`;

function seaco(config = SEACO): string {
  const directory = newPath();
  mkdirSync(directory);
  for (const name of ['am.mvn', 'tokens.json']) cpSync(join(FIXTURES, name), join(directory, name));
  cpSync(join(FIXTURES, 'model.pt'), join(directory, 'model.pt.ep1'));
  writeFileSync(join(directory, 'config.yaml'), config);
  return directory;
}

function senseVoice(): string {
  const directory = newPath();
  const from = join(FIXTURES, 'sensevoice');
  mkdirSync(directory);
  for (const name of ['am.mvn', 'chn_jpn_yue_eng_ko_spectok.bpe.model'])
    cpSync(join(from, name), join(directory, name));
  cpSync(join(from, 'model.pt'), join(directory, 'model.pt.ep1'));
  const config = readFileSync(join(from, 'config.yaml'), 'utf8')
    .replace('cmvn_file: null', 'cmvn_file: am.mvn')
    .replace('bpemodel: null', 'bpemodel: chn_jpn_yue_eng_ko_spectok.bpe.model');
  writeFileSync(join(directory, 'config.yaml'), config);
  return directory;
}

const runIn = (run: string, formats: readonly string[], ...args: readonly string[]) =>
  runOn([
    run,
    '--base-model=none',
    ...formats.map((format) => `--format=${format}`),
    `--slim-dir=${newPath()}`,
    ...args,
  ]);
const fileOf = ({ model }: RunResult, name: string) => readFileSync(join(model.dir, name));

function tensorsIn(bytes: Buffer): Map<string, readonly [dtype: string, shape: readonly number[], bytes: Buffer]> {
  const { tensors } = readGguf(memorySource('model.gguf', bytes));
  return new Map(
    tensors.map(({ name, dtype, shape, position, byteLength }) => [
      name,
      [dtype, shape, bytes.subarray(position, position + byteLength)],
    ]),
  );
}

describe('every tensor is FunASR’s to the byte', () => {
  test.each([
    ['SeACo', seaco, '', 'paraformer'],
    ['SenseVoiceSmall', senseVoice, 'sensevoice', 'sensevoice-small'],
  ] as const)('%s, in one pass with model.pt', async (_, run, folder, stem) => {
    const result = await runIn(run(), ['pt', ...GGUF]);
    expect(result.model.files.map(({ name }) => name)).toEqual([
      'model.pt',
      `${stem}.gguf`,
      `${stem}-f16.gguf`,
      `${stem}-q8.gguf`,
    ]);
    for (const format of GGUF) {
      const type = format.slice('gguf-'.length);
      const name = `${stem}${{ f32: '', f16: '-f16', q8_0: '-q8' }[type]}.gguf`;
      const own = tensorsIn(fileOf(result, name));
      const theirs = tensorsIn(readFileSync(join(FIXTURES, folder, `funasr-${type}.gguf`)));
      // FunASR's exporter takes SenseVoice's CMVN from other lines; its runtime reads none.
      if (folder !== '')
        for (const all of [own, theirs]) for (const one of ['shift', 'scale']) all.delete(`cmvn.${one}`);
      expect([...own.keys()]).toEqual([...theirs.keys()]);
      for (const [tensor, [dtype, shape, bytes]] of own) {
        const there = theirs.get(tensor);
        expect([tensor, dtype, shape, bytes.equals(there?.[2] ?? Buffer.of())]).toEqual([
          tensor,
          there?.[0],
          there?.[1],
          true,
        ]);
      }
      const { metadata } = await readWithHuggingFace(join(result.model.dir, name), { allowLocalFile: true });
      expect(metadata).toMatchObject({ version: 3, tensor_count: BigInt(tensorsIn(fileOf(result, name)).size) });
    }
  });
});

test('keys are what configuration, vocabulary and tensors of the finetune say, as Hugging Face reads them', async () => {
  const result = await runIn(seaco(SEACO.replace('tail_threshold: 0.45', 'tail_threshold: 0.5')), ['gguf-q8_0']);
  const { metadata } = await readWithHuggingFace(join(result.model.dir, 'paraformer-q8.gguf'), {
    allowLocalFile: true,
  });
  expect(metadata).toMatchObject({
    'general.architecture': 'paraformer',
    'pf.enc.num_blocks': 2,
    'pf.dec.num_blocks': 1,
    'pf.vocab_size': 40,
    'pf.vocab': JSON.parse(readFileSync(join(FIXTURES, 'tokens.json'), 'utf8')),
    'pf.predictor.tail_threshold': 0.5,
  });
  const sense = await runIn(senseVoice(), ['gguf-q8_0']);
  const read = await readWithHuggingFace(join(sense.model.dir, 'sensevoice-small-q8.gguf'), { allowLocalFile: true });
  expect(read.metadata).toMatchObject({
    'general.architecture': 'sensevoice-small',
    'sv.query_tokens': [0, 1, 2, 14],
    'sv.vocab_size': 57,
  });
  expect(read.metadata).toHaveProperty(['sv.vocab', 'length'], 57);
});

describe('a file is what it is alone', () => {
  test('whatever is written beside it and in which order, again and again', async () => {
    const run = seaco();
    const digests = ({ model }: RunResult) => new Map(model.files.map(({ name, digest }) => [name, digest]));
    const all = digests(await runIn(run, ['safetensors', ...GGUF, 'pt']));
    for (const formats of [['gguf-q8_0'], ['gguf-q8_0', 'gguf-f16'], ['gguf-f32'], ['pt', 'gguf-q8_0']]) {
      for (const [name, digest] of digests(await runIn(run, formats)))
        expect([name, digest]).toEqual([name, all.get(name)]);
    }
  });

  test('of several checkpoints it is the mean, rounded once to float32 and then stored, whatever `precision` is', async () => {
    const run = seaco();
    const { bytes } = await readWeights(join(run, 'model.pt.ep1'));
    const names = [
      'encoder.after_norm.weight',
      'decoder.output_layer.weight',
      'encoder.encoders0.0.self_attn.fsmn_block.weight',
    ];
    const { stateDict } = (await readWeights(join(run, 'model.pt.ep1'))).checkpoint;
    const part = (scale: number): Record<string, Tensor> =>
      Object.fromEntries(
        [...stateDict].map(([name, { shape }]) => {
          const raw = Buffer.from(bytes.get(name) ?? []);
          const values = Array.from({ length: raw.length / 4 }, (_, k) => raw.readFloatLE(4 * k) * scale);
          return [name, { shape, values }];
        }),
      );
    [1, 0.3, 0.77].forEach((scale, i) => {
      writeFileSync(join(run, `model.pt.ep${i + 1}`), trainingCheckpoint(part(scale)));
    });
    const result = await runIn(run, ['pt', 'gguf-q8_0', 'gguf-f16'], '--nbest=3', '--metric=latest');
    const mean = await readWeights(join(result.model.dir, 'model.pt'));
    const half = await runIn(run, ['pt', 'gguf-q8_0'], '--nbest=3', '--metric=latest', '--precision=fp16');
    for (const [file, kind] of [
      ['paraformer-q8.gguf', 'q8_0'],
      ['paraformer-f16.gguf', 'float16'],
    ] as const) {
      const tensors = tensorsIn(fileOf(result, file));
      for (const name of names) {
        const [dtype, , found] = tensors.get(name) ?? [];
        const raw = Buffer.from(mean.bytes.get(name) ?? []);
        const bits = Array.from({ length: raw.length / 4 }, (_, k) => raw.readUInt32LE(4 * k));
        if (dtype === kind) expect(found?.equals(store({ kind }, 'plain', bits).bytes)).toBe(true);
        else expect(found?.length).toBe(raw.length);
      }
    }
    expect(fileOf(half, 'paraformer-q8.gguf').equals(fileOf(result, 'paraformer-q8.gguf'))).toBe(true);
  });
});

describe('whether FunASR’s runtime runs it', () => {
  const problems = ({ deployment }: RunResult) => deployment.problems.map(({ code, format }) => [code, format]);
  const warned = ({ notices }: RunResult) => notices.filter(({ code }) => code === 'runtime-problem');

  test('decides, where it is the main format', async () => {
    const result = await runIn(senseVoice(), ['gguf-q8_0', 'gguf-f16']);
    expect(result.deployment).toEqual({ state: 'ready', problems: [] });
    expect(result.verdict).toBe('no-baseline');
    expect(result.package.missing).toEqual([]);
    // What is amiss with a further format is a warning.
    expect(warned(result)).toMatchObject([
      { level: 'warning', params: { format: 'gguf-f16' }, problem: { code: 'deployment.runtime-embedding' } },
    ]);
    const half = await runIn(senseVoice(), ['gguf-f16', 'gguf-f32']);
    expect(half.deployment.state).toBe('incomplete');
    expect(problems(half)).toEqual([['runtime-embedding', 'gguf-f16']]);
    expect(warned(half)).toEqual([]);
    expect(half.verdict).toBe('warn');
  });

  test('is said of every dimension, and of hotwords, loudly', async () => {
    const result = await runIn(seaco(), ['gguf-q8_0', 'gguf-f32', 'pt']);
    expect(result.deployment.problems.map(({ params }) => params['what'])).toEqual([
      'encoder.encoders0.0.norm1.weight',
      'encoder.after_norm.weight',
      'encoder.encoders0.0.self_attn.fsmn_block.weight',
      'decoder.decoders.0.self_attn.fsmn_block.weight',
      'predictor.cif_conv1d.weight',
      'am.mvn',
    ]);
    expect(warned(result)).toEqual([]);
    expect(result.notices).toContainEqual({
      code: 'gguf-left-out',
      level: 'warning',
      params: {
        program: 'llama-funasr-paraformer',
        modules: 'bias_encoder, seaco_decoder, hotword_output_layer',
        count: 37,
      },
    });
  });

  test('tells what goes with the model and is not there', async () => {
    const run = seaco(SEACO.replace('tokens.json', 'gone.json').replace('am.mvn', 'gone.mvn'));
    rmSync(join(run, 'am.mvn'));
    rmSync(join(run, 'tokens.json'));
    const result = await runIn(run, ['gguf-q8_0']);
    expect(problems(result)).toContainEqual(['runtime-vocabulary', 'gguf-q8_0']);
    expect(problems(result)).toContainEqual(['runtime-cmvn', 'gguf-q8_0']);
    const tensors = tensorsIn(fileOf(result, 'paraformer-q8.gguf'));
    expect(tensors.has('cmvn.shift')).toBe(false);
    const said = renderMarkdown(result, { language: 'en', target: 'comment' });
    expect(said).toContain('would print numbers instead of text, because the token list');
    expect(said).toContain('exits without the CMVN file of the training');
    const inline = seaco(SEACO.replace('tokens.json', '[a, b, <unk>]'));
    expect(problems(await runIn(inline, ['gguf-q8_0']))).toContainEqual(['vocabulary-mismatch', 'gguf-q8_0']);
  });
});

test('the report has what it costs, how to run it, and what the file holds', async () => {
  const result = await runIn(seaco(), ['gguf-q8_0', 'gguf-f16', 'gguf-f32']);
  expect(result.model.commands).toEqual([
    'llama-funasr-paraformer -m paraformer-q8.gguf -a audio.wav',
    'llama-funasr-paraformer -m paraformer-f16.gguf -a audio.wav',
    'llama-funasr-paraformer -m paraformer.gguf -a audio.wav',
  ]);
  expect(result.formatCosts?.map(({ format, modules }) => [format, modules.map(({ module }) => module)])).toEqual([
    ['gguf-q8_0', ['encoder', 'decoder']],
    ['gguf-f16', ['encoder', 'decoder', 'predictor']],
  ]);
  const costs = result.formatCosts?.map(({ modules }) => modules[0]?.meanRelativeError ?? 0) ?? [];
  expect(costs[0]).toBeGreaterThan(costs[1] ?? 0);
  expect(costs[1]).toBeGreaterThan(0);
  expect(result.model.bytes).toBe(fileOf(result, 'paraformer-q8.gguf').length);
  expect(result.model.dtypes.map(({ dtype, tensors }) => [dtype, tensors])).toEqual([
    ['q8_0', 15],
    ['float32', 58],
  ]);
  const english = renderMarkdown(result, { language: 'en', target: 'comment' });
  expect(english).toContain('What `gguf-q8_0` costs');
  expect(english).toContain('Run it with `llama-funasr-paraformer -m paraformer-q8.gguf -a audio.wav`');
  expect(english).not.toMatch(/AutoModel|undefined/);
  expect(renderMarkdown(result, { language: 'zh', target: 'comment' })).toContain('改用 `gguf-f16` 的代价');
  expect(findViolation(JSON.parse(renderJson(result)))).toBeUndefined();
  const record = JSON.parse(fileOf(result, 'funasr-slim.json').toString());
  expect(record.model.commands).toEqual(result.model.commands);
  expect(record.model.files).toEqual(result.model.files);
});

test('what would make a model smaller names GGUF, with the size that it then has', async () => {
  const result = await runIn(seaco(), ['pt'], '--max-size=500kB', '--on-exceed=warn');
  const levers = new Map(result.budget.levers.map((lever) => [lever.kind, lever]));
  for (const [kind, fits] of [
    ['gguf-q8_0', true],
    ['gguf-f16', true],
  ] as const) {
    const { model } = await runIn(seaco(), [kind]);
    expect(levers.get(kind)).toMatchObject({ resultBytes: model.bytes, fits });
  }
  const main = await runIn(seaco(), ['gguf-f32'], '--max-size=500kB', '--on-exceed=warn');
  expect(main.budget.levers.map(({ kind }) => kind)).toEqual(['gguf-q8_0', 'gguf-f16']);
  expect(main.model.bytes).toBeGreaterThan(500_000);
});

test('the base model is compared by what the runtime has a place for', async () => {
  const base = join(FIXTURES, 'model.pt');
  const result = await runOn([seaco(), `--base-model=${base}`, '--format=gguf-q8_0', `--slim-dir=${newPath()}`]);
  expect(result.base.tensors).toMatchObject({ added: [], removed: [], reshaped: [], retyped: [] });
  expect(result.base.growthBytes).toBe(result.model.bytes - (result.base.bytes ?? 0));
  expect(result.base.tensors?.unmoved).toHaveLength(result.model.tensors);
});

describe('what cannot be GGUF is told before anything is written', () => {
  test.each([
    ['another class', SEACO.replace('SeacoParaformer', 'Conformer'), [], /llama\.cpp runtime does not run Conformer/],
    ['Fun-ASR-Nano', SEACO.replace('SeacoParaformer', 'FunASRNano'), [], /does not run FunASRNano/],
    ['no class at all', '', [], /GGUF needs the class of the model/],
    ['an excluded tensor', SEACO, ['--exclude-tensors=decoder.*'], /leaves out 29 tensors that GGUF needs/],
    [
      'a precision that nothing follows',
      SEACO,
      ['--precision=fp16'],
      /expected `?pt`? or `?safetensors`? among the formats/,
    ],
  ])('%s', async (_, config, args, problem) => {
    const slim = newPath();
    await expect(
      (async () =>
        await runOn([seaco(config), '--base-model=none', '--format=gguf-q8_0', `--slim-dir=${slim}`, ...args]))(),
    ).rejects.toThrow(problem);
    expect(() => readFileSync(join(slim, 'funasr-slim.json'))).toThrow('ENOENT');
  });

  test('hotword parts may be left out of model.pt beside it', async () => {
    const result = await runIn(seaco(), ['pt', 'gguf-q8_0'], '--exclude-tensors=bias_encoder.*');
    expect(result.model.files).toHaveLength(2);
  });

  test.each([
    ['gguf-f16', 70_000, 'float16'],
    ['gguf-q8_0', 9e6, 'q8_0'],
  ])('%s has no number for %d', async (format, value, type) => {
    const run = seaco();
    const { checkpoint, bytes } = await readWeights(join(run, 'model.pt.ep1'));
    const tensors = Object.fromEntries(
      [...checkpoint.stateDict].map(([name, { shape }]) => {
        const raw = Buffer.from(bytes.get(name) ?? []);
        const values = Array.from({ length: raw.length / 4 }, (_, k) => raw.readFloatLE(4 * k));
        if (name === 'decoder.output_layer.weight') values[5] = value;
        return [name, { shape, values }];
      }),
    );
    writeFileSync(join(run, 'model.pt.ep1'), trainingCheckpoint(tensors));
    await expect(runIn(run, [format])).rejects.toThrow(
      `${type} cannot hold 1 tensor with values too large for it: decoder.output_layer.weight`,
    );
    await expect(runIn(run, ['gguf-f32'])).resolves.toHaveProperty('model.files.length', 1);
  });

  test('whole numbers', async () => {
    const run = seaco();
    const tensors = await tensorsOf(join(run, 'model.pt.ep1'));
    const counted = { ...tensors, 'encoder.steps': { dtype: 'int64' as const, values: [3] } };
    writeFileSync(join(run, 'model.pt.ep1'), trainingCheckpoint(counted));
    await expect(runIn(run, ['gguf-f32'])).rejects.toThrow(
      '"encoder.steps" is int64; GGUF files are written from floating-point numbers',
    );
  });

  test('a hostile name', async () => {
    const run = seaco();
    const tensors = await tensorsOf(join(run, 'model.pt.ep1'));
    const extra = { [`encoder.${'x'.repeat(56)}`]: { values: [1] }, 'decoder.a\0b': { values: [1] } };
    writeFileSync(join(run, 'model.pt.ep1'), trainingCheckpoint({ ...tensors, ...extra }));
    await expect(runIn(run, ['gguf-f32'])).rejects.toThrow(/has 64 bytes; ggml reads at most 63[\s\S]*has a NUL/);
  });
});

/** A checkpoint's float32 weights, to be written again. */
async function tensorsOf(file: string) {
  const { checkpoint, bytes } = await readWeights(file);
  return Object.fromEntries(
    [...checkpoint.stateDict].map(([name, { shape }]) => {
      const raw = Buffer.from(bytes.get(name) ?? []);
      return [name, { shape, values: Array.from({ length: raw.length / 4 }, (_, k) => raw.readFloatLE(4 * k)) }];
    }),
  );
}
