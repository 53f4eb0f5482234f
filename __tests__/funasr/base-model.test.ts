import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { UsageError } from '../../src/errors.js';
import { type ResolvedBase, resolveBaseModel } from '../../src/funasr/base-model.js';
import { findKnownModel, findKnownModelByPath, KNOWN_MODELS } from '../../src/funasr/base-models.js';
import { NO_PLACES, type Places } from '../../src/funasr/places.js';
import { readRunConfig } from '../../src/funasr/run-config.js';
import { makeDirectory, RUNS, type Tree } from './directories.js';

const SEACO = 'iic/speech_seaco_paraformer_large_asr_nat-zh-cn-16k-common-vocab8404-pytorch';

/** Resolves `asked` for a run whose directory has these files. */
function resolve(asked: string, run: Tree = {}, places: Partial<Places> = {}): ResolvedBase {
  const runConfig = readRunConfig(makeDirectory(run));
  return resolveBaseModel({ asked, runConfig, places: { ...NO_PLACES, ...places } });
}

function yaml(modelPath: string): Tree {
  return { 'config.yaml': `model: X\nmodel_path: ${modelPath}\n` };
}

describe('a base model that was asked for', () => {
  test('a directory: its model.pt', () => {
    const path = join(RUNS['seaco-loss'], 'base');
    expect(resolve(path)).toEqual({
      model: {
        source: 'directory',
        reason: 'asked',
        name: path,
        path: join(path, 'model.pt'),
        bytes: 103171,
        sha256: null,
      },
      directory: path,
      notices: [],
    });
  });

  test('a directory whose configuration.json names the weights otherwise', () => {
    const path = makeDirectory({
      'model.pb': 10,
      'configuration.json': '{"file_path_metas": {"init_param": "model.pb"}}',
    });
    expect(resolve(path).model).toMatchObject({ path: join(path, 'model.pb'), bytes: 10 });
  });

  test('a directory whose configuration.json points out of it', () => {
    const path = makeDirectory({
      'base/configuration.json': '{"file_path_metas": {"init_param": "../secret"}}',
      secret: 1,
    });
    expect(() => resolve(join(path, 'base'))).toThrow(/the directory has no model\.pt/);
  });

  test('a file', () => {
    const path = join(makeDirectory({ 'some.pt': 42 }), 'some.pt');
    expect(resolve(path)).toMatchObject({ model: { source: 'file', name: path, path, bytes: 42 }, directory: null });
  });

  test.each([
    ['989763045', 989763045],
    ['944MiB', 944 * 2 ** 20],
    ['1.5 GB', 1.5e9],
  ])('a size: %s', (asked, bytes) => {
    expect(resolve(asked).model).toEqual({
      source: 'size',
      reason: 'asked',
      name: asked,
      path: null,
      bytes,
      sha256: null,
    });
  });

  test.each([['paraformer-zh'], [SEACO], [SEACO.replace('iic/', 'damo/')]])('a known model: %s', (asked) => {
    expect(resolve(asked).model).toEqual({
      source: 'table',
      reason: 'asked',
      name: SEACO,
      path: null,
      bytes: 989763045,
      sha256: '3d491689244ec5dfbf9170ef3827c358aa10f1f20e42a7c59e15e688647946d1',
    });
  });

  test('none', () => {
    expect(resolve('none')).toMatchObject({ model: { source: 'none', reason: 'declined', bytes: null }, notices: [] });
  });

  test('none, and files still come from the run’s own base model', () => {
    const path = join(RUNS['seaco-loss'], 'base');
    expect(resolve('none', yaml(path))).toMatchObject({ model: { source: 'none' }, directory: path });
    expect(resolve('990MB', yaml(path))).toMatchObject({ model: { source: 'size' }, directory: path });
  });

  test('an id whose model a hub’s cache has: that directory', () => {
    const cache = makeDirectory({ 'iic/SenseVoiceSmall/model.pt': 30, 'me/my___model/model.pt': 40, 'me/empty/x': 1 });
    const places = { modelscope: [join(cache, 'nowhere'), cache] };
    for (const asked of ['iic/SenseVoiceSmall', 'SenseVoiceSmall', 'damo/SenseVoiceSmall']) {
      const directory = join(cache, 'iic/SenseVoiceSmall');
      expect(resolve(asked, {}, places)).toMatchObject({
        model: { source: 'directory', reason: 'asked', bytes: 30 },
        directory,
      });
    }
    expect(resolve('me/my.model', {}, places).model.bytes).toBe(40);
    expect(() => resolve('me/empty', {}, places)).toThrow(UsageError);
  });

  test('anything else is an error that lists the known models', () => {
    try {
      resolve('paraformer-xy');
      throw new Error('no error');
    } catch (error) {
      expect(error).toBeInstanceOf(UsageError);
      expect((error as UsageError).message).toMatch(/base-model 'paraformer-xy': not an existing directory or file/);
      for (const { id } of KNOWN_MODELS) expect((error as UsageError).message).toContain(id);
    }
  });

  test.each([
    './SenseVoiceSmall',
    '../iic/SenseVoiceSmall',
    '/models/iic/SenseVoiceSmall',
    'models/SenseVoiceSmall',
    'iic/SenseVoiceSmall/',
    '~/SenseVoiceSmall',
    'C:\\models\\SenseVoiceSmall',
    'iic\\SenseVoiceSmall',
    './paraformer-zh',
  ])('a path that leads to nothing is an error, whatever it ends in: %s', (asked) => {
    expect(() => resolve(asked)).toThrow(UsageError);
    expect(() => resolve(asked)).toThrow(/no such directory or file/);
  });
});

