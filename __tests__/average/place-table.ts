/** Tables of places into which tests put what their tasks read, a storage at a time. */
import { NOWHERE, type Places, type Stretch } from '../../src/average/task.js';

export interface Input {
  readonly fd: number;
  readonly position: number;
}

const MOST_STORAGES = 2000;
const MOST_SOURCES = 24;

export class PlaceTable {
  readonly places = Array.from({ length: MOST_SOURCES }, emptyPlaces);
  readonly reference = emptyPlaces();
  #storages = 0;

  /** Sources that are told `inputs` of one more storage, and a base model that has it at `reference`. */
  add(inputs: readonly Input[], reference?: Input): Stretch {
    const storage = this.#storages++;
    for (const [i, input] of inputs.entries()) put(this.places[i], storage, input);
    if (reference !== undefined) put(this.reference, storage, reference);
    return { storage, offset: 0, firstSource: 0, sources: inputs.length };
  }
}

function emptyPlaces(): Places {
  return {
    fds: new Int32Array(new SharedArrayBuffer(4 * MOST_STORAGES)).fill(NOWHERE),
    positions: new Float64Array(new SharedArrayBuffer(8 * MOST_STORAGES)),
  };
}

function put(places: Places | undefined, storage: number, { fd, position }: Input): void {
  if (places === undefined || storage >= MOST_STORAGES) throw new RangeError('the table is full');
  places.fds[storage] = fd;
  places.positions[storage] = position;
}
