import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { plainTurner, simdTurner } from '../../../src/average/kernels/turn.js';
import type { Dimension } from '../../../src/torch/gather.js';
import { cases } from '../../helpers/thorough.js';

const [FROM, OUT] = [64, 1 << 18];
const memory = new WebAssembly.Memory({ initial: 8, maximum: 8, shared: true });
const bytes = Buffer.from(memory.buffer);
// Bytes that tell their places apart, and NaNs among the numbers that they are.
for (let at = FROM; at < OUT; at += 4) bytes.writeInt32LE(Math.imul(at, 0x9e3779b1) | 0x7f800000, at);
const turners = { plain: plainTurner(memory), simd: simdTurner(memory) };

function turn(by: keyof typeof turners, size: number, dimensions: readonly Dimension[]): Buffer {
  const length = size * dimensions.reduce((product, each) => product * each.size, 1);
  bytes.fill(0xee, OUT, OUT + length + 64);
  turners[by](FROM, OUT, size, dimensions);
  expect(bytes.subarray(OUT + length, OUT + length + 64)).toEqual(Buffer.alloc(64, 0xee));
  return Buffer.from(bytes.subarray(OUT, OUT + length));
}

/** Dimensions of something dense, in any order. */
const dimensions = fc
  .array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 })
  .chain((sizes) => fc.tuple(fc.constant(sizes), fc.shuffledSubarray([...sizes.keys()], { minLength: sizes.length })))
  .map(([sizes, order]): Dimension[] => {
    const strides: number[] = [];
    let stride = 1;
    for (const i of order) {
      strides[i] = stride;
      stride *= sizes[i] ?? 1;
    }
    return sizes.map((size, i) => ({ size, stride: strides[i] ?? 0 }));
  });

test('both implementations agree to the bit for elements of any size', () => {
  fc.assert(
    fc.property(fc.constantFrom(1, 2, 4, 8), dimensions, (size, of) => {
      expect(turn('simd', size, of)).toEqual(turn('plain', size, of));
    }),
    { numRuns: cases(2000) },
  );
});

test.each([1, 2, 4, 8])('matrices whose sides are no whole vectors, %s bytes an element', (size) => {
  for (const [rows, columns] of [
    [33, 70],
    [3, 50],
    [64, 2],
    [16, 48],
  ] as const) {
    const of = [
      { size: columns, stride: 1 },
      { size: rows, stride: columns },
    ];
    expect(turn('simd', size, of)).toEqual(turn('plain', size, of));
  }
});

test('rows become columns', () => {
  bytes.copyWithin(OUT - 1024, FROM, FROM + 6);
  Buffer.from([1, 2, 3, 4, 5, 6]).copy(bytes, FROM);
  const of = [
    { size: 3, stride: 1 },
    { size: 2, stride: 3 },
  ];
  expect([...turn('plain', 1, of)]).toEqual([1, 4, 2, 5, 3, 6]);
  bytes.copyWithin(FROM, OUT - 1024, OUT - 1018);
});
