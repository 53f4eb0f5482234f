/** The command `strip`: what it does on stderr where that must be known beforehand, the result on stdout. */
import { type ExitStatus, together } from '../errors.js';
import type { Host } from '../host.js';
import { renderStrip, renderStripJson, renderTight } from '../report/strip.js';
import { strip } from '../strip/strip.js';
import type { Command } from './arguments.js';

/** Strips the given files and prints the results. @throws SlimError where a path leads to nothing, or the signal's reason */
export async function stripCommand(command: Command & { name: 'strip' }, host: Host): Promise<ExitStatus> {
  const { json, language } = command;
  const outcome = await strip(command, host, (free) => host.log.line(renderTight(free, language)));
  const isAny = outcome.stripped.length + outcome.passed.length > 0;
  if (json || isAny) process.stdout.write(json ? renderStripJson(outcome) : renderStrip(outcome, language));
  const failure = together(outcome.failures);
  if (failure !== undefined) throw failure;
  return 0;
}
