import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parseYaml, type YamlMap } from '../../src/funasr/yaml.js';
import { judgeOnnx, type OnnxPackage, onnxNotices } from '../../src/judge/deployable-onnx.js';
import type { OnnxGraph } from '../../src/model-file/onnx/graph.js';
import { Translator } from '../../src/words/translator.js';

const FIXTURES = new URL('../fixtures/onnx/', import.meta.url);
const read = (name: string): Uint8Array => readFileSync(new URL(name, FIXTURES));
const port = (type: number, shape: (number | string)[] = ['n']) => ({ name: 'x', type, shape });
const graph = (inputs: readonly number[], change: Partial<OnnxGraph> = {}): OnnxGraph => ({
  irVersion: 7,
  opset: 14,
  producer: 'pytorch',
  nodes: 1,
  inputs: inputs.map((type) => port(type)),
  outputs: [port(1, ['n', 't', 40])],
  constants: [],
  ...change,
});
const config = (text: string): YamlMap => parseYaml(text) as YamlMap;
const FRONTEND =
  'frontend_conf: {fs: 16000, window: hamming, n_mels: 80, frame_length: 25, frame_shift: 10, lfr_m: 7, lfr_n: 6}';
const PARAFORMER: OnnxPackage = {
  config: config(`model: Paraformer\nmodel_conf: {predictor_bias: 1}\n${FRONTEND}`),
  files: new Map([
    ['am.mvn', read('paraformer/base/am.mvn')],
    ['tokens.json', read('paraformer/base/tokens.json')],
  ]),
  graphs: new Map([['model.onnx', graph([1, 6])]]),
  tensors: new Map(),
};
const PIECES = 'chn_jpn_yue_eng_ko_spectok.bpe.model';
const SENSEVOICE: OnnxPackage = {
  ...PARAFORMER,
  config: config(`model: SenseVoiceSmall\nencoder_conf: {output_size: 16}\n${FRONTEND}`),
  files: new Map([...PARAFORMER.files, [PIECES, read(`sensevoice/base/${PIECES}`)]]),
  graphs: new Map([['model.onnx', graph([1, 6, 6, 6], { outputs: [port(1, ['n', 't', 'v'])] })]]),
};
const SEACO: OnnxPackage = {
  ...PARAFORMER,
  config: config(`model: SeacoParaformer\nmodel_conf: {predictor_bias: 1}\n${FRONTEND}`),
  graphs: new Map([
    ['model.onnx', graph([1, 6, 1])],
    ['model_eb.onnx', graph([6])],
  ]),
};

const outcome = (given: OnnxPackage, format: 'onnx' | 'onnx-int8' = 'onnx') => {
  const { state, problems } = judgeOnnx(given, format).deployment;
  for (const words of [new Translator('en', 'terminal'), new Translator('zh', 'terminal')]) {
    for (const problem of problems) expect(words.problem(problem)).not.toMatch(/\?|undefined/);
  }
  return { state, problems: problems.map(({ code, params }) => [code, ...Object.values(params)].join(' ')) };
};
const ready = { state: 'ready', problems: [] };
const incomplete = (...problems: string[]) => ({ state: 'incomplete', problems });
const without = (given: OnnxPackage, name: string): OnnxPackage => ({
  ...given,
  files: new Map([...given.files].filter(([file]) => file !== name)),
});
const withGraph = (given: OnnxPackage, change: Partial<OnnxGraph>): OnnxPackage => ({
  ...given,
  graphs: new Map([...given.graphs].map(([name, one]) => [name, name === 'model.onnx' ? { ...one, ...change } : one])),
});

test('whole packages are ready', () => {
  expect(outcome(PARAFORMER)).toEqual(ready);
  expect(
    outcome({
      ...SENSEVOICE,
      files: new Map([...SENSEVOICE.files, ['tokens.json', read('paraformer/base/tokens.json')]]),
    }),
  ).toEqual(ready);
  expect(outcome(SEACO)).toEqual(ready);
});

test('what a class needs that the runtimes do not know is not known', () => {
  const other = { ...PARAFORMER, config: config(`model: Transformer\n${FRONTEND}`) };
  expect(outcome(other)).toEqual({ state: 'unknown', problems: ['class-unknown Transformer'] });
  expect(outcome({ ...PARAFORMER, config: null }).problems).toEqual(['no-config']);
});

