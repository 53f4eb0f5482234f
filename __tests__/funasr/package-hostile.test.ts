/** A run directory may come from anyone, and what its configuration names is uploaded: no file of the runner gets along. */
import { mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { PackagePlan } from '../../src/funasr/package.js';
import { readRunConfig } from '../../src/funasr/run-config.js';
import { parseYaml } from '../../src/funasr/yaml.js';
import { addFiles, makeDirectory } from './directories.js';
import { BASE, cmvn, content, gather, makeOutputs, makeRun, metas, origins, tokens, within } from './gather.js';

const SECRET = '-----BEGIN OPENSSH PRIVATE KEY-----';
const secrets = makeDirectory({
  id_rsa: SECRET,
  '.npmrc': SECRET,
  'secret.json': JSON.stringify({ token: SECRET }),
  'list.json': JSON.stringify([SECRET]),
  'notes.txt': `${SECRET}\nunk\n`,
  // A newline is how a SentencePiece model begins.
  'x.model': `\n${SECRET}`,
  'x.mvn': SECRET,
  seg_dict: `${SECRET} x\n`,
  'x.tiktoken': `${'QQ== 0\n'.repeat(300)}${SECRET}`,
  huge_seg_dict: 65 * 2 ** 20,
  'llm/config.json': JSON.stringify({ token: SECRET }),
});

function expectNothingTaken(plan: PackagePlan): void {
  for (const { content } of plan.files) expect(Buffer.from(content).includes(SECRET)).toBe(false);
  expect(origins(plan)).toEqual({});
}

function expectRefused(plan: PackagePlan): void {
  expectNothingTaken(plan);
  expect(plan.notices.map(({ code }) => code)).toContain('package-refused');
}

describe('config.yaml names', () => {
  test.each([
    ['tokenizer_conf', 'token_list', 'id_rsa'],
    ['tokenizer_conf', 'token_list', 'secret.json'],
    ['tokenizer_conf', 'token_list', 'list.json'],
    ['tokenizer_conf', 'token_list', 'notes.txt'],
    ['tokenizer_conf', 'seg_dict', 'id_rsa'],
    ['tokenizer_conf', 'seg_dict', 'seg_dict'],
    ['tokenizer_conf', 'seg_dict', '.npmrc'],
    ['tokenizer_conf', 'seg_dict', 'huge_seg_dict'],
    ['tokenizer_conf', 'bpemodel', 'x.model'],
    ['frontend_conf', 'cmvn_file', 'x.mvn'],
    ['dataset_conf.ctc_tokenizer_conf', 'vocab_path', 'x.tiktoken'],
    ['llm_conf', 'init_param_path', 'llm'],
    ['llm_conf', 'init_param_path', ''],
  ])('%s.%s: %s', (section, key, file) => {
    const [outer = '', inner] = section.split('.');
    const named = { [key]: join(secrets, file) };
    expectRefused(gather(makeRun({ [outer]: inner === undefined ? named : { [inner]: named } }), 'none'));
  });

  test('a link that is called as the file should be', () => {
    const run = makeRun({ tokenizer_conf: { seg_dict: '@/outputs/seg_dict' } });
    symlinkSync(join(secrets, 'id_rsa'), join(run, 'seg_dict'));
    expectRefused(gather(run, 'none'));
  });

  test.each(['.env', '.git/config', 'outputs/.hidden/x', 'linked/x'])('what is hidden in the workspace: %s', (file) => {
    const run = makeRun(
      { tokenizer_conf: { seg_dict: `@/${file}` } },
      { '.env': SECRET, '.git/config': SECRET, 'outputs/.hidden/x': SECRET },
    );
    symlinkSync(join(run, '.hidden'), join(dirname(run), 'linked'));
    expectRefused(gather(run, 'none', { places: { workspace: dirname(run) } }));
  });

  test.each(['model.py', 'run.sh', 'x.pkl', 'x.pem', 'requirements.txt', 'funasr-slim.json'])(
    'code and keys: %s',
    (file) => {
      expectRefused(gather(makeRun({ tokenizer_conf: { seg_dict: `@/${file}` } }, { [file]: SECRET }), 'none'));
    },
  );

  test('a pipe, which would not end', () => {
    expectRefused(gather(makeRun({ frontend_conf: { cmvn_file: '/dev/zero' } }), 'none'));
  });

  test('the workspace as a directory of a language model', () => {
    const run = makeRun({ llm_conf: { init_param_path: '@' } }, { 'gha-creds.json': SECRET, 'config.json': '{}' });
    const plan = gather(run, 'none', { places: { workspace: dirname(run) } });
    expectRefused(plan);
    expect(plan.slots).toMatchObject([{ problem: { code: 'package.whole-place' } }]);
  });

  test('a user’s files beside the run where that lies in their home, or where everyone writes', () => {
    const config = { tokenizer_conf: { seg_dict: '@/words' } };
    const home = makeDirectory({ words: SECRET, 'work/x': 1 });
    expectRefused(gather(makeOutputs(home, config), 'none', { places: { home } }));
    expectRefused(gather(makeOutputs(home, config), 'none', { places: { workspace: join(home, 'work') } }));
    expect(origins(gather(makeOutputs(home, config), 'none'))).toEqual({ words: 'config' });
  });

  test('what lies in a hub’s cache beside the models', () => {
    const cache = makeDirectory({
      'credentials/session': SECRET,
      'iic/x/words': 'a a\n',
      'iic/x/configuration.json': '{}',
    });
    const places = { modelscope: [cache] };
    expectRefused(
      gather(makeRun({ tokenizer_conf: { seg_dict: `${cache}/credentials/session` } }), 'none', { places }),
    );
    const plan = gather(makeRun({ tokenizer_conf: { seg_dict: `${cache}/iic/x/words` } }), 'none', { places });
    expect(origins(plan)).toEqual({ words: 'config' });
  });

  test('but not what its content proves', () => {
    const elsewhere = makeDirectory({
      'vocab.json': tokens(40),
      'lines.txt': 'a\n<unk>\n',
      'any.model': new Uint8Array([0x0a, 14, 0x0a, 5, 60, 117, 110, 107, 62, 0x15, 0, 0, 0, 0, 0x18, 2]),
      'any.mvn': cmvn(1),
    });
    const plan = gather(
      makeRun({
        tokenizer_conf: { token_list: join(elsewhere, 'vocab.json'), bpemodel: join(elsewhere, 'any.model') },
        ctc_tokenizer_conf: { token_list: join(elsewhere, 'lines.txt') },
        frontend_conf: { cmvn_file: join(elsewhere, 'any.mvn') },
      }),
      'none',
    );
    expect(Object.keys(origins(plan))).toEqual(['any.model', 'any.mvn', 'lines.txt', 'vocab.json']);
    expect(plan.notices).toEqual([]);
  });
});

describe('configuration.json of the run', () => {
  const named = (files: unknown, tree = {}) =>
    makeRun({}, { ...tree, 'outputs/configuration.json': JSON.stringify({ file_path_metas: files }) });

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
  ])('names %j', (name) => {
    const plan = gather(named({ tokenizer_conf: { file: name } }), 'none');
    expectRefused(plan);
    expect(metas(plan)).toEqual({});
  });

  test('turns on what config.yaml may not', () => {
    const files = { trust_remote_code: 'a.txt', llm_conf: { remote_code: 'a.txt' }, vad_model: 'a.txt', x: 'a.txt' };
    const plan = gather(named(files, { 'outputs/a.txt': 'x' }), 'none');
    expectRefused(plan);
    expect(metas(plan)).toEqual({});
  });

  test('names a link', () => {
    const run = named({ tokenizer_conf: { a: 'seg_dict', b: 'folder/id_rsa', c: 'folder' } });
    symlinkSync(join(secrets, 'id_rsa'), join(run, 'seg_dict'));
    symlinkSync(secrets, join(run, 'folder'));
    expectRefused(gather(run, 'none'));
  });

  test('takes nothing but what FunASR knows from a base model that config.yaml names', () => {
    const base = makeDirectory({ 'model.pt': 1, 'deploy.json': SECRET, seg_dict: '好 好\n' });
    const root = makeDirectory({
      'outputs/configuration.json': JSON.stringify({
        file_path_metas: { jieba_usr_dict: 'deploy.json', tokenizer_conf: { seg_dict: 'seg_dict' } },
      }),
    });
    const config = { model_path: base, llm_conf: { init_param_path: base } };
    const plan = gather(makeOutputs(root, config));
    expect(origins(plan)).toEqual({ seg_dict: 'base' });
    expect(plan.missing).toEqual(
      ['base', 'deploy.json'].map((name) => (name === 'base' ? base.split('/').at(-1) : name)),
    );
  });

  test('says no more to the loaders of a hub than a name', () => {
    const root = makeDirectory({
      'outputs/configuration.json': JSON.stringify({
        framework: 'pytorch',
        plugins: ['evil'],
        allow_remote: true,
        model: { type: 'funasr', model_dir: '/home/x', code: 'x.py' },
        model_name_in_hub: { ms: 'iic/x', hf: '/home/x' },
      }),
    });
    expect(JSON.parse(content(gather(makeOutputs(root, {}), 'none'), 'configuration.json'))).toEqual({
      framework: 'pytorch',
      model: { type: 'funasr' },
      pipeline: { type: 'funasr-pipeline' },
      model_name_in_hub: { ms: 'iic/x', hf: '' },
      file_path_metas: { init_param: 'model.pt', config: 'config.yaml' },
    });
  });
});

