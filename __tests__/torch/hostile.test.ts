/** Small files that ask for much: each is refused or read in a process that stays below 256 MB and never hangs. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { compiledSource } from '../helpers/program.js';
import { run } from '../helpers/run-process.js';
import { few, further, THOROUGH } from '../helpers/thorough.js';
import { checkpointOf, zipOf } from '../helpers/zip-of.js';
import { FIXTURES } from './cases.js';

const LIMIT_BYTES = 256e6;
/** A large pickle's own bytes count apart: as they were read, and what V8 has not collected yet of what they made. */
const OWN = 3;
const LIMIT_SECONDS = 10;
const TORCH = pathToFileURL(join(compiledSource(), 'torch')).href;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  writeFileSync(join(folder, 'open.mjs'), OPEN);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Opens files, reads their weights, accounts for their bytes, and tells what became of each and the most memory ever held. */
const OPEN = `
  import { readFileSync } from 'node:fs';
  import { openCheckpoint } from '${TORCH}/open.js';
  import { readTensor } from '${TORCH}/materialize.js';
  import { anatomy } from '${TORCH}/../funasr/anatomy.js';
  const open = async (path) => {
    gc(); // what one file left behind must not count for the next
    try {
      const checkpoint = await openCheckpoint(path);
      for (const tensor of checkpoint.stateDict.values()) readTensor(checkpoint, tensor);
      anatomy(checkpoint);
      checkpoint.close();
      return 'read';
    } catch (error) {
      return error.hint ? 'refused' : String(error.stack);
    }
  };
  const outcomes = [];
  for (const path of process.argv.slice(2)) outcomes.push(await open(path));
  // Linux hands the maxRSS of the process that forked down to its child; VmHWM is the child's own.
  const own = process.platform === 'linux' && /VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'latin1'));
  const peakBytes = (own ? Number(own[1]) : process.resourceUsage().maxRSS) * 1024;
  console.log(JSON.stringify({ outcomes, peakBytes }));`;

const sizeOf = (files: Readonly<Record<string, Uint8Array>>): number =>
  Object.values(files).reduce((sum, { length }) => sum + length, 0);

/** What becomes of these files, one after another in one process, which must stay small. */
function open(files: Readonly<Record<string, Uint8Array>>, most = LIMIT_BYTES): Record<string, string | undefined> {
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
  expect(peakBytes).toBeLessThan(most);
  return Object.fromEntries(names.map((name, i) => [name, outcomes[i]]));
}

/** All files map to this outcome. */
function all(files: Readonly<Record<string, Uint8Array>>, outcome: 'read' | 'refused'): Record<string, string> {
  return Object.fromEntries(Object.keys(files).map((name) => [name, outcome]));
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
  expect(open({ sound: checkpointOf(beside('N'), ONE), ...files })).toEqual({
    sound: 'read',
    ...all(files, 'refused'),
  });
});

test('deflate bombs', () => {
  const zeros = Buffer.alloc((THOROUGH ? 100 : 10) * MILLION);
  const claiming = (record: string, size: number) => ({ deflate: true, claimedSizes: { [record]: size } });
  const bomb = { 'data.pkl': beside('N'), 'data/0': ONE[0], version: Buffer.from('3\n') };
  const files = {
    'in data.pkl': zipOf({ ...bomb, 'data.pkl': zeros }, { deflate: true }),
    'in data.pkl, which claims 100 bytes': zipOf({ ...bomb, 'data.pkl': zeros }, claiming('data.pkl', 100)),
    'in a storage of 4 bytes': zipOf({ ...bomb, 'data/0': zeros }, { deflate: true }),
    'in a storage of 4 bytes, which claims 4': zipOf({ ...bomb, 'data/0': zeros }, claiming('data/0', 4)),
    'in version': zipOf({ ...bomb, version: zeros }, { deflate: true }),
  };
  expect(open(files)).toEqual(all(files, 'refused'));
});

