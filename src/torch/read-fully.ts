import { readSync } from 'node:fs';

/**
 * Reads `byteLength` bytes of a file, from `position` on, to `at` in `target`. Returns how many there were: fewer where the file
 * ends before.
 * @throws the system's error
 */
export function readFully(fd: number, target: Uint8Array, at: number, byteLength: number, position: number): number {
  let done = 0;
  while (done < byteLength) {
    const count = readSync(fd, target, at + done, byteLength - done, position + done);
    if (count === 0) break;
    done += count;
  }
  return done;
}
