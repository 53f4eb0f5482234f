/** Constants that an exporter made of a few rows of a tensor: SenseVoice's older files hold two of its embedding so. */
import { breathe } from '../../host.js';
import type { Comparison } from './comparison.js';
import type { ConstantPart, Origin } from './match.js';
import type { TemplateConstant } from './template.js';
import type { Constant } from './tensor-proto.js';

/** More constants of unknown origin than these are another model's. */
const MOST_CONSTANTS = 16;
const MOST_ROWS = 64;
const FEWEST_COLUMNS = 4;

interface Found {
  readonly constant: Constant;
  /** undefined where a row is nowhere */
  readonly parts: readonly ConstantPart[] | undefined;
}

/** Looks for the rows of each constant in all matrices with rows of that length. @throws the signal's reason */
export async function findRows(
  constants: readonly TemplateConstant[],
  comparison: Comparison,
  signal?: AbortSignal,
): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (const [i, opened] of constants.entries()) {
    const parts =
      i < MOST_CONSTANTS && constants.length <= MOST_CONSTANTS ? await rowsOf(opened, comparison, signal) : undefined;
    found.push({ constant: opened.constant, parts });
  }
  return found;
}

async function rowsOf(
  { constant, file, position }: TemplateConstant,
  comparison: Comparison,
  signal: AbortSignal | undefined,
): Promise<readonly ConstantPart[] | undefined> {
  const columns = constant.shape.at(-1) ?? 0;
  const count = constant.numel / columns;
  if (columns < FEWEST_COLUMNS || !(count <= MOST_ROWS)) return undefined;
  const rows = Array.from({ length: count }, (_, i) => {
    return { bytes: Buffer.from(file.read(position + 4 * i * columns, 4 * columns)), origins: [] as Origin[] };
  });
  const firsts = new Set(rows.map(({ bytes }) => bytes.readUInt32LE()));
  for (const tensor of comparison.base) {
    if (tensor.shape.length !== 2 || tensor.shape[1] !== columns) continue;
    for (const { first, bytes } of comparison.stripes(tensor, columns)) {
      for (let at = 0; at < bytes.length; at += 4 * columns) {
        if (!firsts.has(bytes.readUInt32LE(at))) continue;
        for (const row of rows) {
          if (row.bytes.compare(bytes, at, at + 4 * columns) !== 0) continue;
          row.origins.push({ tensor: tensor.name, first: first * columns + at / 4 });
        }
      }
      await breathe(signal);
    }
  }
  const parts: ConstantPart[] = [];
  for (const { origins } of rows) {
    const [first, ...others] = origins;
    if (first === undefined) return undefined;
    const store = { kind: 'float32' } as const;
    parts.push({ origins: [first, ...others], count: columns, store, byteLength: 4 * columns });
  }
  return parts;
}
