import { describe, expect, test } from '@jest/globals';
import { PackageNames } from '../../src/funasr/package-names.js';

/** Claims names for files at these paths, each of other content, in turn. */
function claim(...paths: string[]): string[] {
  const names = new PackageNames();
  return paths.map((at) =>
    names.nameOf({ path: at, at, content: Buffer.from(at), ofBase: false }, undefined, ['a', 'key']),
  );
}

describe('the name of a file is', () => {
  test.each([
    ['/x/am.mvn.dim40', 'am.mvn.dim40'],
    ['C:\\x\\词典 1.txt', '词典_1.txt'],
    ['/x/a"b:c|d\n.json', 'a_b_c_d_.json'],
    ['/x/..hidden', 'hidden'],
    ['/x/dot.', 'dot'],
    ['/x/config.yaml', 'key'],
    ['/x/', 'x'],
  ])('%j: %s', (path, name) => {
    expect(claim(path)).toEqual([name]);
  });

  test('another where that is taken, also in other capitals', () => {
    expect(claim('/a/x.txt', '/b/X.txt', '/c/x.txt', '/d/y')).toEqual(['x.txt', 'X-2.txt', 'x-3.txt', 'y']);
  });

  test('the same for the same file, and for the same content', () => {
    const names = new PackageNames();
    const file = (path: string, content: string) => ({ path, at: path, content: Buffer.from(content), ofBase: false });
    const given = [file('/a/x', '1'), file('/a/x', '1'), file('/b/x', '1'), file('/c/x', '2')];
    expect(given.map((one) => names.nameOf(one, undefined, []))).toEqual(['x', 'x', 'x', 'x-2']);
  });

  test('no folder’s, nor that of what is missing', () => {
    const names = new PackageNames();
    const file = (at: string, ofBase = false) => ({ path: at, at, content: Buffer.from(at), ofBase });
    expect(names.nameOf(file('/base/lexicon/en.txt', true), 'lexicon/en.txt', [])).toBe('lexicon/en.txt');
    expect(names.nameOf(file('/own/Lexicon'), undefined, [])).toBe('Lexicon-2');
    expect([names.keep('seg_dict'), names.keep('seg_dict')]).toEqual(['seg_dict', 'seg_dict']);
    expect(names.nameOf(file('/own/seg_dict'), undefined, [])).toBe('seg_dict-2');
  });
});