/** A checkpoint for each pickle. */
function checkpoints(pickles: Readonly<Record<string, Buffer>>): Record<string, Buffer> {
  return Object.fromEntries(Object.entries(pickles).map(([name, pickle]) => [name, checkpointOf(pickle, ONE)]));
}

test('pickles of 10 million opcodes', () => {
  const kept = checkpoints({
    'memo entries that nobody fetches': beside('N', repeat('\x94', 10 * MILLION)),
    ...(THOROUGH && { 'None, put and dropped': beside('N', repeat('N0', 5 * MILLION)) }),
  });
  const files = checkpoints({
    'a list of dicts': beside('](', repeat('}', 10 * MILLION), 'e'),
    ...(THOROUGH && {
      'a list of objects that are dict and list': beside(
        'cmy\nf\nq\0)q\x01](',
        repeat('h\0h\x01\x81NNsNa', MILLION),
        'e',
      ),
      'globals with names of their own': beside(
        '](',
        inParts(MILLION, (i) => `cm\nn${i}\n`),
        'e',
      ),
      'a list of None': beside('](', repeat('N', 10 * MILLION), 'e'),
      'a list of floats': beside('](', repeat('G\0\0\0\0\0\0\0\0', 3 * MILLION), 'e'),
      marks: beside(repeat('(', 10 * MILLION)),
      'calls of an unknown class': beside('ca\nb\nq\0', repeat('0h\0)R', 2_500_000)),
    }),
  });
  const most = LIMIT_BYTES + OWN * 10 * MILLION;
  expect(open({ ...kept, ...files }, most)).toEqual({ ...all(kept, 'read'), ...all(files, 'refused') });
});

test('nesting a million deep', () => {
  const parameter = 'ctorch._utils\n_rebuild_parameter\n(';
  const files = checkpoints({
    'tuples by MARK': beside(repeat('(', MILLION), 'N', repeat('t', MILLION)),
    lists: beside(repeat(']', MILLION), repeat('a', MILLION - 1)),
    ...(THOROUGH && {
      states: beside('ca\nb\n)R', repeat('ca\nb\n)R', MILLION / 10), repeat('b', MILLION / 10)),
      calls: beside('ca\nb\nq\0', repeat('h\0', MILLION / 2), 'N', repeat('\x85R', MILLION / 2)),
      parameters: beside(repeat(parameter, MILLION / 10), 'N', repeat('\x89NtR', MILLION / 10)),
      'tuples of one': beside('N', repeat('\x85', MILLION)),
      dicts: beside(repeat('}N', MILLION), 'N', repeat('s', MILLION)),
      'persistent ids': beside('N', repeat('Q', MILLION)),
    }),
  });
  expect(open(files)).toEqual(all(files, 'refused'));
});

further('text without end', () => {
  const files = checkpoints({
    'an integer of 2 million digits': beside(`I${'9'.repeat(2 * MILLION)}\n`),
    'a long of 2 million digits': beside(`L${'9'.repeat(2 * MILLION)}L\n`),
    'a line of 20 MB': beside(`S'${'x'.repeat(20 * MILLION)}'\n`),
    'a global name of 20 MB': beside(`c${'x'.repeat(20 * MILLION)}\ny\n`),
  });
  expect(open(files)).toEqual(all(files, 'refused'));
});

further('much that is small is read', () => {
  const shared =
    'ctorch._utils\n_rebuild_tensor_v2\nq\x010(X\x07\0\0\0storagectorch\nFloatStorage\nX\x01\0\0\x000X\x03\0\0\0cpuK\x01tQq\x020';
  const tensors = Array.from(
    { length: THOROUGH ? 20_000 : 5_000 },
    (_, i) => `X\x05\0\0\0${String(i).padStart(5, '0')}h\x01(h\x02K\0))\x89}tR`,
  );
  const files = checkpoints({
    'tensors that view one storage': Buffer.from(`\x80\x02${shared}}(${tensors.join('')}u.`, 'latin1'),
    '100,000 dict keys that are tuples of tuples': beside('}', repeat('N\x85\x85\x85\x85Ns', 100_000)),
    'each list twice within the next, 60 deep': beside(
      ']q\x01',
      ...Array.from({ length: 60 }, () => '0](h\x01h\x01eq\x01'),
    ),
  });
  expect(open(files)).toEqual(all(files, 'read'));
});

