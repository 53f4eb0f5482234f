/** Tables of locations into which tests put what their tasks read, a storage at a time. */
import { NOWHERE, type StorageLocations, type TaskInput } from '../../src/average/task.js';

export interface Input {
  readonly fd: number;
  readonly position: number;
}

const MOST_STORAGES = 2000;
const MOST_SOURCES = 24;

export class PlaceTable {
  readonly locations = Array.from({ length: MOST_SOURCES }, emptyLocations);
  readonly base = emptyLocations();
  private storages = 0;

  /** Sources that are told `inputs` of one more storage, and a base model that has it at `base`. */
  add(inputs: readonly Input[], base?: Input): TaskInput {
    const storage = this.storages++;
    for (const [i, input] of inputs.entries()) put(this.locations[i], storage, input);
    if (base !== undefined) put(this.base, storage, base);
    return { storage, offset: 0, firstSource: 0, sources: inputs.length };
  }
}

function emptyLocations(): StorageLocations {
  return {
    fds: new Int32Array(new SharedArrayBuffer(4 * MOST_STORAGES)).fill(NOWHERE),
    positions: new Float64Array(new SharedArrayBuffer(8 * MOST_STORAGES)),
  };
}

function put(locations: StorageLocations | undefined, storage: number, { fd, position }: Input): void {
  if (locations === undefined || storage >= MOST_STORAGES) throw new RangeError('the table is full');
  locations.fds[storage] = fd;
  locations.positions[storage] = position;
}
