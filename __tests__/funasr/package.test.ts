import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { resolveBaseModel } from '../../src/funasr/base-model.js';
import { gatherPackage, type PackagePlan } from '../../src/funasr/package.js';
import { readRunConfig } from '../../src/funasr/run-config.js';
import { makeDirectory, RUNS, type Tree } from './directories.js';

const RUN = RUNS['seaco-loss'];
const TENSORS = new Map([['decoder.output_layer.weight', [40, 8]]]);

/** Gathers for a run directory against a base model (`none`, a directory, ...). */
function gather(runDir: string, asked: string, tensors: ReadonlyMap<string, readonly number[]> = TENSORS): PackagePlan {
  const runConfig = readRunConfig(runDir);
  return gatherPackage({ base: resolveBaseModel({ asked, runConfig }), runConfig, runDir, tensors });
}

function content(plan: PackagePlan, name: string): string {
  const file = plan.files.find((each) => each.name === name);
  if (file === undefined) throw new Error(`no ${name} in the package`);
  return Buffer.from(file.content).toString();
}

function origins(plan: PackagePlan): Record<string, string> {
  return Object.fromEntries(plan.files.map(({ name, from }) => [name, from]));
}

function metas(plan: PackagePlan): unknown {
  return JSON.parse(content(plan, 'configuration.json')).file_path_metas;
}

function tokens(count: number, unknown = '<unk>'): string {
  return JSON.stringify([...Array.from({ length: count - 1 }, (_, i) => `t${i}`), unknown]);
}

/** A run directory whose config.yaml is this and whose configuration.json names these files. */
function runWith(config: unknown, files: unknown = undefined, tree: Tree = {}): string {
  const configuration: Tree =
    files === undefined ? {} : { 'configuration.json': JSON.stringify({ file_path_metas: files }) };
  return makeDirectory({ 'config.yaml': JSON.stringify(config), ...configuration, ...tree });
}

describe('the package of a real run', () => {
  const plan = gather(join(RUN, 'outputs'), join(RUN, 'base'));

  test('has what the base model’s directory has beside the weights', () => {
    expect(origins(plan)).toEqual({
      'am.mvn': 'base',
      'config.yaml': 'made',
      'configuration.json': 'made',
      seg_dict: 'base',
      'tokens.json': 'base',
    });
    for (const name of ['am.mvn', 'seg_dict', 'tokens.json']) {
      expect(content(plan, name)).toBe(readFileSync(join(RUN, 'base', name), 'utf8'));
    }
    expect(plan).toMatchObject({ missing: [], vocabulary: { tokens: 40, outputs: 40, fits: true }, notices: [] });
  });

  test('has the base model’s configuration.json and the run’s config.yaml', () => {
    expect(JSON.parse(content(plan, 'configuration.json'))).toEqual(
      JSON.parse(readFileSync(join(RUN, 'base', 'configuration.json'), 'utf8')),
    );
    const { train_conf: _train, optim_conf: _optim, ...model } = parse(content(plan, 'config.yaml'));
    expect(model).toEqual(parse(readFileSync(join(RUN, 'base', 'config.yaml'), 'utf8')));
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
    const alone = gather(join(RUN, 'outputs'), 'auto');
    expect(alone.files.map(({ name }) => name)).toEqual(['config.yaml', 'configuration.json']);
    expect(alone.missing).toEqual(['tokens.json', 'seg_dict', 'am.mvn']);
    expect(alone.notices).toEqual([
      {
        code: 'package-missing',
        level: 'warning',
        params: {
          files: 'tokens.json, seg_dict, am.mvn',
          from: 'iic/speech_seaco_paraformer_large_asr_nat-zh-cn-16k-common-vocab8404-pytorch',
        },
      },
    ]);
    expect(metas(alone)).toMatchObject({ init_param: 'model.pt', frontend_conf: { cmvn_file: 'am.mvn' } });
  });

  test('is the same, byte for byte, every time', () => {
    expect(gather(join(RUN, 'outputs'), join(RUN, 'base'))).toEqual(plan);
  });
});

