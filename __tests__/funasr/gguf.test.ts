import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import type { SlimError } from '../../src/errors.js';
import { readCmvn } from '../../src/funasr/data-files.js';
import { type GgufRequest, planGguf } from '../../src/funasr/gguf.js';
import { readPieces, readTokens } from '../../src/funasr/vocabulary.js';
import { parseYaml, type YamlMap } from '../../src/funasr/yaml.js';
import type { GgufPrecision } from '../../src/model-file/gguf-file.js';
import { readGguf } from '../../src/model-file/gguf-reader.js';
import { memorySource } from '../../src/torch/byte-source.js';
import { openCheckpoint } from '../../src/torch/open.js';
import { weightsAlone } from '../../src/torch/relocated.js';
import { readTensor } from '../../src/torch/storage-bytes.js';
import { store } from '../average/kernels/stores.js';

/** Small models and what FunASR's own exporters made of them. */
const FIXTURES = fileURLToPath(new URL('../fixtures/gguf/', import.meta.url));
const PRECISIONS = ['f32', 'f16', 'q8_0'] as const;

const yaml = (text: string): YamlMap => parseYaml(text) as YamlMap;
const bytesOf = (...path: readonly string[]): Buffer => readFileSync(join(FIXTURES, ...path));

const SEACO = yaml(
  'model: SeacoParaformer\npredictor: CifPredictorV3\npredictor_conf: {threshold: 1.0, tail_threshold: 0.45}\n' +
    'frontend_conf: {fs: 16000, window: hamming, n_mels: 80, lfr_m: 7, lfr_n: 6}',
);

async function modelOf(folder: string) {
  const checkpoint = await openCheckpoint(join(FIXTURES, folder, 'model.pt'));
  const weights = weightsAlone(checkpoint);
  const tensors = new Map([...weights.stateDict].map(([name, { shape }]) => [name, shape]));
  const cmvn = readCmvn(bytesOf(folder, 'am.mvn')) ?? null;
  const close = () => checkpoint.close();
  return { weights, tensors, cmvn, close };
}

describe.each([
  ['', SEACO, readTokens('tokens.json', bytesOf('tokens.json'))],
  [
    'sensevoice',
    yaml(bytesOf('sensevoice', 'config.yaml').toString()),
    readPieces(bytesOf('sensevoice', 'chn_jpn_yue_eng_ko_spectok.bpe.model')),
  ],
] as const)('a model as FunASR’s exporter writes it, %s', (folder, config, vocabulary = []) => {
  test.each(PRECISIONS)('%s', async (precision) => {
    const { weights, tensors, cmvn, close } = await modelOf(folder);
    const plan = planGguf({ config, tensors, cmvn, vocabulary });
    const { name: _, keys, parts } = plan.content(precision);
    const bytes = bytesOf(folder, `funasr-${precision}.gguf`);
    const theirs = readGguf(memorySource('funasr', bytes));
    // FunASR's exporter takes SenseVoice's CMVN from the wrong lines.
    const own = folder === '' ? 0 : 2;
    expect(parts.slice(own).map(({ name, type, shape }) => [name, type, shape])).toEqual(
      theirs.tensors.slice(own).map(({ name, dtype, shape }) => [name, dtype, shape]),
    );
    for (const [i, part] of parts.entries()) {
      const there = theirs.tensors[i];
      if (there === undefined || i < own) continue;
      const expected = bytes.subarray(there.position, there.position + there.byteLength);
      expect({ name: part.name, same: expected.equals(stored(part)) }).toEqual({ name: part.name, same: true });
    }
    expect(keys.map(({ name }) => name)).toEqual(theirs.keys.map(({ name }) => name));
    close();

    function stored(part: (typeof parts)[number]): Buffer {
      if ('values' in part) return Buffer.from(Float32Array.from(part.values).buffer);
      const tensor = weights.stateDict.get(part.source);
      if (tensor === undefined) throw new Error(part.source);
      const raw = Buffer.from(readTensor(weights, tensor));
      const bits = Array.from({ length: raw.length / 4 }, (_, k) => raw.readUInt32LE(4 * k));
      if (part.type !== 'float32') return store({ kind: part.type }, 'plain', bits).bytes;
      if (!part.transposed) return raw;
      const [columns = 0, rows = 0] = part.shape;
      return Buffer.from(
        Uint32Array.from(bits, (_, k) => bits[(k % rows) * columns + Math.floor(k / rows)] ?? 0).buffer,
      );
    }
  });
});

