/** Takes one small file out of a zip archive in memory: all that reading a report artifact needs. */
import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { fromBufferPromise } from 'yauzl';
import { SlimError } from '../errors.js';
import { message } from '../words/message.js';

/**
 * The content of the entry `name`, at most `maxBytes` long. yauzl holds what is inflated to the size that the directory
 * states; it leaves the checksum to its callers.
 * @throws SlimError, or errors of yauzl's and zlib's, saying what is wrong with the archive
 */
export async function unzipEntry(zip: Buffer, name: string, maxBytes: number): Promise<Buffer> {
  const archive = await fromBufferPromise(zip);
  for await (const entry of archive.eachEntry()) {
    if (entry.fileName !== name) continue;
    if (entry.uncompressedSize > maxBytes) {
      const sizes = { bytes: entry.uncompressedSize, most: maxBytes };
      throw new SlimError(message('delivered.entry-too-large', { entry: name, ...sizes }));
    }
    const content = await buffer(await archive.openReadStreamPromise(entry));
    if (crc32(content) !== entry.crc32) throw new SlimError(message('delivered.entry-damaged', { entry: name }));
    return content;
  }
  throw new SlimError(message('delivered.no-entry', { entry: name }));
}
