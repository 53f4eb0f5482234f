/** One pass over the weights into open files: blocks made ahead by the pool, then finished strictly in order. */
import type { AtomicFile } from '../atomic-file.js';
import { CheckpointError, SelectionError, type SlimError } from '../errors.js';
import type { FileLayout, OutputModel } from '../model-file/layout.js';
import type { OpenWeights } from '../torch/checkpoint.js';
import { DTYPES } from '../torch/dtype.js';
import type { Dimension } from '../torch/gather.js';
import { fileRange, verifyStorage } from '../torch/materialize.js';
import type { Tensor } from '../torch/tensor.js';
import { type Message, message } from '../words/message.js';
import { type Block, BlockCutter, type BlockPart, type Stretch, type TaskOf } from './blocks.js';
import { Checks } from './checks.js';
import { crc32Combine } from './crc.js';
import type { Stats } from './kernel.js';
import { isMade } from './kernels/table.js';
import { type Located, requireUnchanged } from './locate.js';
import { Adapted } from './low-rank.js';
import { OutputFile } from './output-file.js';
import { type AveragePlan, componentsOf, type PlannedStorage, type Source, sourceTensor } from './plan.js';
import { BlockFailure, type BlockPool, type MadeBlock } from './pool.js';
import { rowLength, turnOf, written } from './reading-order.js';
import type { Tally } from './tally.js';
import { NOWHERE, type TaskResult } from './task.js';

/** The base model's tensors, one for each planned storage; undefined where it has none that can be compared. */
export interface BaseTensors {
  readonly checkpoint: OpenWeights;
  readonly tensors: readonly (Tensor | undefined)[];
  readonly located: Located;
}

/** One file that the pass writes. */
export interface PassOutput {
  readonly layout: FileLayout;
  readonly file: AtomicFile;
  /** its final name, for messages */
  readonly target: string;
}

interface PassOptions {
  readonly plan: AveragePlan;
  readonly model: OutputModel;
  /** the storages' order in the first is that in which they are read */
  readonly outputs: readonly PassOutput[];
  /** one for each source, and one for the base model where tensors are taken from it */
  readonly located: readonly Located[];
  readonly base: BaseTensors | undefined;
  readonly pool: BlockPool;
  readonly tally: Tally;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: ((done: number, total: number) => void) | undefined;
}

interface PassResult {
  /** hexadecimal SHA-256 of each file */
  readonly digests: readonly string[];
  /** from the checkpoints, and from the base model what is taken from it */
  readonly bytesRead: number;
  /** still to be finished: only then is what was read known to be undamaged */
  readonly checks: Checks;
  /** what kernels have lost, by file and storage */
  readonly lost: readonly ReadonlyMap<number, Stats>[];
}

/** A weight is not finite: the pass may be made again without those that need not be. */
export class NotFinite extends Error {
  /** @param explained what is wrong, unless it is a constant */
  constructor(readonly explained: unknown) {
    super('a weight is not finite');
  }
}

/** Writes the files. When it returns or throws, nothing is written any more. */
export async function runPass(options: PassOptions): Promise<PassResult> {
  const { plan, pool, signal, outputs, located } = options;
  const checks = new Checks(
    plan,
    located.map(({ coverage }) => coverage),
  );
  const layouts = outputs.map(({ layout }) => layout);
  const sizes = plan.storages.map(({ numel }) => numel);
  const turned = turnedStorages(plan);
  const rows = new Map([...turned].map(([storage, dimensions]) => [storage, rowLength(dimensions)]));
  const cutter = new BlockCutter(layouts, sizes, taskMaker(options, turned), rows);
  const files = outputs.map(({ file, target }) => new OutputFile(file.fd, file.path, target));
  const state = new PassState(options, checks);
  try {
    for (const [i, file] of files.entries()) file.writePieces(cutter.firstPieces(i));
    for await (const { block, made } of pool.make(cutter.blocks())) {
      signal?.throwIfAborted();
      state.finishBlock(block, made);
      // The memory is free when the last file has its share.
      let writing = files.length;
      const written = () => {
        writing -= 1;
        if (writing === 0) made.release();
      };
      for (const [i, file] of files.entries()) file.write(made.shares[i], block.shares[i]?.extents ?? [], written);
    }
    for (const [i, file] of files.entries()) file.writePieces(cutter.leftPieces(i), state.crcs[i] ?? []);
    const digests: string[] = [];
    for (const [i, file] of files.entries()) digests.push(await file.finish(layouts[i]?.byteLength ?? 0, signal));
    signal?.throwIfAborted();
    return { digests, bytesRead: state.bytesRead, checks, lost: state.lost };
  } catch (error) {
    if (!(error instanceof BlockFailure)) throw error;
    const explained = await explain(error, plan, options.base, signal);
    throw error.fault.reason === 'not-finite' ? new NotFinite(explained) : explained;
  } finally {
    await Promise.all(files.map((file) => file.close()));
  }
}