describe('keys', () => {
  const values = (plan: ReturnType<typeof planGguf>) =>
    new Map<string, unknown>(plan.content('f32').keys.map(({ name, value }) => [name, value.value]));

  test('of a Paraformer are what its configuration and its tensors say', async () => {
    const { tensors, cmvn, close } = await modelOf('');
    close();
    const config = yaml(
      'model: Paraformer\nencoder_conf: {attention_heads: 2}\ndecoder_conf: {attention_heads: 8}\n' +
        'predictor: CifPredictorV2\npredictor_conf: {threshold: 0.9}',
    );
    const plan = planGguf({ config, tensors, cmvn, vocabulary: ['a', 'b'] });
    expect(Object.fromEntries(values(plan))).toEqual({
      'general.architecture': 'paraformer',
      'pf.enc.output_size': 64,
      'pf.enc.attention_heads': 2,
      'pf.enc.num_blocks': 2,
      'pf.enc.kernel_size': 11,
      'pf.dec.num_blocks': 1,
      'pf.dec.att_layer_num': 1,
      'pf.dec.decoders3': 1,
      'pf.dec.attention_heads': 8,
      'pf.dec.kernel_size': 11,
      'pf.vocab_size': 40,
      'pf.vocab': ['a', 'b'],
      'pf.predictor.tail_threshold': 0,
      'pf.predictor.threshold': 0.9,
    });
    expect(
      values(planGguf({ config: yaml('model: Paraformer\npredictor: CifPredictor'), tensors, cmvn, vocabulary: null })),
    ).toEqual(
      new Map([...values(plan)].flatMap(([name, value]) => (name === 'pf.vocab' ? [] : [[name, usual(name, value)]]))),
    );

    function usual(name: string, value: unknown): unknown {
      if (name.endsWith('heads')) return 4;
      if (name.endsWith('tail_threshold')) return 0.45;
      return name.endsWith('threshold') ? 1 : value;
    }
  });

  test('of SenseVoiceSmall too', async () => {
    const { tensors, cmvn, close } = await modelOf('sensevoice');
    close();
    const config = yaml(bytesOf('sensevoice', 'config.yaml').toString());
    expect(Object.fromEntries(values(planGguf({ config, tensors, cmvn, vocabulary: ['x'] })))).toEqual({
      'general.architecture': 'sensevoice-small',
      'sv.input_size': 560,
      'sv.output_size': 64,
      'sv.attention_heads': 2,
      'sv.num_blocks': 2,
      'sv.tp_blocks': 1,
      'sv.kernel_size': 11,
      'sv.vocab_size': 57,
      'sv.blank_id': 0,
      'sv.query_tokens': [0, 1, 2, 14],
      'sv.vocab': ['x'],
    });
  });
});

