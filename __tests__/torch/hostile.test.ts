/** Small files that ask for much: each is refused or read in a process that stays below 256 MB and never hangs. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { compiledSource } from '../helpers/program.js';
import { run } from '../helpers/run-process.js';
import { THOROUGH } from '../helpers/thorough.js';
import { checkpointOf, zipOf } from '../helpers/zip-of.js';
import { FIXTURES } from './cases.js';

const LIMIT_BYTES = 256e6;
const LIMIT_SECONDS = 10;
const TORCH = pathToFileURL(join(compiledSource(), 'torch')).href;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  writeFileSync(join(folder, 'open.mjs'), OPEN);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Opens files, reads their weights and tells what became of each, and the most memory that the process ever held. */
const OPEN = `
  import { readFileSync } from 'node:fs';
  import { openCheckpoint } from '${TORCH}/open.js';
  import { readTensor } from '${TORCH}/materialize.js';
  const outcomes = process.argv.slice(2).map((path) => {
    gc(); // what one file left behind must not count for the next
    try {
      const checkpoint = openCheckpoint(path);
      for (const tensor of checkpoint.stateDict.values()) readTensor(checkpoint, tensor);
      checkpoint.close();
      return 'read';
    } catch (error) {
      return error.hint ? 'refused' : String(error.stack);
    }
  });
  // Linux hands the maxRSS of the process that forked down to its child; VmHWM is the child's own.
  const own = process.platform === 'linux' && /VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'latin1'));
  const peakBytes = (own ? Number(own[1]) : process.resourceUsage().maxRSS) * 1024;
  console.log(JSON.stringify({ outcomes, peakBytes }));`;

/** What becomes of these files, one after another in one process, which must stay small. */
function open(files: Readonly<Record<string, Uint8Array>>): Record<string, string | undefined> {
  const names = Object.keys(files);
  // a folder of their own: some file systems flush a file to disk when it is written over
  const own = mkdtempSync(join(folder, 'files-'));
  const paths = Object.values(files).map((bytes, i) => {
    const path = join(own, `${i}.pt`);
    writeFileSync(path, bytes);
    return path;
  });
  const { outcomes, peakBytes } = run(join(folder, 'open.mjs'), paths, LIMIT_SECONDS * names.length);
  rmSync(own, { recursive: true });
  expect(peakBytes).toBeLessThan(LIMIT_BYTES);
  return Object.fromEntries(names.map((name, i) => [name, outcomes[i]]));
}

