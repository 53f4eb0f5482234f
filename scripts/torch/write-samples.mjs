#!/usr/bin/env node
/**
 * Writes model files with this project's own writers, for PyTorch to read (roundtrip.py).
 *
 *     node scripts/torch/write-samples.mjs COMPILED_SRC OUT_DIR [--large]
 *
 * --large writes one sparse file beyond 4 GiB and nothing else.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { crc32 } from 'node:zlib';

const [build, out, large] = process.argv.slice(2);
const load = (file) => import(pathToFileURL(path.resolve(build, file)).href);
const { openAtomic, writeFully } = await load('atomic-file.js');
const { FORMATS } = await load('model-file/formats.js');

const CHUNK = 2 ** 24;
const SINCE_TORCH_2 = ['uint16', 'uint32', 'uint64', 'complex32', 'float8_e4m3fn', 'float8_e5m2'];
const ALWAYS = ['float64', 'float32', 'float16', 'bfloat16', 'int64', 'int32', 'int16', 'int8', 'uint8', 'bool'];
const COMPLEX = ['complex64', 'complex128'];

const perDtype = (dtypes) =>
  dtypes.flatMap((dtype) => [
    [`${dtype}.weight`, dtype, [5, 3]],
    [`${dtype}.scalar`, dtype, []],
    [`${dtype}.empty`, dtype, [0, 4]],
  ]);
const common = [
  ...perDtype(ALWAYS),
  ['词表 "weight"', 'float32', [300, 7]],
  ['__proto__', 'float32', [1, 2, 1, 2]],
  ['tied.a', 'float32', [4]],
  ['tied.b', '=tied.a', [2, 2]],
  ...Array.from({ length: 1200 }, (_, i) => [`layers.${i}.bias`, 'float32', [(i % 40) + 1]]),
];
const samples = large
  ? {
      'large.pt': [
        ['first', 'uint8', [2 ** 32 + 3]],
        ['second', 'float32', [1000]],
        ['none', 'float32', [0]],
      ],
    }
  : {
      'plain.pt': [...common, ...perDtype(COMPLEX)],
      'new-dtypes.pt': perDtype(SINCE_TORCH_2),
      'empty.pt': [],
      'plain.safetensors': [...common, ...perDtype(['complex64'])],
    };

fs.mkdirSync(out, { recursive: true });
const expected = {};
for (const [name, specs] of Object.entries(samples)) {
  const model = { storages: [], tensors: [] };
  for (const [tensor, dtype, shape] of specs) {
    const tie = model.tensors.find((other) => dtype === `=${other.name}`);
    const numel = shape.reduce((product, size) => product * size, 1);
    model.tensors.push({ name: tensor, shape, storage: tie?.storage ?? model.storages.push({ dtype, numel }) - 1 });
  }
  const layout = FORMATS[path.extname(name).slice(1)].files({})[0].layout(model);
  const digests = await write(path.join(out, name), layout, model);
  expected[name] = model.tensors.map((tensor) => ({
    name: tensor.name,
    dtype: model.storages[tensor.storage].dtype,
    shape: tensor.shape,
    storage: tensor.storage,
    sha256: digests[tensor.storage] ?? createHash('sha256').digest('hex'),
  }));
}
fs.writeFileSync(path.join(out, 'expected.json'), JSON.stringify(expected));

async function write(target, layout, model) {
  const file = await openAtomic(target, layout.byteLength);
  const crcs = model.storages.map(() => 0);
  const digests = [];
  let position = 0;
  for (const piece of layout.pieces) {
    if (piece.kind === 'data') {
      const hash = createHash('sha256');
      const { dtype } = model.storages[piece.storage];
      for (let start = 0; start < piece.byteLength; start += CHUNK) {
        const bytes = content(dtype, piece.storage, start, Math.min(CHUNK, piece.byteLength - start));
        crcs[piece.storage] = crc32(bytes, crcs[piece.storage]);
        hash.update(bytes);
        // the holes of a large file stay holes
        if (!large || start === 0 || start + CHUNK >= piece.byteLength) writeFully(file.fd, bytes, position + start);
      }
      digests[piece.storage] = hash.digest('hex');
      position += piece.byteLength;
    } else {
      const bytes = piece.kind === 'fixed' ? piece.bytes : piece.bytes(crcs);
      writeFully(file.fd, bytes, position);
      position += bytes.length;
    }
  }
  await file.commit(() => {});
  return digests;
}

/** Numbers of every kind, NaN among them; of a large file all but the ends is zero. */
function content(dtype, seed, start, length) {
  if (large) return Buffer.alloc(length, start === 0 || length < CHUNK ? 0x5a : 0);
  if (dtype === 'bool') return Buffer.from({ length }, (_, i) => i & 1);
  return Buffer.from(Uint8Array.from({ length }, (_, i) => (seed * 31 + (start + i) * 37) & 0xff));
}