describe('files are found', () => {
  test('at the paths that config.yaml names, and named as FunASR looks for them', () => {
    const elsewhere = makeDirectory({
      'vocab.json': tokens(40),
      my_seg_dict: '好 好\n',
      'spm.bpe.model': '\n\u000e',
      'x.mvn': '<Nnet>\n',
      jieba_usr_dict: '词\n',
    });
    const plan = gather(
      runWith({
        tokenizer_conf: {
          token_list: join(elsewhere, 'vocab.json'),
          seg_dict: join(elsewhere, 'my_seg_dict'),
          bpemodel: join(elsewhere, 'spm.bpe.model'),
        },
        frontend_conf: { cmvn_file: join(elsewhere, 'x.mvn') },
        jieba_usr_dict: join(elsewhere, 'jieba_usr_dict'),
      }),
      'none',
    );
    expect(plan.missing).toEqual([]);
    expect(metas(plan)).toEqual({
      init_param: 'model.pt',
      config: 'config.yaml',
      tokenizer_conf: { token_list: 'tokens.json', seg_dict: 'seg_dict', bpemodel: 'bpe.model' },
      frontend_conf: { cmvn_file: 'am.mvn' },
      jieba_usr_dict: 'jieba_usr_dict',
    });
    expect(origins(plan)).toMatchObject({ 'tokens.json': 'config', 'am.mvn': 'config', 'bpe.model': 'config' });
    expect(content(plan, 'tokens.json')).toBe(tokens(40));
    expect(plan.notices).toEqual([]);
  });

  test('in the run directory, at last', () => {
    const plan = gather(runWith({}, { frontend_conf: { cmvn_file: 'am.mvn' } }, { 'am.mvn': '<Nnet>' }), 'none');
    expect(origins(plan)['am.mvn']).toBe('run');
  });

  test('in the base model’s directory even without a configuration.json anywhere', () => {
    const base = makeDirectory({ 'model.pt': 1, 'am.mvn': '<Nnet>', 'tokens.json': tokens(40), 'README.md': 'x' });
    const plan = gather(runWith({ model: 'X' }), base);
    expect(metas(plan)).toEqual({
      init_param: 'model.pt',
      config: 'config.yaml',
      tokenizer_conf: { token_list: 'tokens.json' },
      frontend_conf: { cmvn_file: 'am.mvn' },
    });
    expect(origins(plan)).toEqual({
      'am.mvn': 'base',
      'config.yaml': 'run',
      'configuration.json': 'made',
      'tokens.json': 'base',
    });
  });

  test('in folders and lists of the base model’s own configuration.json', () => {
    const base = makeDirectory({
      'model.pt': 1,
      'config.yaml': 'model: X\n',
      'lexicon/en.txt': 'a b\n',
      'a.txt': '<unk>\n',
      'configuration.json': JSON.stringify({
        file_path_metas: {
          init_param: 'model.pb',
          config: 'conf.yaml',
          lexicons: [{ path: 'lexicon/en.txt' }],
          token_lists: ['a.txt'],
        },
      }),
    });
    const plan = gather(makeDirectory(), base);
    expect(content(plan, 'lexicon/en.txt')).toBe('a b\n');
    expect(metas(plan)).toEqual({
      init_param: 'model.pt',
      config: 'config.yaml',
      lexicons: [{ path: 'lexicon/en.txt' }],
      token_lists: ['a.txt'],
    });
    expect(origins(plan)['config.yaml']).toBe('base');
  });

  test('and without any config.yaml that is missing too', () => {
    expect(gather(makeDirectory(), 'none').missing).toEqual(['config.yaml']);
  });
});

