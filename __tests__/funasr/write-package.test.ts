import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { UsageError } from '../../src/errors.js';
import { resolveBaseModel } from '../../src/funasr/base-model.js';
import { inputDirectories } from '../../src/funasr/input-files.js';
import { gatherPackage } from '../../src/funasr/package.js';
import type { PackageRecord } from '../../src/funasr/package-record.js';
import { NO_PLACES } from '../../src/funasr/places.js';
import { readRunConfig } from '../../src/funasr/run-config.js';
import { scanRunDirectory } from '../../src/funasr/run-directory.js';
import { selectCheckpoints } from '../../src/funasr/selection.js';
import { assertOwnDirectory, assertOwnFiles, packageContents, writePackage } from '../../src/funasr/write-package.js';
import { addFiles, makeDirectory, RUNS } from './directories.js';

const OUTPUTS = join(RUNS['seaco-loss'], 'outputs');
const BASE = join(RUNS['seaco-loss'], 'base');
const runConfig = readRunConfig(OUTPUTS);
const base = resolveBaseModel({ asked: BASE, runConfig });
const plan = gatherPackage({ base, runConfig, places: NO_PLACES, tensors: new Map() });
const DIGEST = `sha256:${'ab'.repeat(32)}`;

function recordWith(digest: string | null): PackageRecord {
  return {
    version: '1.2.3',
    origin: { commit: 'a'.repeat(40), run: 77, attempt: 2 },
    selection: selectCheckpoints({
      run: scanRunDirectory(OUTPUTS),
      scores: new Map([['model.pt.ep5.12', { acc: 0, loss: 1.5 }]]),
      configured: 'loss',
      metric: 'auto',
      nbest: 1,
      configuredNbest: null,
      unreadable: new Map(),
    }),
    base: base.model,
    loadable: true,
    model: {
      averaged: ['model.pt.ep5.12'],
      files: [{ name: 'model.pt', bytes: 1000, digest }],
      tensors: 2,
      parameters: 30,
      weightBytes: 120,
      dtypes: [{ dtype: 'float32', tensors: 2, bytes: 120 }],
      excluded: [{ name: 'seaco_decoder.x', bytes: 4 }],
      fromBase: { tensors: 1, prefixes: ['llm.'] },
    },
  };
}

function sha256(path: string): string {
  return `sha256:${createHash('sha256').update(readFileSync(path)).digest('hex')}`;
}

describe('a written package', () => {
  test('holds what was announced, to the byte', async () => {
    const dir = join(makeDirectory(), 'slim-model');
    const announced = packageContents(plan, dir, recordWith(null));
    const contents = await writePackage(plan, dir, recordWith(DIGEST));
    expect(contents).toEqual(announced);
    expect(readdirSync(dir).sort()).toEqual([
      'am.mvn',
      'config.yaml',
      'configuration.json',
      'funasr-slim.json',
      'seg_dict',
      'tokens.json',
    ]);
    for (const { name, bytes } of contents.files) expect([name, statSync(join(dir, name)).size]).toEqual([name, bytes]);
    expect(contents.bytes).toBe(contents.files.reduce((sum, { bytes }) => sum + bytes, 1000));
    expect(contents.missing).toEqual([]);
  });

  test('says in funasr-slim.json what it was made from', async () => {
    const dir = makeDirectory();
    await writePackage(plan, dir, recordWith(DIGEST));
    const record = JSON.parse(readFileSync(join(dir, 'funasr-slim.json'), 'utf8'));
    expect(record).toMatchObject({
      schemaVersion: 1,
      tool: { name: 'funasr-slim', version: '1.2.3' },
      averaged: [{ name: 'model.pt.ep5.12', epoch: 5, step: 12, acc: 0, loss: 1.5 }],
      metric: { used: 'loss', reason: 'configured' },
      base: { bytes: 103171, sha256: null },
      model: {
        files: [{ name: 'model.pt', bytes: 1000, digest: DIGEST }],
        tensors: 2,
        excluded: ['seaco_decoder.x'],
        fromBase: { tensors: 1, prefixes: ['llm.'] },
      },
    });
    for (const { name, bytes, digest } of record.files) {
      expect([name, bytes, digest]).toEqual([name, statSync(join(dir, name)).size, sha256(join(dir, name))]);
    }
    expect(readFileSync(join(dir, 'funasr-slim.json'), 'utf8')).not.toContain(BASE);
  });

  test('is the same, byte for byte, in another directory', async () => {
    const [a, b] = [makeDirectory(), makeDirectory()];
    for (const dir of [a, b]) await writePackage(plan, dir, recordWith(DIGEST));
    for (const name of readdirSync(a)) {
      expect([name, readFileSync(join(a, name))]).toEqual([name, readFileSync(join(b, name))]);
    }
  });

  test('of a model that FunASR does not load lacks one', () => {
    expect(packageContents(plan, 'x', { ...recordWith(DIGEST), loadable: false }).missing).toEqual(['model.pt']);
  });
});

