/** One pass over the weights into an open file: blocks made ahead by the pool, then finished strictly in order. */
import { createHash, type Hash } from 'node:crypto';
import type { AtomicFile } from '../atomic-file.js';
import { CheckpointError, SelectionError, type SlimError } from '../errors.js';
import type { FileLayout, OutputModel } from '../model-file/layout.js';
import type { OpenWeights } from '../torch/checkpoint.js';
import { DTYPES } from '../torch/dtype.js';
import { fileRange, verifyStorage } from '../torch/materialize.js';
import type { Tensor } from '../torch/tensor.js';
import { type Message, message } from '../words/message.js';
import { type Block, cutBlocks, type Part } from './blocks.js';
import { Checks } from './checks.js';
import { crc32Combine } from './crc.js';
import { type Located, requireUnchanged } from './inputs.js';
import { OutputFile } from './output-file.js';
import { type AveragePlan, componentsOf, type PlannedStorage, type Source, sourceTensor } from './plan.js';
import { BlockFailure, type BlockPool, type MadeBlock } from './pool.js';
import type { Tally } from './tally.js';
import type { Input, Task, TaskResult } from './task.js';

/** The base model's tensors, one for each planned storage; undefined where it has none that can be compared. */
export interface Reference {
  readonly checkpoint: OpenWeights;
  readonly tensors: readonly (Tensor | undefined)[];
  readonly located: Located;
}

export interface PassOptions {
  readonly plan: AveragePlan;
  readonly model: OutputModel;
  readonly layout: FileLayout;
  /** the file's final name, for messages */
  readonly target: string;
  /** one for each source, and one for the base model where tensors are taken from it */
  readonly located: readonly Located[];
  readonly reference: Reference | undefined;
  readonly pool: BlockPool;
  readonly tally: Tally;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: ((done: number, total: number) => void) | undefined;
}

export interface PassResult {
  /** hexadecimal SHA-256 of the file */
  readonly sha256: string;
  /** from the checkpoints, and from the base model what is taken from it */
  readonly bytesRead: number;
  /** still to be finished: only then is what was read known to be undamaged */
  readonly checks: Checks;
}

/** A weight is not finite: the pass may be made again without those that need not be. */
export class NotFinite extends Error {
  /** @param explained what is wrong, unless it is a constant */
  constructor(readonly explained: unknown) {
    super('a weight is not finite');
  }
}

/** Writes the file. When it returns or throws, nothing is written any more. */
export async function runPass(options: PassOptions, { fd, path }: AtomicFile): Promise<PassResult> {
  const { plan, pool, signal } = options;
  const file = new OutputFile(fd, path, options.target);
  const checks = new Checks(
    plan,
    options.located.map(({ coverage }) => coverage),
  );
  const state = new PassState(options, checks);
  try {
    const blocks = cutBlocks(options.layout, storedSizes(options.model), taskMaker(options));
    for await (const { block, made } of pool.make(blocks)) {
      signal?.throwIfAborted();
      const bytes = state.finishBlock(block, made);
      file.write(bytes, block.position, made.release);
      state.hash.update(bytes);
    }
    await file.finish();
    signal?.throwIfAborted();
    return { sha256: state.hash.digest('hex'), bytesRead: state.bytesRead, checks };
  } catch (error) {
    if (!(error instanceof BlockFailure)) throw error;
    const explained = await explain(error, plan, options.reference, signal);
    throw error.fault.reason === 'not-finite' ? new NotFinite(explained) : explained;
  } finally {
    await file.close();
  }
}

function storedSizes(model: OutputModel): number[] {
  return model.storages.map(({ dtype }) => DTYPES[dtype].size);
}

/** What one pass has seen so far. */
class PassState {
  readonly hash: Hash = createHash('sha256');
  bytesRead = 0;
  readonly #crcs: number[];
  readonly #total: number;