describe('what FunASR’s runtime runs', () => {
  /** Shapes of the released models, as far as the runtime depends on them. */
  const PARAFORMER = new Map<string, readonly number[]>([
    ['encoder.encoders0.0.norm1.weight', [560]],
    ['encoder.encoders0.0.self_attn.fsmn_block.weight', [512, 1, 11]],
    ['encoder.after_norm.weight', [512]],
    ['decoder.embed.0.weight', [3, 512]],
    ['decoder.decoders.0.self_attn.fsmn_block.weight', [512, 1, 11]],
    ['decoder.output_layer.weight', [3, 512]],
    ['predictor.cif_conv1d.weight', [512, 512, 3]],
    ['bias_encoder.weight_ih_l0', [4, 4]],
    ['bias_encoder.bias_ih_l0', [4]],
    ['hotword_output_layer.weight', [3, 512]],
  ]);
  const SENSE_VOICE = new Map<string, readonly number[]>([
    ['encoder.encoders0.0.norm1.weight', [560]],
    ['encoder.encoders0.0.self_attn.fsmn_block.weight', [512, 1, 11]],
    ['encoder.after_norm.weight', [512]],
    ['ctc.ctc_lo.weight', [3, 512]],
    ['embed.weight', [16, 560]],
  ]);
  const cmvn = { shift: Array.from({ length: 560 }, () => 0), scale: Array.from({ length: 560 }, () => 1) };
  const FRONTEND = 'frontend_conf: {fs: 16000, window: hamming, n_mels: 80, frame_length: 25, lfr_m: 7, lfr_n: 6}\n';
  const request = (config: string, tensors: GgufRequest['tensors'], more: Partial<GgufRequest> = {}): GgufRequest => ({
    config: yaml(config),
    tensors,
    cmvn,
    vocabulary: ['a', 'b', 'c'],
    ...more,
  });
  const problems = (given: GgufRequest, precision: GgufPrecision = 'q8_0') => planGguf(given).problems(precision);
  const seaco = `model: SeacoParaformer\n${FRONTEND}`;

  test('is the released models’ like', () => {
    for (const precision of PRECISIONS) expect(problems(request(seaco, PARAFORMER), precision)).toEqual([]);
    const sense = request(`model: SenseVoiceSmall\n${FRONTEND}`, SENSE_VOICE, { cmvn: null });
    expect(problems(sense)).toEqual([]);
    expect(problems(sense, 'f32')).toEqual([]);
    expect(problems(sense, 'f16')).toEqual([{ kind: 'float16-embedding' }]);
    expect(planGguf(sense).program).toBe('llama-funasr-sensevoice');
  });

  test('hotword parts have no place in it, and the token embedding is no part', () => {
    expect(planGguf(request(seaco, PARAFORMER)).leftOut).toEqual([
      { module: 'bias_encoder', tensors: 2 },
      { module: 'hotword_output_layer', tensors: 1 },
    ]);
  });

  test('files are called as FunASR calls them', () => {
    const names = (given: GgufRequest) => PRECISIONS.map((precision) => planGguf(given).content(precision).name);
    expect(names(request(seaco, PARAFORMER))).toEqual(['paraformer.gguf', 'paraformer-f16.gguf', 'paraformer-q8.gguf']);
    expect(names(request('model: SenseVoiceSmall', SENSE_VOICE))).toEqual([
      'sensevoice-small.gguf',
      'sensevoice-small-f16.gguf',
      'sensevoice-small-q8.gguf',
    ]);
  });

  test.each([
    ['encoder_conf: {attention_heads: 8}', 'encoder_conf.attention_heads', '8', '4'],
    ['decoder_conf: {attention_heads: 2}', 'decoder_conf.attention_heads', '2', '4'],
    ['decoder_conf: {sanm_shfit: 5}', 'decoder_conf.sanm_shfit', '5', '0'],
    ['encoder_conf: {sanm_shfit: 5}', 'encoder_conf.sanm_shfit', '5', '0'],
    ['predictor_conf: {smooth_factor: 1.2}', 'predictor_conf.smooth_factor', '1.2', '1'],
    ['predictor_conf: {noise_threshold: 0.1}', 'predictor_conf.noise_threshold', '0.1', '0'],
  ])('no more: %s', (line, what, found, expected) => {
    expect(problems(request(`${seaco}${line}`, PARAFORMER))).toEqual([{ kind: 'fixed', what, found, expected }]);
  });

  test.each([
    ['{}', ['lfr_m', 'lfr_n']],
    ['{fs: 8000, lfr_m: 7, lfr_n: 6}', ['fs']],
    [
      '{window: hann, n_mels: 40, frame_length: 20, frame_shift: 8, lfr_m: 7, lfr_n: 6}',
      ['window', 'n_mels', 'frame_length', 'frame_shift'],
    ],
  ])('no other frontend: %s', (conf, keys) => {
    const found = problems(request(`model: Paraformer\nfrontend_conf: ${conf}`, PARAFORMER));
    expect(found.map((problem) => 'what' in problem && problem.what)).toEqual(
      keys.map((key) => `frontend_conf.${key}`),
    );
  });

  test.each([
    ['encoder.encoders0.0.norm1.weight', [320]],
    ['encoder.after_norm.weight', [320]],
    ['encoder.encoders0.0.self_attn.fsmn_block.weight', [512, 1, 21]],
    ['decoder.decoders.0.self_attn.fsmn_block.weight', [512, 1, 21]],
    ['predictor.cif_conv1d.weight', [512, 512, 5]],
  ])('no other dimensions: %s', (name, shape) => {
    const tensors = new Map([...PARAFORMER, [name, shape]]);
    expect(problems(request(seaco, tensors))).toMatchObject([
      { kind: 'fixed', what: name, found: `[${shape.join(', ')}]` },
    ]);
  });

  test('nor what goes with another model, or nothing', () => {
    expect(problems(request(seaco, PARAFORMER, { vocabulary: null, cmvn: null }))).toEqual([
      { kind: 'no-vocabulary' },
      { kind: 'no-cmvn' },
    ]);
    expect(problems(request(seaco, PARAFORMER, { vocabulary: ['a'], cmvn: { shift: [1], scale: [1] } }))).toEqual([
      { kind: 'vocabulary', tokens: 1, outputs: 3 },
      { kind: 'fixed', what: 'am.mvn', found: '1', expected: '560' },
    ]);
    const decoders2 = new Map([...PARAFORMER, ['decoder.decoders2.0.norm1.weight', [512]]]);
    expect(problems(request(seaco, decoders2))).toMatchObject([{ what: 'decoder.decoders2' }]);
    const rows = new Map([...SENSE_VOICE, ['embed.weight', [7, 560]]]);
    expect(problems(request(`model: SenseVoiceSmall\n${FRONTEND}`, rows))).toMatchObject([
      { what: 'embed.weight', found: '7', expected: '15' },
    ]);
  });

  test('what it needs cannot be left out', () => {
    const { hint } = thrown(() =>
      planGguf(request(seaco, PARAFORMER, { excluded: ['decoder.w', 'decoder.embed.0.weight', 'bias_encoder.w'] })),
    );
    expect(hint).toMatchObject({ code: 'hint.gguf-excluded' });

    function thrown(plan: () => unknown): SlimError {
      try {
        plan();
      } catch (error) {
        expect(error).toHaveProperty(
          'message',
          expect.stringMatching(/leaves out 1 tensor that GGUF needs: decoder\.w$/),
        );
        return error as SlimError;
      }
      throw new Error('nothing was thrown');
    }
  });

  test('another class is refused by its name, with what to do', () => {
    const plan = (config: YamlMap | null) => () =>
      planGguf({ config, tensors: new Map(), vocabulary: null, cmvn: null });
    expect(plan(yaml('model: Conformer'))).toThrow(
      /does not run Conformer; .* Paraformer, SeacoParaformer, SenseVoiceSmall/,
    );
    expect(plan(null)).toThrow(/^GGUF needs the class of the model/);
    expect(plan(yaml('model: FunASRNano'))).toThrow(
      expect.objectContaining({ hint: { code: 'hint.gguf-nano', params: {} } }),
    );
    expect(plan(yaml('model: Paraformer'))).toThrow(
      /^Paraformer lacks tensors that GGUF needs: encoder\.after_norm\.weight/,
    );
  });
});
