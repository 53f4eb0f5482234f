import type { ByteSource } from '../../torch/byte-source.js';

/** Read at once: what describes a model lies close together, but for the weights. */
const WINDOW_BYTES = 64 << 10;

/** The same bytes, small reads of which are answered from what was read around the last one. */
export function windowed(source: ByteSource): ByteSource {
  let window: Uint8Array = new Uint8Array();
  let from = 0;
  return {
    path: source.path,
    byteLength: source.byteLength,
    read(position, byteLength) {
      if (byteLength > WINDOW_BYTES / 2) return source.read(position, byteLength);
      if (position < from || position + byteLength > from + window.length) {
        window = source.read(position, Math.max(byteLength, Math.min(WINDOW_BYTES, source.byteLength - position)));
        from = position;
      }
      return window.subarray(position - from, position - from + byteLength);
    },
  };
}