/** What no task makes. */
function bytesOf(part: Exclude<BlockPart, { kind: 'data' }>, crcs: readonly number[]): Uint8Array {
  if (part.kind === 'file') return part.piece.source.read(part.piece.position, part.piece.byteLength);
  return part.kind === 'fixed' ? part.bytes : part.bytes(crcs);
}

/** What one pass has seen so far. */
class PassState {
  bytesRead = 0;
  /** CRC-32 of each storage as written, by file */
  readonly crcs: readonly number[][];
  readonly lost: readonly Map<number, Stats>[];
  private readonly total: number;

  constructor(
    readonly options: PassOptions,
    readonly checks: Checks,
  ) {
    const { plan, outputs } = options;
    this.crcs = outputs.map(() => plan.storages.map(() => 0));
    this.lost = outputs.map(() => new Map());
    this.total = plan.storages.reduce((sum, planned, i) => {
      const isRead = options.located.some(({ locations }) => locations.fds[i] !== NOWHERE);
      return isRead ? sum + planned.numel * DTYPES[planned.dtype].size * sourcesOf(plan, planned).sources : sum;
    }, 0);
  }

  /** Takes what was found while a block was made, and fills in what only that tells. */
  finishBlock(block: Block, { shares, results }: MadeBlock): void {
    for (const [i, stretch] of block.stretches.entries()) {
      const { turn } = block.tasks[i] ?? {};
      if (turn !== undefined && turn.run < turn.pitch) this.checks.addPieces(stretch.storage);
      this.add(stretch, results[i]);
      for (const [k, { output }] of (block.tasks[i]?.results ?? []).entries()) {
        const lost = results[i]?.results[k]?.lost;
        const sums = this.lost[output];
        if (lost !== undefined && sums !== undefined)
          sums.set(stretch.storage, addLost(sums.get(stretch.storage), lost));
      }
    }
    for (const [output, { parts }] of block.shares.entries()) {
      const crcs = this.crcs[output] ?? [];
      for (const part of parts) {
        if (part.kind === 'data') {
          const storage = block.stretches[part.task]?.storage ?? -1;
          const { crc = 0 } = results[part.task]?.results[part.result] ?? {};
          crcs[storage] = crc32Combine(crcs[storage] ?? 0, crc, part.byteLength);
        } else shares[output]?.set(bytesOf(part, crcs), part.at);
      }
    }
    this.options.onProgress?.(this.bytesRead, this.total);
  }

  private add({ storage, count }: Stretch, result: TaskResult | undefined): void {
    const { plan, tally } = this.options;
    const planned = plan.storages[storage];
    if (result === undefined || planned === undefined) throw new RangeError('a task is missing');
    const byteLength = count * DTYPES[planned.dtype].size;
    this.checks.add(storage, result.inputCrcs, byteLength);
    this.bytesRead += byteLength * sourcesOf(plan, planned).sources;
    tally.add(storage, result);
  }
}

function addLost(sum: Stats | undefined, more: Stats): Stats {
  if (sum === undefined) return more;
  return {
    ...more,
    errors: sum.errors + more.errors,
    relativeSum: sum.relativeSum + more.relativeSum,
    relativeWorst: Math.max(sum.relativeWorst, more.relativeWorst),
    nonzero: sum.nonzero + more.nonzero,
  };
}

