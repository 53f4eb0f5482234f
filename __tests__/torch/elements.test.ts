import { describe, expect, test } from '@jest/globals';
import type { Dtype } from '../../src/torch/dtype.js';
import { isPlain, resolveElements } from '../../src/torch/elements.js';
import type { Tensor } from '../../src/torch/tensor.js';
import { storageOf } from '../helpers/tensor-value.js';

interface Stored {
  readonly bigEndian?: boolean;
  readonly conj?: boolean;
  readonly neg?: boolean;
}

function tensorOf(dtype: Dtype, { bigEndian = false, conj = false, neg = false }: Stored): Tensor {
  return { dtype, shape: [], strides: [], offset: 0, storage: storageOf({ byteLength: 16, bigEndian }), conj, neg };
}

const BIG = { bigEndian: true };

test.each<[string, Dtype, Stored, boolean]>([
  ['little-endian floats', 'float32', {}, true],
  ['big-endian floats', 'float32', BIG, false],
  ['bytes, which have no order', 'int8', BIG, true],
  ['two bytes in their order', 'int16', BIG, false],
  ['conjugated', 'complex64', { conj: true }, false],
  ['negated', 'float32', { neg: true }, false],
])('%s are values as they stand or not', (_, dtype, stored, plain) => {
  expect(isPlain(tensorOf(dtype, stored))).toBe(plain);
});

describe('stored bytes become values', () => {
  test.each<[string, Dtype, Stored, string, string]>([
    ['as they stand', 'int32', {}, '01020304', '01020304'],
    ['turned by pairs', 'int16', BIG, '01020304', '02010403'],
    ['turned by fours', 'float32', BIG, '0102030405060708', '0403020108070605'],
    ['turned by eights', 'float64', BIG, '0102030405060708', '0807060504030201'],
    ['turned within each part of a complex number', 'complex64', BIG, '0102030405060708', '0403020108070605'],
    ['turned within each half part', 'complex32', BIG, '01020304', '02010403'],
    ['bytes not turned', 'uint8', BIG, '0102', '0102'],
    ['conjugated: every imaginary part', 'complex32', { conj: true }, '0000003c00000040', '000000bc000000c0'],
    ['conjugated, with wider parts', 'complex64', { conj: true }, '0000803f00000040', '0000803f000000c0'],
    ['negated floats', 'float16', { neg: true }, '003c00c0', '00bc0040'],
    ['negated complex numbers', 'complex32', { neg: true }, '003c0040', '00bc00c0'],
    ['conjugated and negated', 'complex32', { conj: true, neg: true }, '003c0040', '00bc0040'],
    ['turned, then negated', 'float32', { ...BIG, neg: true }, '3f800000', '000080bf'],
    ['negated 1, 256, -1, 0', 'int16', { neg: true }, '01000001ffff0000', 'ffff00ff01000000'],
    ['negated bytes', 'int8', { neg: true }, '01ff80', 'ff0180'],
    ['negated over all bytes', 'int32', { neg: true }, '0000000101000000', '000000ffffffffff'],
  ])('%s', (_, dtype, stored, bytes, values) => {
    // Within larger memory, as pieces of a block are.
    const memory = Buffer.from(`aa${bytes}aa`, 'hex');
    resolveElements(memory.subarray(1, -1), tensorOf(dtype, stored));
    expect(memory.toString('hex')).toBe(`aa${values}aa`);
  });
});
