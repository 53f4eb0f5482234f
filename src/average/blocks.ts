/**
 * Cuts the work of a pass into blocks: stretches of storages that are read, averaged and given to every file at once.
 *
 * Storages come in the order in which the first file holds them, so that its bytes are made from its start to its end;
 * a file that holds them in another order is written in places. What no storage makes (headers, padding) goes with the
 * stretch that it stands before; the rest is written when all is done (`leftPieces`).
 */
import { DIRECT_GRAIN } from '../model-file/direct.js';
import {
  type DataPiece,
  type FileLayout,
  type FilePiece,
  type LayoutPiece,
  pieceLength,
} from '../model-file/layout.js';
import { BLOCK_BYTES, MOST_MEANS, SHARE_BYTES } from './arena.js';
import { isMade, kernelOf } from './kernels/table.js';
import type { Result, Task } from './task.js';

/** Bytes of one file that stand in a block. */
export interface Extent {
  /** in the file, and in the block: alike modulo DIRECT_GRAIN, as direct writing wants it */
  readonly position: number;
  readonly at: number;
  readonly byteLength: number;
  /** in the file they are this many runs, this many bytes from one start to the next; else they are one */
  readonly runs?: { readonly count: number; readonly stride: number } | undefined;
}

/** What stands in a block, in the order in which it can be filled in. */
export type BlockPart =
  | { readonly kind: 'fixed'; readonly at: number; readonly bytes: Uint8Array }
  | { readonly kind: 'file'; readonly at: number; readonly piece: FilePiece }
  | { readonly kind: 'checksums'; readonly at: number; bytes(crcs: readonly number[]): Uint8Array }
  /** made by a task; the checksum of these bytes is known then */
  | { readonly kind: 'data'; readonly task: number; readonly result: number; readonly byteLength: number };

/** One file's share of a block. */
interface FileShare {
  readonly extents: readonly Extent[];
  readonly parts: readonly BlockPart[];
}

/** This many elements of a storage. */
export interface Stretch {
  readonly storage: number;
  readonly count: number;
}

export interface Block {
  readonly tasks: readonly Task[];
  /** of each task */
  readonly stretches: readonly Stretch[];
  /** of each file */
  readonly shares: readonly FileShare[];
}

/** The task that makes `results` of elements `first` to `first + count` of a storage. */
export type TaskOf = (storage: number, first: number, count: number, results: readonly Result[]) => Task;

/** More of what no storage makes does not go with a stretch: there must be room for that. */
const MOST_LEAD_BYTES = 1 << 20;

/** A piece of a file that is made of a storage. */
interface Use {
  readonly output: number;
  readonly index: number;
  readonly piece: DataPiece;
  /** of the piece in its file */
  readonly position: number;
  /** elements that belong together, and the bytes that they become */
  readonly unit: number;
  readonly unitBytes: number;
  /** of the matrix whose rows become columns; 0 for everything else */
  readonly columns: number;
}

/** Cuts the blocks of some files. */
export class BlockCutter {
  private readonly files: readonly FileProgress[];
  private readonly uses: ReadonlyMap<number, readonly Use[]>;
  private tasks: Task[] = [];
  private stretches: Stretch[] = [];

  /**
   * @param sizes number of elements of each storage
   * @param rows of storages that are read in another order: elements that are best read together
   */
  constructor(
    readonly outputs: readonly FileLayout[],
    readonly sizes: readonly number[],
    readonly taskOf: TaskOf,
    readonly rows: ReadonlyMap<number, number> = new Map(),
  ) {
    this.files = outputs.map(({ pieces }) => new FileProgress(pieces));
    this.uses = usesOf(this.files);
  }

  /** Every block is as full as whole units of the storages let it be. */
  *blocks(): Generator<Block> {
    for (const [storage, uses] of this.uses) {
      const size = this.sizes[storage] ?? 0;
      const unit = unitOf(uses, size, this.rows.get(storage));
      for (let first = 0; first < size; ) {
        let units = this.unitsThatFit(uses, first, unit, size);
        if (units === 0 && this.tasks.length > 0) {
          yield this.finish();
          units = this.unitsThatFit(uses, first, unit, size);
        }
        if (units === 0) {
          for (const { output, index } of uses) this.files[output]?.leaveLead(index);
          units = this.unitsThatFit(uses, first, unit, size);
        }
        if (units === 0) throw new RangeError(`${unit} elements of storage ${storage} are more than a block`);
        const count = Math.min(units * unit, size - first);
        this.add(storage, uses, first, count);
        first += count;
      }
    }
    if (this.tasks.length > 0) yield this.finish();
  }

  /** With what a file begins that goes with no stretch, being too long: it can be written before everything else. */
  firstPieces(output: number): readonly { readonly position: number; readonly piece: LayoutPiece }[] {
    return this.files[output]?.first() ?? [];
  }

  /** What of a file stood in none of its blocks, in its order, once all blocks are cut. */
  leftPieces(output: number): readonly { readonly position: number; readonly piece: LayoutPiece }[] {
    return this.files[output]?.left() ?? [];
  }

