/** Whether what was read is undamaged: CRC-32 of every storage, computed from the bytes as they went by. */
import { CheckpointError } from '../errors.js';
import { verifyStorage } from '../torch/materialize.js';
import { type Storage, type Tensor, tensorBytes } from '../torch/tensor.js';
import { message } from '../words/message.js';
import type { Coverage } from './coverage.js';
import { crc32Combine } from './crc.js';
import { requireUnchanged } from './locate.js';
import { type AveragePlan, everySource, type Source, sourceTensor } from './plan.js';

/** What one pass has read of each source, and what its file says of that. */
export class Checks {
  /** the base model is the last of them, where tensors are taken from it */
  private readonly sources: readonly Source[];
  /** of what was read so far, by source and planned storage */
  private readonly crcs: readonly Uint32Array[];
  /** planned storages that were not read in the order of their bytes */
  private readonly inPieces = new Set<number>();

  /** @param coverages of `everySource` of the plan */
  constructor(
    readonly plan: AveragePlan,
    readonly coverages: readonly Coverage[],
  ) {
    this.sources = everySource(plan);
    this.crcs = coverages.map(() => new Uint32Array(plan.storages.length));
  }

  /** Tells that a planned storage is read in another order than its bytes stand. */
  addPieces(planned: number): void {
    this.inPieces.add(planned);
  }

  /** Takes the CRCs of the next `byteLength` bytes of a planned storage: one for each source, or the base model's. */
  add(planned: number, crcs: Uint32Array, byteLength: number): void {
    const { sources, storages } = this.plan;
    const first = storages[planned]?.fromBase ? sources.length : 0;
    crcs.forEach((crc, i) => {
      const read = this.crcs[first + i];
      if (read === undefined) throw new RangeError(`there is no source ${first + i}`);
      read[planned] = crc32Combine(read[planned] ?? 0, crc, byteLength);
    });
  }

  /**
   * Compares the checksums once all is read. Storages of which a part was read, or in pieces, are read whole for that.
   * @returns bytes read now
   * @throws CheckpointError where a file is damaged or has changed
   */
  async finish(signal: AbortSignal | undefined): Promise<number> {
    for (const { checkpoint } of this.sources) requireUnchanged(checkpoint);
    let bytesRead = 0;
    for (const [i, { whole, partly }] of this.coverages.entries()) {
      const source = this.sources[i];
      if (source === undefined) throw new RangeError(`there is no source ${i}`);
      const others = [...partly];
      for (const members of whole.values()) {
        const { storage } = this.tensor(source, members[0] ?? 0);
        if (members.some((member) => this.inPieces.has(member))) others.push(storage);
        else if (this.crcOf(i, source, members) !== storage.crc32) await this.blame(source, storage, signal);
      }
      for (const storage of others) {
        await verifyStorage(source.checkpoint, storage, signal);
        bytesRead += storage.storedLength;
      }
    }
    return bytesRead;
  }

  /** Of a storage that consists of these planned ones. */
  private crcOf(i: number, source: Source, members: readonly number[]): number {
    return members.reduce((crc, member) => {
      return crc32Combine(crc, this.crcs[i]?.[member] ?? 0, tensorBytes(this.tensor(source, member)));
    }, 0);
  }

  /** The file is damaged, unless it reads otherwise now: then it is the machine. */
  private async blame({ checkpoint }: Source, storage: Storage, signal: AbortSignal | undefined): Promise<never> {
    await verifyStorage(checkpoint, storage, signal);
    throw new CheckpointError(checkpoint.path, message('average.two-checksums'), {
      where: message('average.record', { name: `data/${storage.key}` }),
      hint: message('hint.failing-machine'),
    });
  }

  private tensor(source: Source, planned: number): Tensor {
    const storage = this.plan.storages[planned];
    if (storage === undefined) throw new RangeError(`there is no storage ${planned} of ${source.name}`);
    return sourceTensor(source, storage);
  }
}
