import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parseYaml, type YamlMap } from '../../src/funasr/yaml.js';
import { type DeploymentRequest, judgeDeployment } from '../../src/judge/deployable.js';
import type { DeploymentProblem } from '../../src/result.js';
import { message } from '../../src/words/message.js';
import { Translator } from '../../src/words/translator.js';

const BASE = new URL('../../demo/run/base/', import.meta.url);
const read = (name: string): Uint8Array => readFileSync(new URL(name, BASE));
const config = (text: string): YamlMap => parseYaml(text) as YamlMap;

const SEACO = `model: SeacoParaformer
model_conf: {ctc_weight: 0.0}
tokenizer: CharTokenizer
frontend_conf: {n_mels: 4, lfr_m: 7}
`;
const SLOTS: DeploymentRequest['slots'] = [
  { keys: ['tokenizer_conf', 'token_list'], name: 'tokens.json' },
  { keys: ['tokenizer_conf', 'seg_dict'], name: 'seg_dict' },
  { keys: ['frontend_conf', 'cmvn_file'], name: 'am.mvn' },
];
const FILES = new Map(['tokens.json', 'seg_dict', 'am.mvn'].map((name) => [name, read(name)]));
const TOKENS = (JSON.parse(Buffer.from(read('tokens.json')).toString()) as string[]).length;
const TENSORS = new Map<string, readonly number[]>([
  ['encoder.a', [2]],
  ['decoder.output_layer.weight', [TOKENS, 16]],
  ['predictor.a', [2]],
  ['bias_encoder.a', [2]],
  ['seaco_decoder.a', [2]],
  ['hotword_output_layer.weight', [TOKENS, 16]],
]);
const whole: DeploymentRequest = {
  config: config(SEACO),
  slots: SLOTS,
  files: FILES,
  tensors: TENSORS,
  baseTensors: [...TENSORS.keys()],
  fromBase: false,
  excluded: [],
  format: 'pt',
  loadable: true,
};
const outcome = (change: Partial<DeploymentRequest>) => {
  const { state, problems } = judgeDeployment({ ...whole, ...change });
  for (const words of [new Translator('en', 'terminal'), new Translator('zh', 'terminal')]) {
    for (const problem of problems) expect(words.problem(problem)).not.toMatch(/\?|undefined/);
  }
  const shown = ({ problem: _, ...params }: DeploymentProblem['params']) => Object.values(params);
  return { state, problems: problems.map(({ code, params }) => [code, ...shown(params)].join(' ')) };
};
const incomplete = (...problems: string[]) => ({ state: 'incomplete', problems });
const withFile = (name: string, content: string | Uint8Array): Partial<DeploymentRequest> => ({
  files: new Map([...FILES, [name, typeof content === 'string' ? Buffer.from(content) : content]]),
});
const without = (key: string): DeploymentRequest['slots'] =>
  SLOTS.map((slot) => (slot.keys.at(-1) === key ? { ...slot, name: undefined } : slot));

test('a whole package is ready', () => {
  expect(outcome({})).toEqual({ state: 'ready', problems: [] });
  expect(outcome({ baseTensors: null })).toEqual({ state: 'ready', problems: [] });
});

