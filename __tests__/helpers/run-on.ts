/** A whole run in this process, asked for as on the command line. */
import { parseCommand } from '../../src/command/arguments.js';
import type { Host } from '../../src/host.js';
import type { RunResult } from '../../src/result.js';
import { type FindOverride, run } from '../../src/run.js';
import { testHost } from './host.js';

export async function runOn(
  args: readonly string[],
  { findOverride, ...host }: Partial<Host> & { readonly findOverride?: FindOverride } = {},
): Promise<RunResult> {
  const command = parseCommand(['run', ...args]);
  if (command.name !== 'run') throw new Error(`parsed as ${command.name}`);
  return await run(command.config, testHost(host), findOverride);
}
