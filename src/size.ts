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

/** Bytes of `989763045`, `990 MB`, `1.5GB`, `944MiB`; undefined for anything else. Fractions of a byte round up. */
export function parseSize(text: string): number | undefined {
  const match = /^\s*(\d+(?:\.\d+)?)\s*([a-z]*)\s*$/i.exec(text);
  if (!match) return undefined;
  const factor = UNITS[(match[2] ?? '').toUpperCase()];
  if (factor === undefined || (factor === 1 && match[1]?.includes('.'))) return undefined;
  const bytes = Math.ceil(Number(match[1]) * factor);
  return Number.isSafeInteger(bytes) ? bytes : undefined;
}

const SHOWN_UNITS = ['kB', 'MB', 'GB', 'TB', 'PB'] as const;

/**
 * Decimal units: `989.4 MB` with one decimal, from 1 GB with two, since a checkpoint of 2.44 GB is known by that number;
 * below 1 kB exact: `512 B`.
 */
export function showSize(bytes: number): string {
  const sign = bytes < 0 ? '-' : '';
  const size = Math.abs(bytes);
  if (size < 1e3) return `${sign}${size} B`;
  let exponent = 1;
  // 999.95 kB would be shown as 1000.0 kB: it is 1.0 MB already there.
  while (exponent < SHOWN_UNITS.length && Number((size / 1e3 ** exponent).toFixed(decimals(exponent))) >= 1e3)
    exponent++;
  return `${sign}${(size / 1e3 ** exponent).toFixed(decimals(exponent))} ${SHOWN_UNITS[exponent - 1]}`;
}

function decimals(exponent: number): number {
  return exponent < 3 ? 1 : 2;
}
