/** Small files that ask for much: each is refused or read in a process that stays below 256 MB and never hangs. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { compileTorch, runScript } from '../helpers/run-compiled.js';
import { checkpointOf, zipOf } from '../helpers/zip-of.js';
import { FIXTURES } from './cases.js';

const LIMIT_BYTES = 256e6;
const LIMIT_SECONDS = 10;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  compileTorch(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Answer {
  /** name of the error, or undefined where the file was read */
  readonly error?: string;
  readonly message?: string;
  readonly peakBytes: number;
}

/** What opening the file and reading its weights comes to. */
function open(bytes: Uint8Array): Answer {
  writeFileSync(join(folder, 'model.pt'), bytes);
  const script = `
    import { openCheckpoint } from './torch/open.js';
    import { readTensor } from './torch/materialize.js';
    const answer = {};
    try {
      const checkpoint = openCheckpoint(new URL('model.pt', import.meta.url).pathname);
      for (const tensor of checkpoint.stateDict.values()) readTensor(checkpoint, tensor);
      checkpoint.close();
    } catch (error) {
      Object.assign(answer, { error: error.name, message: error.message });
    }
    console.log(JSON.stringify({ ...answer, peakBytes: process.resourceUsage().maxRSS * 1024 }));`;
  return runScript(folder, script, LIMIT_SECONDS) as Answer;
}

const PROTOCOL_2 = Buffer.from([0x80, 2]);
const STOP = Buffer.from('.');

/** The pickle of `{'state_dict': {'w': tensor}, 'beside': value}`, where opcodes make the value. */
function beside(...value: (string | Buffer)[]): Buffer {
  const tensor =
    'ctorch._utils\n_rebuild_tensor_v2\n((X\x07\0\0\0storagectorch\nFloatStorage\nX\x01\0\0\x000X\x03\0\0\0cpuK\x01tQK\0))\x89}tR';
  const parts = [PROTOCOL_2, `}(X\x0a\0\0\0state_dict}X\x01\0\0\0w${tensor}sX\x06\0\0\0beside`, ...value, 'u', STOP];
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)));
}

const ONE = { 0: Buffer.alloc(4) };
const repeat = (text: string, count: number) => Buffer.alloc(text.length * count, text, 'latin1');
const MILLION = 1_000_000;

test('a sound checkpoint is read', () => {
  expect(open(checkpointOf(beside('N'), ONE))).not.toHaveProperty('error');
});

describe('sizes that the file cannot back', () => {
  test.each(['storage-of-10-terabytes', 'view-zero-stride-of-10-terabytes', 'legacy-storage-of-10-terabytes'])(
    '%s',
    (name) => {
      const answer = open(readFileSync(`${FIXTURES}refuse/${name}.pt`));
      expect(answer.error).toBe('CheckpointError');
      expect(answer.peakBytes).toBeLessThan(LIMIT_BYTES);
    },
  );
});

describe('deflate bombs of 100 MB', () => {
  const zeros = Buffer.alloc(100 * MILLION);

  test.each([
    ['in data.pkl', () => checkpointOf(zeros, {}, { deflate: true })],
    [
      'in data.pkl, which claims 100 bytes',
      () => checkpointOf(zeros, {}, { deflate: true, claimedSizes: { 'data.pkl': 100 } }),
    ],
    ['in a storage of 4 bytes', () => checkpointOf(beside('N'), { 0: zeros }, { deflate: true })],
    [
      'in a storage of 4 bytes, whose record claims 4',
      () => checkpointOf(beside('N'), { 0: zeros }, { deflate: true, claimedSizes: { 'data/0': 4 } }),
    ],
    ['in version', () => zipOf({ 'data.pkl': beside('N'), 'data/0': ONE[0], version: zeros }, { deflate: true })],
  ])('%s', (_, bytes) => {
    const answer = open(bytes());
    expect(answer.error).toBe('CheckpointError');
    expect(answer.peakBytes).toBeLessThan(LIMIT_BYTES);
  });
});