describe('is incomplete', () => {
  test.each<[string, OnnxPackage, string]>([
    ['without tokens', without(PARAFORMER, 'tokens.json'), 'onnx-file-missing tokens.json'],
    ['without CMVN', without(PARAFORMER, 'am.mvn'), 'onnx-file-missing am.mvn'],
    ['without the pieces that funasr-onnx wants', without(SENSEVOICE, PIECES), `onnx-file-missing ${PIECES}`],
    [
      'with tokens that are none',
      { ...PARAFORMER, files: new Map([...PARAFORMER.files, ['tokens.json', Buffer.from('{}')]]) },
      'onnx-file-damaged tokens.json',
    ],
    [
      'with half a CMVN',
      { ...PARAFORMER, files: new Map([...PARAFORMER.files, ['am.mvn', Buffer.from('<Nnet>\n')]]) },
      'onnx-file-damaged am.mvn',
    ],
    [
      'with fewer tokens than the graph gives',
      withGraph(PARAFORMER, { outputs: [port(1, ['n', 't', 41])] }),
      'onnx-tokens tokens.json 40 41',
    ],
    [
      'with another window, which the servers do not know',
      { ...PARAFORMER, config: config(`model: Paraformer\nmodel_conf: {}\n${FRONTEND.replace('hamming', 'povey')}`) },
      'onnx-frontend frontend_conf.window povey hamming',
    ],
    [
      'without model_conf',
      { ...PARAFORMER, config: config(`model: Paraformer\n${FRONTEND}`) },
      'onnx-config-key config.yaml model_conf',
    ],
    ['with an IR that is too new', withGraph(PARAFORMER, { irVersion: 9 }), 'onnx-version model.onnx IR 9 8'],
    ['with operators that are too new', withGraph(PARAFORMER, { opset: 18 }), 'onnx-version model.onnx opset 18 17'],
    [
      'with long lengths',
      withGraph(PARAFORMER, { inputs: [port(1), port(7)] }),
      'onnx-inputs model.onnx float32, int64 float32, int32',
    ],
    [
      'with one input less',
      withGraph(SEACO, { inputs: [port(1), port(6)] }),
      'onnx-inputs model.onnx float32, int32 float32, int32, float32',
    ],
    [
      'without the part for hotwords',
      { ...SEACO, graphs: new Map([...SEACO.graphs].slice(0, 1)) },
      'onnx-file-missing model_eb.onnx',
    ],
    [
      'with that part beside another model',
      { ...PARAFORMER, graphs: new Map([...PARAFORMER.graphs, ['model_eb.onnx', graph([6])]]) },
      'onnx-hotwords model_eb.onnx',
    ],
  ])('%s', (_, given, problem) => {
    expect(outcome(given)).toEqual(incomplete(problem));
  });
});

test('of the files in int8 those in float do not count, but for the part for hotwords', () => {
  const graphs = new Map([
    ['model.onnx', graph([1, 6, 1], { opset: 20 })],
    ['model_quant.onnx', graph([1, 6, 1])],
    ['model_eb.onnx', graph([6])],
  ]);
  expect(outcome({ ...SEACO, graphs }, 'onnx-int8')).toEqual(ready);
  expect(outcome({ ...SEACO, graphs: new Map([...graphs].slice(0, 2)) }, 'onnx-int8')).toEqual(
    incomplete('onnx-file-missing model_eb.onnx'),
  );
});

describe('is told', () => {
  const told = (given: Partial<Parameters<typeof onnxNotices>[0]>): string[] =>
    onnxNotices({
      formats: ['onnx-int8'],
      slimDir: '/models/slim',
      config: PARAFORMER.config,
      files: PARAFORMER.files,
      baseDirectory: null,
      ...given,
    }).map(({ code, params }) => [code, ...Object.values(params)].join(' '));
  const base = new URL('paraformer/base/', FIXTURES).pathname;

  test('where a package must lie', () => {
    expect(told({})).toEqual([]);
    expect(told({ config: SENSEVOICE.config })).toEqual(['onnx-folder /models/slim SenseVoiceSmall']);
    expect(told({ config: SENSEVOICE.config, slimDir: '/SenseVoiceSmall/slim' })).toEqual([]);
    expect(told({ slimDir: '/SenseVoiceSmall/slim' })).toEqual([
      'onnx-folder-other /SenseVoiceSmall/slim SenseVoiceSmall',
    ]);
  });

  test('that the scripts want int8', () => {
    expect(told({ formats: ['onnx'] })).toEqual(['onnx-no-int8']);
  });

  test('what is other than the base model’s', () => {
    expect(told({ baseDirectory: base })).toEqual([]);
    const files = new Map([...PARAFORMER.files, ['tokens.json', Buffer.from('["<unk>"]')]]);
    expect(told({ baseDirectory: base, files })).toEqual(['onnx-other-than-base tokens.json']);
  });
});
