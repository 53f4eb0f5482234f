import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { UsageError } from '../../src/errors.js';
import { type ResolvedBase, resolveBaseModel } from '../../src/funasr/base-model.js';
import { findKnownModel, findKnownModelByPath, KNOWN_MODELS } from '../../src/funasr/base-models.js';
import { readRunConfig } from '../../src/funasr/run-config.js';
import { makeDirectory, RUNS, type Tree } from './directories.js';

const SEACO = 'iic/speech_seaco_paraformer_large_asr_nat-zh-cn-16k-common-vocab8404-pytorch';

/** Resolves `asked` for a run whose directory has these files. */
function resolve(asked: string, run: Tree = {}): ResolvedBase {
  return resolveBaseModel({ asked, runConfig: readRunConfig(makeDirectory(run)) });
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

  test('anything else is an error that lists the known models', () => {
    try {
      resolve('paraformer-xy');
      throw new Error('no error');
    } catch (error) {
      expect(error).toBeInstanceOf(UsageError);
      expect((error as UsageError).message).toMatch(/base-model 'paraformer-xy': no such directory or file here/);
      for (const { id } of KNOWN_MODELS) expect((error as UsageError).message).toContain(id);
    }
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
    expect(resolve('auto', yaml(empty)).model).toMatchObject({ reason: 'assumed' });
  });

  test('else the id in configuration.json', () => {
    const json = JSON.stringify({ model_name_in_hub: { ms: 'iic/SenseVoiceSmall' } });
    expect(resolve('auto', { ...yaml('/data/my-model'), 'configuration.json': json }).model).toMatchObject({
      reason: 'config-id',
      name: 'iic/SenseVoiceSmall',
    });
  });

  test('a real run on another machine', () => {
    const runConfig = readRunConfig(join(RUNS['seaco-acc-zero'], 'outputs'));
    expect(resolveBaseModel({ asked: 'auto', runConfig }).model).toMatchObject({ reason: 'config-id', name: SEACO });
  });

  test('else seaco-paraformer, with a warning', () => {
    const { model, notices } = resolve('auto');
    expect(model).toMatchObject({ source: 'table', reason: 'assumed', name: SEACO });
    expect(notices).toEqual([{ code: 'base-assumed', level: 'warning', params: { name: SEACO } }]);
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