describe('the vocabulary', () => {
  const base = makeDirectory({
    'model.pt': 1,
    'tokens.json': tokens(40),
    'configuration.json': JSON.stringify({ file_path_metas: { tokenizer_conf: { token_list: 'tokens.json' } } }),
  });
  const runWithTokens = (name: string, text: string) =>
    runWith({ tokenizer_conf: { token_list: join(makeDirectory({ [name]: text }), name) } });
  const outputs = (rows: number) => new Map([['decoder.output_layer.weight', [rows, 8]]]);

  test('that the finetune put in place of the base’s is taken', () => {
    const plan = gather(runWithTokens('tokens.json', tokens(50)), base, outputs(50));
    expect(origins(plan)['tokens.json']).toBe('config');
    expect(plan).toMatchObject({ vocabulary: { tokens: 50, outputs: 50, fits: true }, notices: [] });
  });

  test('as lines of text is named so', () => {
    const plan = gather(runWithTokens('tokens.txt', 'a\nb\n<unk>\n'), base, outputs(3));
    expect(metas(plan)).toMatchObject({ tokenizer_conf: { token_list: 'tokens.txt' } });
    expect(plan.vocabulary).toEqual({ tokens: 3, outputs: 3, fits: true });
    expect(plan.files.some(({ name }) => name === 'tokens.json')).toBe(false);
  });

  test('of the base is taken where it alone fits the output layer', () => {
    const plan = gather(runWithTokens('tokens.json', tokens(50)), base, outputs(40));
    expect(origins(plan)['tokens.json']).toBe('base');
    expect(plan.vocabulary?.fits).toBe(true);
  });

  test('that fits nowhere is told of', () => {
    const plan = gather(runWith({}), base, outputs(60));
    expect(plan.vocabulary).toEqual({ tokens: 40, outputs: 60, fits: false });
    expect(plan.notices).toEqual([
      { code: 'vocabulary-mismatch', level: 'warning', params: { tokens: 40, outputs: 60 } },
    ]);
  });

  test.each([
    ['ctc.ctc_lo.weight', [40, 512], 40],
    ['embed.weight', [40, 256], 40],
    ['encoder.other', [40, 8], undefined],
    ['decoder.output_layer.weight', [40], undefined],
  ])('%s %j has rows: %s', (name, shape, rows) => {
    expect(gather(runWith({}), base, new Map([[name, shape]])).vocabulary?.outputs).toBe(rows);
  });

  test('of an unknown form is copied and not judged', () => {
    const odd = makeDirectory({
      'model.pt': 1,
      'tokens.json': '{"a": 0}',
      'configuration.json': JSON.stringify({ file_path_metas: { tokenizer_conf: { token_list: 'tokens.json' } } }),
    });
    const plan = gather(runWith({}), odd);
    expect(content(plan, 'tokens.json')).toBe('{"a": 0}');
    expect(plan).toMatchObject({ vocabulary: null, notices: [] });
  });
});