  private finish(): Block {
    const shares = this.files.map((file) => file.finishBlock());
    const block = { tasks: this.tasks, stretches: this.stretches, shares };
    this.tasks = [];
    this.stretches = [];
    return block;
  }

  /** Units of a storage from `first` on that all files have room for. */
  private unitsThatFit(uses: readonly Use[], first: number, unit: number, size: number): number {
    let units = uses.some(({ piece }) => isMade(piece.store)) ? Math.floor(MOST_MEANS / unit) : Number.MAX_SAFE_INTEGER;
    for (const [output, file] of this.files.entries()) {
      const own = uses.filter((use) => use.output === output);
      const [use, ...others] = own;
      if (use === undefined) continue;
      const bytes = own.reduce((sum, each) => sum + (unit / each.unit) * each.unitBytes, 0);
      const start = file.startOf(use.index, placeOf(use, first).position);
      const beside = others.reduce((sum, { index }) => sum + DIRECT_GRAIN + file.leadBytes(index), 0);
      const room = (unit === size ? SHARE_BYTES : BLOCK_BYTES) - start - beside;
      units = Math.min(units, Math.floor(room / bytes));
    }
    return Math.max(units, 0);
  }

  private add(storage: number, uses: readonly Use[], first: number, count: number): void {
    const task = this.tasks.length;
    const results: Result[] = [];
    for (const use of uses) {
      const { piece, output } = use;
      const file = this.files[output];
      const from = Math.max(first, piece.first);
      const until = Math.min(first + count, piece.first + piece.count);
      if (file === undefined || from >= until) continue;
      const byteLength = ((until - from) / use.unit) * use.unitBytes;
      const { position, runs } = placeOf(use, from, until - from);
      const begins = from === piece.first;
      const ends = until === piece.first + piece.count;
      const at = file.add(
        { index: use.index, begins, ends, position, byteLength, runs },
        { task, result: results.length },
      );
      const range = { first: from - first, count: until - from };
      results.push({ output, at, byteLength, store: piece.store, ...range, checksum: file.checksums });
    }
    this.tasks.push(this.taskOf(storage, first, count, results));
    this.stretches.push({ storage, count });
  }
}

/** By storage, in the order in which the files first name them. */
function usesOf(files: readonly FileProgress[]): Map<number, Use[]> {
  const uses = new Map<number, Use[]>();
  for (const [output, { pieces, positions }] of files.entries()) {
    for (const [index, piece] of pieces.entries()) {
      if (piece.kind !== 'data' || piece.byteLength === 0) continue;
      const use = { output, index, piece, position: positions[index] ?? 0, ...measuresOf(piece) };
      const known = uses.get(piece.storage);
      if (known === undefined) uses.set(piece.storage, [use]);
      else known.push(use);
    }
  }
  return uses;
}

function measuresOf({ store, first, count, byteLength }: DataPiece): Pick<Use, 'unit' | 'unitBytes' | 'columns'> {
  if (!isMade(store)) return { unit: 1, unitBytes: byteLength / count, columns: 0 };
  const kernel = kernelOf(store);
  const [unit, unitBytes] = [kernel.unit(store), kernel.unitBytes(store)];
  if (first % unit !== 0 || (count / unit) * unitBytes !== byteLength)
    throw new RangeError('a piece is not a number of whole units');
  return { unit, unitBytes, columns: kernel.columns?.(store) ?? 0 };
}

/** What is turned is cut only where it must be: in whole it is one run of bytes where it is read, and where it is written. */
function unitOf(uses: readonly Use[], size: number, row: number | undefined): number {
  const isTurned = row !== undefined || uses.some(({ columns }) => columns > 0);
  if (isTurned && size <= MOST_MEANS && mostBytes(uses) <= BLOCK_BYTES) return size;
  return uses.reduce((common, { unit }) => leastCommonMultiple(common, unit), row ?? 1);
}

/** Of all pieces in the file that holds most of them. */
function mostBytes(uses: readonly Use[]): number {
  const bytes: number[] = [];
  for (const { output, piece } of uses) bytes[output] = (bytes[output] ?? 0) + piece.byteLength;
  return Math.max(...bytes.filter((each) => each > 0));
}

function leastCommonMultiple(a: number, b: number): number {
  let [divisor, rest] = [a, b];
  while (rest !== 0) [divisor, rest] = [rest, divisor % rest];
  return (a / divisor) * b;
}

/** Where elements of a piece, `from` on in the storage, stand in the file. */
function placeOf(
  { piece, position, unit, unitBytes, columns }: Use,
  from: number,
  count = 0,
): Pick<Extent, 'position' | 'runs'> {
  const units = Math.max(from - piece.first, 0) / unit;
  if (columns === 0) return { position: position + units * unitBytes };
  // Units are rows of `columns` elements; in the file each is a column.
  const elementBytes = unitBytes / columns;
  const runs = count === piece.count ? undefined : { count: columns, stride: (piece.count / columns) * elementBytes };
  return { position: position + units * elementBytes, runs };
}

