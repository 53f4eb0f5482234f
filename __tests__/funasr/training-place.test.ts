import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { placesOf, wayWithin } from '../../src/funasr/training-place.js';

/** Places for a path of a run that lies at `directory` and whose config.yaml says that it wrote to `outputDir`. */
const places = (path: string, directory: string, outputDir: string | null, workspace: string | null = null) =>
  placesOf(path, { directory, outputDir }, workspace);

describe('an absolute path', () => {
  test.each([
    ['was copied with its run', '/train/exp/base/am.mvn', '/ws/x/outputs', '/train/exp/outputs', '/ws/x/base/am.mvn'],
    ['beside a longer common end', '/train/m/am.mvn', '/ws/exp/outputs', '/train/exp/outputs', '/ws/m/am.mvn'],
    ['within a run of another name', '/a/outputs/am.mvn', '/ws/best', '/a/outputs', '/ws/best/am.mvn'],
    ['in a copy of the whole disk', '/opt/m/am.mvn', '/mnt/exp/outputs', '/exp/outputs', '/mnt/opt/m/am.mvn'],
    ['with dots', '/train/exp/x/../am.mvn', '/ws/x/outputs', '/train/./exp/outputs/', '/ws/x/am.mvn'],
    ['from Windows', 'C:\\exp\\base\\am.mvn', '/ws/x/outputs', 'C:\\exp\\outputs', '/ws/x/base/am.mvn'],
    ['from Windows, written with both slashes', 'C:/exp\\am.mvn', '/ws/x/outputs', 'C:\\exp/outputs', '/ws/x/am.mvn'],
    ['from a share', '\\\\nas\\exp\\am.mvn', '/ws/x/outputs', '\\\\nas\\exp\\outputs', '/ws/x/am.mvn'],
  ])('%s', (_, path, directory, outputDir, found) => {
    expect(places(path, directory, outputDir).at(-1)).toBe(resolve(found));
  });

  test('is tried as it is before', () => {
    expect(places('/train/exp/am.mvn', '/ws/outputs', '/train/exp/outputs')).toEqual([
      resolve('/train/exp/am.mvn'),
      resolve('/ws/am.mvn'),
    ]);
    expect(places('/ws/am.mvn', '/ws/outputs', '/ws/outputs')).toEqual([resolve('/ws/am.mvn')]);
  });

  test.each([
    ['lay elsewhere', '/models/am.mvn', '/ws/x/outputs', '/train/exp/outputs'],
    ['begins with the same letters', '/train/exp2/am.mvn', '/ws/x/outputs', '/train/exp/outputs'],
    ['nothing says where the run was', '/models/am.mvn', '/ws/x/outputs', null],
    ['the run was in a directory that nobody knows', '/models/am.mvn', '/ws/x/outputs', './outputs'],
  ])('%s: only as it is', (_, path, directory, outputDir) => {
    expect(places(path, directory, outputDir)).toEqual([resolve(path)]);
  });

  test.each([['~/x'], ['https://x/y'], ['file:///x'], ['a\0b'], ['']])('%j is none', (path) => {
    expect(places(path, '/ws/outputs', '/ws/outputs', '/ws')).toEqual([]);
  });
});

describe('a relative path', () => {
  test.each([
    ['./base/am.mvn', '/ws/finetune/outputs', './outputs', '/ws/finetune/base/am.mvn'],
    ['base/am.mvn', '/ws/finetune/exp/a', 'exp/a', '/ws/finetune/base/am.mvn'],
    ['../am.mvn', '/ws/finetune/exp/a', 'exp/a/', '/ws/am.mvn'],
    ['base\\am.mvn', '/ws/outputs', '.\\outputs', '/ws/base/am.mvn'],
    ['../base/am.mvn', '/ws/exp/outputs', '../exp/outputs', '/ws/base/am.mvn'],
    ['am.mvn', '/ws/outputs', '.', '/ws/outputs/am.mvn'],
  ])('%s of a run at %s that wrote to %s', (path, directory, outputDir, found) => {
    expect(places(path, directory, outputDir)[0]).toBe(resolve(found));
  });

  test('is looked for around the run and in the workspace where nobody knows where the training stood', () => {
    const around = ['/ws/exp/am.mvn', '/ws/exp/outputs/am.mvn', '/ws/am.mvn'].map((path) => resolve(path));
    expect(places('am.mvn', '/ws/exp/outputs', '/train/exp/outputs', '/ws')).toEqual(around);
    expect(places('./am.mvn', '/ws/exp/outputs', '../outputs', '/ws')).toEqual(around);
  });
});

describe('the way down from a directory', () => {
  test.each([
    ['/base', '/base/a/b', 'a/b'],
    ['./base/', 'base/a', 'a'],
    ['C:\\base', 'C:\\base\\a\\b', 'a/b'],
    ['/base', '/base', undefined],
    ['/base', '/base2/a', undefined],
    ['/base/x', '/base/x/../a', undefined],
    ['base', '/base/a', undefined],
  ])('%s to %s: %s', (directory, path, way) => {
    expect(wayWithin(directory, path)).toBe(way);
  });
});
