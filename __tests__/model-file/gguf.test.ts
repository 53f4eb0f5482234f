import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gguf as readWithHuggingFace } from '@huggingface/gguf';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type GgufKey, type GgufTensor, ggufHead } from '../../src/model-file/gguf.js';
import { type Gguf, readGguf } from '../../src/model-file/gguf-reader.js';
import { memorySource } from '../../src/torch/byte-source.js';
import { further } from '../helpers/thorough.js';

/** Small models in GGUF as FunASR's exporters write them. */
const FIXTURES = fileURLToPath(new URL('../fixtures/gguf/', import.meta.url));
const directory = mkdtempSync(join(tmpdir(), 'gguf-'));

const KEYS: readonly GgufKey[] = [
  { name: 'general.architecture', value: { type: 'string', value: 'paraformer' } },
  { name: 'pf.vocab_size', value: { type: 'uint32', value: 4_294_967_295 } },
  { name: 'pf.predictor.tail_threshold', value: { type: 'float32', value: 0.45 } },
  { name: 'pf.vocab', value: { type: 'strings', value: ['<blank>', '', '字', '😀', 'x'.repeat(300)] } },
  { name: 'sv.query_tokens', value: { type: 'int32s', value: [0, 1, -2, 14] } },
];
const TENSORS: readonly GgufTensor[] = [
  { name: 'cmvn.shift', type: 'float32', shape: [3] },
  { name: '编码器.weight', type: 'q8_0', shape: [3, 64] },
  { name: `encoder.${'x'.repeat(55)}`, type: 'float16', shape: [2, 1, 5] },
];

/** A whole file of a head: zeros for weights. */
function fileOf(keys: readonly GgufKey[], tensors: readonly GgufTensor[]): Buffer {
  const head = ggufHead(keys, tensors);
  const last = head.tensors.at(-1);
  const end = last === undefined ? head.bytes.length : last.position + last.byteLength + last.padding;
  return Buffer.concat([head.bytes, Buffer.alloc(end - head.bytes.length)]);
}

const read = (bytes: Uint8Array): Gguf => readGguf(memorySource('model.gguf', bytes));

