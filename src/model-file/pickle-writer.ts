/**
 * Pickles a value as CPython's `pickle.dumps(value, protocol=2)` does, memo included, byte for byte
 * (Modules/_pickle.c). Only what a state dict of tensors and a trainer's bookkeeping need.
 */
import { Op } from '../torch/pickle/opcodes.js';
import { ByteWriter } from './byte-writer.js';

export type PyValue =
  | null
  | string
  | number
  | bigint
  | boolean
  | PyFloat
  | PyTuple
  | PyList
  | PyDict
  | PyGlobal
  | PyCall
  | PyPersistent;

export type PyTuple = readonly PyValue[];

export type PyDict = ReadonlyMap<string, PyValue>;

/** A Python float: `1.0` stays one, and NaN is one. */
export class PyFloat {
  constructor(readonly value: number) {}
}

/** A list, which a tuple is not. */
export class PyList {
  constructor(readonly items: readonly PyValue[]) {}
}

/** A class, function or constant of a module. */
export class PyGlobal {
  constructor(
    readonly module: string,
    readonly name: string,
  ) {}
}

/** An object that is rebuilt by a call: `callable(*args)`, then one assignment for each item. */
export class PyCall {
  constructor(
    readonly callable: PyGlobal,
    readonly args: PyTuple,
    readonly items: PyDict = new Map(),
  ) {}
}

/** An object that stands outside the pickle, by its persistent id. */
export class PyPersistent {
  constructor(readonly id: PyTuple) {}
}

const PROTOCOL = 2;
/** CPython sets the items of a dict in batches of this many (BATCHSIZE). */
const BATCH = 1000;

/**
 * @param value globals and strings that occur again become references to the first; other objects are repeated
 * @returns the pickle, with its PROTO and STOP
 */
export function pickle(value: PyValue): Uint8Array {
  const bytes = new ByteWriter();
  bytes.u8(Op.PROTO);
  bytes.u8(PROTOCOL);
  new Pickler(bytes).save(value);
  bytes.u8(Op.STOP);
  return bytes.written();
}

class Pickler {
  /** memo indices by what stands there */
  private readonly texts = new Map<string, number>();
  private readonly globals = new Map<string, number>();
  private memoized = 0;

  constructor(private readonly bytes: ByteWriter) {}

  save(value: PyValue): void {
    if (value === null) this.bytes.u8(Op.NONE);
    else if (typeof value === 'number') this.saveInt(value);
    else if (typeof value === 'bigint') this.saveLong(value);
    else if (value instanceof PyFloat) this.saveFloat(value.value);
    else if (value instanceof PyList) this.saveList(value.items);
    else if (typeof value === 'boolean') this.bytes.u8(value ? Op.NEWTRUE : Op.NEWFALSE);
    else if (typeof value === 'string') this.saveText(value);
    else if (value instanceof PyGlobal) this.saveGlobal(value);
    else if (value instanceof PyCall) {
      this.save(value.callable);
      this.save(value.args);
      this.bytes.u8(Op.REDUCE);
      this.put();
      this.saveItems(value.items);
    } else if (value instanceof PyPersistent) {
      this.save(value.id);
      this.bytes.u8(Op.BINPERSID);
    } else if (value instanceof Map) {
      this.bytes.u8(Op.EMPTY_DICT);
      this.put();
      this.saveItems(value);
    } else this.saveTuple(value as PyTuple);
  }

  private saveInt(value: number): void {
    if (!Number.isSafeInteger(value)) throw new RangeError(`not an exact integer: ${value}`);
    if (value >= 0 && value <= 0xff) {
      this.bytes.u8(Op.BININT1);
      this.bytes.u8(value);
    } else if (value >= 0 && value <= 0xffff) {
      this.bytes.u8(Op.BININT2);
      this.bytes.u16(value);
    } else if (value === (value | 0)) {
      this.bytes.u8(Op.BININT);
      this.bytes.u32(value);
    } else this.saveLong(BigInt(value));
  }

  private saveFloat(value: number): void {
    this.bytes.u8(Op.BINFLOAT);
    this.bytes.f64BigEndian(value);
  }

  private saveList(items: readonly PyValue[]): void {
    this.bytes.u8(Op.EMPTY_LIST);
    this.put();
    for (let start = 0; start < items.length; start += BATCH) {
      const batch = items.slice(start, start + BATCH);
      if (batch.length > 1) this.bytes.u8(Op.MARK);
      for (const item of batch) this.save(item);
      this.bytes.u8(batch.length > 1 ? Op.APPENDS : Op.APPEND);
    }
  }

  /** Two's complement, lowest byte first, as few as show the sign in the last one. */
  private saveLong(value: bigint): void {
    const bytes: number[] = [];
    let rest = value;
    do {
      bytes.push(Number(rest & 0xffn));
      rest >>= 8n;
    } while (rest !== ((bytes.at(-1) ?? 0) >= 0x80 ? -1n : 0n));
    this.bytes.u8(Op.LONG1);
    this.bytes.u8(bytes.length);
    for (const byte of bytes) this.bytes.u8(byte);
  }

  private saveText(text: string): void {
    const place = this.texts.get(text);
    if (place !== undefined) this.get(place);
    else {
      this.bytes.u8(Op.BINUNICODE);
      this.bytes.u32(Buffer.byteLength(text));
      this.bytes.utf8(text);
      this.texts.set(text, this.put());
    }
  }

  private saveGlobal({ module, name }: PyGlobal): void {
    const lines = `${module}\n${name}\n`;
    const place = this.globals.get(lines);
    if (place !== undefined) this.get(place);
    else {
      this.bytes.u8(Op.GLOBAL);
      this.bytes.utf8(lines);
      this.globals.set(lines, this.put());
    }
  }

  private saveTuple(items: PyTuple): void {
    if (items.length === 0) {
      this.bytes.u8(Op.EMPTY_TUPLE);
      return;
    }
    const short = [Op.TUPLE1, Op.TUPLE2, Op.TUPLE3][items.length - 1];
    if (short === undefined) this.bytes.u8(Op.MARK);
    for (const item of items) this.save(item);
    this.bytes.u8(short ?? Op.TUPLE);
    this.put();
  }

  private saveItems(items: PyDict): void {
    const entries = [...items];
    for (let start = 0; start < entries.length; start += BATCH) {
      const batch = entries.slice(start, start + BATCH);
      if (batch.length > 1) this.bytes.u8(Op.MARK);
      for (const [key, value] of batch) {
        this.save(key);
        this.save(value);
      }
      this.bytes.u8(batch.length > 1 ? Op.SETITEMS : Op.SETITEM);
    }
  }

  /** Memoizes what was saved last; returns its index. */
  private put(): number {
    this.indexed(Op.BINPUT, Op.LONG_BINPUT, this.memoized);
    return this.memoized++;
  }

  private get(index: number): void {
    this.indexed(Op.BINGET, Op.LONG_BINGET, index);
  }

  private indexed(short: number, long: number, index: number): void {
    if (index <= 0xff) {
      this.bytes.u8(short);
      this.bytes.u8(index);
    } else {
      this.bytes.u8(long);
      this.bytes.u32(index);
    }
  }
}
