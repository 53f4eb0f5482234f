/** The zip container of torch >= 1.6: which records it must hold, and what they say of its storages. */

import { CheckpointError } from '../errors.js';
import type { Notice } from '../result.js';
import { type Message, message } from '../words/message.js';
import { notice } from '../words/notice.js';
import type { ByteSource } from './byte-source.js';
import type { Contents } from './checkpoint.js';
import { foreign } from './identify.js';
import { MAX_PICKLE_BYTES, MAX_SMALL_RECORD_BYTES } from './limits.js';
import { type PickleCall, unpickleInTurns } from './pickle/machine.js';
import { type PersistentId, StorageTable } from './storages.js';
import type { Lengths, Storage } from './tensor.js';
import { isAsciiText } from './utf8.js';
import { openRecord, readZip, type ZipArchive } from './zip/reader.js';
import type { ZipRecord } from './zip/record.js';

/** Versions of the container that torch has written or accepts (caffe2/serialize/versions.h). */
const MAX_VERSION = 10;

const SAVE_AGAIN = message('torch.hint.save-again');

/** Reads everything but the storages' bytes. Throws a CheckpointError that names the record, or the signal's reason. */
export async function readArchive(source: ByteSource, signal?: AbortSignal): Promise<Contents> {
  const archive = readZip(source);
  const records = new RecordSet(source, archive);
  const data = records.get('data.pkl');
  if (data === undefined) throw foreignArchive(source, archive);
  if (records.get('constants.pkl') !== undefined) {
    throw foreign(source, message('torch.format.torchscript'), message('torch.hint.exported'));
  }
  checkVersion(source, records);
  checkDetails(source, records);
  const table = new ArchiveStorages(archive, records, isBigEndian(source, records));
  const place = { file: source.path, record: 'data.pkl' };
  const pickle = records.open(data, MAX_PICKLE_BYTES);
  const { value, byteLength, exposed } = await unpickleInTurns(pickle, place, table, signal);
  if (byteLength !== pickle.byteLength) {
    throw new CheckpointError(source.path, message('torch.pickle.rest', { bytes: pickle.byteLength - byteLength }), {
      where: message('torch.where.part', { part: place.record, at: byteLength }),
      hint: message('torch.hint.two-ways'),
    });
  }
  return {
    root: value,
    exposed,
    storages: table,
    pickleBytes: data.storedLength,
    unusedBytes: records.dataBytes - table.placedBytes,
    notices: records.notices,
  };
}

/** The records by their names within the top folder, without regard to case, as torch finds them. */
class RecordSet {
  /** whether the archive carries checksums: torch.serialization.set_crc32_options(False) leaves them all zero */
  readonly checked: boolean;
  /** bytes of all records where storages are */
  readonly dataBytes: number;
  /** of the folder that all are in: its bytes, one character each */
  private readonly top: string;
  private readonly deflated: number;

  constructor(
    private readonly source: ByteSource,
    private readonly archive: ZipArchive,
  ) {
    const { directory } = archive;
    let top: Buffer | undefined;
    let dataBytes = 0;
    let deflated = 0;
    let checked = false;
    for (const number of archive.numbers()) {
      // The text up to the first slash of the first record, which all records share.
      top ??= topOf(archive.record(number).rawName);
      if (top.length === 0 || !directory.isWithin(number, top)) throw foreignArchive(source, archive);
      checked ||= directory.crc32(number) !== 0;
      deflated += Number(directory.isDeflated(number));
      // Storages are many, and most of them training state: their positions are looked up on demand.
      if (directory.continues(number, top.length, DATA)) dataBytes += directory.storedLengths[number] ?? 0;
      else archive.positionOf(archive.record(number));
    }
    this.top = top?.toString('latin1') ?? '';
    this.dataBytes = dataBytes;
    this.deflated = deflated;
    this.checked = checked;
  }

  /** Its number in the archive. */
  find(name: string): number | undefined {
    return this.archive.find(this.top + (isAsciiText(name) ? name : Buffer.from(name).toString('latin1')));
  }

  get(name: string): ZipRecord | undefined {
    const number = this.find(name);
    return number === undefined ? undefined : this.archive.record(number);
  }

  open(record: ZipRecord, maxBytes: number): ByteSource {
    return openRecord(this.archive, record, maxBytes, this.checked);
  }

  /** Of a small record, or undefined where there is none. */
  text(name: string): string | undefined {
    const record = this.get(name);
    const bytes = record && this.open(record, MAX_SMALL_RECORD_BYTES);
    return bytes && Buffer.from(bytes.read(0, bytes.byteLength)).toString('latin1');
  }

