// biome-ignore-all lint/suspicious/noTemplateCurlyInString: references in YAML look like JavaScript's
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { at, readRunConfig } from '../../src/funasr/run-config.js';
import { makeDirectory, RUNS, type Tree } from './directories.js';

function read(tree: Tree) {
  return readRunConfig(makeDirectory(tree));
}

describe('what the run says about itself', () => {
  test('a real run', () => {
    const config = readRunConfig(join(RUNS['seaco-loss'], 'outputs'));
    expect(config).toMatchObject({
      metric: 'loss',
      keepNbestModels: 5,
      saveCheckpointInterval: null,
      modelPath:
        '/data/train/.cache/modelscope/hub/models/iic/speech_seaco_paraformer_large_asr_nat-zh-cn-16k-common-vocab8404-pytorch',
      model: 'SeacoParaformer',
      hubIds: ['iic/speech_seaco_paraformer_large_asr_nat-zh-cn-16k-common-vocab8404-pytorch'],
      notices: [],
    });
    expect(at(config.yaml, 'encoder_conf', 'output_size')).toBe(8n);
  });

  test('nothing: no notice, all unknown', () => {
    const directory = makeDirectory();
    expect(readRunConfig(directory)).toEqual({
      directory,
      yaml: null,
      resolved: null,
      json: null,
      metric: null,
      avgNbestModel: null,
      keepNbestModels: null,
      saveCheckpointInterval: null,
      notSaved: [],
      model: null,
      modelPath: null,
      initParam: null,
      outputDir: null,
      hubIds: [],
      notices: [],
    });
  });

  test.each<[string, readonly string[]]>([
    ['[llm., audio_encoder.]', ['llm.', 'audio_encoder.']],
    ['llm.', ['llm.']],
    ['llm., ctc', ['llm.', ' ctc']],
    ['None', ['None']],
    ['null', []],
    ['', []],
    ['{llm.: 1}', []],
    ['[llm., 1, null]', ['llm.']],
  ])('tensors that the trainer does not save: %s', (excludes, notSaved) => {
    const yaml = `train_conf:\n  effective_save_name_excludes: ${excludes}\n`;
    expect(read({ 'config.yaml': yaml })).toMatchObject({ notSaved, notices: [] });
  });

  test('references in config.yaml are followed', () => {
    const config = read({
      'config.yaml': 'root: /data\nmodel_path: ${root}/base\ninit_param: ${model_path}/model.pt\n',
    });
    expect(config).toMatchObject({ modelPath: '/data/base', initParam: '/data/base/model.pt' });
    expect(at(config.yaml, 'model_path')).toBe('${root}/base');
  });

  test('values of another kind than expected are unknown', () => {
    const config = read({
      'config.yaml': 'model_path: [a]\ntrain_conf:\n  avg_keep_nbest_models_type: wer\n  keep_nbest_models: many\n',
      'configuration.json': '{"model_name_in_hub": "x"}',
    });
    expect(config).toMatchObject({ metric: null, keepNbestModels: null, modelPath: null, hubIds: [], notices: [] });
    expect(read({ 'config.yaml': 'train_conf: {avg_nbest_model: 0}\n' }).avgNbestModel).toBeNull();
    expect(read({ 'config.yaml': 'train_conf: {avg_nbest_model: 3}\n' }).avgNbestModel).toBe(3);
  });
});

describe('a broken file is a notice and no more', () => {
  const bomb = ['a: &a [x, x, x, x, x, x, x, x, x, x]'];
  for (let i = 0; i < 12; i++) {
    const [from, to] = [String.fromCharCode(97 + i), String.fromCharCode(98 + i)];
    bomb.push(`${to}: &${to} [${Array(10).fill(`*${from}`).join(', ')}]`);
  }

  test.each<[string, Tree, RegExp]>([
    ['YAML that does not parse', { 'config.yaml': 'a: [1' }, /./],
    ['a list', { 'config.yaml': '- a\n' }, /contains a list, expected a mapping/],
    ['an empty file', { 'config.yaml': '' }, /expected a map/],
    ['bytes that are no text', { 'config.yaml': new Uint8Array([0xff, 0xfe, 0]) }, /not valid/],
    ['aliases that multiply', { 'config.yaml': bomb.join('\n') }, /more than 200,000 values/],
    ['tags without end', { 'config.yaml': '!!str '.repeat(1e5) }, /more than 2,000 tags/],
    ['a key twice', { 'config.yaml': 'a: 1\na: 2\n' }, /the key a twice/],
    [
      'a file of 5 MB',
      { 'config.yaml': 5 * 2 ** 20 },
      /is too large for this program: 5242880 bytes, the limit is 1048576/,
    ],
    ['nesting without end', { 'configuration.json': `{"a":${'['.repeat(1e5)}${']'.repeat(1e5)}}` }, /nested|stack/],
    ['JSON that does not parse', { 'configuration.json': '<html>' }, /JSON/],
    ['a directory', { 'configuration.json/x': 1 }, /not a regular file/],
  ])('%s', (_name, tree, problem) => {
    const { yaml, json, notices } = read(tree);
    expect([yaml, json]).toEqual([null, null]);
    expect(notices).toMatchObject([{ code: 'unreadable-config', level: 'warning' }]);
    expect(notices[0]?.params['problem']).toMatch(problem);
    expect(notices[0]?.params['problem']).not.toMatch(/\n/);
  });

  test('a device in its place is not read', () => {
    const directory = makeDirectory();
    symlinkSync('/dev/zero', join(directory, 'config.yaml'));
    expect(readRunConfig(directory).notices).toMatchObject([{ params: { problem: `points outside ${directory}` } }]);
  });

  test('keys that mean something to JavaScript are only keys', () => {
    const config = read({ 'configuration.json': '{"__proto__": {"model_name_in_hub": {"ms": "x"}}}' });
    expect(config.hubIds).toEqual([]);
  });
});