describe('files', () => {
  test.each<[string, Partial<DeploymentRequest>, string]>([
    ['no token list', { slots: without('token_list') }, 'file-missing tokenizer_conf.token_list'],
    ['no CMVN', { slots: without('cmvn_file') }, 'file-missing frontend_conf.cmvn_file'],
    [
      'a token list that nothing names',
      { slots: SLOTS.slice(1) },
      'file-unnamed CharTokenizer tokenizer_conf.token_list',
    ],
    ['tokens of another model', withFile('tokens.json', '["<blank>","<unk>"]'), `vocabulary-mismatch 2 ${TOKENS}`],
    ['tokens that are none', withFile('tokens.json', '{"a": 1}'), 'file-damaged tokens.json'],
    ['an empty CMVN', withFile('am.mvn', ''), 'file-damaged am.mvn'],
    ['half a CMVN', withFile('am.mvn', read('am.mvn').subarray(0, -60)), 'file-damaged am.mvn'],
    [
      'a blank line in it',
      withFile('am.mvn', Buffer.concat([read('am.mvn'), Buffer.from('\n')])),
      'file-damaged am.mvn',
    ],
    [
      'another size of frames',
      { config: config(SEACO.replace('n_mels: 4', 'n_mels: 2')) },
      'cmvn-mismatch am.mvn 28 14',
    ],
    ['no config.yaml', { config: null }, 'no-config'],
  ])('%s', (_, change, problem) => expect(outcome(change)).toEqual(incomplete(problem)));

  test('another file than the run was trained with', () => {
    const replaced = message('package.replaced', { file: '/train/am.mvn' });
    const slots = SLOTS.map((slot) => (slot.keys.at(-1) === 'cmvn_file' ? { ...slot, problem: replaced } : slot));
    expect(outcome({ slots })).toEqual(incomplete('file-replaced frontend_conf.cmvn_file am.mvn'));
    const [problem] = judgeDeployment({ ...whole, slots }).problems;
    expect(problem?.params['problem']).toBe('config.yaml names /train/am.mvn, which was not found');
  });

  test('a model of pieces with more or fewer than the output layer', () => {
    const bpe: DeploymentRequest['slots'] = [{ keys: ['tokenizer_conf', 'bpemodel'], name: 'bpe.model' }];
    const request = { config: config('model: SenseVoiceSmall\n'), slots: bpe, baseTensors: null };
    const tensors = new Map([
      ['encoder.a', [1]],
      ['embed.weight', [16, 1]],
      ['ctc.ctc_lo.weight', [3, 1]],
    ]);
    const model = withFile('bpe.model', Uint8Array.of(0x0a, 3, 0x0a, 1, 0x61, 0x0a, 3, 0x0a, 1, 0x62));
    expect(outcome({ ...request, tensors, ...model })).toEqual(incomplete('pieces-mismatch 2 3'));
  });

  test('what FunASR does without is no problem', () => {
    expect(outcome({ slots: without('seg_dict') }).state).toBe('ready');
    expect(outcome(withFile('seg_dict', '')).state).toBe('ready');
  });

  test('what the tokenizer does not read is no problem either: a configuration.json of another model names it', () => {
    const bpe = { keys: ['tokenizer_conf', 'bpemodel'], name: undefined };
    expect(outcome({ slots: [...SLOTS, bpe] }).state).toBe('ready');
    const other = config(SEACO.replace('CharTokenizer', 'SentencepiecesTokenizer'));
    expect(outcome({ config: other, slots: [...SLOTS, bpe] }).problems).toEqual([
      'file-missing tokenizer_conf.bpemodel',
    ]);
    const unknown = config(SEACO.replace('CharTokenizer', 'NobodysTokenizer'));
    expect(outcome({ config: unknown, slots: [...SLOTS, bpe] }).problems).toEqual([
      'file-missing tokenizer_conf.bpemodel',
    ]);
    const several = config(SEACO.replace('CharTokenizer', '[CharTokenizer, SentencepiecesTokenizer]'));
    expect(outcome({ config: several, slots: [...SLOTS, bpe] }).problems).toEqual([
      'file-missing tokenizer_conf.bpemodel',
    ]);
  });

  test('a token list may stand in config.yaml', () => {
    const inline = config(`${SEACO}tokenizer_conf: {token_list: [<blank>, <unk>]}\n`);
    expect(outcome({ config: inline, slots: SLOTS.slice(1) })).toEqual(incomplete(`vocabulary-mismatch 2 ${TOKENS}`));
  });
});

describe('an LLM beside the model', () => {
  const nano = config('model: FunASRNano\ntokenizer: HuggingfaceTokenizer\n');
  const json = (value: object): Uint8Array => Buffer.from(JSON.stringify(value));
  const files = new Map([
    ['Qwen/config.json', json({ vocab_size: 300 })],
    ['Qwen/tokenizer.json', json({})],
  ]);
  const request = (change: Partial<DeploymentRequest> = {}): Partial<DeploymentRequest> => ({
    config: nano,
    slots: [{ keys: ['tokenizer_conf', 'init_param_path'], name: 'Qwen' }],
    files,
    tensors: new Map([
      ['audio_encoder.a', [1]],
      ['audio_adaptor.a', [1]],
      ['llm.model.embed_tokens.weight', [300, 8]],
    ]),
    baseTensors: null,
    ...change,
  });

  test('is ready with its directory', () => expect(outcome(request()).state).toBe('ready'));

  test.each<[string, Partial<DeploymentRequest>, string[]]>([
    [
      'no directory',
      { slots: [{ keys: ['tokenizer_conf', 'init_param_path'], name: undefined }] },
      ['file-missing tokenizer_conf.init_param_path'],
    ],
    ['no tokenizer', { files: new Map([...files].slice(0, 1)) }, ['directory-lacks Qwen tokenizer.json']],
    [
      'a tokenizer that is none',
      { files: new Map([...files, ['Qwen/tokenizer.json', Buffer.from('<html>')]]) },
      ['file-damaged Qwen/tokenizer.json'],
    ],
    [
      'the directory of another LLM',
      { files: new Map([...files, ['Qwen/config.json', json({ vocab_size: 7 })]]) },
      ['llm-mismatch Qwen/config.json vocab_size 7 300'],
    ],
    [
      'the directory of a wider one',
      { files: new Map([...files, ['Qwen/config.json', json({ vocab_size: 300, hidden_size: 16 })]]) },
      ['llm-mismatch Qwen/config.json hidden_size 16 8'],
    ],
    [
      'no tensors of the LLM',
      {
        tensors: new Map([
          ['audio_encoder.a', [1]],
          ['audio_adaptor.a', [1]],
        ]),
      },
      ['module-missing llm'],
    ],
  ])('%s', (_, change, problems) => expect(outcome(request(change))).toEqual(incomplete(...problems)));
});

