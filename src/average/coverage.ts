/** Which storages of a checkpoint the pass reads from end to end: their checksums can be taken as the bytes go by. */
import type { FileRange } from '../torch/materialize.js';
import { type Storage, sameNumbers, type Tensor } from '../torch/tensor.js';

export interface Coverage {
  /** planned storages that together are one of the checkpoint, in the order of their places, by the first of them */
  readonly whole: ReadonlyMap<number, readonly number[]>;
  /** storages that are read in part, or more than once */
  readonly partly: readonly Storage[];
}

interface View {
  readonly planned: number;
  readonly range: FileRange;
}

/**
 * Storages without a checksum are left out, and so are those whose tensors have no range in the file: they were
 * checked when they were laid out.
 * @param tensors of the checkpoint, one for each planned storage
 * @param ranges of these tensors
 * @param like another checkpoint's, with which this one shares `whole` where that is the same, as it mostly is
 */
export function coverageOf(
  tensors: readonly (Tensor | undefined)[],
  ranges: readonly (FileRange | undefined)[],
  like?: Coverage,
): Coverage {
  const views = new Map<string, { readonly storage: Storage; readonly parts: View[] }>();
  tensors.forEach((tensor, planned) => {
    const range = ranges[planned];
    if (tensor?.storage.crc32 === undefined || range === undefined || range.byteLength === 0) return;
    const view = { planned, range };
    const { storage } = tensor;
    const known = views.get(storage.key);
    if (known === undefined) views.set(storage.key, { storage, parts: [view] });
    else known.parts.push(view);
  });
  const whole = new Map<number, readonly number[]>();
  const partly: Storage[] = [];
  views.forEach(({ storage, parts }) => {
    const members = membersOf(storage, parts);
    const first = members?.[0];
    if (members === undefined || first === undefined) partly.push(storage);
    else whole.set(first, members);
  });
  return { whole: like !== undefined && isSame(like.whole, whole) ? like.whole : whole, partly };
}

function isSame(one: Coverage['whole'], other: Coverage['whole']): boolean {
  return one.size === other.size && [...one].every(([first, members]) => sameNumbers(other.get(first) ?? [], members));
}

/** The planned storages in the order of their places; undefined unless they fill the storage without gap or overlap. */
function membersOf({ position, byteLength }: Storage, parts: View[]): readonly number[] | undefined {
  parts.sort((a, b) => a.range.position - b.range.position);
  let end = position;
  for (const { range } of parts) {
    if (range.position !== end) return undefined;
    end += range.byteLength;
  }
  return end === position + byteLength ? parts.map(({ planned }) => planned) : undefined;
}
