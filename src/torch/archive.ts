/** The zip container of torch >= 1.6: which records it must hold, and what they say of its storages. */

import { CheckpointError } from '../errors.js';
import type { Notice } from '../result.js';
import { type Message, message } from '../words/message.js';
import { notice } from '../words/notice.js';
import type { ByteSource } from './byte-source.js';
import type { Contents } from './checkpoint.js';
import { foreign } from './identify.js';
import { MAX_PICKLE_BYTES, MAX_SMALL_RECORD_BYTES } from './limits.js';
import { type PickleCall, unpickle } from './pickle/machine.js';
import { type ClaimedStorage, type StorageClaim, StorageTable } from './storages.js';
import { requirePosition } from './tensor.js';
import { foldCase } from './zip/directory.js';
import { readRecord, readZip, type ZipArchive } from './zip/reader.js';
import type { ZipRecord } from './zip/record.js';

/** Versions of the container that torch has written or accepts (caffe2/serialize/versions.h). */
const MAX_VERSION = 10;

const SAVE_AGAIN = message('torch.hint.save-again');

/** Reads everything but the storages' bytes. Throws a CheckpointError that names the record. */
export function readArchive(source: ByteSource): Contents {
  const archive = readZip(source);
  const records = new RecordSet(source, archive);
  const data = records.get('data.pkl');
  if (data === undefined) throw foreignArchive(source, archive);
  if (records.get('constants.pkl') !== undefined) {
    throw foreign(source, message('torch.format.torchscript'), message('torch.hint.exported'));
  }
  checkVersion(source, records);
  const table = new ArchiveStorages(records, isBigEndian(source, records));
  const place = { file: source.path, record: 'data.pkl' };
  const { value, byteLength, unknownGlobals } = unpickle(records.read(data, MAX_PICKLE_BYTES), place, table);
  if (byteLength !== data.byteLength) {
    throw new CheckpointError(source.path, message('torch.pickle.rest', { bytes: data.byteLength - byteLength }), {
      where: message('torch.where.part', { part: place.record, at: byteLength }),
      hint: message('torch.hint.two-ways'),
    });
  }
  return {
    root: value,
    storages: table.storages,
    pickleBytes: data.storedLength,
    unusedBytes: records.dataBytes - table.placedBytes,
    unknownGlobals,
    notices: records.notices,
  };
}

/** The records by their names within the top folder, without regard to case, as torch finds them. */
class RecordSet {
  /** whether the archive carries checksums: torch.serialization.set_crc32_options(False) leaves them all zero */
  readonly checked: boolean;
  /** bytes of all records where storages are */
  readonly dataBytes: number;
  private readonly top: string;

  constructor(
    private readonly source: ByteSource,
    private readonly archive: ZipArchive,
  ) {
    this.top = topFolder(source, archive);
    const data = foldCase(`${this.top}data/`);
    let dataBytes = 0;
    archive.records.forEach((record) => {
      // Storages are many, and most of them training state: their places are looked up when somebody asks.
      if (foldCase(record.name).startsWith(data)) dataBytes += record.storedLength;
      else requirePosition(record);
    });
    this.dataBytes = dataBytes;
    this.checked = archive.records.some((record) => record.crc32 !== 0);
  }

  get(name: string): ZipRecord | undefined {
    return this.archive.get(this.top + name);
  }

  read(record: ZipRecord, maxBytes: number): Uint8Array {
    return readRecord(this.source, record, maxBytes, this.checked);
  }

  /** Of a small record, or undefined where there is none. */
  text(name: string): string | undefined {
    const record = this.get(name);
    return record && Buffer.from(this.read(record, MAX_SMALL_RECORD_BYTES)).toString('latin1');
  }

  get notices(): Notice[] {
    const file = this.source.path;
    const notices: Notice[] = [];
    const { trailingBytes } = this.archive;
    const deflated = this.archive.records.filter((record) => record.deflated).length;
    if (trailingBytes > 0) notices.push(notice('trailing-bytes', 'warning', { file, bytes: trailingBytes }));
    if (!this.checked) notices.push(notice('no-checksums', 'warning', { file }));
    if (deflated > 0) notices.push(notice('deflated', 'info', { file, records: deflated }));
    return notices;
  }
}

/** The text up to the first slash of the first record, which all records share. */
function topFolder(source: ByteSource, archive: ZipArchive): string {
  const first = archive.records[0]?.name ?? '';
  const top = first.slice(0, first.indexOf('/') + 1);
  if (top === '' || archive.records.some((record) => !record.name.startsWith(top)))
    throw foreignArchive(source, archive);
  return top;
}

