/**
 * The stream of pickles that torch 0.1.10 to 1.5 wrote, and `_use_new_zipfile_serialization=False` writes still
 * (torch/serialization.py, _legacy_save): magic number, protocol version, system info, the object, the storage keys,
 * then each storage as an int64 count of elements and its bytes, little-endian on every machine
 * (torch/csrc/serialization.cpp). It carries no checksums.
 */

import { CheckpointError } from '../errors.js';
import type { Notice } from '../result.js';
import { type Message, message, type Said } from '../words/message.js';
import { notice } from '../words/notice.js';
import { type ByteSource, partOf } from './byte-source.js';
import type { Contents } from './checkpoint.js';
import { MAX_PICKLE_BYTES, MAX_TRAILING_BYTES } from './limits.js';
import { describe } from './pickle/describe.js';
import { INERT, type PickleCall, type PickleHost, type Unpickled, unpickleInTurns } from './pickle/machine.js';
import { PickleDict, PickleTuple, type PickleValue } from './pickle/value.js';
import { type PersistentId, StorageTable } from './storages.js';
import type { Lengths, Storage } from './tensor.js';

const PROTOCOL_VERSION = 1001;
const COUNT_BYTES = 8;

/** Reads the pickles and the counts before the storages, not the storages' bytes. */
export async function readLegacy(source: ByteSource, signal?: AbortSignal): Promise<Contents> {
  const pickles = await readPickles(source, signal);
  const end = placeStorages(source, pickles);
  const notices: Notice[] = [notice('legacy-no-checksums', 'warning', { file: source.path })];
  if (end < source.byteLength) notices.push(trailingNotice(source, end));
  const { root, exposed, storages, byteLength } = pickles;
  return { root, exposed, storages, pickleBytes: byteLength, unusedBytes: 0, notices };
}

interface Pickles {
  readonly root: PickleValue;
  readonly exposed: readonly PickleValue[];
  readonly storages: LegacyStorages;
  /** numbers of the storages in the order of the file */
  readonly order: readonly number[];
  /** whether the machine that wrote it was */
  readonly bigEndian: boolean;
  /** of all five pickles */
  readonly byteLength: number;
}

async function readPickles(source: ByteSource, signal: AbortSignal | undefined): Promise<Pickles> {
  const bytes = partOf(source, 0, Math.min(source.byteLength, MAX_PICKLE_BYTES));
  let position = 0;
  let part = message('torch.part.magic');
  const next = async (record: Message, host: PickleHost = INERT): Promise<Unpickled> => {
    part = record;
    const place = { file: source.path, record, start: position };
    const result = await unpickleInTurns(bytes, place, host, signal);
    position += result.byteLength;
    return result;
  };
  const fail = (problem: Message): never => {
    throw new CheckpointError(source.path, problem, { where: part, hint: message('torch.hint.save-again') });
  };
  const unexpected = (found: PickleValue, expected: Message): never =>
    fail(message('torch.legacy.expected', { found: show(found), expected }));
  // It is the magic number that told what the file is.
  await next(part);
  const version = (await next(message('torch.part.protocol'))).value;
  if (version !== PROTOCOL_VERSION) unexpected(version, message('torch.object.number', { value: PROTOCOL_VERSION }));
  const system = (await next(message('torch.part.system'))).value;
  if (!(system instanceof PickleDict)) return unexpected(system, message('torch.value.dict'));
  const storages = new LegacyStorages();
  const { value: root, exposed } = await next(message('torch.part.object'), storages);
  const keys = (await next(message('torch.part.keys'))).value;
  if (!Array.isArray(keys)) return unexpected(keys, message('torch.value.list'));
  const order = new Set<number>();
  for (const key of keys) {
    const number = typeof key === 'string' ? storages.find(key) : undefined;
    if (number === undefined || order.has(number)) {
      return fail(message('torch.legacy.key', { key: show(key) }));
    }
    order.add(number);
  }
  const missing = storages.numbers.find((number) => !order.has(number));
  if (missing !== undefined) fail(message('torch.legacy.no-key', { key: storages.idOf(missing).key }));
  return {
    root,
    exposed,
    storages,
    order: [...order],
    bigEndian: system.get('little_endian') === false,
    byteLength: position,
  };
}

