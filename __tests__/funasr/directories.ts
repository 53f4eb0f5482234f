/** Real directories for the tests, each removed with the process's temporary root. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from '@jest/globals';

/** Contents by relative path; a number makes a file of that many zero bytes. */
export type Tree = Readonly<Record<string, string | Uint8Array | number>>;

const made: string[] = [];

afterAll(() => {
  for (const directory of made) rmSync(directory, { recursive: true, force: true });
});

/** A new directory with these files. */
export function makeDirectory(tree: Tree = {}): string {
  const directory = mkdtempSync(join(tmpdir(), 'funasr-slim-'));
  made.push(directory);
  addFiles(directory, tree);
  return directory;
}

export function addFiles(directory: string, tree: Tree): void {
  for (const [name, content] of Object.entries(tree)) {
    const path = join(directory, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, typeof content === 'number' ? new Uint8Array(content) : content);
  }
}

/** A path within the repository. */
export function repositoryPath(relative: string): string {
  return fileURLToPath(new URL(`../../${relative}`, import.meta.url));
}

/** The small real runs: `outputs/` and `base/` in each. */
export const RUNS = {
  'seaco-loss': repositoryPath('demo/run'),
  'seaco-acc-zero': repositoryPath('__tests__/fixtures/runs/seaco-acc-zero'),
  'torch-1.13-loss': repositoryPath('__tests__/fixtures/runs/torch-1.13-loss'),
} as const;