/** Names what a zip archive without torch's layout is. */
function foreignArchive(source: ByteSource, archive: ZipArchive): CheckpointError {
  const names = archive.records.map((record) => record.name);
  const error = (problem: Message, hint: Message) => new CheckpointError(source.path, problem, { hint });
  if (names.length > 0 && names.every((name) => name.endsWith('.npy'))) {
    return foreign(source, message('torch.format.npz'), message('torch.hint.name'));
  }
  const inner = names.find((name) => /\.(pt|pth|bin|ckpt)(\.[\w.]+)?$/i.test(name));
  if (inner !== undefined && !names.some((name) => name.endsWith('/data.pkl'))) {
    return error(message('torch.archive.packed', { record: inner }), message('torch.hint.unpack'));
  }
  const pickle = names.find((name) => name.endsWith('/data.pkl') && name.split('/').length === 2);
  const stranger = names.find((name) => pickle !== undefined && !name.startsWith(pickle.slice(0, -'data.pkl'.length)));
  if (pickle !== undefined && stranger !== undefined) {
    return error(message('torch.archive.outside', { record: stranger, pickle }), message('torch.hint.zip-folder'));
  }
  return error(message('torch.archive.no-pickle', { records: names.slice(0, 3) }), SAVE_AGAIN);
}

function checkVersion(source: ByteSource, records: RecordSet): void {
  const found = records.text('version');
  const version = found === undefined ? undefined : /^(\d{1,3})\n?$/.exec(found)?.[1];
  if (version !== undefined && Number(version) >= 1 && Number(version) <= MAX_VERSION) return;
  const problem =
    found === undefined
      ? message('torch.archive.missing')
      : message('torch.archive.version', { found, most: MAX_VERSION });
  throw new CheckpointError(source.path, problem, {
    where: message('torch.where.record', { record: 'version' }),
    hint: SAVE_AGAIN,
  });
}

function isBigEndian(source: ByteSource, records: RecordSet): boolean {
  const found = records.text('byteorder') ?? 'little';
  if (found === 'little' || found === 'big') return found === 'big';
  throw new CheckpointError(source.path, message('torch.archive.byteorder', { found }), {
    where: message('torch.where.record', { record: 'byteorder' }),
    hint: SAVE_AGAIN,
  });
}

/** Finds the storages that the pickle names among the records. */
class ArchiveStorages extends StorageTable {
  /** bytes in the file of the storages so far */
  placedBytes = 0;
  /** keys of which another could be the same but for case */
  private readonly folded = new Set<string>();

  constructor(
    private readonly records: RecordSet,
    private readonly bigEndian: boolean,
  ) {
    super(false);
  }

  protected place(claim: StorageClaim, at: PickleCall): RecordStorage {
    const { key, byteLength } = claim;
    const record = this.records.get(`data/${key}`);
    if (record === undefined) {
      const missing = message('torch.storage.no-record', { key, record: `data/${key}` });
      return at.fail(missing, message('torch.hint.truncated'));
    }
    if (record.byteLength !== byteLength) {
      const found = { key, bytes: byteLength, record: record.name, stored: record.byteLength };
      at.fail(message('torch.storage.length', found), message('torch.hint.never-saved'));
    }
    this.requireOneOf(key, at);
    this.placedBytes += record.storedLength;
    return new RecordStorage(claim, record, this.bigEndian, this.records.checked);
  }

  /** Two keys must not name one record. Those that torch.save writes are numbers, which have no case. */
  private requireOneOf(key: string, at: PickleCall): void {
    if (!LETTER.test(key)) return;
    const folded = foldCase(key);
    if (this.folded.has(folded)) at.fail(message('torch.storage.case', { key }), message('torch.hint.never-saved'));
    this.folded.add(folded);
  }
}

const LETTER = /[A-Za-z]/;

/** A storage that is a record of its own. */
class RecordStorage implements ClaimedStorage {
  readonly key: string;
  readonly location: string;
  readonly byteLength: number;
  readonly storedLength: number;
  readonly deflated: boolean;

  constructor(
    readonly claim: StorageClaim,
    private readonly record: ZipRecord,
    readonly bigEndian: boolean,
    private readonly checked: boolean,
  ) {
    this.key = claim.key;
    this.location = claim.location;
    this.byteLength = record.byteLength;
    this.storedLength = record.storedLength;
    this.deflated = record.deflated;
  }

  get crc32(): number | undefined {
    return this.checked ? this.record.crc32 : undefined;
  }

  get position(): number {
    return this.record.position;
  }
}
