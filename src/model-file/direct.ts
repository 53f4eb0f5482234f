/** What a disk takes straight from memory begins and ends at multiples of this, in memory and in the file. */
export const DIRECT_GRAIN = 4096;

/** Memory that `FileWriter` can write from straight to the disk: pieces of `byteLength`, a multiple of DIRECT_GRAIN. */
export function alignedBuffers(count: number, byteLength: number): Buffer[] {
  // The one kind of memory here that is known to begin with a page.
  const pages = Math.ceil((count * byteLength) / 65536);
  const { buffer } = new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
  return Array.from({ length: count }, (_, i) => Buffer.from(buffer, i * byteLength, byteLength));
}
