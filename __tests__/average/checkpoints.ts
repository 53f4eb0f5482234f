/** Small checkpoints on disk for the tests of the average, and what is needed to look at results. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach } from '@jest/globals';
import { type AveragePlan, type PlanOptions, planAverage, type Source } from '../../src/average/plan.js';
import { type AverageResult, type WriteOptions, writeAverage } from '../../src/average/write.js';
import type { FormatFile } from '../../src/model-file/formats.js';
import { torchFile, torchLayout } from '../../src/model-file/torch-save.js';
import type { Checkpoint } from '../../src/torch/checkpoint.js';
import type { Dtype } from '../../src/torch/dtype.js';
import { type HalfFormat, halfBits } from '../../src/torch/half-float.js';
import { openCheckpoint } from '../../src/torch/open.js';
import { outputModel } from '../helpers/output-model.js';
import { layoutBytes } from '../helpers/write-layout.js';

/** Numbers, or bytes as they are; the shape is their number unless told. */
export interface Weights {
  readonly dtype?: Dtype;
  readonly shape?: readonly number[];
  readonly values: readonly number[] | Uint8Array;
}

const directories: string[] = [];
const opened: Checkpoint[] = [];

afterEach(() => {
  for (const checkpoint of opened.splice(0)) checkpoint.close();
  for (const directory of directories.splice(0)) rmSync(directory, { recursive: true });
});

export function temporaryDirectory(): string {
  const directory = mkdtempSync(path.join(tmpdir(), 'average-'));
  directories.push(directory);
  return directory;
}

/** Writes a checkpoint and opens it, until the test ends. A text in place of weights ties it to that tensor. */
export async function makeSource(file: string, tensors: Readonly<Record<string, Weights | string>>): Promise<Source> {
  const specs = Object.entries(tensors).map(([name, weights]) => {
    if (typeof weights === 'string') {
      const target = tensors[weights];
      return [name, `=${weights}`, typeof target === 'object' ? shapeOf(target) : []] as const;
    }
    return [name, weights.dtype ?? 'float32', shapeOf(weights)] as const;
  });
  const data = Object.values(tensors).flatMap((weights) => (typeof weights === 'string' ? [] : [bytesOf(weights)]));
  writeFileSync(file, layoutBytes(torchLayout(outputModel(...specs)), data));
  return await openSource(file);
}

export async function openSource(file: string): Promise<Source> {
  const checkpoint = await openCheckpoint(file);
  opened.push(checkpoint);
  return { name: path.basename(file), checkpoint, stateDict: checkpoint.stateDict };
}

function shapeOf({ shape, values, dtype = 'float32' }: Weights): readonly number[] {
  return shape ?? [values instanceof Uint8Array ? values.length / SIZES(dtype) : values.length];
}

function bytesOf({ dtype = 'float32', values }: Weights): Uint8Array {
  return values instanceof Uint8Array ? values : Buffer.concat(values.map((value) => elementBytes(dtype, value)));
}

function SIZES(dtype: Dtype): number {
  return elementBytes(dtype, 0).length;
}

/** One little-endian element. */
export function elementBytes(dtype: Dtype, value: number): Buffer {
  const bytes = Buffer.alloc(8);
  switch (dtype) {
    case 'float64':
      bytes.writeDoubleLE(value);
      return bytes;
    case 'float32':
      bytes.writeFloatLE(value);
      return bytes.subarray(0, 4);
    case 'float16':
    case 'bfloat16':
      bytes.writeUInt16LE(halfBits(value, dtype as HalfFormat));
      return bytes.subarray(0, 2);
    case 'int64':
      bytes.writeBigInt64LE(BigInt(value));
      return bytes;
    default:
      bytes.writeUInt8(value);
      return bytes.subarray(0, 1);
  }
}

interface Written {
  readonly directory: string;
  readonly target: string;
  readonly plan: AveragePlan;
  readonly result: AverageResult;
}

/** Plans and writes `model.pt` into a directory of its own. */
export async function average(
  sources: readonly Source[],
  {
    target = path.join(temporaryDirectory(), 'model.pt'),
    file = torchFile,
    ...options
  }: Partial<PlanOptions & WriteOptions> & { readonly target?: string; readonly file?: FormatFile } = {},
): Promise<Written> {
  const plan = planAverage(sources, { best: 0, excluded: new Set(), precision: 'keep', ...options });
  const result = await writeAverage(plan, {
    targets: [{ path: target, file }],
    precisionStrict: false,
    health: true,
    ...options,
  });
  return { directory: path.dirname(target), target, plan, result };
}

/** Names of the files in a directory, hidden ones too. */
export function filesIn(directory: string): string[] {
  return readdirSync(directory).sort();
}

/** Numbers that look like weights, the same for the same seed. */
export function weights(count: number, seed: number, scale = 0.05): Float32Array {
  let state = seed * 2654435761;
  const values = new Float32Array(count);
  for (let k = 0; k < count; k++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    values[k] = (state / 2 ** 31 - 1) * scale;
  }
  return values;
}

export function asBytes(values: Float32Array): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}
