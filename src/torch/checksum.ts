import { crc32 } from 'node:zlib';
import { CheckpointError } from '../errors.js';
import { message } from '../words/message.js';

/** Throws a CheckpointError that names the record where its bytes are not those that were saved. */
export function checkCrc32(path: string, record: string, found: number, expected: number): void {
  if (found === expected) return;
  throw new CheckpointError(path, message('torch.file.checksum', { found: hex(found), expected: hex(expected) }), {
    where: message('torch.where.record', { record }),
    hint: message('torch.hint.damaged'),
  });
}

/** The same for bytes that are all in memory. */
export function checkBytes(path: string, record: string, bytes: Uint8Array, expected: number): void {
  checkCrc32(path, record, crc32(bytes), expected);
}

function hex(value: number): string {
  return `0x${value.toString(16).padStart(8, '0')}`;
}