describe('auto', () => {
  test('model_path of config.yaml, if a model is there', () => {
    const path = join(RUNS['seaco-loss'], 'base');
    expect(resolve('auto', yaml(path))).toMatchObject({
      model: { source: 'directory', reason: 'config-path', bytes: 103171 },
      directory: path,
      notices: [],
    });
  });

  test('else the id in that path', () => {
    const { model, notices } = resolve('auto', yaml('/data/hub/models/iic/SenseVoiceSmall'));
    expect(model).toMatchObject({
      source: 'table',
      reason: 'config-id',
      name: 'iic/SenseVoiceSmall',
      bytes: 936291369,
    });
    expect(notices).toEqual([
      { code: 'base-path-missing', level: 'info', params: { path: '/data/hub/models/iic/SenseVoiceSmall' } },
    ]);
  });

  test('a directory without a model is as good as none', () => {
    const empty = makeDirectory({ 'readme.txt': 1 });
    expect(resolve('auto', yaml(empty)).model).toMatchObject({ reason: 'unknown' });
  });

  test('from where the training stood, and where a copy lies', () => {
    const config = (modelPath: string, outputDir: string) => `model_path: ${modelPath}\noutput_dir: ${outputDir}\n`;
    const relative = makeDirectory({ 'base/model.pt': 11, 'outputs/config.yaml': config('./base', './outputs') });
    const copied = makeDirectory({
      'base/model.pt': 12,
      'outputs/config.yaml': config('/train/x/base', '/train/x/outputs'),
    });
    for (const [root, bytes] of [
      [relative, 11],
      [copied, 12],
    ] as const) {
      const found = resolveBaseModel({ asked: 'auto', runConfig: readRunConfig(join(root, 'outputs')) });
      expect(found).toMatchObject({
        model: { reason: 'config-path', bytes },
        directory: join(root, 'base'),
        notices: [],
      });
    }
  });

  test('init_param: a file alone', () => {
    const file = join(makeDirectory({ 'x/basetrain.pt': 21 }), 'x/basetrain.pt');
    const found = resolve('auto', { 'config.yaml': `model: SanmKWS\ninit_param: ${file}\n` });
    expect(found).toEqual({
      model: { source: 'file', reason: 'config-path', name: file, path: file, bytes: 21, sha256: null },
      directory: null,
      notices: [],
    });
  });

  test('init_param: with the directory around it, if that is a model’s', () => {
    const directory = makeDirectory({ 'model.pt': 1, 'model.pt.avg3': 22, 'config.yaml': 'model: X\n' });
    const path = join(directory, 'model.pt.avg3');
    expect(resolve('auto', { 'config.yaml': `init_param: ${path}\n` })).toMatchObject({
      model: { source: 'directory', path, bytes: 22 },
      directory,
    });
    // Also where model_path names the directory.
    const both = { 'config.yaml': `model_path: ${directory}\ninit_param: ${path}\n` };
    expect(resolve('auto', both)).toMatchObject({ model: { path, bytes: 22 }, directory, notices: [] });
  });

  test('init_param where model_path is gone, which is told', () => {
    const file = join(makeDirectory({ 'x.pt': 21 }), 'x.pt');
    const { model, notices } = resolve('auto', { 'config.yaml': `model_path: /gone/y\ninit_param: ${file}\n` });
    expect(model).toMatchObject({ path: file });
    expect(notices).toMatchObject([{ code: 'base-path-missing', params: { path: '/gone/y' } }]);
  });

  test('model, where it is a path or a hub’s id', () => {
    const directory = makeDirectory({ 'model.pt': 23 });
    expect(resolve('auto', { 'config.yaml': `model: ${directory}\n` })).toMatchObject({ directory });
    expect(resolve('auto', { 'config.yaml': 'model: iic/SenseVoiceSmall\n' }).model).toMatchObject({
      reason: 'config-id',
    });
    expect(resolve('auto', { 'config.yaml': 'model: paraformer\n' }).model).toMatchObject({ reason: 'config-id' });
  });

  const json = (ms: string, hf = '') => JSON.stringify({ model_name_in_hub: { ms, hf } });

  test('else what ModelScope’s cache has by the id in that path, or in configuration.json', () => {
    const cache = makeDirectory({ 'you/base/model.pt': 31, 'you/other/model.pt': 32 });
    const places = { modelscope: [cache] };
    const path = '/root/.cache/modelscope/hub/models/you/base';
    expect(resolve('auto', { ...yaml(path), 'configuration.json': json('you/other') }, places)).toMatchObject({
      model: { source: 'directory', reason: 'config-id', bytes: 31 },
      directory: join(cache, 'you/base'),
      notices: [{ code: 'base-path-missing' }],
    });
    expect(resolve('auto', { 'configuration.json': json('you/other') }, places).model.bytes).toBe(32);
  });

  test('else what Hugging Face’s cache has', () => {
    const revision = 'c0ffee0123456789';
    const cache = makeDirectory({
      'models--you--base/refs/main': `${revision}\n`,
      [`models--you--base/snapshots/${revision}/model.pt`]: 33,
      'models--you--base/snapshots/0ddba11/model.pt': 34,
      'models--you--gone/refs/main': '../../../you--base',
    });
    const places = { huggingface: [cache] };
    const directory = join(cache, 'models--you--base/snapshots', revision);
    expect(resolve('auto', { 'configuration.json': json('', 'you/base') }, places)).toMatchObject({ directory });
    const path = '/home/x/.cache/huggingface/hub/models--you--base/snapshots/fade';
    expect(resolve('auto', yaml(path), places)).toMatchObject({ directory });
    expect(resolve('auto', { 'configuration.json': json('', 'you/gone') }, places).model.reason).toBe('unknown');
  });

  test('else the id in configuration.json', () => {
    const run = { ...yaml('/data/my-model'), 'configuration.json': json('iic/SenseVoiceSmall') };
    expect(resolve('auto', run).model).toMatchObject({ reason: 'config-id', name: 'iic/SenseVoiceSmall' });
  });

  test('a real run on another machine', () => {
    const runConfig = readRunConfig(join(RUNS['seaco-acc-zero'], 'outputs'));
    expect(resolveBaseModel({ asked: 'auto', runConfig }).model).toMatchObject({ reason: 'config-id', name: SEACO });
  });

  test.each(KNOWN_MODELS.map((model) => [model.class, model.id]))(
    'else, with a warning, the one of its class: %s',
    (name, id) => {
      const { model, directory, notices } = resolve('auto', { 'config.yaml': `model: ${name}\n` });
      expect(model).toMatchObject({ source: 'table', reason: 'assumed', name: id });
      expect(directory).toBeNull();
      expect(notices).toEqual([{ code: 'base-assumed', level: 'warning', params: { name: id, model: name } }]);
    },
  );

  test.each([
    ['of another class', { 'config.yaml': 'model: SanmKWS\n' }],
    ['that says nothing', {}],
    ['whose init_param is gone', { 'config.yaml': 'model: FunASRNano\ninit_param: /gone/x.pt\n' }],
  ])('else none, with a warning, for a run %s', (_, run: Tree) => {
    const { model, notices } = resolve('auto', run);
    expect(model).toEqual({ source: 'none', reason: 'unknown', name: 'none', path: null, bytes: null, sha256: null });
    expect(notices).toEqual([{ code: 'base-unknown', level: 'warning', params: {} }]);
  });
});

