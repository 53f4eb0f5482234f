/** Which places the command writes to and deletes from: those that the author names, through the links that the author names. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { UsageError } from '../../src/errors.js';
import { Translator } from '../../src/words/translator.js';
import { type Played, play } from '../helpers/play.js';
import { COMMAND } from '../helpers/program.js';
import { wholeRun } from '../helpers/run-on.js';

const DEMO = path.resolve(import.meta.dirname, '../../demo/run');

let here: string;
beforeEach(() => {
  here = fs.mkdtempSync(path.join(os.tmpdir(), 'places-'));
  fs.cpSync(DEMO, path.join(here, 'disk'), { recursive: true, preserveTimestamps: true });
});
afterEach(() => fs.rmSync(here, { recursive: true, force: true }));

const at = (name: string): string => path.join(here, name);
/** All that lies here, with kind, size and time: what is as it was has not been written. */
function state(name = '.'): readonly string[] {
  return fs
    .readdirSync(at(name), { recursive: true, encoding: 'utf8' })
    .map((entry) => {
      const { mode, size, mtimeMs } = fs.lstatSync(at(path.join(name, entry)));
      return `${entry} ${mode} ${(mode & fs.constants.S_IFMT) === fs.constants.S_IFDIR ? '' : `${size} ${mtimeMs}`}`;
    })
    .sort();
}

function run(...args: readonly string[]): Promise<Played> {
  return play(COMMAND, { args: ['run', ...args, '--base-model', 'disk/base'], cwd: here, env: process.env });
}

test('a report over a pipe is wrong usage, and the pipe stays', async () => {
  execFileSync('mkfifo', [at('report.md')]);
  const { status, stderr } = await run('disk/outputs', '--report', 'report.md');
  expect([status, stderr]).toEqual([2, expect.stringContaining('--report report.md: is a device, a pipe or similar')]);
  expect(fs.lstatSync(at('report.md')).isFIFO()).toBe(true);
});

test('links that the author names are followed: outputs and slim-dir on another disk, cleanup too', async () => {
  fs.symlinkSync('disk/outputs', at('outputs'));
  fs.mkdirSync(at('disk/slim'));
  fs.symlinkSync('disk/slim', at('slim'));
  // Links within: read, and left alone.
  fs.renameSync(at('disk/outputs/model.pt.ep5'), at('disk/kept'));
  fs.symlinkSync('../kept', at('disk/outputs/model.pt.ep5'));
  const { status, stderr } = await run(
    'outputs',
    '--slim-dir',
    'slim',
    '--cleanup',
    'averaged',
    '--report',
    'slim/report.md',
  );
  expect([status, stderr]).toEqual([
    0,
    expect.stringMatching(
      /^Checkpoints deleted: 2, .* freed\.\ncleanup left model\.pt\.ep5 as it was: is a symbolic link\n$/,
    ),
  ]);
  expect(fs.readdirSync(at('disk/slim'))).toEqual(expect.arrayContaining(['model.pt', 'config.yaml', 'report.md']));
  const left = fs.readdirSync(at('disk/outputs')).filter((name) => name.startsWith('model.pt.ep'));
  expect(left.sort()).toEqual(['model.pt.ep4', 'model.pt.ep4.12', 'model.pt.ep5']);
  expect(fs.existsSync(at('disk/kept'))).toBe(true);
});

describe('nothing is written or deleted, and all is as it was', () => {
  test.each<[string, () => void, readonly string[], RegExp]>([
    [
      'for a report over a pipe',
      () => execFileSync('mkfifo', [at('report.md')]),
      ['--report', '@/report.md'],
      /--report report\.md: is a device, a pipe or similar, expected a regular file/,
    ],
    [
      'for a report over a link',
      () => fs.symlinkSync('disk/base/tokens.json', at('report.json')),
      ['--report', '@/report.json'],
      /--report report\.json: is a symbolic link/,
    ],
    [
      'for a report over a checkpoint, by another name',
      () => fs.linkSync(at('disk/outputs/model.pt.ep4'), at('report.md')),
      ['--slim-dir', '@/slim', '--report', '@/report.md'],
      /--report report\.md: is the same file as disk\/outputs\/model\.pt\.ep4, which is an input/,
    ],
    [
      'for a report over what configuration.json names, by a hard link',
      () => fs.linkSync(at('disk/base/tokens.json'), at('report.json')),
      ['--report', '@/report.json'],
      /--report report\.json: is the same file as .*disk\/base\/tokens\.json, which is an input/,
    ],
    [
      'for a report over a file of the package',
      () => {},
      ['--slim-dir', '@/slim', '--report', '@/slim/configuration.json'],
      /--report slim\/configuration\.json: is a file of the package in slim/,
    ],
    [
      'with several wrong inputs: all are told',
      () => fs.mkdirSync(at('report.md')),
      ['--slim-dir', '@/disk/outputs', '--report', '@/report.md', '--exclude-tensors', 'nothing.*'],
      /`?slim-dir`? .*which is an input.*--report report\.md: is a directory.*nothing\.\*/s,
    ],
    [
      'for a slim-dir through a link within the run directory',
      () => fs.symlinkSync('../base', at('disk/outputs/slim')),
      ['--slim-dir', '@/disk/outputs/slim'],
      /disk\/outputs\/slim, inside disk\/outputs, is a symbolic link; nothing is written through links/,
    ],
    [
      'for a base model that is a link to the file of the package',
      () => {
        fs.mkdirSync(at('linked'));
        fs.cpSync(at('disk/base'), at('slim'), { recursive: true });
        fs.writeFileSync(at('slim/.funasr-slim.partial'), JSON.stringify(fs.readdirSync(at('slim'))));
        fs.symlinkSync('../slim/model.pt', at('linked/base.pt'));
      },
      ['--slim-dir', '@/slim', '--base-model', '@/linked/base.pt'],
      /its model\.pt is the same file as linked\/base\.pt, which is an input/,
    ],
  ])('%s', async (_, prepare, args, said) => {
    prepare();
    const before = state();
    const base = args.includes('--base-model') ? [] : ['--base-model', '@/disk/base'];
    const all = ['@/disk/outputs', '--cleanup', 'all', ...args, ...base].map((arg) => arg.replace('@', here));
    const refusal: unknown = await wholeRun(all).catch((error: unknown) => error);
    if (!(refusal instanceof UsageError)) throw refusal;
    expect(new Translator('en', 'command').error(refusal).join('\n').replaceAll(`${here}/`, '')).toMatch(said);
    expect(state()).toEqual(before);
  });
});
