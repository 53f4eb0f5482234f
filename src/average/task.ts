/**
 * The work on one stretch of the output file, as plain data that travels to a worker thread and back.
 * Positions and lengths are bytes.
 */
import type { FloatType, Stats } from './kernel.js';

/** Elements that lie one after another in an open file. */
export interface Input {
  readonly fd: number;
  readonly position: number;
}

export type Task = MeanTask | CopyTask;

/** Averages `count` numbers. */
export interface MeanTask {
  readonly kind: 'mean';
  /** place of the result within the block */
  readonly at: number;
  readonly count: number;
  readonly from: FloatType;
  readonly to: FloatType;
  /** one for each source */
  readonly inputs: readonly Input[];
  /** the same numbers of the base model, to measure against */
  readonly reference: (Input & { readonly type: FloatType }) | undefined;
}

/** Copies the bytes of one source and compares them with the others'. */
export interface CopyTask {
  readonly kind: 'copy';
  readonly at: number;
  readonly byteLength: number;
  readonly inputs: readonly Input[];
  /** index of the input that is copied */
  readonly chosen: number;
  readonly reference: Input | undefined;
}

export interface TaskResult {
  /** CRC-32 of the result's bytes */
  readonly crc: number;
  /** CRC-32 of each input's bytes */
  readonly inputCrcs: readonly number[];
  /** undefined for a copy */
  readonly stats: Stats | undefined;
  /** sum of squares of each source's differences from the mean; empty for a copy or where not asked for */
  readonly distances: readonly number[];
  /** a copy's sources are not all alike */
  readonly differ: boolean;
  readonly reference: ReferenceResult | undefined;
}

export interface ReferenceResult {
  /** sum of squares of the base's differences from the mean, and of the base; 0 for a copy */
  readonly moved: number;
  readonly squares: number;
  /** every value is the same */
  readonly same: boolean;
}

/** Why a task failed, and on which of its inputs; `inputs.length` is the reference, -1 the mean itself. */
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
