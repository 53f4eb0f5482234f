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
import { REPORT_ENDINGS, reportEnding } from '../report/file.js';
import { type Message, message } from '../words/message.js';
import { Translator } from '../words/translator.js';
import { FORGES, type Given, readFlags } from './flags.js';
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
      /** paths, each with an ending that tells its form */
      readonly reports: readonly string[];
      /** Markdown on stdout, in place of what a terminal shows */
      readonly markdown: boolean;
      /** path of an earlier report */
      readonly previous: string | undefined;
      readonly overrideLabel: string | undefined;
    }
  | ({ readonly name: 'comment' } & CommentRequest);

/** Whose report is to stand where. */
export interface CommentRequest {
  readonly report: string;
  readonly to: (typeof FORGES)[number];
  readonly previous: string | undefined;
  readonly language: Language;
  /** what the CI's variables may not say */
  readonly repository: string | undefined;
  readonly pullRequest: number | undefined;
  readonly commentKey: string | undefined;
}

/** Flags of the commands that do not average. */
const FLAGS_OF = {
  inspect: ['json', 'language'],
  strip: ['keep-newest', 'dry-run', 'json', 'language'],
  comment: ['to', 'repository', 'pull-request', 'comment-key', 'previous', 'language'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
/** Flags that run has not. */
const NOT_OF_RUN: readonly string[] = ['keep-newest', 'to', 'repository', 'pull-request', 'comment-key'];

/**
 * The command and its inputs.
 * @throws UsageError that lists every problem of the command line; an InputError where it is that of a run
 */
export function parseCommand(args: readonly string[], home = homedir()): Command {
  const given = readFlags(args);
  const [name, ...operands] = given.positionals;
  if (given.isOn('help')) return { name: 'help', text: helpText(new Translator(askedLanguage(args), 'command')) };
  if (given.isOn('version')) return { name: 'version' };
  switch (name) {
    case 'run':
      return parseRun(given, operands, home);
    case 'inspect':
      return parseInspect(given, operands, home);
    case 'strip':
      return parseStrip(given, operands, home);
    case 'comment':
      return parseComment(given, operands, home);
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
function parseFiles(command: 'inspect' | 'strip', given: Given, paths: readonly string[], home: string): OwnLine {
  const { config, problems } = parseOwn(command, given, home);
  return { config, problems: [...problems, ...(paths.length === 0 ? [message('usage.no-path', { command })] : [])] };
}

interface OwnLine {
  readonly config: Config;
  readonly problems: readonly Message[];
}

/** What a command has of the inputs, and which of its flags are wrong. */
function parseOwn(command: keyof typeof FLAGS_OF, given: Given, home: string): OwnLine {
  const flags: readonly string[] = FLAGS_OF[command];
  const { config, problems } = parseConfig(
    (input) => (flags.includes(input) ? (given.values(input)[0] ?? '') : ''),
    home,
  );
  const others = otherFlags(given, command, (flag) => flags.includes(flag));
  return { config, problems: [...given.problems, ...others, ...problems] };
}

function otherFlags(given: Given, command: string, isOwn: (flag: string) => boolean): readonly Message[] {
  const others = given.names.filter((flag) => !isOwn(flag));
  return others.map((flag) => message('usage.other-flag', { flag: `--${flag}`, command }));
}

/** What `--report` asks a run for, even where its command line is wrong otherwise: an error is reported, too. */
export function askedReports(
  args: readonly string[],
  home = homedir(),
): Pick<Command & { name: 'run' }, 'reports' | 'markdown' | 'config'> {
  const given = readFlags(args);
  const [name, ...operands] = given.positionals;
  const reports = name === 'run' ? given.values('report').map((path) => expandHome(path, home)) : [];
  return {
    reports: reports.filter((path) => path !== STDOUT && reportEnding(path) !== undefined),
    markdown: reports.includes(STDOUT),
    config: readConfig(given, readOperands(given, operands), home).config,
  };
}

function readConfig(
  given: Given,
  { directory, checkpoints }: Pick<ReturnType<typeof readOperands>, 'directory' | 'checkpoints'>,
  home: string,
): ReturnType<typeof parseConfig> {
  return parseConfig((input) => {
    if (input === 'checkpoint-dir') return directory;
    if (input === 'checkpoints') return checkpoints.join('\n');
    return given.values(input).join('\n');
  }, home);
}

function parseComment(given: Given, operands: readonly string[], home: string): Command {
  const { config, problems } = parseOwn('comment', given, home);
  const value = (flag: string): string | undefined => given.values(flag)[0];
  const [report] = operands;
  const to = FORGES.find((forge) => forge === value('to'));
  const number = value('pull-request');
  const all = [
    ...(operands.length === 1 ? [] : [message('usage.one-report', { count: operands.length })]),
    ...(to === undefined
      ? [
          message('usage.switch', {
            flag: '--to',
            found: value('to') ?? '',
            allowed: message('allowed.choice', { choices: FORGES }),
          }),
        ]
      : []),
    ...(number === undefined || /^[1-9]\d{0,8}$/.test(number)
      ? []
      : [
          message('usage.switch', {
            flag: '--pull-request',
            found: number,
            allowed: message('allowed.integer', { least: 1, most: 999_999_999 }),
          }),
        ]),
    ...problems,
  ];
  if (all.length > 0 || report === undefined || to === undefined) throw new UsageError(all);
  return {
    name: 'comment',
    report: expandHome(report, home),
    to,
    previous: pathOf(value('previous'), home),
    language: config.language,
    repository: value('repository'),
    pullRequest: number === undefined ? undefined : Number(number),
    commentKey: value('comment-key'),
  };
}

function pathOf(value: string | undefined, home: string): string | undefined {
  return value === undefined ? undefined : expandHome(value, home);
}

/** What stands for stdout in place of a path. */
const STDOUT = '-';

function parseRun(given: Given, operands: readonly string[], home: string): Command {
  const { problems, ...found } = readOperands(given, operands);
  const { config, problems: wrong } = readConfig(given, found, home);
  const reports = given.values('report').map((path) => expandHome(path, home));
  const files = reports.filter((path) => path !== STDOUT);
  const markdown = files.length < reports.length;
  const json = given.isOn('json');
  const all = [
    ...given.problems,
    ...otherFlags(given, 'run', (flag) => !NOT_OF_RUN.includes(flag)),
    ...problems,
    ...files
      .filter((path) => reportEnding(path) === undefined)
      .map((path) => message('usage.report', { found: path, endings: REPORT_ENDINGS })),
    ...(markdown && json ? [message('usage.stdout-twice')] : []),
    ...wrong,
  ];
  if (all.length > 0) throw new InputError(all, config);
  return {
    name: 'run',
    config,
    json,
    details: given.isOn('details'),
    reports: files,
    markdown,
    previous: pathOf(given.values('previous')[0], home),
    overrideLabel: given.values('override-label')[0],
  };
}

/**
 * The operand of run is a directory. Checkpoints among them are further values of `--checkpoints`, which gets but the
 * first of the names to which a shell expands `--checkpoints outputs/model.pt.ep*`.
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