describe('the package’s directory', () => {
  test('may be new, or a directory of its own, inside the run directory too', () => {
    const run = makeDirectory({ 'slim/notes.txt': 1 });
    expect(() => assertOwnDirectory(join(run, 'new'), [run])).not.toThrow();
    expect(() => assertOwnDirectory(join(run, 'slim'), [run])).not.toThrow();
  });

  test('is no input, under whatever name', () => {
    const run = makeDirectory();
    const link = join(makeDirectory(), 'link');
    symlinkSync(run, link);
    for (const dir of [run, `${run}/.`, link]) {
      expect(() => assertOwnDirectory(dir, ['/nonexistent', run])).toThrow(UsageError);
    }
  });

  test('is no file', () => {
    expect(() => assertOwnDirectory(join(makeDirectory({ f: 1 }), 'f'), [])).toThrow(/is a file/);
  });

  test.each(['model.pt', 'config.yaml'])('holds no %s of another’s', (file) => {
    const dir = makeDirectory({ [file]: 'x' });
    expect(() => assertOwnDirectory(dir, [])).toThrow(UsageError);
    expect(() => assertOwnDirectory(dir, [])).toThrow(
      new RegExp(`slim-dir '${dir}': contains ${file}, .*choose another`),
    );
    for (const record of [
      '{',
      '[]',
      '{"files": [{"name": "model.pt"}]}',
      '{"tool": {"name": "funasr-slim"}, "files": 1}',
    ]) {
      addFiles(dir, { 'funasr-slim.json': record });
      expect(() => assertOwnDirectory(dir, [])).toThrow(UsageError);
    }
  });

  test('may be that of an earlier run', async () => {
    const dir = makeDirectory({ 'model.pt': 'x' });
    await writePackage(plan, dir, recordWith(DIGEST));
    expect(() => assertOwnDirectory(dir, [])).not.toThrow();
    expect(() => assertOwnFiles(dir, ['model.pt', 'tokens.json', 'funasr-slim.json', 'new'], [])).not.toThrow();
  });

  test('holds nothing of another’s under a name that is needed, nor a link on the way', () => {
    const dir = makeDirectory({ 'tokens.json': 'x' });
    symlinkSync(makeDirectory(), join(dir, 'llm'));
    addFiles(dir, { a: 'a file' });
    expect(() => assertOwnFiles(dir, ['a/b/c.json'], [])).toThrow(/contains a, which this program did not/);
    expect(() => assertOwnFiles(dir, ['am.mvn', 'tokens.json'], [])).toThrow(
      /contains tokens\.json, which this program did not/,
    );
    expect(() => assertOwnFiles(dir, ['llm/config.json'], [])).toThrow(/contains llm, a symbolic link/);
  });

  test('is found by a link, and by none within the run directory', () => {
    const run = makeDirectory({ 'a/b': 1 });
    const disk = makeDirectory();
    const named = join(makeDirectory(), 'slim');
    symlinkSync(disk, named);
    expect(() => assertOwnDirectory(named, [run], [run])).not.toThrow();
    symlinkSync(disk, join(run, 'a/planted'));
    const said = `${run}/a/planted, inside ${run}, is a symbolic link; nothing is written through links`;
    for (const dir of [join(run, 'a/planted'), join(run, 'a/planted/slim')])
      expect(() => assertOwnDirectory(dir, [run], [run])).toThrow(said);
    // Nor by a link that leads to such a link, whatever the run directory is called.
    const around = join(makeDirectory(), 'around');
    symlinkSync(join(run, 'a/planted'), around);
    expect(() => assertOwnDirectory(around, [run], [run])).toThrow(said);
    const outputs = join(makeDirectory(), 'outputs');
    symlinkSync(run, outputs);
    expect(() => assertOwnDirectory(join(outputs, 'a/planted'), [outputs], [outputs])).toThrow(
      `${outputs}/a/planted, inside ${outputs}, is a symbolic link`,
    );
    expect(() => assertOwnDirectory(join(outputs, 'slim'), [outputs], [outputs])).not.toThrow();
  });

  test('is none that a checkpoint of DeepSpeed fills', () => {
    const run = makeDirectory({ 'model.pt.ep1/mp_rank_00_model_states.pt': 1 });
    const read = inputDirectories(scanRunDirectory(run), undefined);
    expect(read).toEqual([run, join(run, 'model.pt.ep1')]);
    expect(() => assertOwnDirectory(join(run, 'model.pt.ep1'), read)).toThrow(
      /which is an input; choose another directory/,
    );
  });

  test('holds no link, pipe or directory in place of what an earlier run wrote', async () => {
    for (const [name, put, said] of [
      ['tokens.json', (at: string) => symlinkSync('am.mvn', at), /contains tokens\.json, a symbolic link/],
      [
        'tokens.json',
        (at: string) => execFileSync('mkfifo', [at]),
        /contains tokens\.json, which this program did not/,
      ],
      ['funasr-slim.json', (at: string) => mkdirSync(at), /contains funasr-slim\.json, which this program did not/],
      [
        '.funasr-slim.partial',
        (at: string) => symlinkSync('am.mvn', at),
        /contains \.funasr-slim\.partial, a symbolic link/,
      ],
    ] as const) {
      const dir = makeDirectory();
      await writePackage(plan, dir, recordWith(DIGEST));
      rmSync(join(dir, name), { force: true });
      put(join(dir, name));
      // Without its record, none of the others is this program's.
      const names = name === 'funasr-slim.json' ? [] : ['tokens.json', 'am.mvn'];
      expect(() => assertOwnFiles(dir, names, [])).toThrow(said);
    }
  });

  test.each<[string, (from: string, to: string) => void]>([
    ['a hard link', linkSync],
    ['a symbolic link', symlinkSync],
    [
      'another way',
      (from, to) => {
        rmSync(dirname(to), { recursive: true });
        symlinkSync(dirname(from), dirname(to));
      },
    ],
  ])('holds no input that is reached by %s', async (_, link) => {
    const dir = makeDirectory();
    await writePackage(plan, dir, recordWith(DIGEST));
    const elsewhere = join(makeDirectory({ 'elsewhere/x': 1 }), 'elsewhere');
    const input = join(elsewhere, 'am.mvn');
    link(join(dir, 'am.mvn'), input);
    // Written anew, or left over and then removed.
    for (const names of [['am.mvn'], ['tokens.json']])
      expect(() => assertOwnFiles(dir, names, ['/nonexistent', input])).toThrow(
        `slim-dir '${dir}': its am.mvn is the same file as ${input}, which is an input; choose another directory`,
      );
    expect(() => assertOwnFiles(dir, ['am.mvn'], [join(BASE, 'am.mvn')])).not.toThrow();
  });
});

