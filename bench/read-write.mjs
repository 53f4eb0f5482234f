/**
 * The least that an average can cost on this disk: reads the weights of N checkpoints, writes one of them, flushes.
 *
 *     node read-write.mjs RUN_DIR N WEIGHT_BYTES OUT
 *
 * The weights are taken to be the last so many bytes before the end: where torch.save puts the state dict of a FunASR
 * checkpoint, beside a few kilobytes of directory.
 */
import { closeSync, fstatSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const [run, count, weightBytes, out] = process.argv.slice(2);
const length = Number(weightBytes);
const chunk = Buffer.alloc(1 << 20);
const inputs = Array.from({ length: Number(count) }, (_, i) => openSync(join(run, `model.pt.ep${i + 1}`), 'r'));
const starts = inputs.map((fd) => fstatSync(fd).size - length);
const output = openSync(out, 'w');
for (let done = 0; done < length; done += chunk.length) {
  const size = Math.min(chunk.length, length - done);
  for (const [i, fd] of inputs.entries()) readSync(fd, chunk, 0, size, starts[i] + done);
  writeSync(output, chunk, 0, size, done);
}
fsyncSync(output);
closeSync(output);
