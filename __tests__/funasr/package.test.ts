import { cpSync, readFileSync, renameSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseYaml, type YamlMap } from '../../src/funasr/yaml.js';
import { addFiles, makeDirectory, RUNS } from './directories.js';
import {
  BASE,
  cmvn,
  content,
  gather,
  makeOutputs,
  makeRun,
  metas,
  origins,
  outputs,
  slot,
  tokens,
  within,
} from './gather.js';

const RUN = RUNS['seaco-loss'];

/** config.yaml of a run on `BASE` in `base/`, as FunASR resolves it. */
const TRAINED = {
  model: 'Paraformer',
  model_path: '@/base',
  init_param: '@/base/model.pt',
  output_dir: '@/outputs',
  frontend_conf: { fs: 16000, cmvn_file: '@/base/am.mvn' },
  tokenizer_conf: { token_list: '@/base/tokens.json', seg_dict: '@/base/seg_dict' },
};

describe('the package of a real run', () => {
  const plan = gather(join(RUN, 'outputs'), join(RUN, 'base'));

  test('has what the base model’s directory has beside the weights', () => {
    expect(origins(plan)).toEqual({ 'am.mvn': 'base', seg_dict: 'base', 'tokens.json': 'base' });
    for (const name of ['am.mvn', 'seg_dict', 'tokens.json']) {
      expect(content(plan, name)).toBe(readFileSync(join(RUN, 'base', name), 'utf8'));
    }
    expect(plan).toMatchObject({ missing: [], vocabulary: { tokens: 40, outputs: 40, fits: true }, notices: [] });
    expect(plan.slots.every(({ name, problem }) => name !== undefined && problem === undefined)).toBe(true);
  });

  test('has the base model’s configuration.json, and of the run’s config.yaml what builds the model', () => {
    expect(JSON.parse(content(plan, 'configuration.json'))).toMatchObject(
      JSON.parse(readFileSync(join(RUN, 'base', 'configuration.json'), 'utf8')),
    );
    const config = parseYaml(content(plan, 'config.yaml')) as YamlMap;
    const base = parseYaml(readFileSync(join(RUN, 'base', 'config.yaml'), 'utf8')) as YamlMap;
    const training = ['train_conf', 'optim', 'optim_conf', 'scheduler', 'scheduler_conf', 'dataset', 'dataset_conf'];
    const ofModel = [...base].filter(([key]) => !training.includes(String(key)));
    expect(ofModel.map(([key]) => [key, config.get(key)])).toEqual(ofModel);
    expect(plan.config).toEqual(config);
  });

  test('has no path of any machine', () => {
    for (const { name, content } of plan.files) {
      const paths = Buffer.from(content)
        .toString()
        .match(/(?:^|[\s"'=,])(?:~|\.\.)?\/[\w.]+/g);
      expect([name, paths]).toEqual([name, null]);
    }
  });

  test('without a base model at hand says what is missing and whose it is', () => {
    const alone = gather(join(RUN, 'outputs'));
    expect(origins(alone)).toEqual({});
    expect(new Set(alone.missing)).toEqual(new Set(['tokens.json', 'seg_dict', 'am.mvn']));
    expect(alone.notices).toMatchObject([
      {
        code: 'package-missing',
        params: { from: 'iic/speech_seaco_paraformer_large_asr_nat-zh-cn-16k-common-vocab8404-pytorch' },
      },
    ]);
    // FunASR passes over what is not there, and finds it once somebody lays it there.
    expect(metas(alone)).toMatchObject({ frontend_conf: { cmvn_file: 'am.mvn' } });
    expect(slot(alone, 'frontend_conf.cmvn_file')).toMatchObject({
      name: undefined,
      problem: { code: 'package.absent' },
    });
  });

  test('is the same, byte for byte, every time', () => {
    expect(gather(join(RUN, 'outputs'), join(RUN, 'base'))).toEqual(plan);
  });
});

describe('what the run was trained with goes before what the base has', () => {
  test('statistics and a dictionary of its own', () => {
    const own = { 'own.mvn': cmvn(7), 'data/words.txt': '词 词\n' };
    const config = {
      ...TRAINED,
      frontend_conf: { cmvn_file: '@/own.mvn' },
      tokenizer_conf: { token_list: '@/base/tokens.json', seg_dict: '@/data/words.txt' },
    };
    const plan = gather(makeRun(config, { ...within('base', BASE), ...own }));
    expect(content(plan, 'own.mvn')).toBe(cmvn(7));
    expect(origins(plan)).toEqual({ 'own.mvn': 'config', 'words.txt': 'config', 'tokens.json': 'base' });
    expect(metas(plan)).toEqual({
      tokenizer_conf: { token_list: 'tokens.json', seg_dict: 'words.txt' },
      frontend_conf: { cmvn_file: 'own.mvn' },
    });
    expect(plan.notices).toEqual([]);
    // FunASR would open the training machine's file where config.yaml still named it, and funasr-onnx fails.
    expect(parseYaml(content(plan, 'config.yaml'))).toEqual(
      new Map<string, unknown>([
        ['model', 'Paraformer'],
        ['frontend_conf', new Map()],
        ['tokenizer_conf', new Map()],
      ]),
    );
  });

  test('under the base’s names they keep these', () => {
    const config = { ...TRAINED, frontend_conf: { cmvn_file: '@/am.mvn' } };
    const plan = gather(makeRun(config, { ...within('base', BASE), 'am.mvn': cmvn(7) }));
    expect([content(plan, 'am.mvn'), origins(plan)['am.mvn']]).toEqual([cmvn(7), 'config']);
  });

  test('two files of one name and other content keep both; of the same content they are one', () => {
    const config = {
      ...TRAINED,
      tokenizer_conf: { token_list: '@/base/tokens.json', seg_dict: '@/a/seg_dict', seg_dict_file: '@/b/seg_dict' },
    };
    const tree = { ...within('base', BASE), 'a/seg_dict': 'a a\n', 'b/seg_dict': 'b b\n' };
    const plan = gather(makeRun(config, tree));
    expect(metas(plan)).toMatchObject({ tokenizer_conf: { seg_dict: 'seg_dict', seg_dict_file: 'seg_dict-2' } });
    expect([content(plan, 'seg_dict'), content(plan, 'seg_dict-2')]).toEqual(['a a\n', 'b b\n']);
    const same = gather(makeRun(config, { ...tree, 'b/seg_dict': 'a a\n' }));
    expect(metas(same)).toMatchObject({ tokenizer_conf: { seg_dict: 'seg_dict', seg_dict_file: 'seg_dict' } });
  });

  test('nothing else stands in the place of what is missing', () => {
    const config = {
      ...TRAINED,
      tokenizer_conf: { token_list: '@/base/tokens.json', seg_dict: '/gone/seg_dict', seg_dict_file: '@/b/seg_dict' },
    };
    const { seg_dict: _, ...base } = BASE;
    const plan = gather(makeRun(config, { ...within('base', base), 'b/seg_dict': 'b b\n' }));
    expect(metas(plan)).toMatchObject({ tokenizer_conf: { seg_dict: 'seg_dict', seg_dict_file: 'seg_dict-2' } });
    expect([plan.missing, content(plan, 'seg_dict-2')]).toEqual([['seg_dict'], 'b b\n']);
  });

  test('no statistics, and tokens one by one', () => {
    const config = {
      ...TRAINED,
      frontend_conf: { cmvn_file: null },
      tokenizer_conf: { token_list: ['a', '/b', '<unk>'] },
    };
    const plan = gather(makeRun(config, within('base', BASE)), 'auto', { tensors: outputs(3) });
    expect(metas(plan)).toEqual({ tokenizer_conf: { seg_dict: 'seg_dict' } });
    expect(plan.config?.get('frontend_conf')).toEqual(new Map());
    expect(plan.vocabulary).toEqual({ tokens: 3, outputs: 3, fits: true });
    expect(plan.config?.get('tokenizer_conf')).toEqual(new Map([['token_list', ['a', '/b', '<unk>']]]));
  });

  test('what is gone is told, and the base’s file taken in its place', () => {
    const config = { ...TRAINED, frontend_conf: { cmvn_file: '/mnt/statistics/am.mvn' } };
    const plan = gather(makeRun(config, within('base', BASE)));
    expect(origins(plan)['am.mvn']).toBe('base');
    expect(slot(plan, 'frontend_conf.cmvn_file')).toMatchObject({
      name: 'am.mvn',
      problem: { code: 'package.replaced' },
    });
    expect(plan.notices).toMatchObject([{ code: 'package-replaced', params: { file: '/mnt/statistics/am.mvn' } }]);
  });

  test('a file that a download spoilt is told by its kind', () => {
    const spoilt = {
      'lfs.mvn': 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n',
      'page.mvn': '\n<!DOCTYPE html><html>',
      'empty.mvn': '',
    };
    const problems = ['lfs', 'page', 'empty'].map((name) => {
      const config = { ...TRAINED, frontend_conf: { cmvn_file: `@/${name}.mvn` } };
      const plan = gather(makeRun(config, { ...within('base', BASE), ...spoilt }));
      expect(plan.notices.map(({ code }) => code)).toEqual(['package-refused', 'package-replaced']);
      return [content(plan, 'am.mvn') === cmvn(1), slot(plan, 'frontend_conf.cmvn_file').problem];
    });
    expect(problems).toMatchObject([
      [true, { code: 'package.lfs-pointer' }],
      [true, { code: 'package.html' }],
      [true, { code: 'package.empty' }],
    ]);
    const alone = gather(makeRun({ frontend_conf: { cmvn_file: '@/lfs.mvn' } }, spoilt));
    expect(alone.missing).toEqual(['lfs.mvn']);
  });
});

describe('files are found', () => {
  const keyword = {
    model: 'SanmKWS',
    output_dir: '@/outputs',
    init_param: '@/base/basetrain_x.pt',
    frontend_conf: { cmvn_file: '@/base/am.mvn.dim80_l4r3' },
    tokenizer_conf: { token_list: '@/base/tokens_9.txt', seg_dict: '@/base/lexicon.txt' },
  };
  const files = {
    'am.mvn.dim80_l4r3': cmvn(3),
    'tokens_9.txt': 'a\nb\n<unk>\n',
    'lexicon.txt': '小 x iao\n',
    'basetrain_x.pt': 9,
  };

  test('by whatever name config.yaml has for them, without any configuration.json', () => {
    const plan = gather(makeRun(keyword, within('base', files)), 'auto', { tensors: outputs(3) });
    expect(Object.keys(origins(plan))).toEqual(['am.mvn.dim80_l4r3', 'lexicon.txt', 'tokens_9.txt']);
    expect(metas(plan)).toEqual({
      frontend_conf: { cmvn_file: 'am.mvn.dim80_l4r3' },
      tokenizer_conf: { token_list: 'tokens_9.txt', seg_dict: 'lexicon.txt' },
    });
    expect(plan).toMatchObject({ vocabulary: { tokens: 3, fits: true }, missing: [], notices: [] });
  });

  test('where a copy of the whole experiment lies', () => {
    const run = makeRun(keyword, within('base', files));
    const copy = join(makeDirectory(), 'copy');
    renameSync(dirname(run), copy);
    const plan = gather(join(copy, 'outputs'), 'auto', { tensors: outputs(3) });
    expect(plan).toMatchObject({ missing: [], notices: [], vocabulary: { fits: true } });
  });

  test('from where the training stood', () => {
    const config = JSON.parse(JSON.stringify(TRAINED).replaceAll('@/', './').replaceAll('base', 'my model'));
    const plan = gather(makeRun(config, within('my model', BASE)));
    expect(origins(plan)).toEqual({ 'am.mvn': 'base', seg_dict: 'base', 'tokens.json': 'base' });
    expect(plan.notices).toEqual([]);
  });

  test('in a base model that lies elsewhere than the training knew it', () => {
    const config = JSON.parse(JSON.stringify(TRAINED).replaceAll('@/base', '/cache/iic/base'));
    const base = makeDirectory({ ...BASE, 'own.txt': '基 的\n' });
    config.tokenizer_conf.seg_dict = '/cache/iic/base/own.txt';
    const plan = gather(makeRun(config), base);
    expect(origins(plan)).toEqual({ 'am.mvn': 'base', 'own.txt': 'base', 'tokens.json': 'base' });
    expect(plan.notices).toEqual([]);
  });

  test('by their names alone in a base model that config.yaml does not tell of', () => {
    const config = { tokenizer_conf: { token_list: '/gone/tokens.json', seg_dict: '/gone/other.txt' } };
    const plan = gather(makeRun(config), makeDirectory(BASE));
    expect(slot(plan, 'tokenizer_conf.token_list')).toMatchObject({ name: 'tokens.json', from: 'base' });
    expect(slot(plan, 'tokenizer_conf.token_list').problem).toBeUndefined();
    expect(slot(plan, 'tokenizer_conf.seg_dict').problem).toMatchObject({ code: 'package.replaced' });
  });

  test('beside the checkpoints at last, and in the directory around them', () => {
    const config = JSON.parse(JSON.stringify(TRAINED).replaceAll('@/base', '/gone'));
    const run = makeRun(config, { 'outputs/tokens.json': tokens(40), seg_dict: 'x x\n', 'outputs/am.mvn': cmvn(2) });
    const plan = gather(run);
    expect(origins(plan)).toEqual({ 'am.mvn': 'run', seg_dict: 'run', 'tokens.json': 'run' });
    expect(plan.notices).toEqual([]);
  });

  test('under FunASR’s own names where the base model has no configuration.json', () => {
    const base = makeDirectory({
      'model.pt': 1,
      'am.mvn': cmvn(1),
      'tokens.txt': '<unk>',
      'tokens.json': tokens(40),
      'README.md': 'x',
    });
    const plan = gather(makeRun({ model: 'X' }), base);
    expect(metas(plan)).toEqual({
      tokenizer_conf: { token_list: 'tokens.json' },
      frontend_conf: { cmvn_file: 'am.mvn' },
    });
    expect(origins(plan)).toEqual({ 'am.mvn': 'base', 'tokens.json': 'base' });
  });

  test('in folders and lists', () => {
    const base = makeDirectory({
      'model.pt': 1,
      'a/one.txt': '<unk>\n',
      'two.txt': '<unk>\nb\n',
      'configuration.json': JSON.stringify({ file_path_metas: { token_lists: ['a/one.txt', './two.txt'] } }),
    });
    const plan = gather(
      makeRun({ model: 'X', token_lists: ['/train/a/one.txt', '/train/two.txt'], model_path: '/train' }),
      base,
    );
    expect(metas(plan)).toEqual({ token_lists: ['a/one.txt', 'two.txt'] });
    expect(plan.config).toEqual(new Map([['model', 'X']]));
  });

  test('lists of files without a configuration.json', () => {
    const config = { model: 'FsmnKWSMT', token_lists: ['@/a.txt', '@/b.txt'], seg_dicts: ['@/d.txt', '@/d.txt'] };
    const plan = gather(makeRun(config, { 'a.txt': '<unk>\na\n', 'b.txt': '<unk>\nb\n', 'd.txt': 'a a\n' }));
    expect(metas(plan)).toEqual({ token_lists: ['a.txt', 'b.txt'], seg_dicts: ['d.txt', 'd.txt'] });
  });

  test('Hugging Face’s cache: files of a snapshot are links to blobs beside it', () => {
    const blob = '0123456789abcdef0123456789abcdef01234567';
    const repository = makeDirectory({ [`blobs/${blob}`]: tokens(40), 'snapshots/c/model.pt': 1 });
    symlinkSync(`../../blobs/${blob}`, join(repository, 'snapshots/c/tokens.json'));
    const plan = gather(makeRun({ model: 'X' }), join(repository, 'snapshots/c'));
    expect(content(plan, 'tokens.json')).toBe(tokens(40));
  });

  test('the base model’s config.yaml where the run has none', () => {
    const plan = gather(makeDirectory({ 'outputs/x': 1 }), makeDirectory(BASE));
    expect(parseYaml(content(plan, 'config.yaml'))).toEqual(parseYaml(String(BASE['config.yaml'])));
    expect(Object.keys(origins(plan))).toEqual(['am.mvn', 'seg_dict', 'tokens.json']);
  });

  test('and without any config.yaml that is missing too', () => {
    expect(gather(makeDirectory(), 'none')).toMatchObject({ missing: ['config.yaml'], config: null, slots: [] });
  });
});

describe('a directory that the configuration names comes along', () => {
  const LLM = {
    'config.json': '{}',
    'tokenizer.json': '{}',
    'vocab.json': '{}',
    'merges.txt': '#version: 0.2\n',
    LICENSE: 'x',
    'templates/chat.jinja': '{{ x }}',
  };
  const NOT = {
    'model.safetensors': 9,
    'model.safetensors.index.json': '{}',
    'pytorch_model.bin': 9,
    'modeling.py': 'x',
    '.git/config': 'x',
    'image.png': 'x',
  };
  const base = {
    'model.pt': 10,
    'ranks.tiktoken': Array.from({ length: 256 }, (_, i) => `${Buffer.from([i]).toString('base64')} ${i}`).join('\n'),
    ...within('Qwen9-1B', { ...LLM, ...NOT }),
    'configuration.json': JSON.stringify({
      file_path_metas: {
        llm_conf: { init_param_path: 'Qwen9-1B/' },
        tokenizer_conf: { init_param_path: 'Qwen9-1B' },
        dataset_conf: { ctc_tokenizer_conf: { vocab_path: 'ranks.tiktoken' } },
      },
    }),
  };
  const config = {
    model: 'FunASRNano',
    model_path: '@/base',
    output_dir: '@/outputs',
    llm_conf: { hub: 'hf', init_param_path: '@/base/Qwen9-1B' },
    tokenizer_conf: { init_param_path: '@/base/Qwen9-1B' },
    ctc_decoder_conf: { init_param_path: '@/base/ctc.pt', n_layer: 1 },
    dataset_conf: {
      num_workers: 4,
      ctc_tokenizer_conf: { vocab_path: '@/base/ranks.tiktoken', is_multilingual: true },
    },
  };

  test('once, without weights, code and what is hidden', () => {
    const plan = gather(makeRun(config, within('base', base)));
    const names = [...Object.keys(LLM).map((name) => `Qwen9-1B/${name}`), 'ranks.tiktoken'];
    expect(new Set(Object.keys(origins(plan)))).toEqual(new Set(names));
    expect(metas(plan)).toEqual({
      llm_conf: { init_param_path: 'Qwen9-1B' },
      tokenizer_conf: { init_param_path: 'Qwen9-1B' },
      dataset_conf: { ctc_tokenizer_conf: { vocab_path: 'ranks.tiktoken' } },
    });
    expect(slot(plan, 'llm_conf.init_param_path')).toEqual({
      keys: ['llm_conf', 'init_param_path'],
      name: 'Qwen9-1B',
      from: 'base',
    });
    expect(plan).toMatchObject({ missing: [], notices: [] });
    const emitted = parseYaml(content(plan, 'config.yaml')) as YamlMap;
    // FunASR's way to vLLM reads config.yaml alone.
    expect(emitted.get('llm_conf')).toEqual(
      new Map([
        ['hub', 'hf'],
        ['init_param_path', 'Qwen9-1B'],
      ]),
    );
    expect(emitted.get('ctc_decoder_conf')).toEqual(new Map([['n_layer', 1n]]));
    expect(emitted.get('dataset_conf')).toEqual(
      new Map([['ctc_tokenizer_conf', new Map([['is_multilingual', true]])]]),
    );
  });

  test('from a hub’s cache, where the base model does not have it', () => {
    const home = makeDirectory(within('.cache/modelscope/hub/Qwen/Qwen9-1B', LLM));
    const modelscope = [join(home, '.cache/modelscope/hub')];
    const elsewhere = { ...config, model_path: '/gone', llm_conf: { init_param_path: `${modelscope}/Qwen/Qwen9-1B` } };
    const plan = gather(makeRun(elsewhere), 'none', { places: { modelscope } });
    expect(slot(plan, 'llm_conf.init_param_path')).toMatchObject({ name: 'Qwen9-1B', from: 'config' });
  });

  test('not where it is another model of a hub', () => {
    const plan = gather(makeRun({ ...config, llm_conf: { init_param_path: 'Qwen/Qwen9-7B' } }, within('base', base)));
    expect(plan.config?.get('llm_conf')).toEqual(new Map([['init_param_path', 'Qwen/Qwen9-7B']]));
    expect(metas(plan)).not.toHaveProperty('llm_conf');
  });

  test.each<[string, Record<string, string | number>, string]>([
    ['with an unfetched file', { 'tokenizer.json': 'version https://git-lfs.github.com/spec/v1\n' }, 'error.file'],
    [
      'with more files than any',
      Object.fromEntries(Array.from({ length: 65 }, (_, i) => [`${i}.txt`, 'x'])),
      'package.large-directory',
    ],
    ['with larger files than any', { 'a.json': 60e6, 'b.json': 60e6, 'c.json': 60e6 }, 'package.large-directory'],
    [
      'that names code to fetch',
      { 'config.json': '{"x": {"\\u0061uto_map": {"AutoConfig": "evil/x--y.Z"}}}' },
      'error.file',
    ],
    ['with nothing but weights', { 'model.safetensors': 3 }, 'package.empty-directory'],
  ])('not %s', (_, files, code) => {
    const plan = gather(
      makeRun({ ...config, model_path: '/gone', llm_conf: { init_param_path: '@/llm' } }, within('llm', files)),
    );
    expect(slot(plan, 'llm_conf.init_param_path')).toMatchObject({ name: undefined, problem: { code } });
    expect(plan.missing).toContain('llm');
  });
});

describe('the vocabulary', () => {
  const run = (tokenizer: object, tree = {}) =>
    makeRun({ ...TRAINED, tokenizer_conf: tokenizer }, { ...within('base', BASE), ...tree });

  test('that the finetune put in place of the base’s is taken', () => {
    const plan = gather(run({ token_list: '@/tokens.json' }, { 'tokens.json': tokens(50) }), 'auto', {
      tensors: outputs(50),
    });
    expect(plan).toMatchObject({ vocabulary: { tokens: 50, outputs: 50, fits: true }, notices: [] });
    expect(content(plan, 'tokens.json')).toBe(tokens(50));
  });

  test('of the run is taken though only the base’s fits, and told of', () => {
    const plan = gather(run({ token_list: '@/own/tokens.json' }, { 'own/tokens.json': tokens(50) }));
    expect(plan.vocabulary).toEqual({ tokens: 50, outputs: 40, fits: false });
    expect(plan.notices).toEqual([
      { code: 'vocabulary-mismatch', level: 'warning', params: { tokens: 50, outputs: 40 } },
    ]);
  });

  test('of the base is taken where the file that the training knew as the base’s has become another', () => {
    const root = makeDirectory(within('old', { ...BASE, 'tokens.json': tokens(50) }));
    const config = JSON.parse(JSON.stringify(TRAINED).replaceAll('@/base', '@/old'));
    const plan = gather(makeOutputs(root, config), makeDirectory(BASE));
    expect(plan.vocabulary).toEqual({ tokens: 40, outputs: 40, fits: true });
    expect(plan.notices).toEqual([]);
  });

  test('as lines of text keeps a name that says so', () => {
    const plan = gather(run({ token_list: '@/v.txt' }, { 'v.txt': 'a\nb\n<unk>\n' }), 'auto', { tensors: outputs(3) });
    expect(metas(plan)).toMatchObject({ tokenizer_conf: { token_list: 'v.txt' } });
    expect(plan.vocabulary).toEqual({ tokens: 3, outputs: 3, fits: true });
  });

  test('that fits nowhere is told of', () => {
    const plan = gather(run({ token_list: '@/base/tokens.json' }), 'auto', { tensors: outputs(60) });
    expect(plan.vocabulary).toEqual({ tokens: 40, outputs: 60, fits: false });
    expect(plan.notices).toMatchObject([{ code: 'vocabulary-mismatch', params: { tokens: 40, outputs: 60 } }]);
  });

  test.each([
    ['ctc.ctc_lo.weight', [40, 512], 40],
    ['embed.weight', [40, 256], 40],
    ['encoder.out_linear2.linear.weight', [40, 8], 40],
    ['encoder.other', [40, 8], undefined],
    ['decoder.output_layer.weight', [40], undefined],
  ])('%s %j has rows: %s', (name, shape, rows) => {
    const tensors = new Map([[name, shape]]);
    expect(gather(run({ token_list: '@/base/tokens.json' }), 'auto', { tensors }).vocabulary?.outputs).toBe(rows);
  });

  test('of an unknown form is copied and not judged', () => {
    const plan = gather(makeRun(TRAINED, within('base', { ...BASE, 'tokens.json': '{"a": 0}' })));
    expect(content(plan, 'tokens.json')).toBe('{"a": 0}');
    expect(plan).toMatchObject({ vocabulary: null, notices: [] });
  });
});

test('files of a copy do not depend on where the copy lies', () => {
  const run = makeRun(TRAINED, within('base', BASE));
  const copy = makeDirectory();
  cpSync(dirname(run), copy, { recursive: true });
  addFiles(copy, { 'outputs/x': 1 });
  const shown = (runDir: string) =>
    gather(runDir).files.map(({ name, content }) => [name, Buffer.from(content).toString()]);
  expect(shown(join(copy, 'outputs'))).toEqual(shown(run));
});
