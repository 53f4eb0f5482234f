/** Refusals that no fixture asks for: formats by their first bytes, and tensors that torch would not have written so. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { PyCall, PyGlobal, PyPersistent, type PyValue, pickle } from '../../src/model-file/pickle-writer.js';
import { openCheckpoint } from '../../src/torch/open.js';
import { checkpointOf } from '../helpers/zip-of.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'refusals-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const HOOKS = new PyCall(new PyGlobal('collections', 'OrderedDict'), []);
const FLOAT32 = new PyGlobal('torch', 'float32');
const VIEW: readonly PyValue[] = [0, [1], [1], false, HOOKS];
const utils = (name: string) => new PyGlobal('torch._utils', name);
const storage = (type: PyGlobal, numel = 4) => new PyPersistent(['storage', type, '0', 'cpu', numel]);
const UNTYPED = storage(new PyGlobal('torch.storage', 'UntypedStorage'));
const FLOATS = storage(new PyGlobal('torch', 'FloatStorage'), 1);

const ofDtype = (over: PyValue, dtype: PyValue) => new PyCall(utils('_rebuild_tensor_v3'), [over, ...VIEW, dtype]);
const fromType = (...args: readonly PyValue[]) =>
  new PyCall(new PyGlobal('torch._tensor', '_rebuild_from_type_v2'), args);
const withState = (...names: readonly string[]) => {
  const args: readonly PyValue[] = [FLOATS, ...VIEW];
  const state = new Map<string, PyValue>(names.map((name) => [name, '']));
  return fromType(utils('_rebuild_tensor_v2'), new PyGlobal('torch.nn.parameter', 'Parameter'), args, state);
};

const file = (tensor: PyValue, byteorder: 'little' | 'big' = 'little') =>
  checkpointOf(pickle(new Map([['w', tensor]])), { 0: new Uint8Array(4) }, { byteorder });

/** The end of an archive, behind four bytes, that announces so many records. */
function ending(records: number): Buffer {
  const end = Buffer.alloc(56 + 20 + 22);
  end.write('PK\x06\x06', 0, 'latin1');
  end.writeBigUInt64LE(44n, 4);
  end.writeBigUInt64LE(BigInt(records), 24);
  end.writeBigUInt64LE(BigInt(records), 32);
  end.write('PK\x06\x07', 56, 'latin1');
  end.writeBigUInt64LE(4n, 64);
  end.writeUInt32LE(1, 72);
  end.write('PK\x05\x06', 76, 'latin1');
  end.fill(0xff, 84, 96);
  return end;
}

test.each<[string, Uint8Array, RegExp]>([
  ['GGUF', Buffer.from('GGUF\x03'), /a GGUF model/],
  ['RAR', Buffer.from('Rar!\x1a'), /a RAR archive/],
  ['part of a split zip', Buffer.from('PK\x07\x08'), /one part of a split zip/],
  [
    'too many records',
    Buffer.concat([Buffer.from('PK\x03\x04'), ending(500_001)]),
    /500001 records, the limit is 500000/,
  ],
  ['no dtype', file(ofDtype(UNTYPED, 'float32')), /a dtype that torch does not have/],
  ['a dtype over a typed storage', file(ofDtype(FLOATS, FLOAT32)), /a tensor of float32 over a typed storage/],
  ['reversed bytes', file(ofDtype(UNTYPED, FLOAT32), 'big'), /is float32 in a big-endian file/],
  ['a type without function', file(fromType('x', FLOAT32, [])), /it calls "torch\._tensor\._rebuild_from_type_v2"/],
  [
    'a function without type',
    file(fromType(utils('_rebuild_tensor_v2'), 'x', [])),
    /not \(function, type, arguments, state\)/,
  ],
  ['a state with data', file(withState('data')), /a state that sets "data"/],
  ['a storage beyond any file', file(storage(new PyGlobal('torch', 'FloatStorage'), 2 ** 52)), /more than any file/],
])('refuses %s', async (name, bytes, problem) => {
  const path = join(folder, `${name}.pt`);
  writeFileSync(path, bytes);
  await expect(openCheckpoint(path)).rejects.toThrow(problem);
});

test('takes a state that sets nothing of the kind', async () => {
  const path = join(folder, 'state.pt');
  writeFileSync(path, file(withState('note')));
  (await openCheckpoint(path)).close();
});
