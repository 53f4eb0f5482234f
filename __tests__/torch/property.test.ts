import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CheckpointError } from '../../src/errors.js';
import type { OutputModel } from '../../src/model-file/layout.js';
import { PyCall, PyGlobal, PyPersistent, pickle } from '../../src/model-file/pickle-writer.js';
import { torchLayout } from '../../src/model-file/torch-save.js';
import { DTYPES, type Dtype } from '../../src/torch/dtype.js';
import { elementCount } from '../../src/torch/tensor.js';
import { anyText } from '../helpers/any-text.js';
import { readWeights, showWeights } from '../helpers/read-weights.js';
import { RewrittenFile } from '../helpers/rewritten-file.js';
import { cases, few } from '../helpers/thorough.js';
import { layoutBytes } from '../helpers/write-layout.js';
import { checkpointOf } from '../helpers/zip-of.js';
import { FIXTURES } from './cases.js';

fc.configureGlobal({ seed: 20240517 });

const scratch = new RewrittenFile();
afterAll(() => scratch.remove());

async function read(bytes: Uint8Array) {
  scratch.write(bytes);
  return await readWeights(scratch.path);
}

/** Reads the file, or refuses it with a CheckpointError; anything else that is thrown fails the test. */
async function readOrRefuse(bytes: Uint8Array): Promise<void> {
  try {
    await read(bytes);
  } catch (error) {
    if (!(error instanceof CheckpointError)) throw error;
  }
}

const ORDERED_DICT = new PyCall(new PyGlobal('collections', 'OrderedDict'), []);
const LEGACY_MAGIC = Buffer.from('8002 8a0a 6cfc 9c46 f920 6aa8 5019 2e 8002 4d e903 2e'.replaceAll(' ', ''), 'hex');

describe('bytes at random are read or refused, never more', () => {
  const noise = fc.uint8Array({ maxLength: 400 });

  test.each([
    ['behind nothing', Buffer.alloc(0)],
    ['behind the magic of zip', Buffer.from('PK\x03\x04', 'latin1')],
    ['behind the magic of a legacy stream', LEGACY_MAGIC],
    ['behind the magic of a pickle', Buffer.from([0x80, 2])],
    ['behind an end of central directory', Buffer.from(`PK\x05\x06${'\0'.repeat(18)}`, 'latin1')],
  ])('%s', async (_, magic) => {
    await fc.assert(
      fc.asyncProperty(noise, (bytes) => readOrRefuse(Buffer.concat([magic, bytes]))),
      { numRuns: cases(300) },
    );
  });

  test('as data.pkl of a sound container', async () => {
    await fc.assert(
      fc.asyncProperty(noise, (bytes) => readOrRefuse(checkpointOf(bytes))),
      { numRuns: cases(300) },
    );
  });

  test('as opcodes of a pickle', async () => {
    const opcodes = Buffer.from(
      '().012FIJKMNQRTUVXabcdefghijlopqrstu}]\x80\x81\x85\x86\x87\x88\x89\x8a\x8c\x93\x94\x95',
      'latin1',
    );
    const program = fc.array(fc.oneof(fc.constantFrom(...opcodes), fc.integer({ min: 0, max: 255 })), {
      maxLength: 60,
    });
    await fc.assert(
      fc.asyncProperty(program, (bytes) => readOrRefuse(checkpointOf(Buffer.from([0x80, 2, ...bytes, 0x2e])))),
      { numRuns: cases(2000) },
    );
  });
});

