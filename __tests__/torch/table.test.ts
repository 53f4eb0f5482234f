import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { CheckpointError } from '../../src/errors.js';
import type { Checkpoint } from '../../src/torch/checkpoint.js';
import { openCheckpoint } from '../../src/torch/open.js';
import { readWeights } from '../helpers/read-weights.js';
import { caseOf, type ExpectedTensor, expected, FIXTURES, sections } from './cases.js';

const files = ['torch', 'made', 'refuse'].flatMap((folder) =>
  readdirSync(`${FIXTURES}${folder}`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'reference.json')
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(FIXTURES.length).replaceAll('\\', '/')),
);

function of(outcome: string): string[] {
  return files.filter((file) => caseOf(file)?.outcome === outcome);
}

function content(bytes: Uint8Array): Pick<ExpectedTensor, 'hex' | 'sha256'> {
  if (bytes.length <= 96) return { hex: Buffer.from(bytes).toString('hex') };
  return { sha256: createHash('sha256').update(bytes).digest('hex') };
}

async function expectEqualToTorch(file: string): Promise<Checkpoint> {
  const { checkpoint, bytes } = await readWeights(`${FIXTURES}${file}`);
  const torch = expected.files[file]?.tensors ?? {};
  expect([...checkpoint.stateDict.keys()]).toEqual(Object.keys(torch));
  const shared = new Map<unknown, number | undefined>();
  for (const [name, tensor] of checkpoint.stateDict) {
    const { storage, ...rest } = torch[name] ?? {};
    const found = { dtype: tensor.dtype, shape: [...tensor.shape], ...content(bytes.get(name) ?? new Uint8Array()) };
    expect([name, found]).toEqual([name, rest]);
    if (storage === undefined) continue;
    const first = shared.get(tensor.storage) ?? storage;
    expect([name, 'storage', first]).toEqual([name, 'storage', storage]);
    shared.set(tensor.storage, storage);
  }
  const storages = Object.values(torch).flatMap(({ storage }) => (storage === undefined ? [] : [storage]));
  expect(shared.size).toBe(new Set(storages).size);
  return checkpoint;
}

test('the table and the folders agree', () => {
  expect(files.length).toBeGreaterThanOrEqual(120);
  expect(files.filter((file) => caseOf(file) === undefined)).toEqual([]);
  expect([...files].sort()).toEqual(Object.keys(expected.files).sort());
  const rows = new Set(files.map(caseOf));
  expect(sections.flatMap(({ cases }) => cases).filter((row) => !rows.has(row))).toEqual([]);
});

describe('accepted files equal torch.load to the bit', () => {
  test.each(of('accept'))('%s', async (file) => {
    const checkpoint = await expectEqualToTorch(file);
    expect(checkpoint.notices.filter(({ level }) => level === 'warning')).toEqual([]);
  });
});

describe('files accepted with a warning equal torch.load to the bit', () => {
  test.each(of('warn'))('%s', async (file) => {
    const checkpoint = await expectEqualToTorch(file);
    expect(checkpoint.notices.map(({ code }) => code).sort()).toEqual([...(caseOf(file)?.notices ?? [])].sort());
  });
});

describe('refused files are refused by name', () => {
  test.each(of('refuse'))('%s', async (file) => {
    let refusal: unknown;
    try {
      await readWeights(`${FIXTURES}${file}`);
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(CheckpointError);
    const { message, hint } = refusal as CheckpointError;
    expect(message).toContain(file.split('/').at(-1));
    expect(message.replace(FIXTURES + file, '')).toMatch(new RegExp(caseOf(file)?.message ?? 'nothing given'));
    expect(hint).toBeDefined();
  });
});

test('a directory is refused, and told from a file that is absent', async () => {
  await expect(openCheckpoint(`${FIXTURES}made`)).rejects.toThrow(CheckpointError);
  await expect(openCheckpoint(`${FIXTURES}made`)).rejects.toThrow(/directory/);
  await expect(openCheckpoint(`${FIXTURES}absent.pt`)).rejects.toThrow(CheckpointError);
});
