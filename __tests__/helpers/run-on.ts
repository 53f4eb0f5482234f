/** A whole run in this process, asked for as on the command line, but for the cleanup. */
import { parseCommand } from '../../src/command/arguments.js';
import type { Host } from '../../src/host.js';
import type { RunResult } from '../../src/result.js';
import { type FindOverride, type Run, type RunOptions, run } from '../../src/run.js';
import { testHost } from './host.js';

type Given = Partial<Host> & {
  readonly findOverride?: FindOverride;
  readonly findPrevious?: NonNullable<RunOptions['findPrevious']>;
};

export async function runOn(args: readonly string[], given: Given = {}): Promise<RunResult> {
  return (await wholeRun(args, given)).result;
}

/** With the plan of what to delete. */
export async function wholeRun(
  args: readonly string[],
  { findOverride, findPrevious, ...host }: Given = {},
): Promise<Run> {
  const command = parseCommand(['run', ...args]);
  if (command.name !== 'run') throw new Error(`parsed as ${command.name}`);
  return await run(command.config, testHost(host), { findOverride, findPrevious, reports: command.reports });
}
