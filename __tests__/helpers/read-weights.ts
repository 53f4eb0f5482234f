/** All weights of a checkpoint as its users see them: opened, every tensor read, closed. */
import type { Checkpoint } from '../../src/torch/checkpoint.js';
import { readTensor } from '../../src/torch/materialize.js';
import { openCheckpoint } from '../../src/torch/open.js';

export interface Weights {
  readonly checkpoint: Checkpoint;
  /** contiguous little-endian elements */
  readonly bytes: ReadonlyMap<string, Uint8Array>;
}

export async function readWeights(path: string): Promise<Weights> {
  const checkpoint = await openCheckpoint(path);
  try {
    const bytes = new Map([...checkpoint.stateDict].map(([name, tensor]) => [name, readTensor(checkpoint, tensor)]));
    return { checkpoint, bytes };
  } finally {
    checkpoint.close();
  }
}

/** One line for each tensor: equal where names, order, types, shapes and every bit are. */
export function showWeights({ checkpoint, bytes }: Weights): string[] {
  return [...checkpoint.stateDict].map(([name, { dtype, shape }]) => {
    return `${JSON.stringify(name)} ${dtype} [${shape}] ${Buffer.from(bytes.get(name) ?? []).toString('hex')}`;
  });
}