/** Opcodes with a number in them: those of number 0, and what puts number `i` in its place, as they begin at `at`. */
type Numbered = readonly [opcodes: string, put: (bytes: Buffer, at: number, i: number) => void];
/** The same opcodes each time, with a number put into them, or others for each number. */
type Item = string | Numbered | ((i: number) => string);

function itemsOf(item: Item, start: number, count: number): Buffer {
  if (typeof item === 'string') return repeat(item, count);
  if (typeof item === 'function')
    return Buffer.from(Array.from({ length: count }, (_, i) => item(start + i)).join(''), 'latin1');
  const [opcodes, put] = item;
  const bytes = repeat(opcodes, count);
  for (let i = 0; i < count; i++) put(bytes, i * opcodes.length, start + i);
  return bytes;
}

/** Opcodes for each number from 0 on, some together between others. */
function inParts(count: number, item: Item, [before, after]: readonly [string, string] = ['', '']): Buffer {
  const PART = 500_000;
  const parts: Buffer[] = [];
  for (let start = 0; start < count; start += PART) {
    const items = itemsOf(item, start, Math.min(PART, count - start));
    parts.push(Buffer.from(before, 'latin1'), items, Buffer.from(after, 'latin1'));
  }
  return Buffer.concat(parts);
}

/** Items for the list below, or for the dict: more than a million cannot stand on the stack. */
const appended = (count: number, item: Item) => inParts(count, item, ['(', 'e']);
const paired = (count: number, item: Item) => inParts(count, item, ['(', 'u']);

/** An opcode, its operand of 4 or 8 bytes, and opcodes after it. */
const int32 = (opcode: string, value: (i: number) => number, after = ''): Numbered => [
  `${opcode}\0\0\0\0${after}`,
  (bytes, at, i) => bytes.writeInt32LE(value(i) | 0, at + opcode.length),
];
const float64 = (value: (i: number) => number, after = ''): Numbered => [
  `G${'\0'.repeat(8)}${after}`,
  (bytes, at, i) => bytes.writeDoubleBE(value(i), at + 1),
];
/** Each number by both. */
const both = ([first, putFirst]: Numbered, [second, putSecond]: Numbered): Numbered => [
  first + second,
  (bytes, at, i) => {
    putFirst(bytes, at, i);
    putSecond(bytes, at + first.length, i);
  },
];

/** `count` strings of five letters and digits. */
const word = (i: number) => `X\x05\0\0\0${i.toString(36).padStart(5, '0')}`;

/** A checkpoint of so many storages without bytes, each of which is a tensor of the state dict. */
function manyTensors(count: number): Buffer {
  const empty = Buffer.alloc(0);
  const key = (i: number) => `X\x05\0\0\0${String(i).padStart(5, '0')}`;
  const tensor = (i: number) =>
    `${key(i)}h\x01((h\x02h\x03${key((i * 7919) % count)}h\x04K\0tQK\0K\0\x85K\x01\x85\x89}tR`;
  const names =
    'ctorch._utils\n_rebuild_tensor_v2\nq\x010X\x07\0\0\0storageq\x020ctorch\nFloatStorage\nq\x030X\x03\0\0\0cpuq\x040';
  const pickle = Buffer.concat([PROTOCOL_2, Buffer.from(`${names}}`, 'latin1'), paired(count, tensor), STOP]);
  return checkpointOf(
    pickle,
    Object.fromEntries(Array.from({ length: count }, (_, i) => [String(i).padStart(5, '0'), empty])),
  );
}

/** In steps that no table of neighbours holds. */
const farApart = (i: number): number => (i * 1025) % 2 ** 25;

