import { fstatSync, readSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type Located, locate, requireUnchanged, scratchBytes } from '../../src/average/locate.js';
import { NOWHERE } from '../../src/average/task.js';
import { CheckpointError } from '../../src/errors.js';
import { type PickledTensor, stateDictPickle } from '../helpers/tensor-pickle.js';
import { checkpointOf } from '../helpers/zip-of.js';
import { filesIn, makeSource, openSource, temporaryDirectory } from './checkpoints.js';
import type { Input } from './place-table.js';

/** A tensor of one of two storages of six bytes. */
const view = (key: string, shape: readonly number[], strides: readonly number[], offset = 0): PickledTensor => ({
  storageType: 'ByteStorage',
  key,
  numel: 6,
  offset,
  shape,
  strides,
});
const TENSORS = {
  plain: view('0', [6], [1]),
  part: view('0', [2], [1], 3),
  turned: view('0', [3, 2], [1, 3]),
  every: view('0', [3], [2]),
  none: view('0', [0, 2], [1, 1]),
  other: view('1', [2, 3], [1, 2]),
};
const STORAGES = { 0: Uint8Array.of(1, 2, 3, 4, 5, 6), 1: Uint8Array.of(11, 12, 13, 14, 15, 16) };
const EXPECTED = {
  plain: [1, 2, 3, 4, 5, 6],
  part: [4, 5],
  turned: [1, 4, 2, 5, 3, 6],
  every: [1, 3, 5],
  other: [11, 13, 15, 12, 14, 16],
};

test.each([true, false])('how much is laid out is known before (deflated: %s)', async (deflated) => {
  const directory = temporaryDirectory();
  const file = path.join(directory, 'ep1');
  writeFileSync(file, checkpointOf(stateDictPickle(TENSORS), STORAGES, { deflate: deflated }));
  const { checkpoint, stateDict } = await openSource(file);
  for (const names of [['plain'], ['part'], ['turned', 'every'], ['part', 'every', 'other', 'none'], ['none']]) {
    const tensors = names.map((name) => stateDict.get(name));
    const found = await locate(checkpoint, tensors, path.join(directory, 'scratch'), undefined);
    const inputs = tensors.flatMap((_, i) => inputIn(found, i) ?? []);
    const scratch = inputs.find(({ fd }) => fd !== checkpoint.fd);
    expect([names, scratchBytes(tensors)]).toEqual([names, scratch === undefined ? 0 : fstatSync(scratch.fd).size]);
    found.close();
  }
});

async function located(names: readonly (keyof typeof TENSORS | undefined)[], scratch = 'scratch') {
  const directory = temporaryDirectory();
  const file = path.join(directory, 'ep1');
  writeFileSync(file, checkpointOf(stateDictPickle(TENSORS), STORAGES));
  const { checkpoint, stateDict } = await openSource(file);
  const tensors = names.map((name) => (name === undefined ? undefined : stateDict.get(name)));
  return {
    checkpoint,
    found: await locate(checkpoint, tensors, path.join(directory, scratch), undefined),
    directory,
  };
}

function inputIn({ locations }: Located, storage: number): Input | undefined {
  const [fd, position] = [locations.fds[storage], locations.positions[storage]];
  return fd === undefined || fd === NOWHERE || position === undefined ? undefined : { fd, position };
}

function bytesAt({ fd, position }: { readonly fd: number; readonly position: number }, length: number): number[] {
  const bytes = new Uint8Array(length);
  expect(readSync(fd, bytes, 0, length, position)).toBe(length);
  return [...bytes];
}

describe('where elements lie', () => {
  test('plain ones: in the checkpoint, nothing is read and no file is made', async () => {
    const { checkpoint, found, directory } = await located(['part', undefined, 'none', 'plain']);
    const [part, left, none, plain, beyond] = [0, 1, 2, 3, 4].map((storage) => inputIn(found, storage));
    expect([left, none, beyond]).toEqual([undefined, undefined, undefined]);
    if (part === undefined || plain === undefined) throw new Error('not found');
    expect([part.fd, plain.fd]).toEqual([checkpoint.fd, checkpoint.fd]);
    expect([bytesAt(part, 2), bytesAt(plain, 6)]).toEqual([EXPECTED.part, EXPECTED.plain]);
    expect(found.bytesRead).toBe(0);
    expect(filesIn(directory)).toEqual(['ep1']);
    found.close();
    expect(() => fstatSync(checkpoint.fd)).not.toThrow();
  });

  test('plain ones: without a place for a scratch file, which one other tensor needs', async () => {
    const { found } = await located(['plain'], 'missing/scratch');
    expect(inputIn(found, 0)).toBeDefined();
    found.close();
    await expect(located(['plain', 'turned'], 'missing/scratch')).rejects.toThrow('missing');
    const one = (await located(['turned'])).found;
    const input = inputIn(one, 0);
    if (input === undefined) throw new Error('not found');
    expect([bytesAt(input, 6), one.bytesRead]).toEqual([EXPECTED.turned, 6]);
    one.close();
  });

  test('others: laid out in a scratch file, for which their storages are read once', async () => {
    const names = ['turned', 'none', 'plain', 'every', 'other'] as const;
    const { checkpoint, found } = await located(names);
    for (const [i, name] of names.entries()) {
      const input = inputIn(found, i);
      if (name === 'none') expect(input).toBeUndefined();
      else {
        if (input === undefined) throw new Error('not found');
        expect([name, bytesAt(input, EXPECTED[name].length)]).toEqual([name, EXPECTED[name]]);
        expect(input.fd === checkpoint.fd).toBe(name === 'plain');
      }
    }
    expect(found.bytesRead).toBe(12);
    const { fd = -1 } = inputIn(found, 0) ?? {};
    found.close();
    expect(() => fstatSync(fd)).toThrow();
  });
});

describe('a checkpoint is the one that was opened', () => {
  const opened = async () => {
    const file = path.join(temporaryDirectory(), 'ep1');
    const { checkpoint } = await makeSource(file, { w: { values: [1, 2] } });
    return { file, checkpoint, times: fstatSync(checkpoint.fd) };
  };

  test('until it changes', async () => {
    const { checkpoint } = await opened();
    expect(() => requireUnchanged(checkpoint)).not.toThrow();
  });

  test('not with another time', async () => {
    const { file, checkpoint, times } = await opened();
    utimesSync(file, times.atime, new Date(times.mtimeMs + 2000));
    expect(() => requireUnchanged(checkpoint)).toThrow(CheckpointError);
  });

  test('not with another length, whatever its time', async () => {
    const { file, checkpoint, times } = await opened();
    utimesSync(file, 1, 1);
    const { checkpoint: again } = await openSource(file);
    truncateSync(file, again.byteLength - 1);
    utimesSync(file, 1, 1);
    expect(fstatSync(again.fd).mtimeMs).toBe(again.modifiedMs);
    const problem = `${checkpoint.path}: changed while it was being read: ${times.size} bytes when it was opened, ${times.size - 1} now`;
    expect(() => requireUnchanged(again)).toThrow(problem);
  });
});