test('config.yaml and configuration.json that are links out of the run directory are not read', () => {
  const outside = makeDirectory({ 'docker.json': JSON.stringify({ model: SECRET, auths: { host: SECRET } }) });
  const run = join(makeDirectory(), 'outputs');
  mkdirSync(run);
  for (const name of ['config.yaml', 'configuration.json']) symlinkSync(join(outside, 'docker.json'), join(run, name));
  const plan = gather(run, 'none');
  expectNothingTaken(plan);
  expect(plan.missing).toEqual(['config.yaml']);
  expect(readRunConfig(run).notices).toMatchObject([
    { code: 'unreadable-config', params: { problem: `points outside ${run}` } },
    { code: 'unreadable-config', params: { problem: `points outside ${run}` } },
  ]);
});

test('a base model’s own names lead to nothing outside of it', () => {
  const base = makeDirectory(BASE);
  symlinkSync(join(secrets, 'x.mvn'), join(base, 'linked'));
  mkdirSync(join(base, '.hidden'));
  addFiles(base, { '.hidden/x': SECRET });
  symlinkSync('.hidden/x', join(base, 'shown'));
  addFiles(base, {
    'configuration.json': JSON.stringify({ file_path_metas: { tokenizer_conf: { a: 'linked', b: 'shown' } } }),
  });
  expectRefused(gather(makeRun({}), base));
});

