/** How hard tests try: as contributors wait for them, or with FUNASR_SLIM_THOROUGH=1 as before a release. */
export const THOROUGH = process.env['FUNASR_SLIM_THOROUGH'] === '1';

/** Random cases of a property: a fifth of them where someone waits. */
export function cases(thorough: number): number {
  return THOROUGH ? thorough : Math.ceil(thorough / 5);
}

/** Of a sweep all, or a fifth where someone waits. Bytes and bits repeat by powers of two, which five has no factor of. */
export function sweep<T>(all: Iterable<T>): readonly T[] {
  return [...all].filter((_, i) => THOROUGH || i % 5 === 0);
}
