#!/usr/bin/env node
/** The command: arguments in, result on stdout, everything else on stderr, one exit status. */
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Language } from '../config.js';
import { CancelledError, errorMessage, SlimError, systemErrorCode } from '../errors.js';
import { progressReporter } from '../progress.js';
import type { RunTextOptions, TextOptions } from '../report/options.js';
import type { RunResult } from '../result.js';
import { VERSION } from '../version.js';
import { terminalLines } from '../words/escape.js';
import { type Command, parseCommand } from './arguments.js';

const controller = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => controller.abort(new CancelledError(signal)));
}

// `| head` has read enough: the exit status and the reports are as they would be.
process.stdout.on('error', (error) => {
  if (systemErrorCode(error) !== 'EPIPE') throw error;
});

async function main(): Promise<number> {
  const command = parseCommand(process.argv.slice(2));
  switch (command.name) {
    case 'help':
      process.stdout.write(command.text);
      return 0;
    case 'version':
      process.stdout.write(`funasr-slim ${VERSION}\n`);
      return 0;
    case 'inspect':
      return inspectPaths(command);
    case 'run':
      return runSteps(command);
  }
}

async function inspectPaths({ paths, json, language }: Command & { name: 'inspect' }): Promise<number> {
  const { inspect } = await import('./inspect.js');
  const { renderInspect, renderInspectJson } = await import('../report/inspect.js');
  const anatomies = inspect(paths);
  process.stdout.write(json ? renderInspectJson(anatomies) : renderInspect(anatomies, terminal(language)));
  return 0;
}

async function runSteps({ config, json, details, reports }: Command & { name: 'run' }): Promise<number> {
  const { findPlaces, run } = await import('../run.js');
  const running = run(config, {
    version: VERSION,
    signal: controller.signal,
    workerScript: join(dirname(fileURLToPath(import.meta.url)), '../worker/index.js'),
    onProgress: progressReporter({
      write: (text) => process.stderr.write(text),
      isTerminal: process.stderr.isTTY === true,
      now: () => performance.now(),
    }),
    places: findPlaces(process.env, homedir(), process.cwd()),
    findOverride: async () => null,
  });
  // What prints the result is loaded while the weights are read.
  const [result, print] = await Promise.all([
    running,
    json ? jsonPrinter() : textPrinter({ ...terminal(config.language), details }),
  ]);
  process.stdout.write(print(result));
  for (const path of reports) await writeReport(path, result, config.language);
  return result.verdict === 'fail' ? 3 : 0;
}

type Printer = (result: RunResult) => string;

async function jsonPrinter(): Promise<Printer> {
  return (await import('../report/json.js')).renderJson;
}

async function textPrinter(options: RunTextOptions): Promise<Printer> {
  const { renderText } = await import('../report/text.js');
  return (result) => renderText(result, options);
}

async function writeReport(path: string, result: RunResult, language: Language): Promise<void> {
  const { writeFileAtomic } = await import('../atomic-file.js');
  const { renderJson } = await import('../report/json.js');
  const { renderMarkdown } = await import('../report/markdown.js');
  const text = path.endsWith('.json') ? renderJson(result) : renderMarkdown(result, { language, target: 'summary' });
  await writeFileAtomic(path, text);
}

function terminal(language: Language): TextOptions {
  const color = process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined;
  return { language, width: process.stdout.columns ?? 120, color };
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof SlimError)) throw error;
  const lines = [`funasr-slim: ${errorMessage(error)}`, ...(error.hint === undefined ? [] : [error.hint])];
  process.stderr.write(`${terminalLines(lines.join('\n'))}\n`);
  process.exitCode = error.exitStatus;
}
// All is done and written; taking the process apart would only cost time.
process.stdout.write('', () => process.exit());
