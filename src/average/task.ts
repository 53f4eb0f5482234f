/**
 * The work on one stretch of a storage, as plain data that travels to a worker thread and back: read, averaged or copied,
 * and given to each file. Positions and lengths are bytes.
 */
import type { Store } from '../model-file/layout.js';
import type { FloatType, Stats } from './kernel.js';
import type { Update } from './low-rank-update.js';
import type { Turn } from './reading-order.js';

/**
 * Where the elements of each storage lie in a source, one after another. Columns of numbers that threads share: of many
 * sources, an object for each place would be more to copy and to collect than everything else.
 */
export interface StorageLocations {
  /** open files, by storage; NOWHERE where the source has no elements of it */
  readonly fds: Int32Array;
  readonly positions: Float64Array;
}

export const NOWHERE = -1;

/** Which elements of which storage, in which sources. */
export interface TaskInput {
  readonly storage: number;
  /** bytes in each source from the storage's begin on */
  readonly offset: number;
  /** these have it: this many, from this one on */
  readonly firstSource: number;
  readonly sources: number;
  /** where it is read in another order than it is written: which elements those are, in place of `offset` */
  readonly turn?: Turn | undefined;
}

/** What is made of some of a task's numbers, for one file. */
export interface Result {
  /** index of the file */
  readonly output: number;
  /** place within that file's part of the block */
  readonly at: number;
  readonly byteLength: number;
  /** all of the task's numbers, where it is `plain` */
  readonly store: Store;
  /** numbers `first` to `first + count` of the task's */
  readonly first: number;
  readonly count: number;
  /** whether the file holds a checksum of it */
  readonly checksum: boolean;
}

export type Task = MeanTask | CopyTask;

/** Averages `count` numbers. */
export interface MeanTask extends TaskInput {
  readonly kind: 'mean';
  readonly count: number;
  readonly from: FloatType;
  /** of the plain results */
  readonly to: FloatType;
  /** the same numbers of the base model, to measure against, and where they begin in its storage */
  readonly base: { readonly type: FloatType; readonly offset: number } | undefined;
  /** what is added to the means before they are rounded */
  readonly update?: Update | undefined;
  readonly results: readonly Result[];
}

/** Copies the bytes of one source, to plain results alone, and compares them with the others'. */
export interface CopyTask extends TaskInput {
  readonly kind: 'copy';
  readonly byteLength: number;
  /** which of its sources is copied */
  readonly chosen: number;
  /** whether it is compared with the base model's, which is at the same offset */
  readonly base: boolean;
  readonly results: readonly Result[];
}

export interface TaskResult {
  /** CRC-32 of each source's bytes */
  readonly inputCrcs: Uint32Array;
  /** one for each result that was asked for */
  readonly results: readonly Made[];
  /** undefined for a copy */
  readonly stats: Stats | undefined;
  /** sum of squares of each source's differences from the mean; empty for a copy or where not asked for */
  readonly distances: Float64Array;
  /** a copy's sources are not all alike */
  readonly differ: boolean;
  readonly base: BaseResult | undefined;
}

export interface Made {
  /** CRC-32 of its bytes; 0 where not asked for */
  readonly crc: number;
  /** what a kernel has lost; undefined for a plain result, whose losses are the task's `stats` */
  readonly lost: Stats | undefined;
}

export interface BaseResult {
  /** sum of squares of the base's differences from the mean, and of the base; 0 for a copy */
  readonly moved: number;
  readonly squares: number;
  /** every value is the same */
  readonly same: boolean;
}

/** Why a task failed, and on which of its sources; one more than there are is the base model, -1 the mean itself. */
export class TaskFault extends Error {
  constructor(
    readonly reason: 'ends-early' | 'not-finite' | 'unreadable',
    readonly task: number,
    readonly input: number,
    cause?: unknown,
  ) {
    super(reason, cause === undefined ? undefined : { cause });
    this.name = 'TaskFault';
  }
}