/** Which of `everySource` have a storage. */
function sourcesOf({ sources }: AveragePlan, { fromBase }: PlannedStorage) {
  return fromBase ? { firstSource: sources.length, sources: 1 } : { firstSource: 0, sources: sources.length };
}

/** What is read in another order than it is written, with its dimensions. */
function turnedStorages({ storages }: AveragePlan): ReadonlyMap<number, readonly Dimension[]> {
  return new Map(
    storages.flatMap(({ shape, order }, i) => (order === undefined ? [] : [[i, written(shape, order)] as const])),
  );
}

/** Turns a stretch of a storage into a task. */
function taskMaker({ plan, model, base }: PassOptions, turned: ReadonlyMap<number, readonly Dimension[]>): TaskOf {
  // Storages come one after the other.
  let adapted: { readonly storage: number; readonly by: Adapted } | undefined;
  const updateOf = (storage: number, first: number, count: number) => {
    const adaptation = plan.storages[storage]?.adaptation;
    if (adaptation === undefined) return undefined;
    if (adapted?.storage !== storage) adapted = { storage, by: new Adapted(adaptation, plan.adapters) };
    return adapted.by.update(first, count);
  };
  return (storage, first, count, results) => {
    const planned = plan.storages[storage];
    const stored = model.storages[storage];
    if (planned === undefined || stored === undefined) throw new RangeError(`there is no storage ${storage}`);
    const size = DTYPES[planned.dtype].size;
    const dimensions = turned.get(storage);
    const turn = dimensions && turnOf(dimensions, size, first, count);
    const stretch = { storage, offset: first * size, ...sourcesOf(plan, planned), turn };
    const compared = base?.tensors[storage];
    const from = planned.mean;
    const to = componentsOf(stored.dtype);
    if (from === undefined || to === undefined) {
      const chosen = planned.fromBase ? 0 : plan.best;
      return { kind: 'copy', ...stretch, byteLength: count * size, chosen, base: compared !== undefined, results };
    }
    const type = compared && componentsOf(compared.dtype)?.type;
    return {
      kind: 'mean',
      ...stretch,
      count: count * from.perElement,
      from: from.type,
      to: results.every(({ store }) => isMade(store)) ? 'float32' : to.type,
      base: compared && type && { type, offset: first * DTYPES[compared.dtype].size },
      update: updateOf(storage, first, count),
      results,
    };
  };
}

/** The fault of a task in terms of checkpoints and tensors. */
async function explain(
  { block, fault }: BlockFailure<Block>,
  plan: AveragePlan,
  base: BaseTensors | undefined,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  const planned = plan.storages[block.stretches[fault.task]?.storage ?? -1];
  if (planned === undefined) return fault;
  const where = message('average.tensor', { name: planned.names[0] });
  const source = planned.fromBase ? plan.base : plan.sources[fault.input];
  if (fault.reason === 'not-finite') return await notFinite(source, planned, where, signal);
  const checkpoint = source?.checkpoint ?? base?.checkpoint;
  if (checkpoint === undefined) return fault;
  try {
    requireUnchanged(checkpoint);
  } catch (error) {
    return error;
  }
  const problem = message(fault.reason === 'ends-early' ? 'average.ends-early' : 'average.unreadable');
  return new CheckpointError(checkpoint.path, problem, { where, cause: fault.cause });
}

async function notFinite(
  source: Source | undefined,
  planned: PlannedStorage,
  where: Message,
  signal: AbortSignal | undefined,
): Promise<SlimError> {
  if (source === undefined) {
    return new SelectionError(message('error.within', { where, problem: message('average.sum-overflows') }));
  }
  try {
    requireUnchanged(source.checkpoint);
    const tensor = sourceTensor(source, planned);
    if (fileRange(tensor) !== undefined) await verifyStorage(source.checkpoint, tensor.storage, signal);
  } catch (error) {
    if (error instanceof CheckpointError) return error;
    throw error;
  }
  const hint = message(planned.fromBase ? 'hint.base-diverged' : 'hint.diverged');
  return new CheckpointError(source.checkpoint.path, message('average.not-finite'), { where, hint });
}