describe('changed checkpoints are read or refused, never more', () => {
  /** Records of a container that torch wrote: stored, so that the pickle is found by its ends. */
  function pickleIn(file: string): Buffer {
    const bytes = readFileSync(`${FIXTURES}${file}`);
    return bytes.subarray(
      bytes.indexOf(Buffer.from([0x80, 2])),
      bytes.indexOf(Buffer.from('.PK\x07\x08', 'latin1')) + 1,
    );
  }

  const cut = fc.record({
    from: fc.nat(),
    length: fc.nat(24),
    to: fc.nat(),
    insert: fc.oneof(fc.uint8Array({ maxLength: 8 }), fc.constant(undefined)),
  });

  /** Replaces pieces by pieces of the same bytes, or by noise. */
  function mutate(bytes: Buffer, cuts: readonly (typeof cut extends fc.Arbitrary<infer T> ? T : never)[]): Buffer {
    return cuts.reduce((result, { from, length, to, insert }) => {
      const start = from % (result.length + 1);
      const at = to % (result.length + 1);
      const piece = insert ?? result.subarray(start, start + length);
      return Buffer.concat([result.subarray(0, at), piece, result.subarray(insert === undefined ? at : at + length)]);
    }, bytes);
  }

  test.each(few(['torch/2.13/training.pt', 'torch/2.13/unknown-globals-beside.pt', 'torch/1.13/tied.pt']))(
    '%s',
    async (file) => {
      const original = pickleIn(file);
      await fc.assert(
        fc.asyncProperty(fc.array(cut, { minLength: 1, maxLength: 4 }), (cuts) =>
          readOrRefuse(
            checkpointOf(mutate(original, cuts), { 0: Buffer.alloc(48), 1: Buffer.alloc(12), 2: Buffer.alloc(8) }),
          ),
        ),
        { numRuns: cases(500) },
      );
    },
  );

  test.each(['torch/2.13/plain.pt', 'made/zip-deflated.pt', 'made/zip-zip64-fields.pt', 'made/legacy-storage-view.pt'])(
    '%s, whole file',
    async (file) => {
      const original = readFileSync(`${FIXTURES}${file}`);
      await fc.assert(
        fc.asyncProperty(fc.array(cut, { minLength: 1, maxLength: 3 }), (cuts) => readOrRefuse(mutate(original, cuts))),
        { numRuns: cases(500) },
      );
    },
  );
});

/** Where the elements of a view stand in its storage, in row-major order: the definition of strides. */
function indicesOf(shape: readonly number[], strides: readonly number[], offset: number): Uint32Array {
  return shape.reduce((starts, size, dimension) => {
    const stride = strides[dimension] ?? 0;
    const indices = new Uint32Array(starts.length * size);
    starts.forEach((start, i) => {
      for (let k = 0; k < size; k++) indices[i * size + k] = start + k * stride;
    });
    return indices;
  }, Uint32Array.of(offset));
}

describe('strided tensors', () => {
  const TYPES = [
    'float64',
    'float32',
    'float16',
    'int64',
    'int16',
    'uint8',
    'bool',
    'complex64',
    'complex128',
  ] as const;

  /** A view, and a storage that is just long enough for it and some slack. */
  const view = fc
    .record({
      dtype: fc.constantFrom<Dtype>(...TYPES),
      dimensions: fc.array(fc.record({ size: fc.nat(4), stride: fc.nat(7) }), { maxLength: 4 }),
      offset: fc.nat(9),
      slack: fc.nat(5),
      byteorder: fc.constantFrom('little' as const, 'big' as const),
      deflate: fc.boolean(),
      seed: fc.nat(255),
    })
    .map(({ dimensions, ...rest }) => {
      const shape = dimensions.map(({ size }) => size);
      const strides = dimensions.map(({ stride }) => stride);
      const last = shape.reduce((sum, size, i) => sum + (size - 1) * (strides[i] ?? 0), rest.offset);
      return { ...rest, shape, strides, numel: (shape.includes(0) ? rest.offset : last + 1) + rest.slack };
    });

  function gathered(storage: Buffer, size: number, shape: number[], strides: number[], offset: number): Buffer {
    const indices = [...indicesOf(shape, strides, offset)];
    return Buffer.concat(indices.map((index) => storage.subarray(index * size, (index + 1) * size)));
  }

  function swapped(bytes: Buffer, width: number): Buffer {
    const words = Array.from({ length: bytes.length / width }, (_, i) => bytes.subarray(i * width, (i + 1) * width));
    return Buffer.concat(words.map((word) => Buffer.from(word).reverse()));
  }

  test('hold the elements that their strides name', async () => {
    await fc.assert(
      fc.asyncProperty(view, async ({ dtype, shape, strides, offset, numel, byteorder, deflate, seed }) => {
        const { size, wordSize, storage: type } = DTYPES[dtype];
        const elements = Buffer.from(Array.from({ length: numel * size }, (_, i) => (i * 31 + seed) & 0xff));
        const storage = new PyPersistent(['storage', new PyGlobal('torch', type ?? ''), '0', 'cpu', numel]);
        const rebuild = new PyGlobal('torch._utils', '_rebuild_tensor_v2');
        const tensor = new PyCall(rebuild, [storage, offset, shape, strides, false, ORDERED_DICT]);
        const stored = byteorder === 'big' ? swapped(elements, wordSize) : elements;
        const file = checkpointOf(pickle(new Map([['weight', tensor]])), { 0: stored }, { byteorder, deflate });
        const { checkpoint, bytes } = await read(file);
        expect(checkpoint.stateDict.get('weight')).toMatchObject({ dtype, shape });
        expect(Buffer.from(bytes.get('weight') ?? [])).toEqual(gathered(elements, size, shape, strides, offset));
      }),
      { numRuns: cases(500) },
    );
  });
});