describe('known models', () => {
  test.each([
    ['/root/.cache/modelscope/hub/iic/SenseVoiceSmall', 'iic/SenseVoiceSmall'],
    ['/x/models/iic/SenseVoiceSmall/', 'iic/SenseVoiceSmall'],
    ['C:\\cache\\iic\\SenseVoiceSmall', 'iic/SenseVoiceSmall'],
    ['/root/.cache/huggingface/hub/models--FunAudioLLM--SenseVoiceSmall/snapshots/abc', 'iic/SenseVoiceSmall'],
    ['/models/speech_fsmn_vad_zh-cn-16k-common-pytorch/then/iic/SenseVoiceSmall', 'iic/SenseVoiceSmall'],
    ['/data/my-sensevoice', undefined],
  ])('by path: %s', (path, id) => {
    expect(findKnownModelByPath(path)?.id).toBe(id);
  });

  test('ids and aliases are unique, digests whole', () => {
    const keys = KNOWN_MODELS.flatMap(({ id, alias }) => [id, alias ?? []].flat());
    expect(new Set(keys).size).toBe(keys.length);
    for (const { id, sha256 } of KNOWN_MODELS) {
      expect(findKnownModel(id)?.id).toBe(id);
      if (sha256 !== null) expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    }
  });
});
