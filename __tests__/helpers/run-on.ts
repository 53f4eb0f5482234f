/** A whole run in this process, asked for as on the command line. */
import { parseCommand } from '../../src/command/arguments.js';
import { NO_PLACES } from '../../src/funasr/places.js';
import type { RunResult } from '../../src/result.js';
import { type RunHost, run } from '../../src/run.js';

export async function runOn(args: readonly string[], host: Partial<RunHost> = {}): Promise<RunResult> {
  const command = parseCommand(['run', ...args]);
  if (command.name !== 'run') throw new Error(`parsed as ${command.name}`);
  return await run(command.config, {
    version: '1.0.0',
    signal: new AbortController().signal,
    workerScript: undefined,
    onProgress: () => {},
    places: NO_PLACES,
    findOverride: async () => null,
    ...host,
  });
}
