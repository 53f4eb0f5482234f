/** Sizes as people write and read them. Inside the program a size is always an exact number of bytes. */

const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  B: 1,
  K: 1e3,
  KB: 1e3,
  M: 1e6,
  MB: 1e6,
  G: 1e9,
  GB: 1e9,
  T: 1e12,
  TB: 1e12,
  KIB: 2 ** 10,
  MIB: 2 ** 20,
  GIB: 2 ** 30,
  TIB: 2 ** 40,
};

export const SIZE_FORMS = "a whole number of bytes or a number with a unit, such as '989763045', '990MB' or '944MiB'";

/** Bytes of `989763045`, `990 MB`, `1.5GB`, `944MiB`; undefined for anything else. Fractions of a byte round up. */
export function parseSize(text: string): number | undefined {
  const match = /^\s*(\d+(?:\.\d+)?)\s*([a-z]*)\s*$/i.exec(text);
  if (!match) return undefined;
  const factor = UNITS[(match[2] ?? '').toUpperCase()];
  if (factor === undefined || (factor === 1 && match[1]?.includes('.'))) return undefined;
  const bytes = Math.ceil(Number(match[1]) * factor);
  return Number.isSafeInteger(bytes) ? bytes : undefined;
}

/** Decimal units with one decimal: `989.4 MB`; below 1 kB exact: `512 B`. */
export function showSize(bytes: number): string {
  const sign = bytes < 0 ? '-' : '';
  const size = Math.abs(bytes);
  if (size < 1e3) return `${sign}${size} B`;
  const units = ['kB', 'MB', 'GB', 'TB', 'PB'];
  let value = size / 1e3;
  let unit = 0;
  // 999.95 would be shown as 1000.0: move on to the next unit already there.
  while (value >= 999.95 && unit < units.length - 1) {
    value /= 1e3;
    unit++;
  }
  return `${sign}${value.toFixed(1)} ${units[unit]}`;
}
