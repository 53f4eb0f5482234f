/** Times each inner loop of the average on data in the second-level cache: `node bench/kernel.mjs`. */
import { readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import wabt from 'wabt';

const SOURCES = 5;
const COUNT = 32_768;
const TILE = 1024;
const STRIDE = 4 * COUNT;
const AT = {
  stats: 0,
  sums: 512,
  tile: 4096,
  mean: 65_536,
  slots: 1 << 20,
  out: 4 << 20,
  scratch: 7 << 20,
  remainder: 15 << 19,
};
const ELEMENTS = 100e6;

const text = readFileSync(new URL('../src/average/kernel.wat', import.meta.url), 'utf8');
const { buffer } = (await wabt()).parseWat('kernel.wat', text, { simd: true, threads: true }).toBinary({});
const memory = new WebAssembly.Memory({ initial: 128, maximum: 128, shared: true });
const kernel = new WebAssembly.Instance(new WebAssembly.Module(buffer), { host: { memory } }).exports;
const numbers = new Float32Array(memory.buffer, AT.slots, SOURCES * COUNT);
numbers.forEach((_, k) => {
  numbers[k] = Math.sin(k) * 0.05;
});

const mean = (k) => kernel.mean(AT.slots + 4 * k, STRIDE, SOURCES, TILE, AT.tile);
const narrow = (bits, least) => kernel.narrow(AT.tile, TILE, AT.mean, AT.stats, 1.5 * 2 ** (52 - bits), 2 ** least);
const average = (k) => kernel.average(AT.slots + 4 * k, STRIDE, SOURCES, TILE, AT.out + 4 * k, AT.stats);
const distances = (k) => kernel.distances(AT.slots + 4 * k, STRIDE, SOURCES, TILE, AT.mean, AT.sums);
const loops = {
  mean,
  'average (mean, rounded)': (k) => average(k),
  'average, distances': (k) => {
    average(k);
    kernel.distances(AT.slots + 4 * k, STRIDE, SOURCES, TILE, AT.out + 4 * k, AT.sums);
  },
  'mean, narrow, packFloat16': (k) => {
    mean(k);
    narrow(10, -14);
    kernel.packFloat16(AT.tile, TILE, AT.out + 2 * k, AT.stats);
  },
  'mean, narrow, packBfloat16': (k) => {
    mean(k);
    narrow(7, -126);
    kernel.packBfloat16(AT.tile, TILE, AT.out + 2 * k, AT.stats);
  },
  distances,
  'divide, of a checksum': (k) =>
    k % (16 * TILE) === 0 && kernel.divide(AT.slots + 4 * k, 64 * TILE, AT.remainder, AT.scratch),
  'zlib.crc32 of the same bytes': (k) =>
    k % (16 * TILE) === 0 && crc32(new Uint8Array(memory.buffer, AT.slots + 4 * k, 64 * TILE)),
  widenFloat16: (k) => kernel.widenFloat16(AT.slots + 2 * k, TILE, AT.out + 4 * k),
  widenBfloat16: (k) => kernel.widenBfloat16(AT.slots + 2 * k, TILE, AT.out + 4 * k),
};

for (const [name, loop] of Object.entries(loops)) {
  let best = Infinity;
  for (let round = 0; round < 5; round++) {
    const start = performance.now();
    for (let done = 0; done < ELEMENTS; done += COUNT) {
      for (let k = 0; k < COUNT; k += TILE) loop(k);
    }
    best = Math.min(best, performance.now() - start);
  }
  console.log(`${name.padEnd(32)} ${(ELEMENTS / best / 1e3).toFixed(0).padStart(6)} M elements/s (${SOURCES} sources)`);
}
