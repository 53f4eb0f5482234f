/**
 * How hard tests try. `npm test`, which someone waits for, has one of each kind and a fifth of each sweep; the bundles, and
 * with FUNASR_SLIM_THOROUGH=1 the sources, are put through all of it.
 */
import { test } from '@jest/globals';

export const THOROUGH = process.env['FUNASR_SLIM_THOROUGH'] === '1';
export const IS_BUNDLE = process.env['FUNASR_SLIM_BUNDLE'] === '1';
export const ALL = THOROUGH || IS_BUNDLE;

/** A test of which `npm test` has another of its kind. */
export const further = ALL ? test : test.skip;

/** Of cases of one kind all, or the first ones. */
export function few<T>(all: readonly T[], count = 1): readonly T[] {
  return ALL ? all : all.slice(0, count);
}

/** Random cases of a property: a tenth of them where someone waits. */
export function cases(thorough: number): number {
  return THOROUGH ? thorough : Math.ceil(thorough / 10);
}

/** Of a sweep all, or a fifth where someone waits. Bytes and bits repeat by powers of two, which five has no factor of. */
export function sweep<T>(all: Iterable<T>): readonly T[] {
  return [...all].filter((_, i) => THOROUGH || i % 5 === 0);
}
