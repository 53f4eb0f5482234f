import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { onnxAnatomy } from '../../../src/model-file/onnx/anatomy.js';
import { onnxFiles, writtenBytes } from '../../../src/model-file/onnx/onnx-file.js';
import { openTemplate } from '../../../src/model-file/onnx/template.js';
import { verifyModelFile } from '../../../src/model-file/verify.js';
import { renderInspect } from '../../../src/report/inspect.js';
import { externalData, floats, onnxModel, type ProtoField, tensorProto, values } from '../../helpers/onnx-model.js';
import { outputModel } from '../../helpers/output-model.js';
import { layoutBytes } from '../../helpers/write-layout.js';

let directory: string;
beforeAll(() => {
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'onnx-file-'));
});
afterAll(() => fs.rmSync(directory, { recursive: true }));

const FIXTURE = new URL('../../fixtures/onnx/sensevoice/base-onnx-1.1.12/model_quant.onnx', import.meta.url).pathname;
const MODEL = outputModel(['w', 'float32', [9]]);
const external: ProtoField[] = [externalData('location', 'model.onnx.data'), externalData('offset', '4'), [14, 1]];

/** A file with `w` in it and another constant in a file beside, with nothing but `w` to be written anew. */
function open() {
  const file = path.join(directory, 'model.onnx');
  const bytes = onnxModel([
    [5, tensorProto({ name: 'w', shape: [9], data: [[9, floats(...values(9, 1))]] })],
    [5, tensorProto({ name: 'beside', shape: [1], data: external })],
  ]);
  fs.writeFileSync(file, bytes);
  fs.writeFileSync(path.join(directory, 'model.onnx.data'), floats(1, 2, 3));
  const template = openTemplate(file);
  const [constant] = template.graph.constants;
  if (constant === undefined) throw new Error('no constant');
  const store = { kind: 'float32' } as const;
  const parts = [{ origins: [{ tensor: 'w', first: 0 }] as const, count: 9, store, byteLength: 36 }];
  const [main, beside] = onnxFiles(template, [{ constant, parts }]);
  if (beside === undefined) throw new Error('no file beside');
  return { file, bytes, template, main, beside };
}

test('what is written is found again, and the file beside is as long as it should be', async () => {
  const { template, main, beside, bytes } = open();
  const written = path.join(directory, 'written');
  fs.writeFileSync(written, layoutBytes(main.layout(MODEL), [floats(...values(9, 2))]));
  await verifyModelFile(written, main, main.layout(MODEL));
  expect(fs.readFileSync(written)).toHaveLength(bytes.length);
  fs.writeFileSync(written, layoutBytes(beside.layout(MODEL), []));
  await verifyModelFile(written, beside, beside.layout(MODEL));
  fs.appendFileSync(written, 'x');
  await expect(verifyModelFile(written, beside, beside.layout(MODEL))).rejects.toThrow(/was not written correctly/);
  template.close();
});

test('a base model’s file that changes meanwhile is told', async () => {
  const { file, template, main } = open();
  const written = path.join(directory, 'written');
  fs.writeFileSync(written, layoutBytes(main.layout(MODEL), [floats(...values(9, 2))]));
  fs.appendFileSync(file, ' ');
  await expect(verifyModelFile(written, main, main.layout(MODEL))).rejects.toThrow(
    /was changed while it was being read/,
  );
  template.close();
});

test('the size in int8 is known without weights', () => {
  // 13 matrices, whose zero points take one or two digits each there and a byte here.
  expect(writtenBytes(FIXTURE)).toBe(181_388);
});

test('every byte of a file is accounted for, and its graph described', () => {
  const anatomy = onnxAnatomy(FIXTURE);
  expect(anatomy.parts.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(fs.statSync(FIXTURE).size);
  expect(anatomy.parts.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['encoder', 'encoder (uint8)', 'embed', '']),
  );
  expect(anatomy.graph).toMatchObject({ irVersion: 7, opset: 14, producer: 'onnx.quantize' });
  for (const [language, found] of [
    ['en', /An ONNX graph: IR version 7, opset 14, 350 nodes, written by onnx.quantize. In: speech float32/],
    ['zh', /ONNX 计算图：IR 版本 7，opset 14，350 个节点/],
  ] as const) {
    expect(renderInspect([anatomy], { language, color: false, width: 100 })).toMatch(found);
  }
});

test('a file beside counts for the one that names it', () => {
  const { file, bytes, template } = open();
  template.close();
  expect(onnxAnatomy(file).bytes).toBe(bytes.length + 12);
});
