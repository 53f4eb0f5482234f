/** The command `run`: the result on stdout, reports to files. */
import type { Language } from '../config.js';
import type { ExitStatus } from '../errors.js';
import type { Host } from '../host.js';
import type { TextOptions } from '../report/options.js';
import type { RunResult } from '../result.js';
import { run } from '../run.js';
import type { Command } from './arguments.js';

/**
 * Carries out a run, prints its result and writes the reports; the status is that of the verdict.
 * @throws SlimError, or the reason of the host's signal
 */
export async function runCommand(
  { config, json, details, reports }: Command & { name: 'run' },
  terminal: TextOptions,
  host: Host,
): Promise<ExitStatus> {
  // What prints the result is loaded while the weights are read.
  const [result, print] = await Promise.all([run(config, host), json ? jsonPrinter() : textPrinter(terminal, details)]);
  process.stdout.write(print(result));
  for (const path of reports) await writeReport(path, result, config.language, host);
  return result.verdict === 'fail' ? 3 : 0;
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
