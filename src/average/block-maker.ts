/** Makes blocks: reads the inputs of their tasks, averages or copies them for each file, and checks as the bytes go by. */
import { readFully } from '../torch/read-fully.js';
import { type ArenaLayout, shareAddress, TILE } from './arena.js';
import { checksumsOver } from './crc.js';
import { FLOAT_BYTES, type FloatType, readStats, resetStats, STATS } from './kernel.js';
import type { StoreRun } from './kernels/store-kernel.js';
import { isMade, kernelOf, type MadeStore } from './kernels/table.js';
import { simdTurner } from './kernels/turn.js';
import { addUpdate } from './low-rank-update.js';
import type { Turn } from './reading-order.js';
import { simdKernel } from './simd.js';
import {
  type BaseResult,
  type CopyTask,
  type Made,
  type MeanTask,
  NOWHERE,
  type Result,
  type StorageLocations,
  type Task,
  TaskFault,
  type TaskResult,
} from './task.js';

export interface BlockMaker {
  /** Carries out the tasks into block `index` of the memory. @throws TaskFault */
  make(tasks: readonly Task[], index: number): TaskResult[];
  /** The same in steps, each of which reads some hundred kB; nothing else may be made until they are done. */
  steps(tasks: readonly Task[], index: number): Generator<void, TaskResult[]>;
}

/** What a block maker works with. */
export interface BlockMakerOptions {
  readonly memory: WebAssembly.Memory;
  readonly layout: ArenaLayout;
  readonly locations: readonly StorageLocations[];
  /** of the base model, where weights are compared with it */
  readonly base: StorageLocations | undefined;
  /** whether to measure how far the sources are from the mean */
  readonly measure: boolean;
  /** of the kernel */
  readonly module: WebAssembly.Module;
}