  get notices(): Notice[] {
    const file = this.source.path;
    const notices: Notice[] = [];
    const { trailingBytes } = this.archive;
    if (trailingBytes > 0) notices.push(notice('trailing-bytes', 'warning', { file, bytes: trailingBytes }));
    if (!this.checked) notices.push(notice('no-checksums', 'warning', { file }));
    if (this.deflated > 0) notices.push(notice('deflated', 'info', { file, records: this.deflated }));
    return notices;
  }
}

function topOf(rawName: string): Buffer {
  return Buffer.from(rawName.slice(0, rawName.indexOf('/') + 1), 'latin1');
}

/** Names what a zip archive without torch's layout is. */
function foreignArchive(source: ByteSource, archive: ZipArchive): CheckpointError {
  const names = Array.from(archive.records(), ({ name }) => name);
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
  if (names.some((name) => name.endsWith('/version')) && names.every((name) => !name.endsWith('.pkl'))) {
    return error(message('torch.archive.broke-off'), message('torch.hint.broke-off'));
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

/** Records that torch reads and this program does not need: what torch cannot read there keeps it from loading the file. */
function checkDetails(source: ByteSource, records: RecordSet): void {
  for (const [record, form] of DETAILS) {
    const found = records.text(record);
    if (found === undefined || form.test(found)) continue;
    throw new CheckpointError(source.path, message('torch.archive.detail', { found }), {
      where: message('torch.where.record', { record }),
      hint: SAVE_AGAIN,
    });
  }
}

const DETAILS: readonly (readonly [record: string, form: RegExp])[] = [
  ['.storage_alignment', /^\s*\d{1,9}\s*$/],
  ['.data/serialization_id', /^[\x20-\x7e]*$/],
];

function isBigEndian(source: ByteSource, records: RecordSet): boolean {
  const found = records.text('byteorder') ?? 'little';
  if (found === 'little' || found === 'big') return found === 'big';
  throw new CheckpointError(source.path, message('torch.archive.byteorder', { found }), {
    where: message('torch.where.record', { record: 'byteorder' }),
    hint: SAVE_AGAIN,
  });
}

/** Finds the storages that the pickle names among the records. Their numbers are those of the records. */
class ArchiveStorages extends StorageTable {
  /** bytes in the file of the storages so far */
  placedBytes = 0;
  /** by number, keys of which another could be the same except for case */
  private readonly lettered = new Map<number, string>();

  constructor(
    private readonly archive: ZipArchive,
    private readonly records: RecordSet,
    bigEndian: boolean,
  ) {
    super(bigEndian, false);
  }

  protected numberOf(key: string, at: PickleCall): number {
    const number = this.records.find(`data/${key}`);
    if (number === undefined) {
      const missing = message('torch.storage.no-record', { key, record: `data/${key}` });
      return at.fail(missing, message('torch.hint.truncated'));
    }
    this.requireOneOf(key, number, at);
    return number;
  }

  protected check(number: number, { key, byteLength }: PersistentId, at: PickleCall): void {
    const { byteLength: stored, storedLength } = this.archive.lengths(number);
    if (stored !== byteLength) {
      const found = { key, bytes: byteLength, record: this.archive.record(number).name, stored };
      at.fail(message('torch.storage.length', found), message('torch.hint.never-saved'));
    }
    this.placedBytes += storedLength;
  }

  lengths(number: number): Lengths {
    return this.archive.lengths(number);
  }

  protected place(number: number): Storage {
    const record = this.archive.record(number);
    const { byteLength, storedLength, deflated, name } = record;
    return {
      key: name.slice(name.indexOf('/') + 1 + DATA.length),
      position: this.archive.positionOf(record),
      byteLength,
      storedLength,
      deflated,
      bigEndian: this.bigEndian,
      crc32: this.records.checked ? record.crc32 : undefined,
    };
  }

  /** Two keys must not name one record. Those that torch.save writes are numbers, which have no case. */
  private requireOneOf(key: string, number: number, at: PickleCall): void {
    if (!LETTER.test(key)) return;
    const other = this.lettered.get(number) ?? key;
    if (other !== key) at.fail(message('torch.storage.case', { key }), message('torch.hint.never-saved'));
    this.lettered.set(number, key);
  }
}

const DATA = Buffer.from('data/');
const LETTER = /[A-Za-z]/;