/** What of one file stands in blocks already. */
class FileProgress {
  readonly positions: readonly number[];
  /** whether it holds checksums of what is written */
  readonly checksums: boolean;
  /** of each piece: whether it stands in a block */
  private readonly placed: boolean[];
  /** of each piece: whether it leads to a piece of data and is left to the end, being too long */
  private readonly isLeft: boolean[];
  private extents: Extent[] = [];
  private parts: BlockPart[] = [];
  /** bytes of the block that are taken */
  private end = 0;

  constructor(readonly pieces: readonly LayoutPiece[]) {
    let position = 0;
    this.positions = pieces.map((piece) => {
      const at = position;
      position += pieceLength(piece);
      return at;
    });
    this.checksums = pieces.some(({ kind }) => kind === 'checksums');
    this.placed = pieces.map(() => false);
    this.isLeft = pieces.map(() => false);
  }

  /** Bytes of what goes before the piece of data with this index. */
  leadBytes(index: number): number {
    return this.lead(index).reduce((sum, { piece }) => sum + pieceLength(piece), 0);
  }

  /** What goes before it is not to go with it. */
  leaveLead(index: number): void {
    for (const lead of this.lead(index)) this.isLeft[lead.index] = true;
  }

  /** Where in the block the bytes at a position in the piece of data with this index would begin. */
  startOf(index: number, position: number): number {
    const lead = position === this.positions[index] ? this.leadBytes(index) : 0;
    return this.placeFor(position - lead) + lead;
  }

  /** Takes room for bytes of a piece of data; returns where in the block it is. */
  add(
    bytes: Pick<Extent, 'position' | 'byteLength' | 'runs'> & { index: number; begins: boolean; ends: boolean },
    made: { readonly task: number; readonly result: number },
  ): number {
    const { index, begins, ends, position, byteLength, runs } = bytes;
    for (const { index: before, piece } of begins ? this.lead(index) : []) {
      const at = this.take({ position: this.positions[before] ?? 0, byteLength: pieceLength(piece) });
      this.placed[before] = true;
      if (piece.kind === 'fixed') this.parts.push({ kind: 'fixed', at, bytes: piece.bytes });
      else if (piece.kind === 'file') this.parts.push({ kind: 'file', at, piece });
      else if (piece.kind === 'checksums') this.parts.push({ kind: 'checksums', at, bytes: piece.bytes });
    }
    const at = this.take({ position, byteLength, runs });
    this.parts.push({ kind: 'data', ...made, byteLength });
    if (ends) this.placed[index] = true;
    return at;
  }

  finishBlock(): FileShare {
    const share = { extents: this.extents, parts: this.parts };
    this.extents = [];
    this.parts = [];
    this.end = 0;
    return share;
  }

  first() {
    const end = this.pieces.findIndex(({ kind }) => kind !== 'fixed' && kind !== 'file');
    const pieces = this.pieces.slice(0, end < 0 ? this.pieces.length : end);
    if (pieces.reduce((sum, piece) => sum + pieceLength(piece), 0) <= MOST_LEAD_BYTES) return [];
    return pieces.map((piece, i) => {
      this.placed[i] = true;
      return { piece, position: this.positions[i] ?? 0 };
    });
  }

  left() {
    return this.pieces.flatMap((piece, i) => {
      const isOpen = piece.kind !== 'data' && !this.placed[i] && pieceLength(piece) > 0;
      return isOpen ? [{ piece, position: this.positions[i] ?? 0 }] : [];
    });
  }

  /** The pieces between a piece of data and the one before it, where they can be filled in by then and are not too long. */
  private lead(index: number): readonly { readonly index: number; readonly piece: LayoutPiece }[] {
    const lead: { index: number; piece: LayoutPiece }[] = [];
    let bytes = 0;
    let before = index - 1;
    for (; before >= 0; before--) {
      const piece = this.pieces[before];
      if (piece === undefined || piece.kind === 'data' || this.placed[before]) break;
      bytes += pieceLength(piece);
      if (this.isLeft[before] || bytes > MOST_LEAD_BYTES) return [];
      if (pieceLength(piece) > 0) lead.unshift({ index: before, piece });
    }
    const isKnown =
      before < 0 || this.placed[before] || lead.every(({ piece }) => piece.kind === 'fixed' || piece.kind === 'file');
    return isKnown ? lead : [];
  }

  private placeFor(position: number): number {
    const last = this.extents.at(-1);
    if (last !== undefined && isBehind(last, position)) return this.end;
    const shift = (position - this.end) % DIRECT_GRAIN;
    return this.end + (shift < 0 ? shift + DIRECT_GRAIN : shift);
  }

  private take({ position, byteLength, runs }: Pick<Extent, 'position' | 'byteLength' | 'runs'>): number {
    const at = this.placeFor(position);
    const last = this.extents.at(-1);
    if (runs === undefined && last !== undefined && isBehind(last, position)) {
      this.extents[this.extents.length - 1] = { ...last, byteLength: last.byteLength + byteLength };
    } else this.extents.push({ position, at, byteLength, runs });
    this.end = at + byteLength;
    return at;
  }
}

function isBehind(extent: Extent, position: number): boolean {
  return extent.runs === undefined && extent.position + extent.byteLength === position;
}