describe('pickles of 10 million opcodes', () => {
  test.each([
    ['None, put and dropped', beside('N', repeat('N0', 5 * MILLION))],
    ['a list of None', beside('](', repeat('N', 10 * MILLION), 'e')],
    ['a list of lists', beside('](', repeat(']', 10 * MILLION), 'e')],
    ['a list of dicts', beside('](', repeat('}', 10 * MILLION), 'e')],
    ['a list of floats', beside('](', repeat('G\0\0\0\0\0\0\0\0', 5 * MILLION), 'e')],
    ['marks', beside(repeat('(', 10 * MILLION))],
    ['memo entries', beside('N', repeat('\x94', 10 * MILLION))],
    ['duplicates', beside('N', repeat('2', 10 * MILLION))],
    ['calls of an unknown class', beside('ca\nb\nq\0', repeat('0h\0)R', 2_500_000))],
    ['long integers', beside('](', repeat('\x8a\x08\xff\xff\xff\xff\xff\xff\xff\x7f', 1_500_000), 'e')],
    [
      'globals with names of their own',
      beside('](', Buffer.from(Array.from({ length: MILLION }, (_, i) => `cm\nn${i}\n`).join('')), 'e'),
    ],
    ['tuples of all that is on the stack', beside('N', repeat('(N2t', 2_500_000))],
  ])('%s', (_, pickle) => {
    const answer = open(checkpointOf(pickle, ONE));
    expect(answer.error).toBe('CheckpointError');
    expect(answer.peakBytes).toBeLessThan(LIMIT_BYTES);
  });
});

describe('nesting a million deep', () => {
  test.each([
    ['tuples by MARK', beside(repeat('(', MILLION), 'N', repeat('t', MILLION))],
    ['tuples of one', beside('N', repeat('\x85', MILLION))],
    ['lists', beside(repeat(']', MILLION), repeat('a', MILLION - 1))],
    ['dicts', beside(repeat('}N', MILLION), 'N', repeat('s', MILLION))],
    ['calls', beside('ca\nb\n', repeat(')R', MILLION))],
    ['states', beside('ca\nb\n)R', repeat('ca\nb\n)R', MILLION / 10), repeat('b', MILLION / 10))],
    ['persistent ids', beside('N', repeat('Q', MILLION))],
    [
      'metadata of tensors in tensors',
      beside(repeat('ctorch._utils\n_rebuild_parameter\n(', MILLION / 10), 'N', repeat('\x89NtR', MILLION / 10)),
    ],
  ])('%s', (_, pickle) => {
    const answer = open(checkpointOf(pickle, ONE));
    expect(answer.error).toBe('CheckpointError');
    expect(answer.peakBytes).toBeLessThan(LIMIT_BYTES);
  });
});

describe('work that grows faster than the file', () => {
  test.each([
    // A list that holds each list before it twice: 2 to the power of 10,000 leaves
    ['shared lists', beside(']\x94', repeat('](22e', 10), repeat('2\x86', 500))],
    ['a dict whose keys are one tuple nested', beside('}', repeat('N\x85\x85\x85\x85Ns', 100_000))],
    ['an integer of 2 million digits', beside(Buffer.from(`I${'9'.repeat(2 * MILLION)}\n`))],
    ['a long of 2 million digits', beside(Buffer.from(`L${'9'.repeat(2 * MILLION)}L\n`))],
    ['a line of 20 MB', beside(Buffer.from(`S'${'x'.repeat(20 * MILLION)}'\n`))],
    ['global names of 20 MB', beside(Buffer.from(`c${'x'.repeat(20 * MILLION)}\ny\n`))],
  ])('%s', (_, pickle) => {
    const answer = open(checkpointOf(pickle, ONE));
    expect([undefined, 'CheckpointError']).toContain(answer.error);
    expect(answer.peakBytes).toBeLessThan(LIMIT_BYTES);
  });

  test('a hundred thousand tensors that view one small storage', () => {
    const tensor = 'h\x01(h\x02K\0)(tq\x03\x89}tR'.replace('q\x03', '');
    const head =
      'ctorch._utils\n_rebuild_tensor_v2\nq\x010(X\x07\0\0\0storagectorch\nFloatStorage\nX\x01\0\0\x000X\x03\0\0\0cpuK\x01tQq\x020';
    const items = Array.from({ length: 20_000 }, (_, i) => `X\x05\0\0\0${String(i).padStart(5, '0')}${tensor}`).join(
      '',
    );
    const answer = open(checkpointOf(Buffer.from(`\x80\x02${head}}(${items}u.`, 'latin1'), ONE));
    expect(answer.error).toBeUndefined();
    expect(answer.peakBytes).toBeLessThan(LIMIT_BYTES);
  });
});
