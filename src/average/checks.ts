/**
 * Whether what was read is undamaged: CRC-32 of every storage, computed from the bytes as they went by.
 *
 * Where all checkpoints hold a run of tensors alike, one checksum stands for all of them: that of the sum (XOR) of
 * their bytes, each checkpoint's shifted by 16 bytes against the one before. As CRCs are linear, it is known from the
 * CRCs in the files. It tells damage in one checkpoint exactly as that one's own CRC would; damage to several at once
 * would have to cancel out, shift included. This costs one checksum instead of one for each checkpoint.
 */
import { CheckpointError } from '../errors.js';
import { verifyStorage } from '../torch/materialize.js';
import { type Storage, sameNumbers, type Tensor, tensorBytes } from '../torch/tensor.js';
import { message } from '../words/message.js';
import type { Coverage } from './coverage.js';
import { crc32Combine, plainRemainder, shiftRemainder } from './crc.js';
import { requireUnchanged } from './inputs.js';
import { FOLD_SHIFT } from './kernel.js';
import { type AveragePlan, everySource, type Source, sourceTensor } from './plan.js';

/** A storage that the pass reads from end to end, or one in each source that is laid out alike. */
interface Covered {
  /** of whom: one source, the base model, or all sources */
  readonly sources: readonly number[];
  /** planned storages that make it up, in the order of their places */
  readonly members: readonly number[];
}

/** Which checksums one pass takes, and what came of them. */
export class Checks {
  /** for each planned storage: whether all sources share one checksum */
  readonly folded: readonly boolean[];
  readonly #covered: Covered[] = [];
  readonly #coverages: readonly Coverage[];
  /** the base model is the last of them, where tensors are taken from it */
  readonly #sources: readonly Source[];
  /** plain remainders of what was read so far, by source (all in the first, where folded) and planned storage */
  readonly #remainders: readonly Uint32Array[];

  /** @param coverages of `everySource` of the plan */
  constructor(
    readonly plan: AveragePlan,
    coverages: readonly Coverage[],
  ) {
    const { sources, storages } = plan;
    this.#coverages = coverages;
    this.#sources = everySource(plan);
    this.#remainders = coverages.map(() => new Uint32Array(storages.length));
    const folded = storages.map(() => false);
    const everyone = sources.map((_, i) => i);
    coverages.forEach(({ whole }, source) => {
      const others = coverages.slice(0, sources.length).filter((other) => other.whole !== whole);
      whole.forEach((members, first) => {
        const alike = sources.length > 1 && others.every((other) => sameNumbers(other.whole.get(first) ?? [], members));
        const fold = alike && members.every((i) => this.#foldable(i));
        if (!fold) this.#covered.push({ sources: [source], members });
        else if (source === 0) this.#covered.push({ sources: everyone, members });
        for (const member of members) folded[member] ||= fold;
      });
    });
    this.folded = folded;
  }

  /**
   * Takes the CRCs of the next `byteLength` bytes of a planned storage: one for each source, or the folded one, or the
   * base model's.
   */
  add(planned: number, crcs: readonly number[], byteLength: number): void {
    const { sources, storages } = this.plan;
    const beyond = this.folded[planned] ? FOLD_SHIFT * (sources.length - 1) : 0;
    const first = storages[planned]?.fromBase ? sources.length : 0;
    crcs.forEach((crc, i) => {
      const remainders = this.#remainders[first + i];
      if (remainders === undefined) throw new RangeError(`there is no source ${first + i}`);
      const next = plainRemainder(crc, byteLength + beyond);
      remainders[planned] = crc32Combine(remainders[planned] ?? 0, next, byteLength);
    });
  }

  /**
   * Compares the checksums once all is read. Storages of which a part was read are read whole for that.
   * @returns bytes read now
   * @throws CheckpointError where a file is damaged or has changed
   */
  async finish(signal: AbortSignal | undefined): Promise<number> {
    for (const { checkpoint } of this.#sources) requireUnchanged(checkpoint);
    for (const covered of this.#covered) {
      if (this.#found(covered) !== expected(this.#storages(covered))) await this.#blame(covered, signal);
    }
    let bytesRead = 0;
    for (const [source, { partly }] of this.#coverages.entries()) {
      for (const storage of partly) bytesRead += await this.#readWhole(source, storage, signal);
    }
    return bytesRead;
  }

  #found({ sources: [lane = 0], members }: Covered): number {
    return members.reduce((remainder, member) => {
      const next = this.#remainders[lane]?.[member] ?? 0;
      return crc32Combine(remainder, next, this.#byteLength(lane, member));
    }, 0);
  }

  /** One for each source. */
  #storages({ sources, members: [member = 0] }: Covered): Storage[] {
    return sources.map((source) => this.#tensor(source, member).storage);
  }

  /** Finds out which file it is by reading the storage of each again. */
  async #blame(covered: Covered, signal: AbortSignal | undefined): Promise<never> {
    const { sources } = covered;
    const storages = this.#storages(covered);
    for (const [i, storage] of storages.entries()) await this.#readWhole(sources[i] ?? 0, storage, signal);
    const [storage] = storages;
    const files = sources.map((source) => this.#sources[source]?.checkpoint.path).join(', ');
    throw new CheckpointError(files, message('average.two-checksums'), {
      where: message('average.record', { name: `data/${storage?.key}` }),
      hint: message('hint.failing-machine'),
    });
  }

  async #readWhole(source: number, storage: Storage, signal: AbortSignal | undefined): Promise<number> {
    const checkpoint = this.#sources[source]?.checkpoint;
    if (checkpoint === undefined) throw new RangeError(`there is no source ${source}`);
    await verifyStorage(checkpoint, storage, signal);
    return storage.storedLength;
  }

  /** The kernel folds what it adds as it was read: float32 and float64. */
  #foldable(planned: number): boolean {
    const type = this.plan.storages[planned]?.mean?.type;
    return type === 'float32' || type === 'float64';
  }

  #byteLength(source: number, planned: number): number {
    return tensorBytes(this.#tensor(source, planned));
  }

  #tensor(source: number, planned: number): Tensor {
    const from = this.#sources[source];
    const storage = this.plan.storages[planned];
    if (from === undefined || storage === undefined)
      throw new RangeError(`there is no storage ${planned} of ${source}`);
    return sourceTensor(from, storage);
  }
}

/** The plain remainder that undamaged storages have, folded where there are several. */
function expected(storages: readonly Storage[]): number {
  return storages.reduce((sum, { crc32 = 0, byteLength }, i) => {
    const shift = FOLD_SHIFT * (storages.length - 1 - i);
    return (sum ^ shiftRemainder(plainRemainder(crc32, byteLength), shift)) >>> 0;
  }, 0);
}
