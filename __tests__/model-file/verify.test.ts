import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CheckpointError, WriteError } from '../../src/errors.js';
import { type FormatFile, filesOf } from '../../src/model-file/formats.js';
import type { FileLayout, OutputModel } from '../../src/model-file/layout.js';
import { PyCall, PyGlobal, PyPersistent, type PyValue, pickle } from '../../src/model-file/pickle-writer.js';
import { safetensorsFile } from '../../src/model-file/safetensors.js';
import { torchFile, torchLayout } from '../../src/model-file/torch-save.js';
import { prefetchHeaders, verifyModelFile } from '../../src/model-file/verify.js';
import { DTYPES, type Dtype } from '../../src/torch/dtype.js';
import { anyText } from '../helpers/any-text.js';
import { openFiles } from '../helpers/open-files.js';
import { outputModel, type TensorSpec } from '../helpers/output-model.js';
import { cases } from '../helpers/thorough.js';
import { layoutBytes } from '../helpers/write-layout.js';
import { checkpointOf } from '../helpers/zip-of.js';

let directory: string;
beforeAll(() => {
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'verify-'));
});
afterAll(() => fs.rmSync(directory, { recursive: true }));

/** The formats that hold any model as it is. */
const PLAIN = ['pt', 'safetensors'] as const;
const SPECS: TensorSpec[] = [
  ['encoder.weight', 'float32', [4, 3]],
  ['encoder.bias', 'float32', [4]],
  ['decoder.weight', '=encoder.weight', [4, 3]],
  ['steps', 'int64', []],
  ['empty', 'float16', [0, 7]],
  ['词表', 'bfloat16', [2, 1, 3]],
];
const MODEL = outputModel(...SPECS);

/** The model with one tensor other than it is. */
const changed = (index: number, ...spec: TensorSpec) =>
  outputModel(...SPECS.map((old, i) => (i === index ? spec : old)));

function write(name: string, layout: FileLayout, model: OutputModel, edit = (bytes: Buffer) => bytes): string {
  const data = model.storages.map(({ dtype, numel }) => Buffer.alloc(numel * DTYPES[dtype].size, 1));
  const file = path.join(directory, name);
  fs.writeFileSync(file, edit(layoutBytes(layout, data)));
  return file;
}

function holds(layoutOf: FormatFile['layout'], spec: TensorSpec): boolean {
  try {
    layoutOf(outputModel(spec));
    return true;
  } catch {
    return false;
  }
}

describe.each(filesOf(PLAIN))('$name', (format) => {
  const { name, layout: layoutOf } = format;

  test('is as it should be', async () => {
    const layout = layoutOf(MODEL);
    await verifyModelFile(write(name, layout, MODEL), format, layout);
  });

  test('of every dtype is as it should be', async () => {
    const all = (Object.keys(DTYPES) as Dtype[]).map((dtype) => [dtype, dtype, [3]] as const);
    const model = outputModel(...all.filter((spec) => holds(layoutOf, spec)));
    expect(model.tensors.length).toBeGreaterThanOrEqual(all.length - 2);
    const layout = layoutOf(model);
    await verifyModelFile(write(name, layout, model), format, layout);
  });

  test.each<[string, OutputModel]>([
    ['a name', changed(1, 'encoder.beta', 'float32', [4])],
    ['a shape', changed(1, 'encoder.bias', 'float32', [2, 2])],
    ['a dtype', changed(1, 'encoder.bias', 'int32', [4])],
    ['an empty shape', changed(4, 'empty', 'float16', [7, 0])],
    ['a tie', changed(2, 'decoder.weight', 'float32', [4, 3])],
    ['a tensor more', outputModel(...SPECS, ['extra', 'int8', [1]])],
    ['a tensor less', outputModel(...SPECS.slice(0, -1))],
  ])('is refused for %s', async (_, other) => {
    const file = write(name, layoutOf(other), other);
    await expect(verifyModelFile(file, format, layoutOf(MODEL))).rejects.toThrow(WriteError);
  });

  test('is refused when it is cut short, and closed', async () => {
    const layout = layoutOf(MODEL);
    const file = write(name, layout, MODEL, (bytes) => bytes.subarray(0, -1));
    await expect(verifyModelFile(file, format, layout)).rejects.toThrow(CheckpointError);
    await verifyModelFile(write(name, layout, MODEL), format, layout);
    expect(openFiles(directory)).toEqual([]);
  });

  test('is refused with a byte too many', async () => {
    const layout = layoutOf(MODEL);
    const file = write(name, layout, MODEL, (bytes) => Buffer.concat([bytes, Buffer.alloc(1)]));
    await expect(verifyModelFile(file, format, layout)).rejects.toThrow(/trailing-bytes|the file at/);
  });

  test('is refused when it is empty of all but zeros, as after a write that was lost', async () => {
    const layout = layoutOf(MODEL);
    const file = write(name, layout, MODEL, (bytes) => Buffer.alloc(bytes.length));
    await expect(verifyModelFile(file, format, layout)).rejects.toThrow(CheckpointError);
  });
});

