import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  asWriteError,
  openAtomic,
  partialPath,
  patiently,
  removeUnfinished,
  writeFileAtomic,
  writeFully,
} from '../src/atomic-file.js';
import { CheckpointError, WriteError } from '../src/errors.js';
import { english } from '../src/words/translator.js';

let directory: string;
let target: string;
beforeEach(() => {
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'atomic-file-'));
  target = path.join(directory, 'model.pt');
});
afterEach(() => fs.rmSync(directory, { recursive: true }));

const list = () => fs.readdirSync(directory).sort();
const never = () => {
  throw new Error('must not be called');
};

describe('a file', () => {
  test('has its name only once it is whole and verified', async () => {
    fs.writeFileSync(target, 'old');
    const file = await openAtomic(target, 8);
    writeFully(file.fd, Buffer.from('5678'), 4);
    writeFully(file.fd, Buffer.from('1234'), 0);
    expect(fs.readFileSync(target, 'utf8')).toBe('old');
    await file.commit((written) => {
      expect(written).toBe(file.path);
      expect(fs.readFileSync(written, 'utf8')).toBe('12345678');
      expect(fs.readFileSync(target, 'utf8')).toBe('old');
    });
    expect(fs.readFileSync(target, 'utf8')).toBe('12345678');
    file.discard();
    expect(list()).toEqual(['model.pt']);
  });

  test('stands in the same directory under a hidden name until then', async () => {
    const file = await openAtomic(target, 1);
    expect(list()).toEqual([path.basename(file.path)]);
    expect(path.basename(file.path)).toMatch(/^\.model\.pt\.[0-9a-f]{8}-\d+-[0-9a-f]{8}\.partial$/);
    file.discard();
    file.discard();
    expect(list()).toEqual([]);
  });

  test('that fails its check is gone, and the old one stays', async () => {
    fs.writeFileSync(target, 'old');
    const file = await openAtomic(target, 3);
    const problem = new CheckpointError(file.path, 'has no pickle');
    await expect(file.commit(() => Promise.reject(problem))).rejects.toBe(problem);
    expect(list()).toEqual(['model.pt']);
    expect(fs.readFileSync(target, 'utf8')).toBe('old');
  });

  test.each<[string, (target: string) => void, string]>([
    ['a symbolic link', (at) => fs.symlinkSync('checkpoint', at), 'is a symbolic link, expected a regular file'],
    ['a link that leads nowhere', (at) => fs.symlinkSync('nothing', at), 'is a symbolic link, expected a'],
    ['a pipe', (at) => spawnSync('mkfifo', [at]), 'is a device, a pipe or similar, expected a regular file'],
    ['a directory', (at) => fs.mkdirSync(at), 'is a directory, expected a file'],
  ])('never takes the place of %s', async (_, put, said) => {
    fs.writeFileSync(path.join(directory, 'checkpoint'), 'weights');
    const kinds = () => fs.readdirSync(directory, { withFileTypes: true }).map((entry) => [entry.name, mode(entry)]);
    const mode = ({ name }: fs.Dirent) => fs.lstatSync(path.join(directory, name)).mode;
    put(target);
    const before = kinds();
    expect(before).toHaveLength(2);
    await expect(writeFileAtomic(target, 'slim')).rejects.toThrow(WriteError);
    await expect(writeFileAtomic(target, 'slim')).rejects.toThrow(said);
    expect(kinds()).toEqual(before);
    // Nor of one that came while the file was written.
    fs.rmSync(target, { recursive: true });
    const file = await openAtomic(target, 1);
    put(target);
    await expect(file.commit(() => {})).rejects.toThrow(said);
    expect(kinds()).toEqual(before);
    expect(fs.readFileSync(path.join(directory, 'checkpoint'), 'utf8')).toBe('weights');
  });

  test('that has another name leaves that as it was', async () => {
    fs.writeFileSync(target, 'old');
    fs.linkSync(target, path.join(directory, 'other'));
    await writeFileAtomic(target, 'new');
    expect(['model.pt', 'other'].map((name) => fs.readFileSync(path.join(directory, name), 'utf8'))).toEqual([
      'new',
      'old',
    ]);
  });

  test('lies where its path says, and not where the way leads that it takes back', async () => {
    fs.mkdirSync(path.join(directory, 'elsewhere/inner'), { recursive: true });
    fs.symlinkSync('elsewhere/inner', path.join(directory, 'link'));
    await writeFileAtomic(`${directory}/link/../model.pt`, 'new');
    expect(list()).toEqual(['elsewhere', 'link', 'model.pt']);
    expect(fs.readdirSync(path.join(directory, 'elsewhere'))).toEqual(['inner']);
  });

  test('is written where a link leads to a directory', async () => {
    fs.mkdirSync(path.join(directory, 'disk'));
    fs.symlinkSync('disk', path.join(directory, 'link'));
    await writeFileAtomic(path.join(directory, 'link/model.pt'), 'slim');
    expect(fs.readdirSync(path.join(directory, 'disk'))).toEqual(['model.pt']);
  });

  test('brings its directory into being', async () => {
    await writeFileAtomic(path.join(directory, 'a/b/tokens.json'), '[]');
    expect(fs.readFileSync(path.join(directory, 'a/b/tokens.json'), 'utf8')).toBe('[]');
  });
});

