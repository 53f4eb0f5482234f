/** The command `run`: the result on stdout, reports to files, then the cleanup. */
import type { Language } from '../config.js';
import type { ExitStatus } from '../errors.js';
import type { Host } from '../host.js';
import type { TextOptions } from '../report/options.js';
import type { RunResult } from '../result.js';
import { run } from '../run.js';
import type { Command } from './arguments.js';

/**
 * Carries out a run, prints its result, writes the reports and cleans up; the status is that of the verdict.
 * @throws SlimError, or the reason of the host's signal
 */
export async function runCommand(
  { config, json, details, reports }: Command & { name: 'run' },
  terminal: TextOptions,
  host: Host,
): Promise<ExitStatus> {
  // What prints the result is loaded while the weights are read.
  const [{ result, cleanup }, print] = await Promise.all([
    run(config, host, { reports }),
    json ? jsonPrinter() : textPrinter(terminal, details),
  ]);
  const isPrinted = await printed(print(result));
  for (const path of reports) await writeReport(path, result, config.language, host);
  if (cleanup !== null) {
    const { carryOut } = await import('../strip/cleanup.js');
    const { renderCleanup } = await import('../report/cleanup.js');
    const outcome = await carryOut(cleanup, isPrinted ? null : 'report', host);
    host.log.line(renderCleanup(outcome, config.language));
  }
  return result.verdict === 'fail' ? 3 : 0;
}

/** Whether all of it went out to stdout. */
function printed(text: string): Promise<boolean> {
  return new Promise((resolve) => process.stdout.write(text, (error) => resolve(!error)));
}

type Printer = (result: RunResult) => string;

async function jsonPrinter(): Promise<Printer> {
  return (await import('../report/json.js')).renderJson;
}

async function textPrinter(terminal: TextOptions, details: boolean): Promise<Printer> {
  const { renderText } = await import('../report/text.js');
  return (result) => renderText(result, { ...terminal, details });
}

async function writeReport(path: string, result: RunResult, language: Language, host: Host): Promise<void> {
  host.signal.throwIfAborted();
  const { writeFileAtomic } = await import('../atomic-file.js');
  const { renderJson } = await import('../report/json.js');
  const { renderMarkdown } = await import('../report/markdown.js');
  const text = path.endsWith('.json') ? renderJson(result) : renderMarkdown(result, { language, target: 'summary' });
  await writeFileAtomic(path, text);
  host.did({ kind: 'report', path });
}
