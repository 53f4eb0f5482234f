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
import type { ByteSource } from './byte-source.js';
import type { Contents } from './checkpoint.js';
import { FIRST_PICKLE_BYTES, MAX_PICKLE_BYTES, MAX_TRAILING_BYTES } from './limits.js';
import { TruncatedPickleError } from './pickle/cursor.js';
import { describe } from './pickle/describe.js';
import { INERT, type PickleHost, type Unpickled, unpickle } from './pickle/machine.js';
import { PickleDict, type PickleValue } from './pickle/value.js';
import { type ClaimedStorage, type StorageClaim, StorageTable } from './storages.js';

const PROTOCOL_VERSION = 1001;
const COUNT_BYTES = 8;

/** Reads the pickles and the counts before the storages, not the storages' bytes. */
export function readLegacy(source: ByteSource): Contents {
  const pickles = readPickles(source);
  const end = placeStorages(source, pickles);
  const notices: Notice[] = [notice('legacy-no-checksums', 'warning', { file: source.path })];
  if (end < source.byteLength) notices.push(trailingNotice(source, end));
  const { root, storages, byteLength, unknownGlobals } = pickles;
  return { root, storages, pickleBytes: byteLength, unusedBytes: 0, unknownGlobals, notices };
}

interface Pickles {
  readonly root: PickleValue;
  /** in the order of the file, not placed yet */
  readonly storages: ReadonlyMap<string, LegacyStorage>;
  readonly unknownGlobals: ReadonlySet<string>;
  /** whether the machine that wrote it was */
  readonly bigEndian: boolean;
  /** of all five pickles */
  readonly byteLength: number;
}

/** A storage whose place is known only once the ones before it are. */
class LegacyStorage implements ClaimedStorage {
  position = 0;
  readonly deflated = false;
  readonly bigEndian = false;
  readonly crc32 = undefined;

  constructor(readonly claim: StorageClaim) {}

  get key(): string {
    return this.claim.key;
  }

  get location(): string {
    return this.claim.location;
  }

  get byteLength(): number {
    return this.claim.byteLength;
  }

  get storedLength(): number {
    return this.byteLength;
  }
}

/** How far the pickles reach is not known beforehand: more is read where the first part was short. */
function readPickles(source: ByteSource): Pickles {
  const most = Math.min(source.byteLength, MAX_PICKLE_BYTES);
  for (let length = Math.min(FIRST_PICKLE_BYTES, most); ; length = Math.min(4 * length, most)) {
    try {
      return parsePickles(source, source.read(0, length));
    } catch (error) {
      if (!(error instanceof TruncatedPickleError) || length === most) throw error;
    }
  }
}

function parsePickles(source: ByteSource, bytes: Uint8Array): Pickles {
  let position = 0;
  let part = message('torch.part.magic');
  const next = (record: Message, host: PickleHost = INERT): Unpickled => {
    part = record;
    const result = unpickle(bytes.subarray(position), { file: source.path, record, start: position }, host);
    position += result.byteLength;
    return result;
  };
  const fail = (problem: Message): never => {
    throw new CheckpointError(source.path, problem, { where: part, hint: message('torch.hint.save-again') });
  };
  const unexpected = (found: PickleValue, expected: Message): never =>
    fail(message('torch.legacy.expected', { found: show(found), expected }));
  // It is the magic number that told what the file is.
  next(part);
  const version = next(message('torch.part.protocol')).value;
  if (version !== PROTOCOL_VERSION) unexpected(version, message('torch.object.number', { value: PROTOCOL_VERSION }));
  const system = next(message('torch.part.system')).value;
  if (!(system instanceof PickleDict)) return unexpected(system, message('torch.value.dict'));
  const table = new LegacyStorages(true);
  const { value: root, unknownGlobals } = next(message('torch.part.object'), table);
  const keys = next(message('torch.part.keys')).value;
  if (!Array.isArray(keys)) return unexpected(keys, message('torch.value.list'));
  const storages = new Map<string, LegacyStorage>();
  for (const key of keys) {
    const storage = typeof key === 'string' ? table.storages.get(key) : undefined;
    if (storage === undefined || storages.has(storage.key)) {
      return fail(message('torch.legacy.key', { key: show(key) }));
    }
    storages.set(storage.key, storage);
  }
  const missing = [...table.storages.keys()].find((key) => !storages.has(key));
  if (missing !== undefined) fail(message('torch.legacy.no-key', { key: missing }));
  return { root, storages, unknownGlobals, bigEndian: system.get('little_endian') === false, byteLength: position };
}

/** Storages that follow the pickles: what was named must be there, which their lengths tell. */
class LegacyStorages extends StorageTable<LegacyStorage> {
  protected place(claim: StorageClaim): LegacyStorage {
    return new LegacyStorage(claim);
  }
}

/** Gives each storage its place and returns where the last one ends. */
function placeStorages(source: ByteSource, { storages, byteLength, bigEndian }: Pickles): number {
  let position = byteLength;
  for (const storage of storages.values()) {
    const fail = (problem: Message): never => {
      throw new CheckpointError(source.path, problem, {
        where: message('torch.where.storage', { storage: storage.key, at: position }),
        hint: message('torch.hint.truncated'),
      });
    };
    const left = source.byteLength - position - COUNT_BYTES;
    if (left < storage.byteLength) {
      fail(message('torch.legacy.left', { bytes: storage.byteLength, left: Math.max(left, 0) }));
    }
    const counted = Buffer.from(source.read(position, COUNT_BYTES));
    const count = counted.readBigInt64LE();
    const expected = BigInt(storage.claim.numel);
    // Early versions wrote the count in the machine's own order, the elements little-endian on every machine.
    if (count !== expected && !(bigEndian && counted.readBigInt64BE() === expected)) {
      fail(message('torch.legacy.count', { found: Number(count), expected: storage.claim.numel }));
    }
    storage.position = position + COUNT_BYTES;
    position = storage.position + storage.byteLength;
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
