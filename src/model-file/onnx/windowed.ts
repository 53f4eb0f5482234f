import type { ByteSource } from '../../torch/byte-source.js';

/** Read at once after a jump, as from one weight's description to the next, and at most, where one read follows another. */
const FEWEST_BYTES = 512;
const MOST_BYTES = 64 << 10;

/** The same bytes, small reads of which are answered from what was read around the last one. */
export function windowed(source: ByteSource): ByteSource {
  let window: Uint8Array = new Uint8Array();
  let from = 0;
  return {
    path: source.path,
    byteLength: source.byteLength,
    fill: (target, position) => source.fill(target, position),
    read(position, byteLength) {
      if (byteLength > FEWEST_BYTES) return source.read(position, byteLength);
      const end = from + window.length;
      if (position < from || position + byteLength > end) {
        const goesOn = position >= from && position <= end;
        const length = goesOn ? Math.min(2 * window.length, MOST_BYTES) : 0;
        const most = source.byteLength - position;
        window = source.read(position, Math.max(byteLength, Math.min(Math.max(length, FEWEST_BYTES), most)));
        from = position;
      }
      return window.subarray(position - from, position - from + byteLength);
    },
  };
}
