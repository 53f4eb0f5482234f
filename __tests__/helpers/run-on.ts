/** A whole run in this process, asked for as on the command line, but for the cleanup. */
import { parseCommand } from '../../src/command/arguments.js';
import type { RunResult } from '../../src/result.js';
import { type Run, type RunHost, run } from '../../src/run.js';

export async function runOn(args: readonly string[], host: Partial<RunHost> = {}): Promise<RunResult> {
  return (await wholeRun(args, host)).result;
}

/** With the plan of what to delete. */
export async function wholeRun(args: readonly string[], host: Partial<RunHost> = {}): Promise<Run> {
  const command = parseCommand(['run', ...args]);
  if (command.name !== 'run') throw new Error(`parsed as ${command.name}`);
  return await run(command.config, {
    version: '1.0.0',
    signal: new AbortController().signal,
    workerScript: undefined,
    onProgress: () => {},
    findOverride: async () => null,
    ...host,
  });
}
