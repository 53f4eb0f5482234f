/** How hard tests try: as contributors wait for them, or with FUNASR_SLIM_THOROUGH=1 as before a release. */
export const THOROUGH = process.env['FUNASR_SLIM_THOROUGH'] === '1';

/** Random cases of a property: a fifth of them where someone waits. */
export function cases(thorough: number): number {
  return THOROUGH ? thorough : Math.ceil(thorough / 5);
}
