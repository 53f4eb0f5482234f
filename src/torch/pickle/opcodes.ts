import type { PickleCursor } from './cursor.js';

/** Pickle opcodes by their names in Python's Lib/pickletools.py, protocols 0 to 5. */
export const Op = {
  MARK: 0x28,
  EMPTY_TUPLE: 0x29,
  STOP: 0x2e,
  POP: 0x30,
  POP_MARK: 0x31,
  DUP: 0x32,
  BINBYTES: 0x42,
  SHORT_BINBYTES: 0x43,
  FLOAT: 0x46,
  BINFLOAT: 0x47,
  INT: 0x49,
  BININT: 0x4a,
  BININT1: 0x4b,
  LONG: 0x4c,
  BININT2: 0x4d,
  NONE: 0x4e,
  PERSID: 0x50,
  BINPERSID: 0x51,
  REDUCE: 0x52,
  STRING: 0x53,
  BINSTRING: 0x54,
  SHORT_BINSTRING: 0x55,
  UNICODE: 0x56,
  BINUNICODE: 0x58,
  EMPTY_LIST: 0x5d,
  APPEND: 0x61,
  BUILD: 0x62,
  GLOBAL: 0x63,
  DICT: 0x64,
  APPENDS: 0x65,
  GET: 0x67,
  BINGET: 0x68,
  INST: 0x69,
  LONG_BINGET: 0x6a,
  LIST: 0x6c,
  OBJ: 0x6f,
  PUT: 0x70,
  BINPUT: 0x71,
  LONG_BINPUT: 0x72,
  SETITEM: 0x73,
  TUPLE: 0x74,
  SETITEMS: 0x75,
  EMPTY_DICT: 0x7d,
  PROTO: 0x80,
  NEWOBJ: 0x81,
  EXT1: 0x82,
  EXT2: 0x83,
  EXT4: 0x84,
  TUPLE1: 0x85,
  TUPLE2: 0x86,
  TUPLE3: 0x87,
  NEWTRUE: 0x88,
  NEWFALSE: 0x89,
  LONG1: 0x8a,
  LONG4: 0x8b,
  SHORT_BINUNICODE: 0x8c,
  BINUNICODE8: 0x8d,
  BINBYTES8: 0x8e,
  EMPTY_SET: 0x8f,
  ADDITEMS: 0x90,
  FROZENSET: 0x91,
  NEWOBJ_EX: 0x92,
  STACK_GLOBAL: 0x93,
  MEMOIZE: 0x94,
  FRAME: 0x95,
  BYTEARRAY8: 0x96,
  NEXT_BUFFER: 0x97,
  READONLY_BUFFER: 0x98,
} as const;

/** In place of a number of bytes: the operand tells its own length, in its first 1, 4 or 8 bytes, or ends with a line. */
const [COUNTED_1, COUNTED_4, COUNTED_8, LINE, TWO_LINES, UNKNOWN] = [-1, -4, -8, -10, -20, -128];

const OPERANDS = new Int8Array(256).fill(UNKNOWN);
for (const opcode of Object.values(Op)) OPERANDS[opcode] = 0;
for (const [bytes, opcodes] of [
  [1, [Op.BININT1, Op.BINGET, Op.BINPUT, Op.PROTO, Op.EXT1]],
  [2, [Op.BININT2, Op.EXT2]],
  [4, [Op.BININT, Op.LONG_BINGET, Op.LONG_BINPUT, Op.EXT4]],
  [8, [Op.BINFLOAT, Op.FRAME]],
  [COUNTED_1, [Op.SHORT_BINSTRING, Op.SHORT_BINBYTES, Op.SHORT_BINUNICODE, Op.LONG1]],
  [COUNTED_4, [Op.BINSTRING, Op.BINBYTES, Op.BINUNICODE, Op.LONG4]],
  [COUNTED_8, [Op.BINUNICODE8, Op.BINBYTES8, Op.BYTEARRAY8]],
  [LINE, [Op.FLOAT, Op.INT, Op.LONG, Op.STRING, Op.UNICODE, Op.PERSID, Op.GET, Op.PUT]],
  [TWO_LINES, [Op.GLOBAL, Op.INST]],
] as const) {
  for (const opcode of opcodes) OPERANDS[opcode] = bytes;
}

/** Moves past what belongs to an opcode; returns whether it is known. */
export function skipOperand(cursor: PickleCursor, opcode: number): boolean {
  const length = OPERANDS[opcode] ?? UNKNOWN;
  switch (length) {
    case COUNTED_1:
      cursor.skip(cursor.u8());
      break;
    case COUNTED_4:
      cursor.skip(cursor.u32());
      break;
    case COUNTED_8:
      cursor.skip(cursor.u64());
      break;
    case TWO_LINES:
      cursor.skipLine();
      cursor.skipLine();
      break;
    case LINE:
      cursor.skipLine();
      break;
    case UNKNOWN:
      return false;
    default:
      cursor.skip(length);
  }
  return true;
}
