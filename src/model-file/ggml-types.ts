/** The element types of ggml tensors (ggml.h): numbers, names, and how many bytes this many elements take. */

import { elementCount } from '../torch/tensor.js';

interface GgmlType {
  readonly name: string;
  /** elements of a block, which lie in one row */
  readonly elements: number;
  readonly bytes: number;
}

const plain = (name: string, bytes: number): GgmlType => ({ name, elements: 1, bytes });
const blocks = (name: string, elements: number, bytes: number): GgmlType => ({ name, elements, bytes });

/** By number. Those of plain elements have torch's names; numbers that are missing were given up. */
export const GGML_TYPES: ReadonlyMap<number, GgmlType> = new Map([
  [0, plain('float32', 4)],
  [1, plain('float16', 2)],
  [2, blocks('q4_0', 32, 18)],
  [3, blocks('q4_1', 32, 20)],
  [6, blocks('q5_0', 32, 22)],
  [7, blocks('q5_1', 32, 24)],
  [8, blocks('q8_0', 32, 34)],
  [10, blocks('q2_K', 256, 84)],
  [11, blocks('q3_K', 256, 110)],
  [12, blocks('q4_K', 256, 144)],
  [13, blocks('q5_K', 256, 176)],
  [14, blocks('q6_K', 256, 210)],
  [15, blocks('q8_K', 256, 292)],
  [16, blocks('iq2_xxs', 256, 66)],
  [17, blocks('iq2_xs', 256, 74)],
  [18, blocks('iq3_xxs', 256, 98)],
  [19, blocks('iq1_s', 256, 50)],
  [20, blocks('iq4_nl', 32, 18)],
  [21, blocks('iq3_s', 256, 110)],
  [22, blocks('iq2_s', 256, 82)],
  [23, blocks('iq4_xs', 256, 136)],
  [24, plain('int8', 1)],
  [25, plain('int16', 2)],
  [26, plain('int32', 4)],
  [27, plain('int64', 8)],
  [28, plain('float64', 8)],
  [29, blocks('iq1_m', 256, 56)],
  [30, plain('bfloat16', 2)],
  [34, blocks('tq1_0', 256, 54)],
  [35, blocks('tq2_0', 256, 66)],
  [39, blocks('mxfp4', 32, 17)],
]);

/** What this program writes. */
export const WRITTEN_TYPES = { float32: 0, float16: 1, q8_0: 8 } as const;
export type WrittenType = keyof typeof WRITTEN_TYPES;

/** Bytes of a tensor; undefined where its rows are not whole blocks. */
export function ggmlBytes({ elements, bytes }: GgmlType, shape: readonly number[]): number | undefined {
  const columns = shape.at(-1) ?? 1;
  if (columns % elements !== 0) return undefined;
  return (elementCount(shape) / elements) * bytes;
}