/** Storages that follow the pickles: what was named must be there, which their lengths tell. Numbered as they are named. */
class LegacyStorages extends StorageTable {
  private readonly byKey = new Map<string, number>();
  private readonly ids: PersistentId[] = [];
  private readonly positions: number[] = [];
  /** what each view key stands for: torch keeps the first of a name, whatever a later one says */
  private readonly views = new Map<string, string>();

  constructor() {
    super(false, true);
  }

  find(key: string): number | undefined {
    return this.byKey.get(key);
  }

  idOf(number: number): PersistentId {
    const id = this.ids[number];
    if (id === undefined) throw new RangeError(`there is no storage ${number}`);
    return id;
  }

  /** Says where its elements begin in the file. */
  setPosition(number: number, position: number): void {
    this.positions[number] = position;
  }

  protected numberOf(key: string, at: PickleCall): number {
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    if (this.views.has(key)) this.failTwice(key, at);
    const number = this.byKey.size;
    this.byKey.set(key, number);
    return number;
  }

  protected check(number: number, id: PersistentId): void {
    this.ids[number] = id;
  }

  lengths(number: number): Lengths {
    const { byteLength } = this.idOf(number);
    return { byteLength, storedLength: byteLength, deflated: false };
  }

  protected place(number: number): Storage {
    const position = this.positions[number];
    if (position === undefined) throw new RangeError(`storage ${number} has no place yet`);
    const { key } = this.idOf(number);
    return { key, position, ...this.lengths(number), bigEndian: false, crc32: undefined };
  }

  /** The elements that a view `(key, offset, numel)` covers. */
  protected override viewed(view: PickleValue, number: number, numel: number, at: PickleCall) {
    const [key, offset, count] = view instanceof PickleTuple && view.items.length === 3 ? view.items : [];
    if (
      typeof key !== 'string' ||
      typeof offset !== 'number' ||
      typeof count !== 'number' ||
      offset < 0 ||
      count < 0 ||
      offset + count > numel
    ) {
      return at.fail(message('torch.storage.view', { numel }));
    }
    // torch has one table for storages and views.
    const said = `${number} ${offset} ${count}`;
    if (this.byKey.has(key) || (this.views.get(key) ?? said) !== said) this.failTwice(key, at);
    this.views.set(key, said);
    return { offset, count };
  }

  private failTwice(key: string, at: PickleCall): never {
    return at.fail(message('torch.storage.view-twice', { key }), message('torch.hint.never-saved'));
  }
}

/** Gives each storage its place and returns where the last one ends. */
function placeStorages(source: ByteSource, { storages, order, byteLength, bigEndian }: Pickles): number {
  let position = byteLength;
  for (const number of order) {
    const id = storages.idOf(number);
    const fail = (problem: Message): never => {
      throw new CheckpointError(source.path, problem, {
        where: message('torch.where.storage', { storage: id.key, at: position }),
        hint: message('torch.hint.truncated'),
      });
    };
    const left = source.byteLength - position - COUNT_BYTES;
    if (left < id.byteLength) {
      fail(message('torch.legacy.left', { bytes: id.byteLength, left: Math.max(left, 0) }));
    }
    const counted = Buffer.from(source.read(position, COUNT_BYTES));
    const count = counted.readBigInt64LE();
    const expected = BigInt(id.numel);
    // Early versions wrote the count in the machine's own order, the elements little-endian on every machine.
    if (count !== expected && !(bigEndian && counted.readBigInt64BE() === expected)) {
      fail(message('torch.legacy.count', { found: Number(count), expected: id.numel }));
    }
    storages.setPosition(number, position + COUNT_BYTES);
    position += COUNT_BYTES + id.byteLength;
  }
  return position;
}

function trailingNotice(source: ByteSource, end: number): Notice {
  const bytes = source.byteLength - end;
  if (bytes > MAX_TRAILING_BYTES) {
    throw new CheckpointError(source.path, message('torch.file.appended', { bytes, most: MAX_TRAILING_BYTES }), {
      where: message('torch.where.byte', { at: end }),
      hint: message('torch.hint.appended'),
    });
  }
  return notice('trailing-bytes', 'warning', { file: source.path, bytes });
}

function show(value: PickleValue): Said {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? message('torch.object.number', { value }) : describe(value);
}