test('what is not committed goes with the process that ends before', async () => {
  await writeFileAtomic(path.join(directory, 'done'), '1');
  const file = await openAtomic(target, 3);
  removeUnfinished();
  expect(list()).toEqual(['done']);
  file.discard();
});

describe('refusals come before the work', () => {
  const refusal = async (name: string, byteLength = 1): Promise<string> => {
    const error: unknown = await openAtomic(path.join(directory, name), byteLength).then(never, (reason) => reason);
    expect(error).toBeInstanceOf(WriteError);
    return error instanceof WriteError ? `${error.message.replace(directory, '')} (${english(error.hint ?? '')})` : '';
  };

  test('where there is not enough space', async () => {
    expect(await refusal('model.pt', 2 ** 52)).toMatch(
      /^\/model\.pt: not enough space: 4\.50 PB are needed and [\d.]+ [kMGT]?B are free \(free some space there/,
    );
    expect(list()).toEqual([]);
  });

  test('where the target is a directory', async () => {
    fs.mkdirSync(target);
    expect(await refusal('model.pt')).toContain('/model.pt: is a directory');
  });

  test('where a link leads to no directory', async () => {
    fs.symlinkSync('disk', path.join(directory, 'link'));
    expect(await refusal('link/model.pt')).toMatch(/^\/link: is a symbolic link to a directory that does not exist \(/);
    expect(await refusal('link/a/model.pt')).toContain('/link: is a symbolic link to a directory that does not exist');
    expect(list()).toEqual(['link']);
  });

  test('where a part of the path is a file', async () => {
    fs.writeFileSync(target, '');
    expect(await refusal('model.pt/inner')).toContain('a part of its path is a file');
    expect(await refusal('model.pt/inner/most')).toContain('a part of its path is a file');
  });

  (process.platform === 'linux' ? test : test.skip)('where nothing can be made, not even a directory', async () => {
    const error: unknown = await openAtomic('/proc/a/b/model.pt', 1).then(never, (reason) => reason);
    expect(error).toBeInstanceOf(WriteError);
    expect(String(error)).toContain(
      '/proc/a/b/model.pt: its directory does not exist, or nothing can be created in it',
    );
  });

  test('where the name is too long', async () => {
    expect(await refusal('n'.repeat(250))).toContain('its name is too long');
  });

  test('where this user may not write', async () => {
    const root = process.geteuid?.() === 0;
    fs.chmodSync(directory, 0o555);
    if (root) process.seteuid?.(65534);
    try {
      expect(await refusal('model.pt')).toMatch(/^\/model\.pt: no permission to write in its directory \(give this/);
    } finally {
      if (root) process.seteuid?.(0);
      fs.chmodSync(directory, 0o755);
    }
    expect(list()).toEqual([]);
  });
});

describe('errors of the system', () => {
  const said = (error: unknown) => asWriteError('model.pt', error).message;

  test('say what is wrong with the disk', () => {
    const full = fs.openSync('/dev/full', 'w');
    try {
      writeFully(full, Buffer.alloc(10), 0);
      never();
    } catch (error) {
      expect(said(error)).toBe('model.pt: no space left on its file system');
    } finally {
      fs.closeSync(full);
    }
  });

  test.each([
    ['EDQUOT', 'quota'],
    ['EROFS', 'read-only'],
    ['EFBIG', 'larger than'],
    ['EIO', 'input/output'],
    ['ESTALE', 'cannot be written: the system reports ESTALE'],
  ])('%s', (code, words) => {
    expect(said(Object.assign(new Error('stale'), { code }))).toContain(words);
  });

  test('are told apart from defects and from what is clear already', () => {
    const defect = new TypeError('x is undefined');
    expect(asWriteError('model.pt', defect)).toBe(defect);
    const clear = new CheckpointError('model.pt.ep1', 'damaged');
    expect(asWriteError('model.pt', clear)).toBe(clear);
  });
});

describe('leftovers of killed runs', () => {
  const leave = (name: string, ageHours = 0) => {
    fs.writeFileSync(path.join(directory, name), 'half');
    const then = Date.now() / 1000 - ageHours * 3600;
    fs.utimesSync(path.join(directory, name), then, then);
  };
  /** This machine's eight digits, from a name that this process makes. */
  const machine = async () => {
    const file = await openAtomic(target, 0);
    file.discard();
    return /\.([0-9a-f]{8})-\d+-[0-9a-f]{8}\.partial$/.exec(file.path)?.[1];
  };
  const ended = () => spawnSync(process.execPath, ['-e', '']).pid;

  test('are removed when their process is gone', async () => {
    const here = await machine();
    leave(`.model.pt.${here}-${ended()}-00000000.partial`);
    leave(`.model.safetensors.${here}-${ended()}-00000000.partial`);
    leave(`.model.pt.${here}-${process.pid}-00000000.partial`); // a container's processes have the same numbers
    await writeFileAtomic(target, 'new');
    expect(list()).toEqual(['model.pt']);
  });

  test('stay while their process runs, or may run on another machine', async () => {
    const names = [
      `.model.pt.${await machine()}-${process.ppid}-00000000.partial`,
      `.model.pt.ffffffff-${ended()}-00000000.partial`,
      '.model.pt.partial',
      'model.pt.partial',
    ];
    for (const name of names) leave(name, 23);
    await writeFileAtomic(target, 'new');
    expect(list()).toEqual([...names, 'model.pt'].sort());
  });

  test('are removed after a day without a write, whosever they are', async () => {
    leave('.model.pt.ffffffff-1-00000000.partial', 25);
    await writeFileAtomic(target, 'new');
    expect(list()).toEqual(['model.pt']);
  });
});

describe('a file that another program holds for a moment', () => {
  const refusals = (codes: readonly string[]) => {
    const left = [...codes];
    return () => {
      const code = left.shift();
      if (code !== undefined) throw Object.assign(new Error(code), { code });
      return 'done';
    };
  };

  test('is tried again, as long as it is that', () => {
    expect(patiently(refusals(['EBUSY', 'EPERM']), ['EBUSY', 'EPERM'])).toBe('done');
    expect(() => patiently(refusals(['EBUSY', 'ENOSPC']), ['EBUSY'])).toThrow('ENOSPC');
    // Elsewhere than on Windows a refusal is one.
    if (process.platform !== 'win32') expect(() => patiently(refusals(['EBUSY']))).toThrow('EBUSY');
  });
});

test('what a killed run has unpacked is gone with the next one', async () => {
  const mine = partialPath(`${target}.unpacked-0`);
  const killed = mine.replace(/-\d+-[0-9a-f]{8}/, '-999999999-0123abcd');
  for (const file of [mine, killed]) fs.writeFileSync(file, 'weights');
  await writeFileAtomic(target, 'new');
  expect(list()).toEqual([path.basename(mine), 'model.pt']);
});
