import { mkdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { cachedModels, hubIdOf } from '../../src/funasr/hub-caches.js';
import { AllowedPlaces, findPlaces, NO_PLACES, withinModel } from '../../src/funasr/places.js';
import { realOf } from '../../src/funasr/small-file.js';
import { makeDirectory } from './directories.js';

describe('the places of a machine', () => {
  const find = (environment: Record<string, string>, cwd = '/home/me/repo') => findPlaces(environment, '/home/me', cwd);

  test('without any variable', () => {
    expect(find({})).toEqual({
      workspace: resolve('/home/me/repo'),
      home: resolve('/home/me'),
      modelscope: ['models', 'hub/models', 'hub', ''].map((folder) => resolve('/home/me/.cache/modelscope', folder)),
      huggingface: [resolve('/home/me/.cache/huggingface/hub')],
    });
  });

  test.each([
    [{ GITHUB_WORKSPACE: '/w/repo', CI_PROJECT_DIR: '/b' }, '/w/repo'],
    [{ GITHUB_WORKSPACE: '', CI_PROJECT_DIR: '/builds/x' }, '/builds/x'],
    [{ JENKINS_URL: 'http://j', WORKSPACE: '/j/x' }, '/j/x'],
    [{ WORKSPACE: '/anything' }, '/home/me/repo'],
  ])('the workspace of %j is %s', (environment, workspace) => {
    expect(find(environment).workspace).toBe(resolve(workspace));
  });

  test.each(['/home/me', '/home', '/'])('%s is no workspace', (cwd) => {
    expect(find({}, cwd).workspace).toBeNull();
  });

  test.each([
    [{ MODELSCOPE_CACHE: '/ms' }, 'modelscope', '/ms/hub/models'],
    [{ HF_HOME: '/hf' }, 'huggingface', '/hf/hub'],
    [{ HF_HOME: '/hf', HF_HUB_CACHE: '/hub' }, 'huggingface', '/hub'],
    [{ XDG_CACHE_HOME: '/c' }, 'huggingface', '/c/huggingface/hub'],
  ] as const)('the caches of %j', (environment, hub, path) => {
    expect(find(environment)[hub]).toContain(resolve(path));
  });
});

describe('allowed', () => {
  const root = makeDirectory({
    'ws/exp/outputs/a': 1,
    'ws/exp/.hidden/a': 1,
    'ws/a': 1,
    'base/a': 1,
    'other/a': 1,
    'cache/you/model/config.json': '{}',
    'cache/you/data/a': 1,
    'cache/models--you--model/blobs/a': 1,
  });
  const at = (path: string): string => realOf(join(root, path)) ?? '';
  const allowed = (places: object = {}, named = ['base'], guessed: string[] = []) =>
    new AllowedPlaces(
      join(root, 'ws/exp/outputs'),
      { named: named.map((path) => join(root, path)), guessed: guessed.map((path) => join(root, path)) },
      { ...NO_PLACES, ...places },
    );
  const includes = (place: AllowedPlaces, ...paths: string[]): boolean[] =>
    paths.map((path) => place.includes(at(path)));

  test('are the run, what is around it, and what the author named', () => {
    expect(includes(allowed(), 'ws/exp/outputs/a', 'base/a', 'ws/a', 'other/a')).toEqual([true, true, false, false]);
    expect(includes(allowed({ workspace: join(root, 'ws') }), 'ws/a', 'other/a')).toEqual([true, false]);
    expect(includes(allowed({}, []), 'base/a')).toEqual([false]);
  });

  test('is nothing hidden, and no place itself', () => {
    const place = allowed({ workspace: join(root, 'ws') });
    expect(includes(place, 'ws/exp/.hidden/a', 'ws')).toEqual([false, false]);
    expect(['ws', 'ws/exp', 'base'].map((path) => place.isOrHolds(at(path)))).toEqual([true, true, true]);
    expect(place.isOrHolds(at('other'))).toBe(false);
  });

  test('are models in the caches', () => {
    const place = allowed({ modelscope: [join(root, 'cache')] });
    const paths = [
      'cache/you/model/config.json',
      'cache/you/model',
      'cache/you/data/a',
      'cache/models--you--model/blobs/a',
    ];
    expect(includes(place, ...paths)).toEqual([true, true, false, true]);
  });

  test('is no directory of all and sundry that was only guessed', () => {
    expect(includes(allowed({}, [], ['other']), 'other/a')).toEqual([true]);
    expect(includes(allowed({ home: join(root, 'other') }, [], ['other']), 'other/a')).toEqual([false]);
    expect(includes(allowed({ home: join(root, 'other/me') }, [], ['other']), 'other/a')).toEqual([true]);
    mkdirSync(join(root, 'other/me'));
    expect(includes(allowed({ home: join(root, 'other/me') }, [], ['other']), 'other/a')).toEqual([false]);
  });

  test('within a model is what its links lead to as well', () => {
    symlinkSync(join(root, 'ws/a'), join(root, 'base/link'));
    const model = withinModel(join(root, 'base'));
    expect([at('base/a'), at('base/link')].map((path) => model.includes(path))).toEqual([true, false]);
  });
});

test.each([
  ['/root/.cache/modelscope/hub/iic/SenseVoiceSmall', 'iic/SenseVoiceSmall'],
  ['/root/.cache/modelscope/hub/models/you/a___b/', 'you/a.b'],
  ['C:\\Users\\me\\.cache\\modelscope\\hub\\you\\x', 'you/x'],
  ['/home/me/.cache/huggingface/hub/models--you--a.b/snapshots/abc', 'you/a.b'],
  ['/data/models/base', undefined],
  ['/data/models/you/x/checkpoints', undefined],
  ['/data/you/x', undefined],
])('the hub’s id in %s: %s', (path, id) => {
  expect(hubIdOf(path)).toBe(id);
});

test.each(['x', '../x', 'a/b/c', 'a/..', './b', '/a/b', 'a\\b/c', ''])('%j is no id of a model in a cache', (id) => {
  const cache = makeDirectory({ 'a/b/c/model.pt': 1, 'b/model.pt': 1, 'x/model.pt': 1 });
  expect(cachedModels(id, { ...NO_PLACES, modelscope: [join(cache, 'a')], huggingface: [cache] })).toEqual([]);
});
