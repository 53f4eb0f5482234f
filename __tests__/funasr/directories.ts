/** Real directories for the tests, each removed with the process's temporary root. */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
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
    writeFileSync(path, typeof content === 'number' ? '' : content);
    if (typeof content === 'number') truncateSync(path, content);
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

/** Runs of FunASR 1.4.16 that scripts/funasr/make_fixtures.sh makes: what was trained, or what is special about the run. */
export const KINDS = [
  'paraformer',
  'sensevoice',
  'nano',
  'nano-without-llm',
  'lora',
  'kws',
  'cmvn',
  'relative',
  'npu',
  'npu-meta',
] as const;

/**
 * Copies runs side by side into a new directory, as if they had been trained there: where their config.yaml says
 * `/data/runs`, it names that directory. Some runs name the base model of another; name that one too.
 * @returns the directory, which holds one folder for each kind
 */
export function placeRuns(...kinds: readonly (typeof KINDS)[number][]): string {
  const directory = makeDirectory();
  for (const kind of kinds)
    cpSync(repositoryPath(`__tests__/fixtures/runs/${kind}`), join(directory, kind), { recursive: true });
  for (const name of readdirSync(directory, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith(join('outputs', 'config.yaml'))) continue;
    const path = join(directory, name);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('/data/runs', directory));
  }
  return directory;
}
