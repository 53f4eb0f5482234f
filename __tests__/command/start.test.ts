/** Every Node answers: with the program, or with which Node is needed. Others than this one are only named, by what stands in process.versions. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { COMMAND } from '../helpers/program.js';

const here = mkdtempSync(join(tmpdir(), 'start-'));
afterAll(() => rmSync(here, { recursive: true }));

function start(
  version: string,
  file = COMMAND,
): { readonly out: string; readonly err: string; readonly status: number | null } {
  const preload = join(here, `${version}.cjs`);
  writeFileSync(
    preload,
    `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });`,
  );
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--require', preload, file, '--version'], {
    encoding: 'utf8',
  });
  return { out: stdout, err: stderr, status };
}

test.each(['20.15.0', '22.2.0', '24.0.0'])('Node %s gets the program', (version) => {
  expect(start(version)).toEqual({ out: expect.stringMatching(/^funasr-slim \d+\.\d+\.\d+\n$/), err: '', status: 0 });
});

test.each(['18.20.8', '20.14.0', '21.7.3', '22.1.0'])(
  'Node %s is told which is needed, and how to get it, in both languages',
  (version) => {
    const { out, err, status } = start(version);
    expect({ out, status }).toEqual({ out: '', status: 1 });
    expect(err).toContain(`funasr-slim: found Node ${version}, expected 20.15 or newer of 20, or 22.2 and newer\n`);
    expect(err).toContain(`funasr-slim：当前是 Node ${version}，`);
    expect(err).toContain(`npx -y -p node@24 node "${COMMAND}" --version\n`);
  },
);

test.each(['index.cjs', 'index.mjs'])('it is read as %s too', (name) => {
  const file = join(here, name);
  copyFileSync(COMMAND, file);
  expect(start('18.20.8', file)).toMatchObject({
    err: expect.stringMatching(/^funasr-slim: found Node 18\.20\.8/),
    status: 1,
  });
});

test('package.json asks for the same', () => {
  const { engines } = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../package.json'), 'utf8'));
  expect(engines).toEqual({ node: '^20.15 || >=22.2' });
});