describe('tensors', () => {
  const lacking = new Map([...TENSORS].filter(([name]) => name !== 'predictor.a'));

  test.each<[string, Partial<DeploymentRequest>, string]>([
    ['that the base has', { tensors: lacking }, 'tensors-missing 1 predictor.a'],
    ['of a whole module, without a base', { tensors: lacking, baseTensors: null }, 'module-missing predictor'],
    ['left out on purpose', { tensors: lacking, excluded: ['predictor.a'] }, 'tensors-excluded 1 predictor.a'],
    [
      'in a format that AutoModel does not load',
      { format: 'safetensors', loadable: false },
      'format-not-loaded safetensors',
    ],
  ])('%s', (_, change, problem) => expect(outcome(change)).toEqual(incomplete(problem)));

  test.each<[string, string[]]>([
    ['names that are in no model of the class', [...TENSORS.keys()].map((name) => `old.${name}`)],
    ['parts that the class does not have', [...TENSORS.keys(), 'embed.weight']],
    ['the same part and more of it', ['encoder.a', 'encoder.b', 'embed.weight']],
  ])('a base model of another kind lacks nothing for having %s', (_, baseTensors) =>
    expect(outcome({ baseTensors })).toEqual({ state: 'ready', problems: [] }),
  );

  test('what tensors were taken from is there whole', () => {
    const baseTensors = [...TENSORS.keys()].map((name) => name.replace('predictor', 'old.predictor'));
    expect(outcome({ baseTensors, fromBase: true })).toEqual(incomplete('tensors-missing 1 old.predictor.a'));
  });

  describe('of LoRA', () => {
    const adapters = [
      ['encoder.b.lora_A', [2]],
      ['encoder.b.lora_B', [2]],
    ] as const;
    const adapted = config(`${SEACO}encoder_conf: {lora_list: [q, v]}\n`);

    test('make it no model of another kind', () => {
      const tensors = new Map([...lacking, ...adapters]);
      expect(outcome({ config: adapted, tensors })).toEqual(incomplete('tensors-missing 1 predictor.a'));
    });

    test('are left out by FunASR where config.yaml does not speak of them', () => {
      const tensors = new Map([...TENSORS, ...adapters]);
      expect(outcome({ config: adapted, tensors }).state).toBe('ready');
      expect(outcome({ tensors })).toEqual(incomplete('adapters-unread 2'));
    });
  });

  test('CTC is needed where it has a weight', () => {
    expect(outcome({ config: config(SEACO.replace('0.0', '0.3')) })).toEqual(incomplete('module-missing ctc'));
  });

  test('a long list is cut', () => {
    const many = [...'abcdefgh'].map((name) => `encoder.${name}`);
    const [problem] = outcome({ baseTensors: [...TENSORS.keys(), ...many] }).problems;
    expect(problem).toBe('tensors-missing 7 encoder.b, encoder.c, encoder.d, encoder.e, encoder.f, …');
  });
});

test('of a class that is not known nothing is known but what is missing', () => {
  const other = config(SEACO.replace('SeacoParaformer', 'Nobody'));
  expect(outcome({ config: other })).toEqual({ state: 'unknown', problems: ['class-unknown Nobody'] });
  const lacking = outcome({ config: other, slots: without('cmvn_file') });
  expect(lacking).toEqual(incomplete('file-missing frontend_conf.cmvn_file', 'class-unknown Nobody'));
});