test('more files than any model has are refused', () => {
  const files = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`f${i}`, `f${i}.txt`]));
  const tree = within('outputs', Object.fromEntries(Object.values(files).map((name) => [name, name])));
  const run = makeRun(
    {},
    { ...tree, 'outputs/configuration.json': JSON.stringify({ file_path_metas: { tokenizer_conf: files } }) },
  );
  const plan = gather(run, 'none');
  expect(Object.keys(origins(plan))).toHaveLength(32);
  expect(plan.notices.map(({ params }) => params['problem'])).toEqual(['names 40 files; only the first 32 are used']);
});

describe('config.yaml of the package', () => {
  const packaged = (source: string): string => {
    const root = makeDirectory({ 'outputs/config.yaml': source });
    return content(gather(join(root, 'outputs'), 'none'), 'config.yaml');
  };

  // PyYAML ends a line at each of these, also within a comment or a block of text.
  test.each([
    [
      'next line, in a comment',
      '# by hand\u0085trust_remote_code: yes\u0085remote_code: x.py\u0085#\nmodel: Paraformer\n',
    ],
    ['line separator, in a comment', '# by hand\u2028trust_remote_code: yes\u2028#\nmodel: Paraformer\n'],
    ['carriage return, in a block of text', 'prompt: |\n  be\rtrust_remote_code: yes\r#\nmodel: Paraformer\n'],
    ['carriage return, in quotes', 'prompt: "be\\rtrust_remote_code: yes"\nmodel: Paraformer\n'],
    ['a merged key', 'a: &a {trust_remote_code: yes, hub: x}\n<<: *a\nmodel: Paraformer\n'],
    ['a reference', `x: {trust_remote_code: yes}\nllm_conf: \${x}\nmodel: Paraformer\n`],
  ])('has no key that another parser would see: %s', (_, source) => {
    const text = packaged(source);
    expect(text).not.toMatch(/^\s*(?:trust_remote_code|remote_code|hub)/m);
    expect(text).toMatch(/^[\x20-\x7e\n]*$/);
    expect((parseYaml(text) as ReadonlyMap<string, unknown>).get('model')).toBe('Paraformer');
  });

  test('has no model that AutoModel would fetch and run', () => {
    const others = ['vad_model', 'punc_model', 'spk_model'].map((key) => `${key}: a/b\n${key}_revision: v1\n`);
    expect(packaged(`model: Paraformer\n${others.join('')}hub: hf\nremote_code: x\ndevice: cuda\n`)).toBe(
      'model: Paraformer\n',
    );
  });

  test('fetches no model of a stranger while another is built', () => {
    const source = `model: FunASRNano
audio_encoder: evil/encoder
audio_encoder_conf: {hub: ms}
model_conf: {encoder_conf: {hub: funasr, init_param_path: iic/../evil}}
encoder_conf: {hub: funasr, init_param_path: iic/SenseVoiceSmall}
`;
    const plan = gather(join(makeDirectory({ 'outputs/config.yaml': source }), 'outputs'), 'none');
    expect(content(plan, 'config.yaml')).not.toMatch(/evil/);
    expect(content(plan, 'config.yaml')).toMatch(/iic\/SenseVoiceSmall/);
    expect(plan.notices.map(({ params }) => params['file'])).toEqual(['evil/encoder', 'iic/../evil']);
    expect(plan.slots).toMatchObject([
      { keys: ['audio_encoder'], name: undefined },
      { keys: ['model_conf', 'encoder_conf', 'init_param_path'] },
    ]);
  });
});