/** A maker of blocks in `memory`, which nothing else may write to meanwhile. */
export function blockMaker({ memory, layout, measure, module, ...from }: BlockMakerOptions): BlockMaker {
  const kernel = simdKernel(memory, module);
  const checksums = checksumsOver(memory, kernel, layout);
  const bytes = Buffer.from(memory.buffer);
  const view = new DataView(memory.buffer);
  const { stats, lost, sums, tile, mean, zeros, raw, slots, chunk, stride, turning } = layout;
  const runs = new Map<string, StoreRun<MadeStore>>();
  const turner = simdTurner(memory);
  let current = 0;

  /** Reads bytes of a storage, `offset` and on, of source `input` of the task, or behind the last of the base model. */
  function read(task: Task, input: number, offset: number, at: number, byteLength: number): void {
    const found = input < task.sources ? from.locations[task.firstSource + input] : from.base;
    const fd = found?.fds[task.storage] ?? NOWHERE;
    const position = (found?.positions[task.storage] ?? 0) + offset;
    let done: number;
    try {
      done = readFully(fd, bytes, at, byteLength, position);
    } catch (error) {
      throw new TaskFault('unreadable', current, input, error);
    }
    if (done < byteLength) throw new TaskFault('ends-early', current, input);
  }

  /** Reads elements of `size` bytes, `first` and on of the task's, whose first is at `offset` unless they come in runs. */
  function readElements(
    task: Task,
    input: number,
    offset: number,
    { size, first, count }: { readonly size: number; readonly first: number; readonly count: number },
    at: number,
  ): void {
    const { turn } = task;
    if (turn === undefined) {
      read(task, input, offset + first * size, at, count * size);
      return;
    }
    const { start, run, pitch } = turn;
    for (let done = 0; done < count; ) {
      const [whole, within] = [Math.floor((first + done) / run), (first + done) % run];
      const length = run === pitch ? count : Math.min(run - within, count - done);
      read(task, input, (start + whole * pitch + within) * size, at + done * size, length * size);
      done += length;
    }
  }

  /** Puts in their order, in place, elements that stand as they were read. */
  function put(at: number, size: number, count: number, { dimensions }: Turn): void {
    bytes.copyWithin(turning, at, at + count * size);
    turner(turning, at, size, dimensions);
  }

  /** Reads numbers into slot `input`, widened; returns where their bytes as stored begin. */
  function readNumbers(
    task: MeanTask,
    type: FloatType,
    input: number,
    offset: number,
    first: number,
    count: number,
  ): number {
    const slot = slots + input * stride;
    const size = FLOAT_BYTES[type];
    const half = type === 'float16' || type === 'bfloat16';
    const at = half ? raw : slot;
    readElements(task, input, offset, { size, first, count }, at);
    if (half) kernel.widen(type, raw, count, slot);
    return at;
  }

  function* average(task: MeanTask, index: number): Generator<void, TaskResult> {
    const { from, to, sources, base, update, results, turn } = task;
    const slotType = from === 'float64' ? 'float64' : 'float32';
    const inSize = FLOAT_BYTES[from];
    const outSize = FLOAT_BYTES[to];
    const perChunk = chunk / FLOAT_BYTES[slotType];
    // The mean of one checkpoint is that checkpoint, and so is its CRC.
    const same = sources === 1 && from === to && update === undefined && turn === undefined;
    const plain = from === 'float32' && to === 'float32' && update === undefined;
    const places = results.map((result) => shareAddress(layout, index, result.output) + result.at);
    // Where the numbers are rounded to, and where their float32 means are kept, if a store is made of them.
    const main = results.findIndex(({ store }) => !isMade(store));
    const out = places[main] ?? layout.means;
    const kept = to === 'float32' ? out : results.some(({ store }) => isMade(store)) ? layout.means : undefined;
    const summed = results[main]?.checksum ?? false;
    for (let lane = 0; lane <= sources; lane++) checksums.start(lane);
    const comparison = base && startComparison();
    resetStats(view, stats);
    for (let i = 0; i < sources + 2; i++) view.setFloat64(sums + 8 * i, 0, true);
    for (let first = 0; first < task.count; first += perChunk) {
      const count = Math.min(perChunk, task.count - first);
      // No closure and no object in here: there may be millions of chunks.
      for (let i = 0; i < sources; i++) {
        const at = readNumbers(task, from, i, task.offset, first, count);
        checksums.add(i, at, count * inSize);
      }
      if (base) {
        const { type, offset } = base;
        readNumbers(task, type, sources, offset, first, count);
      }
      for (let k = 0; k < count; k += TILE) {
        const length = Math.min(TILE, count - k);
        const slot = slots + k * FLOAT_BYTES[slotType];
        const result = out + (first + k) * outSize;
        // a float32 result is its own float32 mean
        const means = kept === undefined ? mean : kept + (first + k) * 4;
        if (plain) {
          kernel.average(slot, stride, sources, length, { tile, out: result, stats });
        } else {
          kernel.mean(slotType, slot, stride, sources, length, tile);
          if (update) addUpdate(new Float64Array(memory.buffer, tile, length), first + k, update);
          kernel.round(to, tile, length, result, means, stats);
        }
        // Training leaves a weight beneath an adapter as it was.
        if (measure && !update) kernel.distances(slotType, slot, stride, sources, length, means, sums);
        if (comparison) comparison.compare(slots + sources * stride + k * 4, length, means, sources);
      }
      requireFinite(slotType, sources, count, out + first * outSize, to);
      if (summed && !same && !turn) checksums.add(sources, out + first * outSize, count * outSize);
      yield;
    }
    if (turn) {
      put(out, outSize, task.count, turn);
      if (kept !== undefined && kept !== out) put(kept, 4, task.count, turn);
      if (summed) checksums.add(sources, out, task.count * outSize);
    }
    const inputCrcs = Uint32Array.from({ length: sources }, (_, i) => checksums.finish(i));
    const made = results.map((result, i): Made => {
      if (i === main) {
        return { crc: summed && same ? (inputCrcs[0] ?? 0) : checksums.finish(sources), lost: undefined };
      }
      const { store, byteLength } = result;
      const place = places[i] ?? 0;
      if (isMade(store) && kept !== undefined) return make(result, store, kept, place);
      bytes.copyWithin(place, out, out + byteLength);
      return { crc: checksumOf(result, place), lost: undefined };
    });
    return {
      inputCrcs,
      results: made,
      stats: readStats(view, stats),
      distances: Float64Array.from({ length: measure ? sources : 0 }, (_, i) => view.getFloat64(sums + 8 * i, true)),
      differ: false,
      base: comparison?.result(sources),
    };
  }

  /** Makes what a file stores of the float32 means at `kept`. */
  function make(result: Result, store: MadeStore, kept: number, place: number): Made {
    const run = runs.get(store.kind) ?? kernelOf(store).simd(memory);
    runs.set(store.kind, run);
    resetStats(view, lost);
    run.run(kept + 4 * result.first, result.count, place, lost, store);
    return { crc: checksumOf(result, place), lost: readStats(view, lost) };
  }

  function checksumOf(result: Result, place: number): number {
    return result.checksum ? checksums.of(place, result.byteLength) : 0;
  }

  /** Compares the means with the base model's numbers, which are float32 in the slot after the sources'. */
  function startComparison() {
    let same = true;
    return {
      compare(slot: number, count: number, means: number, sources: number): void {
        kernel.distances('float32', slot, 0, 1, count, means, sums + 8 * sources);
        kernel.distances('float32', slot, 0, 1, count, zeros, sums + 8 * (sources + 1));
        same &&= bytes.compare(bytes, means, means + 4 * count, slot, slot + 4 * count) === 0;
      },
      result(sources: number): BaseResult {
        const moved = view.getFloat64(sums + 8 * sources, true);
        return { moved, squares: view.getFloat64(sums + 8 * (sources + 1), true), same };
      },
    };
  }

  /** NaN and infinity reach the sum of squares: only then is it worth looking where they come from. */
  function requireFinite(
    type: 'float64' | 'float32',
    sources: number,
    count: number,
    out: number,
    to: FloatType,
  ): void {
    if (Number.isFinite(readSquares())) return;
    const load = (at: number) => (type === 'float64' ? view.getFloat64(at, true) : view.getFloat32(at, true));
    for (let i = 0; i < sources; i++) {
      for (let k = 0; k < count; k++) {
        const at = slots + i * stride + k * FLOAT_BYTES[type];
        if (!Number.isFinite(load(at))) throw new TaskFault('not-finite', current, i);
      }
    }
    // Squares of large float64 numbers overflow, which is harmless; their sum may overflow too, which is not.
    for (let k = 0; to === 'float64' && k < count; k++) {
      if (!Number.isFinite(view.getFloat64(out + 8 * k, true))) throw new TaskFault('not-finite', current, -1);
    }
  }

  function readSquares(): number {
    return view.getFloat64(stats + STATS.squares, true) + view.getFloat64(stats + STATS.squares + 8, true);
  }

  function copy(task: CopyTask, index: number): TaskResult {
    const { sources, chosen, byteLength, results, turn } = task;
    const size = turn?.elementBytes ?? 1;
    const [out, ...others] = results.map(({ output, at }) => shareAddress(layout, index, output) + at);
    if (chosen >= sources || out === undefined) throw new RangeError(`there is no source ${chosen}, or no output`);
    readElements(task, chosen, task.offset, { size, first: 0, count: byteLength / size }, out);
    const read = checksums.of(out, byteLength);
    for (let lane = 0; lane < sources; lane++) checksums.start(lane);
    let differ = false;
    const compare = (input: number): boolean => {
      let same = true;
      for (let first = 0; first < byteLength; first += chunk) {
        const length = Math.min(chunk, byteLength - first);
        readElements(task, input, task.offset, { size, first: first / size, count: length / size }, slots);
        if (input < sources) checksums.add(input, slots, length);
        same &&= bytes.compare(bytes, slots, slots + length, out + first, out + first + length) === 0;
      }
      return same;
    };
    for (let i = 0; i < sources; i++) {
      if (i !== chosen && !compare(i)) differ = true;
    }
    const same = task.base ? compare(sources) : undefined;
    const inputCrcs = Uint32Array.from({ length: sources }, (_, i) => (i === chosen ? read : checksums.finish(i)));
    if (turn) put(out, size, byteLength / size, turn);
    for (const place of others) bytes.copyWithin(place, out, out + byteLength);
    const crc = turn ? checksums.of(out, byteLength) : read;
    return {
      inputCrcs,
      results: results.map(() => ({ crc, lost: undefined })),
      stats: undefined,
      distances: new Float64Array(),
      differ,
      base: same === undefined ? undefined : { moved: 0, squares: 0, same },
    };
  }

  function* steps(tasks: readonly Task[], index: number): Generator<void, TaskResult[]> {
    const results: TaskResult[] = [];
    for (const [i, task] of tasks.entries()) {
      current = i;
      results.push(task.kind === 'mean' ? yield* average(task, index) : copy(task, index));
    }
    return results;
  }

  return {
    steps,
    make(tasks, index) {
      const making = steps(tasks, index);
      for (;;) {
        const step = making.next();
        if (step.done) return step.value;
      }
    },
  };
}