  constructor(
    readonly options: PassOptions,
    readonly checks: Checks,
  ) {
    const { plan } = options;
    this.#crcs = plan.storages.map(() => 0);
    this.#total = plan.storages.reduce((sum, planned) => {
      return sum + planned.numel * DTYPES[planned.dtype].size * inputsOf(plan, planned);
    }, 0);
  }

  /** Takes what was found while a block was made and fills in what only that tells; returns the block's bytes. */
  finishBlock(block: Block, { bytes, results }: MadeBlock): Buffer {
    const found = results[Symbol.iterator]();
    for (const part of block.parts) {
      if (part.kind === 'fixed') bytes.set(part.bytes, part.at);
      else if (part.kind === 'data') this.#addData(part, found.next().value);
      else bytes.set(part.bytes(this.#crcs).subarray(part.from, part.from + part.byteLength), part.at);
    }
    this.options.onProgress?.(this.bytesRead, this.#total);
    return bytes.subarray(0, block.byteLength);
  }

  #addData(part: Part & { kind: 'data' }, result: TaskResult | undefined): void {
    const { plan, model, tally } = this.options;
    const { storage } = part;
    const planned = plan.storages[storage];
    const stored = model.storages[storage];
    if (result === undefined || planned === undefined || stored === undefined)
      throw new RangeError('a task is missing');
    const byteLength = (part.byteLength / DTYPES[stored.dtype].size) * DTYPES[planned.dtype].size;
    this.#crcs[storage] = crc32Combine(this.#crcs[storage] ?? 0, result.crc, part.byteLength);
    this.checks.add(storage, result.inputCrcs, byteLength);
    this.bytesRead += byteLength * inputsOf(plan, planned);
    tally.add(storage, result);
  }
}

/** Inputs of each of its tasks, where it has elements. */
function inputsOf({ sources }: AveragePlan, { fromBase }: PlannedStorage): number {
  return fromBase ? 1 : sources.length;
}

function isDefined<T>(value: T | undefined): value is T {
  return value !== undefined;
}

/** Turns a stretch of a storage into the task that makes it. */
function taskMaker({ plan, model, located, reference }: PassOptions) {
  return (storage: number, first: number, count: number, at: number): Task => {
    const planned = plan.storages[storage];
    const stored = model.storages[storage];
    if (planned === undefined || stored === undefined) throw new RangeError(`there is no storage ${storage}`);
    const size = DTYPES[planned.dtype].size;
    const inputs = located.map((source) => shifted(source.input(storage), first * size)).filter(isDefined);
    const base = reference?.tensors[storage];
    const place = base && reference && shifted(reference.located.input(storage), first * DTYPES[base.dtype].size);
    const from = planned.mean;
    const to = componentsOf(stored.dtype);
    if (from === undefined || to === undefined) {
      const chosen = planned.fromBase ? 0 : plan.best;
      return { kind: 'copy', at, byteLength: count * size, inputs, chosen, reference: place };
    }
    const type = base && componentsOf(base.dtype)?.type;
    return {
      kind: 'mean',
      at,
      count: count * from.perElement,
      from: from.type,
      to: to.type,
      inputs,
      reference: place && type && { ...place, type },
    };
  };
}

function shifted(input: Input | undefined, bytes: number): Input | undefined {
  return input && { fd: input.fd, position: input.position + bytes };
}

/** The fault of a task in terms of checkpoints and tensors. */
async function explain(
  { block, fault }: BlockFailure<Block>,
  plan: AveragePlan,
  reference: Reference | undefined,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  const data = block.parts.filter((part) => part.kind === 'data')[fault.task];
  const planned = data && plan.storages[data.storage];
  if (planned === undefined) return fault;
  const where = message('average.tensor', { name: planned.names[0] });
  const source = planned.fromBase ? plan.base : plan.sources[fault.input];
  if (fault.reason === 'not-finite') return await notFinite(source, planned, where, signal);
  const checkpoint = source?.checkpoint ?? reference?.checkpoint;
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
