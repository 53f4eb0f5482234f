import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@jest/globals';

const DIRECTORY = path.join(import.meta.dirname, 'golden');

/** Compares with the golden file of that name, line by line; `UPDATE_GOLDEN=1` writes it anew. */
export function expectGolden(name: string, text: string): void {
  const file = path.join(DIRECTORY, name);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(DIRECTORY, { recursive: true });
    writeFileSync(file, text);
  }
  expect(text.split('\n')).toEqual(readFileSync(file, 'utf8').split('\n'));
}