describe('a hostile run directory gets no file of the runner into the package', () => {
  const SECRET = '-----BEGIN OPENSSH PRIVATE KEY-----';
  const secrets = makeDirectory({
    id_rsa: SECRET,
    '.npmrc': SECRET,
    'secret.json': JSON.stringify({ token: SECRET }),
    'notes.txt': SECRET,
    'x.model': SECRET,
    'x.mvn': SECRET,
    huge_seg_dict: 65 * 2 ** 20,
  });

  function expectNothingTaken(plan: PackagePlan): void {
    for (const { content } of plan.files) expect(Buffer.from(content).includes(SECRET)).toBe(false);
    expect(plan.files.map(({ name }) => name)).toEqual(['config.yaml', 'configuration.json']);
    expect(plan.notices.filter(({ code }) => code === 'package-refused')).not.toEqual([]);
  }

  test.each([
    ['tokenizer_conf', 'token_list', 'id_rsa'],
    ['tokenizer_conf', 'token_list', 'secret.json'],
    ['tokenizer_conf', 'token_list', 'notes.txt'],
    ['tokenizer_conf', 'seg_dict', 'id_rsa'],
    ['tokenizer_conf', 'seg_dict', '.npmrc'],
    ['tokenizer_conf', 'seg_dict', 'huge_seg_dict'],
    ['tokenizer_conf', 'bpemodel', 'x.model'],
    ['frontend_conf', 'cmvn_file', 'x.mvn'],
  ])('config.yaml names %s.%s: %s', (section, key, file) => {
    expectNothingTaken(gather(runWith({ [section]: { [key]: join(secrets, file) } }), 'none'));
  });

  test('config.yaml names a link that is called as the file should be', () => {
    const run = makeDirectory();
    symlinkSync(join(secrets, 'id_rsa'), join(run, 'seg_dict'));
    writeFileSync(join(run, 'config.yaml'), JSON.stringify({ tokenizer_conf: { seg_dict: join(run, 'seg_dict') } }));
    expectNothingTaken(gather(run, 'none'));
  });

  test.each([
    ['../secrets'],
    ['/etc/passwd'],
    ['..\\x'],
    ['a/../../b'],
    ['.env'],
    ['x/.git/config'],
    ['requirements.txt'],
    ['model.py'],
    ['sub/run.sh'],
    ['weights.pt'],
    ['model.pt.'],
    ['CONFIG.YAML'],
    ['sub. /x'],
    ['a\nb'],
    ['C:x'],
  ])('configuration.json names %j', (name) => {
    const plan = gather(runWith({}, { some: { file: name } }), 'none');
    expectNothingTaken(plan);
    expect(metas(plan)).toEqual({ init_param: 'model.pt', config: 'config.yaml' });
  });

  test('configuration.json turns on what config.yaml may not', () => {
    const plan = gather(
      runWith({}, { trust_remote_code: 'a.txt', conf: { remote_code: 'a.txt' } }, { 'a.txt': 'x' }),
      'none',
    );
    expect(metas(plan)).toEqual({ init_param: 'model.pt', config: 'config.yaml' });
    expect(plan.notices.map(({ code }) => code)).toContain('package-refused');
  });

  test('configuration.json names a link in the run directory', () => {
    const run = runWith({}, { a: 'seg_dict', b: 'folder/id_rsa' });
    symlinkSync(join(secrets, 'id_rsa'), join(run, 'seg_dict'));
    symlinkSync(secrets, join(run, 'folder'));
    expectNothingTaken(gather(run, 'none'));
  });

  test('config.yaml and configuration.json are links out of the run directory', () => {
    const outside = makeDirectory({ 'docker.json': JSON.stringify({ auths: { host: { auth: SECRET } } }) });
    const run = makeDirectory();
    for (const name of ['config.yaml', 'configuration.json'])
      symlinkSync(join(outside, 'docker.json'), join(run, name));
    const plan = gather(run, 'none');
    expect(plan.files.map(({ content }) => Buffer.from(content).toString()).join()).not.toContain(SECRET);
    expect(plan.missing).toEqual(['config.yaml']);
    expect(readRunConfig(run).notices).toMatchObject([
      { code: 'unreadable-config', params: { problem: `leads out of ${run}` } },
      { code: 'unreadable-config', params: { problem: `leads out of ${run}` } },
    ]);
  });

  test('its configuration.json takes nothing but known files from the base model’s directory', () => {
    const base = makeDirectory({ 'model.pt': 1, 'deploy.json': SECRET, seg_dict: '好 好\n' });
    const plan = gather(
      runWith({ model_path: base }, { a: 'deploy.json', tokenizer_conf: { seg_dict: 'seg_dict' } }),
      'auto',
    );
    expect(origins(plan)).toMatchObject({ seg_dict: 'base' });
    expect(plan.missing).toEqual(['deploy.json']);
  });

  test('its configuration.json calls another file of the base model’s directory a token list', () => {
    const base = makeDirectory({ 'model.pt': 1, 'deploy.json': JSON.stringify([SECRET]) });
    expectNothingTaken(
      gather(runWith({ model_path: base }, { tokenizer_conf: { token_list: 'deploy.json' } }), 'auto'),
    );
  });

  test('more files than any model has are refused', () => {
    const files = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`f${i}`, `f${i}.txt`]));
    const plan = gather(
      runWith({}, files, Object.fromEntries(Object.values(files).map((name) => [name, 'x']))),
      'none',
    );
    expect(plan.files).toHaveLength(32 + 2);
    expect(plan.notices.map(({ params }) => params['problem'])).toEqual(['names 40 files; the first 32 are taken']);
  });
});

test('Hugging Face’s cache: files of a snapshot are links to blobs beside it', () => {
  const repository = makeDirectory({
    'blobs/0123456789abcdef0123456789abcdef01234567': tokens(40),
    'snapshots/c/model.pt': 1,
  });
  const snapshot = join(repository, 'snapshots/c');
  symlinkSync('../../blobs/0123456789abcdef0123456789abcdef01234567', join(snapshot, 'tokens.json'));
  const plan = gather(runWith({}), snapshot);
  expect(content(plan, 'tokens.json')).toBe(tokens(40));
  expect(readdirSync(snapshot).sort()).toEqual(['model.pt', 'tokens.json']);
});

test('a directory in place of a file is missing, not copied', () => {
  const base = makeDirectory({
    'model.pt': 1,
    'configuration.json': JSON.stringify({ file_path_metas: { llm: 'Qwen3' } }),
  });
  mkdirSync(join(base, 'Qwen3'));
  const plan = gather(runWith({}), base);
  expect(plan.missing).toEqual(['Qwen3']);
  expect(plan.notices).toMatchObject([
    { code: 'package-refused', params: { file: 'Qwen3' } },
    { code: 'package-missing' },
  ]);
});
