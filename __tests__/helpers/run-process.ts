/** A process of its own, so that its memory can be measured. */
import { spawnSync } from 'node:child_process';

interface Measured {
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
