import { expect, test } from '@jest/globals';
import { type Edit, varint, withLengths } from '../../../src/model-file/onnx/edits.js';
import { readOnnx } from '../../../src/model-file/onnx/graph.js';
import { memorySource } from '../../../src/torch/byte-source.js';
import { floats, onnxModel, type ProtoField, proto, tensorProto } from '../../helpers/onnx-model.js';

/** The file with the edits. */
function apply(bytes: Uint8Array, edits: readonly Edit<Uint8Array>[]): Buffer {
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const { start, end, content, byteLength } of edits) {
    expect(content.length).toBe(byteLength);
    parts.push(bytes.subarray(at, start), content);
    at = end;
  }
  return Buffer.concat([...parts, bytes.subarray(at)]);
}

test('lengths of all messages around grow with what is within, and so do their own digits', () => {
  // Within a node of a graph within a node: the inner lengths just below 128 and 16384.
  const model = (name: string, long: string): Buffer => {
    const constant = tensorProto({
      name: '',
      shape: [1],
      data: [
        [9, floats(1)],
        [12, name],
      ],
    });
    const node: ProtoField[] = [
      [2, 'c'],
      [5, [[5, constant]]],
    ];
    const inner: ProtoField[] = [
      [1, node],
      [10, long],
    ];
    return onnxModel([
      [1, [[5, [[6, inner]]]]],
      [5, tensorProto({ name: 'w', shape: [1], data: [[9, floats(2)]] })],
    ]);
  };
  for (const long of ['', 'x'.repeat(16_250)]) {
    const [before, after] = [model('n'.repeat(90), long), model('n'.repeat(120), long)];
    const [constant] = readOnnx(memorySource('model.onnx', before)).constants;
    if (constant === undefined) throw new Error('no constant');
    // The doc string, field 12: 30 letters more.
    const from = before.indexOf('n'.repeat(90)) - 2;
    const content = proto([12, 'n'.repeat(120)]);
    const edit = { start: from, end: from + 92, byteLength: content.length, within: constant.within, content };
    expect(
      apply(
        before,
        withLengths([edit], (digits) => digits),
      ),
    ).toEqual(after);
  }
});

test('an edit of the same length changes nothing else', () => {
  const within = { around: undefined, lengthAt: 3, start: 4, end: 20 };
  const edit = { start: 8, end: 12, byteLength: 4, within, content: new Uint8Array(4) };
  expect(withLengths([edit], (digits) => digits)).toEqual([edit]);
});

test('numbers are written seven bits in a byte', () => {
  expect([0, 127, 128, 300, 2 ** 40].map((value) => Buffer.from(varint(value)).toString('hex'))).toEqual([
    '00',
    '7f',
    '8001',
    'ac02',
    '808080808020',
  ]);
});
