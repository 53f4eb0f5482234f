import { openRecord } from '../../src/torch/zip/reader.js';

/** All bytes of a record, checked. */
export function readRecord(...args: Parameters<typeof openRecord>): Uint8Array {
  const record = openRecord(...args);
  return record.read(0, record.byteLength);
}