describe('views that are gathered in several pieces', () => {
  const NUMEL = 3_000_000;
  const elements = Uint32Array.from({ length: NUMEL }, (_, i) => Math.imul(i, 0x9e3779b1));

  test.each([
    ['transposed, larger than a piece', [1500, 2000], [1, 1500], 0],
    ['sparse, over the whole storage', [3, 7, 2], [999_000, 140_000, 3], 11],
    ['stepped, innermost first', [2, 600_000], [1, 4], 5],
    ['repeated', [40, 100_000], [0, 29], 99],
  ])('%s', async (_, shape, strides, offset) => {
    const storage = new PyPersistent(['storage', new PyGlobal('torch', 'IntStorage'), '0', 'cpu', NUMEL]);
    const rebuild = new PyGlobal('torch._utils', '_rebuild_tensor_v2');
    const tensor = new PyCall(rebuild, [storage, offset, shape, strides, false, ORDERED_DICT]);
    const file = checkpointOf(pickle(new Map([['weight', tensor]])), { 0: new Uint8Array(elements.buffer) });
    const indices = indicesOf(shape, strides, offset);
    const expected = indices.map((index) => elements[index] ?? 0);
    expect(
      Buffer.compare((await read(file)).bytes.get('weight') ?? new Uint8Array(), Buffer.from(expected.buffer)),
    ).toBe(0);
  });
});

describe('what the writer writes, the reader reads', () => {
  const dtype = fc.constantFrom(...(Object.keys(DTYPES) as Dtype[]));
  const shape = fc.array(fc.nat(5), { maxLength: 3 });
  const tensors = fc.uniqueArray(fc.record({ name: anyText(), dtype, shape, tie: fc.nat(9) }), {
    selector: ({ name }) => name,
    minLength: 1,
    maxLength: 12,
  });

  test('names, types, shapes, ties and every byte', async () => {
    await fc.assert(
      fc.asyncProperty(tensors, async (specs) => {
        const storages: { dtype: Dtype; numel: number }[] = [];
        const model: OutputModel = {
          storages,
          tensors: specs.map(({ name, dtype, shape, tie }) => {
            const numel = elementCount(shape);
            const same = storages.findIndex((storage) => storage.dtype === dtype && storage.numel === numel);
            const storage = tie === 0 && same >= 0 ? same : storages.push({ dtype, numel }) - 1;
            return { name, shape, storage };
          }),
        };
        const data = storages.map(({ dtype, numel }, i) =>
          Buffer.from(Array.from({ length: numel * DTYPES[dtype].size }, (_, k) => (k * 7 + i * 13) & 0xff)),
        );
        const weights = await read(layoutBytes(torchLayout(model), data));
        const expected = model.tensors.map(({ name, shape, storage }) => {
          return `${JSON.stringify(name)} ${storages[storage]?.dtype} [${shape}] ${data[storage]?.toString('hex')}`;
        });
        expect(showWeights(weights)).toEqual(expected);
        expect(weights.checkpoint.notices).toEqual([]);
        const found = [...weights.checkpoint.stateDict.values()].map((tensor) => tensor.storage);
        expect(found.map((storage) => found.indexOf(storage))).toEqual(
          model.tensors.map((a) => model.tensors.findIndex((b) => a.storage === b.storage)),
        );
      }),
      { numRuns: cases(200) },
    );
  });
});