/** What is as large as it may be, or a little larger: all of it by the sizes of the opcodes, not of what they become. */
const LARGEST: Readonly<Record<string, () => Buffer>> = {
  tuples: () => beside(']', appended(1_780_000, 'N\x85')),
  'memo entries far apart, each fetched': () =>
    beside('N', inParts(6 * MILLION, both(int32('r', farApart), int32('j', farApart, '0')))),
  'large ints as keys': () =>
    beside(
      '}',
      paired(
        2_400_000,
        int32('J', (i) => -70_000 - i, 'N'),
      ),
    ),
  'arguments of functions that nobody knows': () =>
    beside(
      'cm\nf\nq\x000](',
      ...Array.from({ length: 13 }, () => Buffer.concat([Buffer.from('(h\0'), repeat('N', 990_000), Buffer.from('o')])),
      'e',
    ),
  'a name of dots': () => beside('cm\n', repeat('.', 16 * MILLION), '\n'),
  floats: () =>
    beside(
      ']',
      appended(
        4_500_000,
        float64((i) => i / 3),
      ),
    ),
  'huge floats as keys': () =>
    beside(
      '}',
      paired(
        1_440_000,
        float64((i) => 1.7e308 - i * 1e298, 'N'),
      ),
    ),
  'memo entries, each fetched': () =>
    beside(
      'N',
      inParts(
        9_400_000,
        int32('\x94j', (i) => i, '0'),
      ),
    ),
  dicts: () => beside(']', appended(1_790_000, '}')),
  lists: () => beside(']', appended(1_990_000, ']')),
  sets: () => beside(']', appended(1_100_000, '\x8f')),
  'calls of an unknown class': () => beside('cmy\nf\nq\x000]', appended(900_000, 'h\0)R')),
  'globals with names of their own': () =>
    beside(
      ']',
      appended(700_000, (i) => `cm\n${i.toString(36).padStart(5, '0')}\n`),
    ),
  'ints of a thousand bytes as keys': () =>
    beside(
      '}',
      paired(
        62_000,
        int32('\x8b\0\x04\0\0', (i) => i, `${'\x7f'.repeat(1020)}N`),
      ),
    ),
  'texts beyond latin-1': () => {
    const text = Buffer.alloc(16 * 2 ** 20 - 16, 'a');
    text.write('中');
    const opcode = inParts(
      1,
      int32('X', () => text.length),
    );
    return beside('](', opcode, text, opcode, text, opcode, text, 'e');
  },
  'short texts': () =>
    beside(
      ']',
      appended(2_700_000, (i) => `X\x04\0\0\0${i.toString(36).padStart(4, '!').slice(-4)}`),
    ),
  'tensors of shapes of their own': () =>
    beside(
      'ctorch._utils\n_rebuild_tensor_v2\nq\x010(X\x07\0\0\0storagectorch\nFloatStorage\nX\x01\0\0\x000X\x03\0\0\0cpuK\x01tQq\x020]',
      appended(
        700_000,
        int32('h\x01(h\x02K\0K\0\x85J', (i) => i, '\x85\x89}tR'),
      ),
    ),
};

/** Calls that look at something: of so many, a look at each element takes minutes also where it is a third as large. */
const CALLS = THOROUGH ? 800_000 : 200_000;
const LOOKED_AT = THOROUGH ? 990_000 : 200_000;

