/** The command: arguments in, result on stdout, everything else on stderr, one exit status. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Language } from '../config.js';
import { type ExitStatus, systemErrorCode } from '../errors.js';
import { type Host, runProgram } from '../host.js';
import type { TextOptions } from '../report/options.js';
import { VERSION } from '../version.js';
import { terminalLines } from '../words/escape.js';
import { Translator } from '../words/translator.js';
import { askedLanguage, askedReports, type Command, readCommand } from './arguments.js';

const isTerminal = process.stderr.isTTY === true;
const say = (text: string): boolean => process.stderr.write(`${isTerminal ? '\r\x1b[K' : ''}${terminalLines(text)}\n`);
let details = false;

// `| head` has read enough: the exit status and the reports are as they would be.
process.stdout.on('error', (error) => {
  if (systemErrorCode(error) !== 'EPIPE') throw error;
});

await runProgram(
  {
    workerScript: join(dirname(fileURLToPath(import.meta.url)), '../worker/index.js'),
    log: { line: say, debug: (text) => details && say(text) },
    progress: { write: (text) => process.stderr.write(text), isTerminal, columns: () => process.stderr.columns },
    language: askedLanguage(process.argv.slice(2)),
    medium: 'command',
    fail: (text, status) => {
      say(`funasr-slim: ${text}`);
      process.exitCode = status;
    },
  },
  async (host) => {
    const command = await understood(process.argv.slice(2), host);
    details = command.name === 'run' && command.details;
    return obey(command, host);
  },
);

/** The command; wrong usage is an error that is written to its reports. */
async function understood(args: readonly string[], host: Host): Promise<Command> {
  try {
    return await readCommand(args, host);
  } catch (error) {
    const asked = askedReports(args);
    if (asked.markdown || asked.reports.length > 0) {
      const { reportFailure } = await import('./reports.js');
      await reportFailure(error, asked, new Translator(asked.config.language, 'command'), host);
    }
    throw error;
  }
}

async function obey(command: Command, host: Host): Promise<ExitStatus> {
  switch (command.name) {
    case 'help':
      process.stdout.write(command.text);
      return 0;
    case 'version':
      process.stdout.write(`funasr-slim ${VERSION}\n`);
      return 0;
    case 'inspect': {
      const { inspect } = await import('./inspect.js');
      const { renderInspect, renderInspectJson } = await import('../report/inspect.js');
      const { anatomies, failure } = await inspect(command.paths, host.signal);
      const text = command.json
        ? renderInspectJson(anatomies)
        : renderInspect(anatomies, terminal(command.language, host));
      if (command.json || anatomies.length > 0) process.stdout.write(text);
      if (failure !== undefined) throw failure;
      return 0;
    }
    case 'strip': {
      const { stripCommand } = await import('./strip.js');
      return stripCommand(command, host);
    }
    case 'run': {
      const { runCommand } = await import('./run.js');
      return runCommand(command, terminal(command.config.language, host), host);
    }
    case 'comment': {
      const { commentCommand } = await import('./comment.js');
      return commentCommand(command, host);
    }
  }
}

function terminal(language: Language, { environment }: Host): TextOptions {
  const color = process.stdout.isTTY === true && environment['NO_COLOR'] === undefined;
  return { language, width: process.stdout.columns ?? 120, color };
}
