import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** Lays out what scripts/fixtures/make_skeleton.py kept of a checkpoint; its storages become holes of the file. */
export function restoreSkeleton(skeleton: string, file: string): void {
  const pieces = gunzipSync(readFileSync(skeleton));
  const fd = openSync(file, 'w');
  try {
    for (let at = 0; at < pieces.length; ) {
      const position = pieces.readDoubleLE(at);
      const length = pieces.readUInt32LE(at + 8);
      writeSync(fd, pieces, at + 12, length, position);
      at += 12 + length;
    }
  } finally {
    closeSync(fd);
  }
}
