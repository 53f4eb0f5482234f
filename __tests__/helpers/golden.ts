import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@jest/globals';

/** Beside the test that asks. */
const directoryOf = (): string => path.join(path.dirname(expect.getState().testPath ?? ''), 'golden');

/** Compares with the golden file of that name, line by line; `UPDATE_GOLDEN=1` writes it anew. */
export function expectGolden(name: string, text: string): void {
  const directory = directoryOf();
  const file = path.join(directory, name);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(directory, { recursive: true });
    writeFileSync(file, text);
  }
  expect(text.split('\n')).toEqual(readFileSync(file, 'utf8').split('\n'));
}
