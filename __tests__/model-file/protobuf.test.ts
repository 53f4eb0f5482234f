import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { BYTES, FIXED32, FIXED64, protobufFields, VARINT } from '../../src/model-file/protobuf.js';
import { memorySource } from '../../src/torch/byte-source.js';

const fields = (bytes: Uint8Array, start?: number, end?: number) => [
  ...protobufFields(memorySource('model', bytes), start, end),
];

/** As the specification has it: seven bits in a byte, the lowest first. */
function varint(value: bigint): Buffer {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, value);
  for (; rest > 127n; rest >>= 7n) bytes.push(Number(rest & 127n) | 128);
  return Buffer.of(...bytes, Number(rest));
}

describe('protobufFields', () => {
  test('the example of the specification, and one of each kind', () => {
    // protobuf.dev: field 1 = 150; field 2 = "testing".
    expect(fields(Buffer.from('089601', 'hex'))).toEqual([
      { number: 1, wire: VARINT, at: 0, lengthAt: 1, value: 150n, start: 1, end: 3 },
    ]);
    expect(fields(Buffer.from('120774657374696e67', 'hex'))).toEqual([
      { number: 2, wire: BYTES, at: 0, lengthAt: 1, value: 0n, start: 2, end: 9 },
    ]);
    const both = Buffer.concat([Buffer.of(9), Buffer.alloc(8), Buffer.of(0x15), Buffer.alloc(4)]);
    expect(fields(both).map(({ number, wire, start, end }) => [number, wire, start, end])).toEqual([
      [1, FIXED64, 1, 9],
      [2, FIXED32, 10, 14],
    ]);
  });

  test('numbers of 64 bits, and long fields between short ones, across windows', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.bigInt({ min: -(2n ** 63n), max: 2n ** 64n - 1n }),
            fc.nat(9000).map((length) => Buffer.alloc(length, 0xff)),
          ),
        ),
        (values) => {
          const parts = values.map((value, i) =>
            typeof value === 'bigint'
              ? Buffer.concat([varint(BigInt(8 * (i + 1))), varint(value)])
              : Buffer.concat([varint(BigInt(8 * (i + 1) + 2)), varint(BigInt(value.length)), value]),
          );
          const found = fields(Buffer.concat(parts));
          expect(found.map(({ number }) => number)).toEqual(values.map((_, i) => i + 1));
          expect(found.map(({ wire, value, start, end }) => (wire === VARINT ? value : end - start))).toEqual(
            values.map((value) => (typeof value === 'bigint' ? BigInt.asUintN(64, value) : value.length)),
          );
        },
      ),
    );
  });

  test('a message within another ends where it ends', () => {
    const bytes = Buffer.from('0a03089601ffff', 'hex');
    expect(fields(bytes, 2, 5)).toEqual([
      { number: 1, wire: VARINT, at: 2, lengthAt: 3, value: 150n, start: 3, end: 5 },
    ]);
    expect(() => fields(bytes, 2, 4)).toThrow('is not a valid protocol buffers message');
  });

  test.each([
    ['a number that does not end', '08ffffffffffffffffffffff'],
    ['a number that is cut', '0896'],
    ['a field without a value', '08'],
    ['more bytes than there are', '12087465'],
    ['a length beyond all files', '12ffffffffffffffff7f'],
    ['a field of 64 bits that is cut', '0900'],
    ['a group', '0b0c'],
    ['an unknown kind of value', '0e'],
    ['the number 0', '0000'],
  ])('%s', (_, hex) => {
    expect(() => fields(Buffer.from(hex, 'hex'))).toThrow(/^model: byte 0: is not a valid protocol buffers message/);
  });
});