test('a tensor behind the last is one too many', async () => {
  const { tensors, ...layout } = torchLayout(MODEL);
  const file = write('model.pt', torchLayout(MODEL), MODEL);
  await expect(verifyModelFile(file, torchFile, { ...layout, tensors: tensors.slice(0, -1) })).rejects.toThrow(
    /found "词表" .*, expected no further tensor$/,
  );
});

test('a difference is told in full', async () => {
  const other = changed(1, 'encoder.bias', 'float32', [2, 2]);
  const file = write('model.pt', torchLayout(other), other);
  await expect(verifyModelFile(file, torchFile, torchLayout(MODEL))).rejects.toThrow(
    'found "encoder.bias" float32 [2, 2], 16 bytes at 1024, expected "encoder.bias" float32 [4], 16 bytes at 1024',
  );
});

test('data in another place than the layout says is noticed', async () => {
  const layout = safetensorsFile.layout(MODEL);
  // eight spaces more behind the header, which begins with its length
  const file = write(safetensorsFile.name, layout, MODEL, (bytes) => {
    const length = Number(bytes.readBigUInt64LE());
    const moved = Buffer.concat([bytes.subarray(0, 8 + length), Buffer.from('        '), bytes.subarray(8 + length)]);
    moved.writeBigUInt64LE(BigInt(length + 8));
    return moved;
  });
  await expect(verifyModelFile(file, safetensorsFile, layout)).rejects.toThrow(
    /8 bytes at 400, expected .* 8 bytes at 392/,
  );
});

describe('of a .pt file', () => {
  const ORDERED_DICT = new PyGlobal('collections', 'OrderedDict');
  const pt = (key: string, ...view: readonly PyValue[]): string => {
    const persistent = new PyPersistent(['storage', new PyGlobal('torch', 'FloatStorage'), '0', 'cpu', 6]);
    const args = [persistent, ...view, false, new PyCall(ORDERED_DICT, [])];
    const tensor = new PyCall(new PyGlobal('torch._utils', '_rebuild_tensor_v2'), args);
    const root = new Map([[key, new PyCall(ORDERED_DICT, [], new Map([['w', tensor]]))]]);
    const file = path.join(directory, 'view.pt');
    fs.writeFileSync(file, checkpointOf(pickle(root), { 0: new Uint8Array(24) }));
    return file;
  };

  test('a tensor stands where its view of the storage begins; one with gaps nowhere', async () => {
    const [first] = await torchFile.read(pt('state_dict', 0, [2, 2], [2, 1]));
    expect(first).toMatchObject({ name: 'w', dtype: 'float32', shape: [2, 2], byteLength: 24 });
    const [third] = await torchFile.read(pt('state_dict', 2, [2, 2], [2, 1]));
    expect(third).toEqual({ ...first, position: (first?.position ?? 0) + 8 });
    expect(await torchFile.read(pt('state_dict', 0, [3], [2]))).toMatchObject([{ position: Number.NaN }]);
  });

  test('the weights stand where FunASR looks first', async () => {
    await expect(torchFile.read(pt('model', 0, [6], [1]))).rejects.toThrow(
      'found weights under "model", expected weights under "state_dict"',
    );
  });
});

test('any model can be written and read', async () => {
  const dtype = fc.constantFrom(
    ...(Object.keys(DTYPES) as Dtype[]).filter((dtype) => DTYPES[dtype].kind !== 'complex'),
  );
  const name = anyText({ minLength: 1, maxLength: 30 }).filter((text) => !/^=|^__metadata__$/.test(text));
  const shape = fc.array(fc.integer({ min: 0, max: 7 }), { maxLength: 4 });
  const specs = fc.uniqueArray(fc.tuple(name, dtype, shape), {
    selector: ([text]) => text,
    minLength: 1,
    maxLength: 12,
  });
  await fc.assert(
    fc.asyncProperty(specs, fc.nat(11), async (tensors, tied) => {
      const [first, , size] = tensors[tied % tensors.length] ?? ['', 'int8', []];
      const model = outputModel(...tensors, [`${first} tied`, `=${first}`, size]);
      for (const format of filesOf(PLAIN)) {
        const layout = format.layout(model);
        await verifyModelFile(write('any', layout, model), format, layout);
      }
    }),
    { numRuns: cases(100) },
  );
});

test('headers are fetched from any file, whole or not: what is missing is for the reader to tell', async () => {
  const layout = torchLayout(MODEL);
  await prefetchHeaders(write('model.pt', layout, MODEL), layout);
  await prefetchHeaders(
    write('cut.pt', layout, MODEL, (bytes) => bytes.subarray(0, 100)),
    layout,
  );
  await expect(prefetchHeaders(path.join(directory, 'none.pt'), layout)).rejects.toThrow(CheckpointError);
});