/** All files map to 'refused'. */
function allRefused(files: Readonly<Record<string, Uint8Array>>): Record<string, string> {
  return Object.fromEntries(Object.keys(files).map((name) => [name, 'refused']));
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

test('sizes that the file cannot back', () => {
  const names = ['storage-of-10-terabytes', 'view-zero-stride-of-10-terabytes', 'legacy-storage-of-10-terabytes'];
  const files = Object.fromEntries(names.map((name) => [name, readFileSync(`${FIXTURES}refuse/${name}.pt`)]));
  expect(open({ sound: checkpointOf(beside('N'), ONE), ...files })).toEqual({ sound: 'read', ...allRefused(files) });
});

test('deflate bombs of 100 MB', () => {
  const zeros = Buffer.alloc(100 * MILLION);
  const claiming = (record: string, size: number) => ({ deflate: true, claimedSizes: { [record]: size } });
  const bomb = { 'data.pkl': beside('N'), 'data/0': ONE[0], version: Buffer.from('3\n') };
  const files = {
    'in data.pkl': zipOf({ ...bomb, 'data.pkl': zeros }, { deflate: true }),
    'in data.pkl, which claims 100 bytes': zipOf({ ...bomb, 'data.pkl': zeros }, claiming('data.pkl', 100)),
    'in a storage of 4 bytes': zipOf({ ...bomb, 'data/0': zeros }, { deflate: true }),
    'in a storage of 4 bytes, which claims 4': zipOf({ ...bomb, 'data/0': zeros }, claiming('data/0', 4)),
    'in version': zipOf({ ...bomb, version: zeros }, { deflate: true }),
  };
  expect(open(files)).toEqual(allRefused(files));
});

/** A checkpoint for each pickle. */
function checkpoints(pickles: Readonly<Record<string, Buffer>>): Record<string, Buffer> {
  return Object.fromEntries(Object.entries(pickles).map(([name, pickle]) => [name, checkpointOf(pickle, ONE)]));
}

test('pickles of 10 million opcodes', () => {
  const names = Array.from({ length: MILLION }, (_, i) => `cm\nn${i}\n`).join('');
  const files = checkpoints({
    'memo entries': beside('N', repeat('\x94', 10 * MILLION)),
    'a list of objects that are dict and list': beside(
      'cmy\nf\nq\0)q\x01](',
      repeat('h\0h\x01\x81NNsNa', MILLION),
      'e',
    ),
    ...(THOROUGH && {
      'a list of dicts': beside('](', repeat('}', 10 * MILLION), 'e'),
      'None, put and dropped': beside('N', repeat('N0', 5 * MILLION)),
      'globals with names of their own': beside('](', names, 'e'),
      'a list of None': beside('](', repeat('N', 10 * MILLION), 'e'),
      'a list of floats': beside('](', repeat('G\0\0\0\0\0\0\0\0', 3 * MILLION), 'e'),
      marks: beside(repeat('(', 10 * MILLION)),
      'calls of an unknown class': beside('ca\nb\nq\0', repeat('0h\0)R', 2_500_000)),
    }),
  });
  expect(open(files)).toEqual(allRefused(files));
});

test('nesting a million deep', () => {
  const parameter = 'ctorch._utils\n_rebuild_parameter\n(';
  const files = checkpoints({
    'tuples by MARK': beside(repeat('(', MILLION), 'N', repeat('t', MILLION)),
    lists: beside(repeat(']', MILLION), repeat('a', MILLION - 1)),
    calls: beside('ca\nb\n', repeat(')R', MILLION)),
    states: beside('ca\nb\n)R', repeat('ca\nb\n)R', MILLION / 10), repeat('b', MILLION / 10)),
    parameters: beside(repeat(parameter, MILLION / 10), 'N', repeat('\x89NtR', MILLION / 10)),
    ...(THOROUGH && {
      'tuples of one': beside('N', repeat('\x85', MILLION)),
      dicts: beside(repeat('}N', MILLION), 'N', repeat('s', MILLION)),
      'persistent ids': beside('N', repeat('Q', MILLION)),
    }),
  });
  expect(open(files)).toEqual(allRefused(files));
});

test('text without end', () => {
  const files = checkpoints({
    'an integer of 2 million digits': beside(`I${'9'.repeat(2 * MILLION)}\n`),
    'a long of 2 million digits': beside(`L${'9'.repeat(2 * MILLION)}L\n`),
    'a line of 20 MB': beside(`S'${'x'.repeat(20 * MILLION)}'\n`),
    'a global name of 20 MB': beside(`c${'x'.repeat(20 * MILLION)}\ny\n`),
  });
  expect(open(files)).toEqual(allRefused(files));
});

test('much that is small is read', () => {
  const shared =
    'ctorch._utils\n_rebuild_tensor_v2\nq\x010(X\x07\0\0\0storagectorch\nFloatStorage\nX\x01\0\0\x000X\x03\0\0\0cpuK\x01tQq\x020';
  const tensors = Array.from(
    { length: 20_000 },
    (_, i) => `X\x05\0\0\0${String(i).padStart(5, '0')}h\x01(h\x02K\0))\x89}tR`,
  );
  const files = checkpoints({
    '20,000 tensors that view one storage': Buffer.from(`\x80\x02${shared}}(${tensors.join('')}u.`, 'latin1'),
    '100,000 dict keys that are tuples of tuples': beside('}', repeat('N\x85\x85\x85\x85Ns', 100_000)),
    'each list twice within the next, 60 deep': beside(
      ']q\x01',
      ...Array.from({ length: 60 }, () => '0](h\x01h\x01eq\x01'),
    ),
  });
  expect(open(files)).toEqual(Object.fromEntries(Object.keys(files).map((name) => [name, 'read'])));
});