describe('what is written', () => {
  test('is what readGguf finds', () => {
    const { version, keys, tensors } = read(fileOf(KEYS, TENSORS));
    expect(version).toBe(3);
    expect(keys).toEqual([
      { name: 'general.architecture', type: 'string', value: 'paraformer' },
      { name: 'pf.vocab_size', type: 'uint32', value: 4_294_967_295 },
      { name: 'pf.predictor.tail_threshold', type: 'float32', value: Math.fround(0.45) },
      { name: 'pf.vocab', type: 'string', value: { count: 5, first: ['<blank>', '', '字', '😀'] } },
      { name: 'sv.query_tokens', type: 'int32', value: { count: 4, first: [0, 1, -2, 14] } },
    ]);
    const { tensors: placed } = ggufHead(KEYS, TENSORS);
    expect(tensors).toEqual(
      placed.map(({ tensor: { name, type, shape }, position, byteLength }) => ({
        name,
        dtype: type,
        shape,
        position,
        byteLength,
      })),
    );
    expect(placed.map(({ byteLength, padding }) => [byteLength, padding])).toEqual([
      [12, 20],
      [3 * 2 * 34, 20],
      [20, 12],
    ]);
    expect(placed.every(({ position }) => position % 32 === 0)).toBe(true);
  });

  test('is what Hugging Face’s reader finds', async () => {
    const path = join(directory, 'written.gguf');
    writeFileSync(path, fileOf(KEYS, TENSORS));
    const found = await readWithHuggingFace(path, { allowLocalFile: true, typedMetadata: true });
    const values = Object.fromEntries(KEYS.map(({ name, value: { value } }) => [name, value]));
    expect(found.metadata).toEqual({
      version: 3,
      tensor_count: 3n,
      kv_count: 5n,
      ...values,
      'pf.predictor.tail_threshold': Math.fround(0.45),
    });
    expect(found.tensorInfos).toEqual(
      TENSORS.map(({ name, shape, type }, i) => ({
        name,
        n_dims: shape.length,
        shape: shape.toReversed().map(BigInt),
        dtype: { float32: 0, float16: 1, q8_0: 8 }[type],
        offset: BigInt([0, 32, 256][i] ?? -1),
      })),
    );
    expect(found.tensorDataOffset).toBe(BigInt(ggufHead(KEYS, TENSORS).bytes.length));
  });

  test.each([
    ['a NUL in a name', KEYS, [{ name: 'a\0b', type: 'float32', shape: [1] }], 'the name "a\\u0000b" has a NUL'],
    ['half a surrogate pair', KEYS, [{ name: '\ud83d', type: 'float32', shape: [1] }], 'half of a surrogate pair'],
    [
      'a name of 64 bytes',
      KEYS,
      [{ name: '字'.repeat(21).concat('x'), type: 'float32', shape: [1] }],
      'has 64 bytes; ggml reads at most 63',
    ],
    [
      'a tensor twice',
      KEYS,
      [
        { name: 'a', type: 'float32', shape: [1] },
        { name: 'a', type: 'float32', shape: [1] },
      ],
      '"a" occurs twice',
    ],
    ['a key twice', [...KEYS, ...KEYS.slice(0, 1)], [], '"general.architecture" occurs twice'],
    ['no dimension', KEYS, [{ name: 'a', type: 'float32', shape: [] }], '"a" has 0 dimensions; ggml supports 1 to 4'],
    ['five dimensions', KEYS, [{ name: 'a', type: 'float32', shape: [1, 1, 1, 1, 1] }], '"a" has 5 dimensions'],
    [
      'rows of no whole blocks',
      KEYS,
      [{ name: 'a', type: 'q8_0', shape: [32, 33] }],
      '"a" [32, 33] cannot be stored as q8_0',
    ],
    ['nothing', KEYS, [{ name: 'a', type: 'float32', shape: [0, 2] }], '"a" [0, 2] cannot be stored as float32'],
    ['a NUL in a key', [{ name: 'k\0', value: { type: 'uint32', value: 1 } }], [], 'the name "k\\u0000" has a NUL'],
    [
      'a NUL in a vocabulary',
      [{ name: 'v', value: { type: 'strings', value: ['a', 'b\0'] } }],
      [],
      '"v" has a text with a NUL, or with half of a surrogate pair: "b\\u0000"',
    ],
    [
      'half a surrogate pair in a value',
      [{ name: 'v', value: { type: 'string', value: '\udc00' } }],
      [],
      '"v" has a text with a NUL',
    ],
  ] as readonly (readonly [string, readonly GgufKey[], readonly GgufTensor[], string])[])('%s is refused', (...row) => {
    const [, keys, tensors, problem] = row;
    expect(() => ggufHead(keys, tensors)).toThrow(problem);
    expect(() => ggufHead(keys, tensors)).toThrow('GGUF cannot hold this model:');
  });
});

