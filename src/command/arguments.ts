/** The command line: which command, with which flags. Flags are the inputs of action.yml by the same names. */

import { type Stats, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname } from 'node:path';
import {
  type Config,
  expandHome,
  InputError,
  isCheckpointName,
  type Language,
  languageOf,
  parseConfig,
} from '../config.js';
import { systemErrorCode, UsageError } from '../errors.js';
import type { Host } from '../host.js';
import { type Message, message } from '../words/message.js';
import { Words } from '../words/words.js';
import { type Given, readFlags } from './flags.js';
import { helpText } from './help.js';

export type Command =
  | { readonly name: 'help'; readonly text: string }
  | { readonly name: 'version' }
  | {
      readonly name: 'inspect';
      readonly paths: readonly string[];
      readonly json: boolean;
      readonly language: Language;
    }
  | {
      readonly name: 'strip';
      readonly paths: readonly string[];
      readonly keepNewest: number;
      readonly dryRun: boolean;
      readonly json: boolean;
      readonly language: Language;
    }
  | {
      readonly name: 'run';
      readonly config: Config;
      readonly json: boolean;
      readonly details: boolean;
      readonly reports: readonly string[];
    };

/** Flags of the commands that are given files. */
const FLAGS_OF = {
  inspect: ['json', 'language'],
  strip: ['keep-newest', 'dry-run', 'json', 'language'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
/** Flags that run has not. */
const NOT_OF_RUN: readonly string[] = ['keep-newest'];

/**
 * The command and its inputs.
 * @throws UsageError that lists every problem of the command line; an InputError where it is that of a run
 */
export function parseCommand(args: readonly string[], home = homedir()): Command {
  const given = readFlags(args);
  const [name, ...operands] = given.positionals;
  if (given.isOn('help')) return { name: 'help', text: helpText(new Words(askedLanguage(args), 'command')) };
  if (given.isOn('version')) return { name: 'version' };
  switch (name) {
    case 'run':
      return parseRun(given, operands, home);
    case 'inspect':
      return parseInspect(given, operands, home);
    case 'strip':
      return parseStrip(given, operands, home);
    case undefined:
      throw new UsageError([...given.problems, message('usage.no-command')]);
    default:
      throw new UsageError([...given.problems, message('usage.unknown-command', { found: name })]);
  }
}

/** As `parseCommand`. @throws UsageError of a run with what only a look outside finds, too */
export async function readCommand(args: readonly string[], host: Host): Promise<Command> {
  try {
    return parseCommand(args);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const { withProblemsOutside } = await import('../funasr/check-inputs.js');
    throw await withProblemsOutside(error, host);
  }
}

/** The language that a command line asks for, even where it is wrong otherwise. */
export function askedLanguage(args: readonly string[]): Language {
  return languageOf(readFlags(args).values('language')[0]);
}

function parseInspect(given: Given, paths: readonly string[], home: string): Command {
  const { config, problems } = parseFiles('inspect', given, paths, home);
  if (problems.length > 0) throw new UsageError(problems);
  return { name: 'inspect', paths, json: given.isOn('json'), language: config.language };
}

function parseStrip(given: Given, paths: readonly string[], home: string): Command {
  const { config, problems } = parseFiles('strip', given, paths, home);
  const [found = '0'] = given.values('keep-newest');
  const wrong = /^\d{1,9}$/.test(found)
    ? []
    : [message('usage.switch', { flag: '--keep-newest', found, allowed: message('allowed.count') })];
  const all = [...problems, ...wrong];
  if (all.length > 0) throw new UsageError(all);
  const { dryRun, language } = config;
  return { name: 'strip', paths, keepNewest: Number(found), dryRun, json: given.isOn('json'), language };
}

/** What a command that is given files has of the inputs, and what is wrong with its line. */
function parseFiles(
  command: keyof typeof FLAGS_OF,
  given: Given,
  paths: readonly string[],
  home: string,
): { config: Config; problems: readonly Message[] } {
  const flags: readonly string[] = FLAGS_OF[command];
  const { config, problems } = parseConfig(
    (input) => (flags.includes(input) ? (given.values(input)[0] ?? '') : ''),
    home,
  );
  return {
    config,
    problems: [
      ...given.problems,
      ...otherFlags(given, command, (flag) => flags.includes(flag)),
      ...(paths.length === 0 ? [message('usage.no-path', { command })] : []),
      ...problems,
    ],
  };
}

function otherFlags(given: Given, command: string, isOwn: (flag: string) => boolean): readonly Message[] {
  const others = given.names.filter((flag) => !isOwn(flag));
  return others.map((flag) => message('usage.other-flag', { flag: `--${flag}`, command }));
}

function parseRun(given: Given, operands: readonly string[], home: string): Command {
  const { directory, checkpoints, problems } = readOperands(given, operands);
  const { config, problems: wrong } = parseConfig((input) => {
    if (input === 'checkpoint-dir') return directory;
    if (input === 'checkpoints') return checkpoints.join('\n');
    return given.values(input).join('\n');
  }, home);
  const others = otherFlags(given, 'run', (flag) => !NOT_OF_RUN.includes(flag));
  const all = [...given.problems, ...others, ...problems, ...wrong];
  if (all.length > 0) throw new InputError(all, config);
  return {
    name: 'run',
    config,
    json: given.isOn('json'),
    details: given.isOn('details'),
    reports: given.values('report').map((path) => expandHome(path, home)),
  };
}

/**
 * The operand of run is a directory. Checkpoints among them are further values of `--checkpoints`, which gets but the
 * first of what a shell makes of `--checkpoints outputs/model.pt.ep*`.
 */
function readOperands(
  given: Given,
  operands: readonly string[],
): { directory: string; checkpoints: readonly string[]; problems: readonly Message[] } {
  const named = given.values('checkpoints');
  const isCheckpoint = (path: string): boolean => isCheckpointName(path) || (named.length > 0 && isFile(path));
  const files = operands.filter(isCheckpoint);
  const directories = [...operands.filter((path) => !isCheckpoint(path)), ...given.values('checkpoint-dir')];
  const problems: Message[] = [];
  if (directories.length > 1)
    problems.push(message('usage.directories', { count: directories.length, found: directories }));
  const [file] = files;
  if (named.length > 0 || file === undefined)
    return {
      directory: directories[0] ?? directoryOf([...named, ...files]),
      checkpoints: [...named, ...files],
      problems,
    };
  const directory = directories[0] ?? dirname(file);
  const names = files.map((path) => basename(path)).join(' ');
  problems.push(message('usage.checkpoints', { count: files.length, directory, names }));
  return { directory, checkpoints: [], problems };
}

/** Where the first checkpoint lies that is named by a path: its run directory, where none is given. */
function directoryOf(checkpoints: readonly string[]): string {
  const directory = checkpoints.map((path) => dirname(path)).find((directory) => directory !== '.');
  return directory !== undefined && statOf(directory)?.isDirectory() ? directory : '';
}

function isFile(path: string): boolean {
  return statOf(path)?.isFile() ?? false;
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch (error) {
    if (systemErrorCode(error) === undefined) throw error;
    return undefined;
  }
}
