/** The command `run`: the result on stdout, reports to files, then the cleanup. */
import type { ExitStatus } from '../errors.js';
import type { Environment, Host } from '../host.js';
import type { PreviousReport, TextOptions } from '../report/options.js';
import type { Override, RunResult } from '../result.js';
import { type Run, run } from '../run.js';
import { Translator } from '../words/translator.js';
import type { Command } from './arguments.js';
import { readPrevious } from './report-file.js';

/**
 * Carries out a run, prints its result, writes the reports and cleans up; the status is that of the verdict.
 * @throws SlimError, or the reason of the host's signal
 */
export async function runCommand(
  command: Command & { name: 'run' },
  terminal: TextOptions,
  host: Host,
): Promise<ExitStatus> {
  const { config, reports } = command;
  const t = new Translator(config.language, 'command');
  const past = await readPrevious(command.previous, t, host.log);
  const { result, cleanup, text } = await judged(command, { ...terminal, ...past }, t, host);
  const isPrinted = await printed(text);
  const { writeReports } = await import('./reports.js');
  await writeReports(reports, result, { language: config.language, past }, host);
  if (cleanup !== null) {
    const { carryOut } = await import('../strip/cleanup.js');
    const { renderCleanup } = await import('../report/cleanup.js');
    const outcome = await carryOut(cleanup, isPrinted ? null : 'report', host);
    host.log.line(renderCleanup(outcome, config.language));
  }
  return result.verdict === 'fail' ? 3 : 0;
}

/** The run with what is to be printed of it. One that ends without a verdict is reported as that. */
async function judged(
  command: Command & { name: 'run' },
  terminal: TextOptions & PreviousReport,
  t: Translator,
  host: Host,
): Promise<Run & { readonly text: string }> {
  try {
    // What prints the result is loaded while the weights are read.
    const [done, print] = await Promise.all([
      run(command.config, host, {
        reports: command.reports,
        findPrevious: async () => terminal.previous ?? null,
        findOverride: async () => overrideBy(command.overrideLabel, host.environment),
      }),
      printer(command, terminal),
    ]);
    return { ...done, text: print(done.result) };
  } catch (error) {
    const { reportFailure } = await import('./reports.js');
    await reportFailure(error, command, t, host);
    throw error;
  }
}

/** The label, where GitLab says that the merge request bore it when the pipeline began; who set it, it does not say. */
function overrideBy(label: string | undefined, { CI_MERGE_REQUEST_LABELS: labels = '' }: Environment): Override | null {
  if (label === undefined || !labels.split(',').includes(label)) return null;
  return { label, setBy: null, setAt: null };
}

/** Whether all of it went out to stdout. */
function printed(text: string): Promise<boolean> {
  return new Promise((resolve) => process.stdout.write(text, (error) => resolve(!error)));
}

async function printer(
  { json, markdown, details }: Command & { name: 'run' },
  terminal: TextOptions & PreviousReport,
): Promise<(result: RunResult) => string> {
  if (json) return (await import('../report/json.js')).renderJson;
  if (markdown) {
    const { renderMarkdown } = await import('../report/markdown.js');
    return (result) => renderMarkdown(result, { ...terminal, target: 'summary' });
  }
  const { renderText } = await import('../report/text.js');
  return (result) => renderText(result, { ...terminal, details });
}
