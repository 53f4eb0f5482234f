import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { readCommand } from '../../src/command/arguments.js';
import { UsageError } from '../../src/errors.js';
import { testHost } from '../helpers/host.js';
import { openFiles } from '../helpers/open-files.js';
import { runOn } from '../helpers/run-on.js';
import { makeDirectory, RUNS } from './directories.js';

const OUTPUTS = join(RUNS['seaco-loss'], 'outputs');
const BASE = join(RUNS['seaco-loss'], 'base');
const flags = (values: Readonly<Record<string, string>>): string[] =>
  Object.entries(values).map(([name, value]) => `--${name}=${value}`);

async function problemsOf(asked: Promise<unknown>): Promise<readonly string[]> {
  const error = await asked.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(error instanceof UsageError)) throw error;
  return error.message.split('\n');
}

const OUTSIDE = [
  /base-model.*nonsense/,
  /known models/,
  /slim-dir.*is a file/,
  /exclude-tensors.*'foo\.\*' matches no tensor; closest names: encoder/,
  /seaco_decoder\.\*/,
].map((text): unknown => expect.stringMatching(text));
const wrong = { 'base-model': 'nonsense', 'slim-dir': join(BASE, 'model.pt'), 'exclude-tensors': 'foo.*' };

test('what only a look outside tells comes along with what is wrong with a command line', async () => {
  expect(await problemsOf(readCommand(['run', OUTPUTS, ...flags({ ...wrong, nbest: 'x' })], testHost()))).toEqual([
    expect.stringMatching(/^nbest/),
    ...OUTSIDE,
  ]);
  expect(openFiles(OUTPUTS)).toEqual([]);
  const missing = { 'checkpoint-dir': join(OUTPUTS, 'nowhere'), 'exclude-tensors': 'foo.*', metric: 'x' };
  expect((await problemsOf(readCommand(['run', ...flags(missing)], testHost())))[1]).toMatch(
    /nowhere: there is no such directory/,
  );
});

test('and a run with several such inputs tells all of them', async () => {
  expect(await problemsOf(runOn([OUTPUTS, ...flags(wrong)]))).toEqual(OUTSIDE);
  expect(await problemsOf(runOn([OUTPUTS, ...flags({ 'slim-dir': OUTPUTS, 'base-model': makeDirectory() })]))).toEqual([
    expect.stringMatching(/the directory has no model\.pt/),
    expect.stringMatching(/config\.yaml/),
    expect.stringMatching(/slim-dir.*which is an input/),
  ]);
  expect(await problemsOf(runOn([OUTPUTS, '--dry-run', '--exclude-tensors=foo.*']))).toHaveLength(1);
});

test('checkpoints that cannot be read say nothing of tensors', async () => {
  const unreadable = makeDirectory({ 'model.pt.ep1': 9 });
  expect(await problemsOf(runOn([unreadable, ...flags(wrong)]))).toEqual(OUTSIDE.slice(0, 3));
});