describe('what an earlier run left', () => {
  const more = {
    ...plan,
    files: [
      ...plan.files,
      ...['old.txt', 'llm/a.json', 'llm/b/c.json', 'kept.txt'].map(
        (name) => ({ name, from: 'base', content: Buffer.from(name) }) as const,
      ),
    ],
  };
  const earlier = async (): Promise<string> => {
    const dir = makeDirectory({ 'notes.txt': 'mine', 'model.safetensors': 'old' });
    const record = recordWith(DIGEST);
    const digest = sha256(join(dir, 'model.safetensors'));
    const files = [...record.model.files, { name: 'model.safetensors', bytes: 3, digest }];
    await writePackage(more, dir, { ...record, model: { ...record.model, files } });
    return dir;
  };

  test('and this one does not write is removed, with the folders that it leaves empty', async () => {
    const dir = await earlier();
    await writePackage(plan, dir, recordWith(DIGEST));
    expect(readdirSync(dir).sort()).toEqual(
      [...plan.files.map(({ name }) => name), 'funasr-slim.json', 'notes.txt'].sort(),
    );
  });

  test('stays where somebody has changed it, or put a link in its place', async () => {
    const dir = await earlier();
    const outside = makeDirectory({ 'a.json': 'llm/a.json', 'b/c.json': 'llm/b/c.json' });
    addFiles(dir, { 'kept.txt': 'changed' });
    rmSync(join(dir, 'llm'), { recursive: true });
    symlinkSync(outside, join(dir, 'llm'));
    rmSync(join(dir, 'old.txt'));
    mkdirSync(join(dir, 'old.txt'));
    await writePackage(plan, dir, recordWith(DIGEST));
    expect(['kept.txt', 'llm', 'old.txt'].map((name) => existsSync(join(dir, name)))).toEqual([true, true, true]);
    expect(readdirSync(outside)).toEqual(['a.json', 'b']);
  });

  test('leads to nothing outside of the directory', async () => {
    const dir = makeDirectory({ 'x/slim/y': 1, 'x/victim': 'v' });
    const digest = sha256(join(dir, 'x/victim'));
    addFiles(dir, {
      'x/slim/funasr-slim.json': JSON.stringify({
        tool: { name: 'funasr-slim' },
        files: [{ name: '../victim', digest }],
      }),
    });
    await writePackage(plan, join(dir, 'x/slim'), recordWith(DIGEST));
    expect(existsSync(join(dir, 'x/victim'))).toBe(true);
  });
});
