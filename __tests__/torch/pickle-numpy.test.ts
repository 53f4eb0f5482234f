import { describe, expect, test } from '@jest/globals';
import { numpyScalar } from '../../src/torch/pickle/numpy.js';
import { Global, PickleTuple, type PickleValue, Reduced } from '../../src/torch/pickle/value.js';

describe('NumPy scalars', () => {
  const dtypeOf = (code: string, order = '<') => {
    const dtype = new Reduced(new Global('numpy', 'dtype'), [code, false, true]);
    dtype.state = new PickleTuple([3, order, null, null, null, -1, -1, 0]);
    return dtype;
  };
  const scalarOf = (dtype: PickleValue, bytes: PickleValue, core = 'numpy.core') =>
    new Reduced(new Global(`${core}.multiarray`, 'scalar'), [dtype, bytes]);
  const scalar = (code: string, bytes: Uint8Array | string, order = '<', core = 'numpy.core') =>
    scalarOf(dtypeOf(code, order), bytes, core);
  /** A dtype that no BUILD completed. */
  const bare = (path: string, ...args: PickleValue[]) => {
    const dot = path.lastIndexOf('.');
    return new Reduced(new Global(path.slice(0, dot), path.slice(dot + 1)), args);
  };
  const BYTE = Buffer.of(7);

  test.each([
    ['float64', scalar('f8', Buffer.of(0, 0, 0, 0, 0, 0, 0xf8, 0x3f)), 1.5],
    ['float64 of numpy 2', scalar('f8', Buffer.of(0, 0, 0, 0, 0, 0, 0xf8, 0x3f), '<', 'numpy._core'), 1.5],
    ['float32', scalar('f4', Buffer.of(0, 0, 0xc0, 0x3f)), 1.5],
    ['float16', scalar('f2', Buffer.of(0, 0x3e)), 1.5],
    ['big-endian', scalar('f4', Buffer.of(0x3f, 0xc0, 0, 0), '>'), 1.5],
    ["Python 2's bytes", scalar('i4', '\x01\x02\0\0'), 513],
    ['int64', scalar('i8', Buffer.alloc(8, 0xff)), -1n],
    ['bool', scalar('b1', Buffer.of(1), '|'), true],
    ['bool that is false', scalar('b1', Buffer.of(0), '|'), false],
    ['bool of another byte', scalar('b1', Buffer.of(2), '|'), true],
    ['big-endian by its name', scalarOf(bare('numpy.dtype', '>i2'), Buffer.of(1, 2)), 0x102],
    ['little-endian by its name', scalarOf(bare('numpy.dtype', '<i2'), Buffer.of(1, 2)), 0x201],
    ['little-endian where nothing is said', scalarOf(bare('numpy.dtype', 'i2'), Buffer.of(1, 2)), 0x201],
    ['of the order of the machine', scalarOf(bare('numpy.dtype', '=i2'), Buffer.of(1, 2)), 0x201],
    ['without an order', scalarOf(bare('numpy.dtype', '|u1'), BYTE), 7],
    ['int32', scalar('i4', Buffer.of(0xfe, 0xff, 0xff, 0xff)), -2],
    ['int16', scalar('i2', Buffer.of(0xfe, 0xff)), -2],
    ['int8', scalar('i1', Buffer.of(0xfe), '|'), -2],
    ['uint64', scalar('u8', Buffer.alloc(8, 0xff)), 2n ** 64n - 1n],
    ['uint32', scalar('u4', Buffer.of(0xfe, 0xff, 0xff, 0xff)), 2 ** 32 - 2],
    ['uint16, big-endian', scalar('u2', Buffer.of(0xff, 0xfe), '>'), 2 ** 16 - 2],
    ['uint8', scalar('u1', Buffer.of(0xfe), '|'), 254],
    ['too few bytes', scalar('f8', Buffer.alloc(4)), undefined],
    ['too many bytes', scalar('f4', Buffer.alloc(8)), undefined],
    ['text', scalar('U1', Buffer.alloc(1)), undefined],
    ['None', null, undefined],
    ['a tuple', new PickleTuple([]), undefined],
    ['a call of nothing', new Reduced(null, []), undefined],
    ['another call', bare('my.scalar', dtypeOf('u1'), BYTE), undefined],
    ['a scalar of nothing', bare('numpy.core.multiarray.scalar'), undefined],
    ['a scalar without a dtype', scalarOf(null, BYTE), undefined],
    ['a scalar whose dtype is a text', scalarOf('u1', BYTE), undefined],
    ['a scalar whose dtype is a call of nothing', scalarOf(new Reduced(null, ['u1']), BYTE), undefined],
    ['a scalar of another dtype', scalarOf(bare('my.dtype', 'u1'), BYTE), undefined],
    ['a scalar whose dtype has no name', scalarOf(bare('numpy.dtype', 1), BYTE), undefined],
    ['a scalar without bytes', scalarOf(dtypeOf('u1'), null), undefined],
  ])('%s', (_, value, expected) => {
    expect(numpyScalar(value)).toBe(expected);
  });
});
