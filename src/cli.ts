#!/usr/bin/env node
/** The command: arguments in, result on stdout, everything else on stderr, one exit status. */
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseCommand } from './arguments.js';
import { CancelledError, errorMessage, SlimError } from './errors.js';
import { progressReporter } from './progress.js';
import { VERSION } from './version.js';

const controller = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => controller.abort(new CancelledError(signal)));
}

async function main(): Promise<number> {
  const command = parseCommand(process.argv.slice(2));
  switch (command.name) {
    case 'help':
      process.stdout.write(command.text);
      return 0;
    case 'version':
      process.stdout.write(`funasr-slim ${VERSION}\n`);
      return 0;
    case 'inspect': {
      const { inspect } = await import('./inspect.js');
      const { renderInspect, renderInspectJson } = await import('./report/inspect.js');
      const anatomies = inspect(command.paths);
      process.stdout.write(
        command.json ? renderInspectJson(anatomies) : renderInspect(anatomies, terminal(command.language)),
      );
      return 0;
    }
    case 'run': {
      const { run } = await import('./run.js');
      const { renderText } = await import('./report/text.js');
      const { renderJson } = await import('./report/json.js');
      const { renderMarkdown } = await import('./report/markdown.js');
      const result = await run(command.config, {
        version: VERSION,
        signal: controller.signal,
        workerScript: join(dirname(fileURLToPath(import.meta.url)), '../worker/index.js'),
        onProgress: progressReporter({
          write: (text) => process.stderr.write(text),
          isTerminal: process.stderr.isTTY === true,
          now: () => performance.now(),
        }),
        findOverride: async () => null,
      });
      const { language } = command.config;
      for (const path of command.reports) {
        writeFileSync(
          path,
          path.endsWith('.json') ? renderJson(result) : renderMarkdown(result, { language, target: 'summary' }),
        );
      }
      process.stdout.write(
        command.json ? renderJson(result) : renderText(result, { ...terminal(language), details: command.details }),
      );
      return result.verdict === 'fail' ? 3 : 0;
    }
  }
}

function terminal(language: 'en' | 'zh'): { language: 'en' | 'zh'; width: number; color: boolean } {
  const color = process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined;
  return { language, width: process.stdout.columns ?? 120, color };
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof SlimError)) throw error;
  process.stderr.write(`funasr-slim: ${errorMessage(error)}\n${error.hint === undefined ? '' : `${error.hint}\n`}`);
  process.exitCode = error.exitStatus;
}