describe('readGguf', () => {
  test.each(['', 'sensevoice/'])('FunASR’s own files, %s', async (folder) => {
    for (const type of ['f32', 'f16', 'q8_0']) {
      const path = join(FIXTURES, folder, `funasr-${type}.gguf`);
      const { keys, tensors } = read(readFileSync(path));
      const other = await readWithHuggingFace(path, { allowLocalFile: true });
      expect(tensors.map(({ name, shape }) => [name, shape.toReversed().map(BigInt)])).toEqual(
        other.tensorInfos.map(({ name, shape }) => [name, shape]),
      );
      expect(tensors.map(({ position }) => BigInt(position))).toEqual(
        other.tensorInfos.map(({ offset }) => offset + other.tensorDataOffset),
      );
      expect(keys.map(({ name }) => name)).toEqual(Object.keys(other.metadata).slice(3));
    }
  });

  /** A head with one thing changed. */
  const head = (change: (bytes: Buffer) => void): Buffer => {
    const bytes = fileOf(KEYS.slice(0, 1), [{ name: 'abc', type: 'float32', shape: [2, 32] }]);
    change(bytes);
    return bytes;
  };
  const at = (bytes: Buffer, text: string): number => bytes.indexOf(text);
  const keyed = (...values: readonly GgufKey[]) => fileOf(values, []);
  const u32 = (value: number): Buffer => Buffer.from(Uint32Array.of(value).buffer);
  const u64 = (value: bigint): Buffer => Buffer.from(BigUint64Array.of(value).buffer);
  const magic = Buffer.concat([Buffer.from('GGUF'), u32(3)]);
  const key = (...value: readonly Buffer[]): Buffer =>
    Buffer.concat([magic, u64(0n), u64(1n), u64(1n), Buffer.from('k'), ...value]);

  test.each([
    ['nothing', Buffer.of(), 'does not begin with "GGUF"'],
    ['another file', Buffer.from('GGML0000'), 'does not begin with "GGUF"'],
    ['version 1', head((bytes) => bytes.writeUInt32LE(1, 4)), 'is GGUF version 1; 2 and 3 are supported'],
    ['big-endian', head((bytes) => bytes.writeUInt32BE(3, 4)), 'is GGUF version 50331648'],
    ['a cut head', head(() => undefined).subarray(0, 60), 'bytes were expected'],
    ['more tensors than bytes', head((bytes) => bytes.writeBigUInt64LE(2n ** 63n, 8)), 'bytes were expected'],
    ['more keys than bytes', head((bytes) => bytes.writeBigUInt64LE(2n ** 40n, 16)), 'bytes were expected'],
    ['a name longer than the file', head((bytes) => bytes.writeBigUInt64LE(60_000n, 24)), 'bytes were expected'],
    ['a name longer than any', head((bytes) => bytes.writeBigUInt64LE(65_536n, 24)), 'a name of 65536 bytes'],
    ['a name with a NUL', head((bytes) => bytes.fill(0, 32, 33)), 'a name is not UTF-8, or has a NUL'],
    ['a name that is no UTF-8', head((bytes) => bytes.fill(0xff, 32, 33)), 'a name is not UTF-8, or has a NUL'],
    ['a value of no type', head((bytes) => bytes.writeUInt32LE(13, 52)), '13 is not a value type'],
    ['an array of arrays', key(u32(9), u32(9), u64(1n)), '9 is not a value type'],
    ['an array longer than the file', key(u32(9), u32(10), u64(2n ** 61n)), 'bytes were expected'],
    ['a text longer than the file', key(u32(8), u64(2n ** 63n)), 'bytes were expected'],
    ['a text of an array longer than the file', key(u32(9), u32(8), u64(1n), u64(9n)), 'bytes were expected'],
    [
      'a tensor name longer than ggml’s',
      head((bytes) => bytes.writeBigUInt64LE(64n, at(bytes, 'abc') - 8)),
      'a name of 64 bytes, the limit is 63',
    ],
    [
      'five dimensions',
      head((bytes) => bytes.writeUInt32LE(5, at(bytes, 'abc') + 3)),
      '"abc" has 5 dimensions; ggml supports 1 to 4',
    ],
    [
      'a type that nobody knows',
      head((bytes) => bytes.writeUInt32LE(99, at(bytes, 'abc') + 23)),
      '"abc" has the ggml type 99',
    ],
    [
      'rows of no whole blocks',
      head((bytes) => bytes.writeUInt32LE(12, at(bytes, 'abc') + 23)),
      '"abc" [2, 32] cannot be stored as q4_K',
    ],
    [
      'an offset beyond',
      head((bytes) => bytes.writeBigUInt64LE(32n, at(bytes, 'abc') + 27)),
      '"abc" begins 32 bytes into the data; 0 was expected',
    ],
    ['a cut tensor', head(() => undefined).subarray(0, -1), '"abc" ends at'],
    [
      'sizes whose product no file has',
      head((bytes) => bytes.fill(0xff, at(bytes, 'abc') + 7, at(bytes, 'abc') + 23)),
      '"abc" ',
    ],
    [
      'an odd alignment',
      keyed({ name: 'general.alignment', value: { type: 'uint32', value: 24 } }),
      'the alignment is 24; a power of two',
    ],
    [
      'an alignment that is a list',
      keyed({ name: 'general.alignment', value: { type: 'int32s', value: [1] } }),
      'the alignment is []',
    ],
  ])('%s is refused', (_, bytes, problem) => {
    expect(() => read(bytes)).toThrow(problem);
  });

  test('a key or tensor that occurs twice is refused', () => {
    const two = fileOf(
      [
        { name: 'ka', value: { type: 'uint32', value: 1 } },
        { name: 'kb', value: { type: 'uint32', value: 1 } },
      ],
      [
        { name: 'ta', type: 'float32', shape: [1] },
        { name: 'tb', type: 'float32', shape: [1] },
      ],
    );
    for (const name of ['k', 't']) {
      const bytes = Buffer.from(two);
      bytes.write(`${name}a`, bytes.indexOf(`${name}b`));
      expect(() => read(bytes)).toThrow(`"${name}a" occurs twice`);
    }
  });

  test('values of every type, and an alignment of its own', () => {
    const scalars = [
      [0, Buffer.of(255), 255],
      [1, Buffer.of(255), -1],
      [2, Buffer.of(255, 255), 65_535],
      [3, Buffer.of(255, 255), -1],
      [4, u32(7), 7],
      [5, u32(2 ** 32 - 1), -1],
      [6, Buffer.from(Float32Array.of(0.5).buffer), 0.5],
      [7, Buffer.of(1), true],
      [10, u64(2n ** 64n - 1n), 2n ** 64n - 1n],
      [11, u64(2n ** 64n - 1n), -1n],
      [12, Buffer.from(Float64Array.of(0.1).buffer), 0.1],
      [8, Buffer.concat([u64(2n), Buffer.from('ab')]), 'ab'],
    ] as const;
    for (const [type, bytes, value] of scalars) {
      expect(read(key(u32(type), bytes)).keys[0]?.value).toBe(value);
      const array = key(u32(9), u32(type), u64(6n), ...Array.from({ length: 6 }, () => bytes));
      expect(read(array).keys[0]?.value).toEqual({ count: 6, first: Array.from({ length: 4 }, () => value) });
    }
    const aligned = keyed({ name: 'general.alignment', value: { type: 'uint32', value: 64 } });
    expect(read(aligned).keys[0]?.value).toBe(64);
  });

  test('a long text is cut, and the next key found behind it', () => {
    const { keys } = read(
      keyed(
        { name: 'a', value: { type: 'string', value: 'x'.repeat(70_000) } },
        { name: 'b', value: { type: 'uint32', value: 2 } },
      ),
    );
    expect(keys[0]?.value).toBe(`${'x'.repeat(256)}…`);
    expect(keys[1]?.value).toBe(2);
  });

  test('whatever is changed or cut, it reads or refuses', () => {
    const whole = fileOf(KEYS, TENSORS);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 4 }),
        fc.nat(whole.length),
        (changes, length) => {
          const bytes = Buffer.from(whole);
          for (const [at, value] of changes) bytes[at] = value;
          try {
            read(bytes.subarray(0, length));
          } catch (error) {
            expect(error).toHaveProperty('name', 'CheckpointError');
          }
        },
      ),
    );
  });

  further('more strings, names or keys than this program keeps', () => {
    const strings = Buffer.concat([key(u32(9), u32(8), u64(4_000_001n)), Buffer.alloc(8 * 4_000_001)]);
    expect(() => read(strings)).toThrow('4000001 are too many for this program, the limit is 4000000');
    const long = Buffer.concat([u64(65_000n), Buffer.alloc(64_996, 120)]);
    const many = Array.from({ length: 259 }, (_, i) =>
      Buffer.concat([long, Buffer.from(String(i).padStart(4)), u32(7), Buffer.of(1)]),
    );
    expect(() => read(Buffer.concat([magic, u64(0n), u64(259n), ...many]))).toThrow(
      'all names together have more than 16777216 bytes, too many for this program',
    );
  });
});
