/** Pickles written as opcodes, one character a byte, without STOP. */
import { CheckpointError } from '../../src/errors.js';
import { type ByteSource, memorySource } from '../../src/torch/byte-source.js';
import { INERT, type PickleHost, unpickle } from '../../src/torch/pickle/machine.js';
import { PickleDict, type PickleValue } from '../../src/torch/pickle/value.js';

export const PLACE = { file: 'model.pt', record: 'data.pkl' };

export function load(opcodes: string, host: PickleHost = INERT): PickleValue {
  return unpickle(pickleOf(`${opcodes}.`), PLACE, host).value;
}

/** Opcodes as they stand in a file. */
export function pickleOf(opcodes: string | Uint8Array): ByteSource {
  return memorySource(PLACE.file, typeof opcodes === 'string' ? Buffer.from(opcodes, 'latin1') : opcodes);
}

/** The message that refuses the pickle. */
export function problem(opcodes: string): string {
  try {
    load(opcodes);
  } catch (error) {
    if (error instanceof CheckpointError) return error.message;
    throw error;
  }
  return 'accepted';
}

export function dictOf(...pairs: [PickleValue, PickleValue][]): PickleDict {
  const dict = new PickleDict();
  for (const [key, value] of pairs) dict.set(key, value);
  return dict;
}
