/**
 * The least that an average can cost on this disk: reads the weights of N checkpoints, writes one of them, flushes.
 *
 *     node read-write.mjs RUN_DIR N WEIGHT_BYTES OUT [direct]
 *
 * With `direct` it writes past the page cache, in whole sectors (Linux).
 *
 * The weights are taken to be the last bytes before the end: where torch.save puts the state dict of a FunASR
 * checkpoint, beside a few kilobytes of directory.
 */
import { closeSync, constants, fstatSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const SECTOR = 4096;

const [run, count, weightBytes, out, direct] = process.argv.slice(2);
const { O_WRONLY, O_CREAT, O_DIRECT } = constants;
const length = Number(weightBytes) - (direct ? Number(weightBytes) % SECTOR : 0);
// Of memory that begins with a page, as the disk wants it.
const chunk = Buffer.from(new WebAssembly.Memory({ initial: 16 }).buffer);
const inputs = Array.from({ length: Number(count) }, (_, i) => openSync(join(run, `model.pt.ep${i + 1}`), 'r'));
const starts = inputs.map((fd) => fstatSync(fd).size - length);
const output = openSync(out, O_WRONLY | O_CREAT | (direct ? O_DIRECT : 0));
for (let done = 0; done < length; done += chunk.length) {
  const size = Math.min(chunk.length, length - done);
  for (const [i, fd] of inputs.entries()) readSync(fd, chunk, 0, size, starts[i] + done);
  writeSync(output, chunk, 0, size, done);
}
fsyncSync(output);
closeSync(output);
