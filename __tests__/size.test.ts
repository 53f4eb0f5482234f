import { describe, expect, test } from '@jest/globals';
import { parseSize, showSize } from '../src/size.js';

describe('parseSize', () => {
  test.each([
    ['989763045', 989_763_045],
    ['0', 0],
    ['990MB', 990_000_000],
    ['990 mb', 990_000_000],
    ['1.5GB', 1_500_000_000],
    ['944MiB', 989_855_744],
    ['1.5 KiB', 1536],
    ['7k', 7000],
    ['7KB', 7000],
    ['512 B', 512],
    ['3M', 3_000_000],
    ['3G', 3_000_000_000],
    ['3T', 3_000_000_000_000],
    ['3TB', 3_000_000_000_000],
    ['3GiB', 3_221_225_472],
    ['3TiB', 3_298_534_883_328],
    ['0.0005 kB', 1],
  ])('%s is %d bytes', (text, bytes) => expect(parseSize(text)).toBe(bytes));

  test.each(['', 'MB', '-5', '1.5', '1.5 B', '5%', '1e9', '990 apples', '99999999TB', '0x10'])(
    '%j is refused',
    (text) => expect(parseSize(text)).toBeUndefined(),
  );
});

describe('showSize', () => {
  test.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1.0 kB'],
    [999_949, '999.9 kB'],
    [999_950, '1.0 MB'],
    [989_356_072, '989.4 MB'],
    [999_949_999, '999.9 MB'],
    [999_950_000, '1.00 GB'],
    [2_438_554_333, '2.44 GB'],
    [1_448_217_000, '1.45 GB'],
    [-1500, '-1.5 kB'],
    [2_000_000_000_000_000_000, '2000.00 PB'],
  ])('%d is shown as %s', (bytes, text) => expect(showSize(bytes)).toBe(text));
});