/** Work that grows with the square of the file: something large that many calls look at. */
const LOOKED_AT_AGAIN: Readonly<Record<string, () => Buffer>> = {
  'arguments of functions that nobody knows': () =>
    beside(']', appended(LOOKED_AT, 'N'), 'q\x000cm\nf\nq\x010N', repeat('h\x01h\0\x85R0', CALLS)),
  'sizes that are none': () =>
    beside(']', appended(LOOKED_AT, 'K\x01'), 'Naq\x000ctorch\nSize\nq\x010N', repeat('h\x01h\0\x85R0', CALLS)),
  'sets with an argument too many': () =>
    beside(']', appended(LOOKED_AT, 'N'), 'q\x000cbuiltins\nset\nq\x010N', repeat('h\x01h\0N\x86R0', CALLS)),
  'dicts of pairs, of which the last is none': () =>
    beside(
      ']',
      appended(
        300_000,
        int32('J', (i) => i % 1000, 'N\x86'),
      ),
      'Naq\x000ccollections\nOrderedDict\nq\x010N',
      repeat('h\x01h\0\x85R0', 800_000),
    ),
  'states of dicts': () =>
    beside(
      '}',
      paired(LOOKED_AT / 2, (i) => `${word(i)}N`),
      'q\x000ccollections\nOrderedDict\nq\x010N',
      repeat('h\x01)Rh\0b0', 800_000),
    ),
  'states of parameters': () =>
    beside(
      '}',
      paired(LOOKED_AT / 2, (i) => `${word(i)}N`),
      'q\x000ctorch._utils\n_rebuild_tensor_v2\n((X\x07\0\0\0storagectorch\nFloatStorage\nX\x01\0\0\x000X\x03\0\0\0cpuK\x01tQK\0))\x89}tRq\x010',
      'ctorch._utils\n_rebuild_parameter_with_state\nq\x020N',
      repeat('h\x02(h\x01\x89Nh\0tR0', 800_000),
    ),
};

describe('as much as a pickle may hold takes no more memory than is allowed', () => {
  test.each(few(Object.entries(LARGEST)))('%s', (name, pickle) => {
    const files = checkpoints({ [name]: pickle() });
    expect(open(files, LIMIT_BYTES + OWN * sizeOf(files))).toEqual({
      [name]: expect.stringMatching(/^(read|refused)$/),
    });
  });

  further('many tensors', () => {
    expect(open({ tensors: manyTensors(65_000) })).toEqual({ tensors: 'read' });
  });
});

further('what a legacy stream says of classes of whole modules', () => {
  const [magic, protocol] = ['\x80\x02\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19.', '\x80\x02M\xe9\x03.'];
  const tensor =
    'ctorch._utils\n_rebuild_tensor_v2\n((X\x07\0\0\0storagectorch\nFloatStorage\nX\x01\0\0\x000X\x03\0\0\0cpuK\x01NtQK\0))\x89}tR';
  const module = `(X\x06\0\0\0module(${'N\x85'.repeat(200_000)}ttQ`;
  const object = `\x80\x02}(X\x01\0\0\0w${tensor}X\x06\0\0\0beside](${module.repeat(60)}eu.`;
  const stream = `${magic}${protocol}\x80\x02}.${object}\x80\x02](X\x01\0\0\x000e.\x01\0\0\0\0\0\0\0\0\0\0\0`;
  expect(open({ modules: Buffer.from(stream, 'latin1') })).toEqual({
    modules: expect.stringMatching(/^(read|refused)$/),
  });
});

test('what is held in very many ways is looked at once', () => {
  // Each level twice in the next, by two copies of one tuple of pairs.
  const copy = (level: number) => `ccollections\nOrderedDict\nh${String.fromCharCode(level)}\x85R`;
  const pairs = Array.from({ length: 40 }, (_, i) => {
    const [first, second] = i === 0 ? ['}', '}'] : [copy(i - 1), copy(i - 1)];
    return `(${word(0)}${first}\x86${word(1)}${second}\x86tq${String.fromCharCode(i)}0`;
  });
  const files = checkpoints({ 'copies of copies': beside(`N0${pairs.join('')}${copy(39)}`) });
  expect(open(files)).toEqual(all(files, 'read'));
});

describe('what many calls look at is no reason to wait', () => {
  test.each(few(Object.entries(LOOKED_AT_AGAIN)))('%s', (name, pickle) => {
    expect(open(checkpoints({ [name]: pickle() }))).toEqual({ [name]: expect.stringMatching(/^(read|refused)$/) });
  });
});
