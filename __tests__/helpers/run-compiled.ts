/** Compiled sources and a process of their own, so that its memory can be measured. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const SOURCE = fileURLToPath(new URL('../../src/', import.meta.url));

/** Compiles `src/torch` and what it imports, file by file and unchecked, into a folder. */
export function compileTorch(target: string): void {
  const files = [
    'errors.ts',
    ...readdirSync(join(SOURCE, 'torch'), { recursive: true }).map((file) => `torch/${file}`),
  ];
  for (const file of files.filter((name) => name.endsWith('.ts'))) {
    const { outputText } = ts.transpileModule(readFileSync(join(SOURCE, file), 'utf8'), {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
    });
    const out = join(target, file.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(out, outputText);
  }
  writeFileSync(join(target, 'package.json'), '{"type":"module"}');
}

export interface Measured {
  readonly outcomes: readonly string[];
  readonly peakBytes: number;
}

/**
 * Runs a script in a process of its own.
 *
 * @param seconds after which it counts as hanging
 * @returns what it printed last, as JSON
 */
export function run(script: string, args: readonly string[], seconds: number): Measured {
  const { stdout, stderr, status, signal } = spawnSync(process.execPath, ['--expose-gc', script, ...args], {
    encoding: 'utf8',
    timeout: seconds * 1000,
    killSignal: 'SIGKILL',
  });
  if (status !== 0) throw new Error(`ended with ${signal ?? status}: ${stderr}`);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Measured;
}
