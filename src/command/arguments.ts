/** The command line: which command, with which flags. Flags are the inputs of action.yml by the same names. */
import { parseArgs } from 'node:util';
import { type Config, ENGINE_INPUTS, parseConfig } from '../config.js';
import { UsageError } from '../errors.js';
import { INPUTS, type InputName } from '../inputs.js';

export type Command =
  | { readonly name: 'help'; readonly text: string }
  | { readonly name: 'version' }
  | {
      readonly name: 'inspect';
      readonly paths: readonly string[];
      readonly json: boolean;
      readonly language: 'en' | 'zh';
    }
  | {
      readonly name: 'run';
      readonly config: Config;
      readonly json: boolean;
      readonly details: boolean;
      readonly reports: readonly string[];
    };

const USAGE = `Usage:
  funasr-slim run [CHECKPOINT_DIR] [options]   average, slim and judge the checkpoints of a finetune
  funasr-slim inspect PATH... [options]        where do a checkpoint's bytes go?

Options of run, as the inputs of the Action:
`;
const GENERAL = {
  json: 'Print the result as JSON.',
  details: 'Print the whole report: where the bytes go, what was chosen and why, health, package, disk.',
  report: 'Write the report to this file as well: JSON where it ends in .json, else Markdown. May be repeated.',
  help: 'Show this text.',
  version: 'Show the version.',
};
const GENERAL_SWITCHES: ReadonlySet<string> = new Set(['json', 'details', 'help', 'version']);
/** Flags that may stand alone; those of inputs may say `=false` as well. */
const SWITCHES: ReadonlySet<string> = new Set([...GENERAL_SWITCHES, 'dry-run', 'precision-strict']);
/** Inputs of several lines: their flags may be repeated. */
const REPEATED: ReadonlySet<string> = new Set(['checkpoints', 'exclude-tensors', 'format', 'report']);

/** @throws UsageError that lists every problem of the command line. */
export function parseCommand(args: readonly string[]): Command {
  const flags = readFlags(args);
  const [name, ...operands] = flags.positionals;
  const json = flags.values.has('json');
  if (flags.values.has('help')) return { name: 'help', text: help() };
  if (flags.values.has('version')) return { name: 'version' };
  if (name === 'inspect') {
    const problems = [...flags.problems];
    for (const flag of flags.values.keys()) {
      if (!['json', 'language'].includes(flag))
        problems.push(`--${flag}: not an option of inspect; see funasr-slim --help`);
    }
    if (operands.length === 0) problems.push('inspect: found no path, expected one or more checkpoints or directories');
    const language = flags.values.get('language')?.at(-1) ?? INPUTS.language.default;
    if (language !== 'en' && language !== 'zh') problems.push(`language: found '${language}', expected 'en' or 'zh'`);
    if (problems.length > 0) throw new UsageError(problems);
    return { name: 'inspect', paths: operands, json, language: language === 'zh' ? 'zh' : 'en' };
  }
  if (name !== 'run') {
    const found = name === undefined ? 'no command' : `'${name}'`;
    throw new UsageError([...flags.problems, `found ${found}, expected 'run' or 'inspect'; see funasr-slim --help`]);
  }
  const problems = [...flags.problems];
  const directories = [...operands, ...(flags.values.get('checkpoint-dir') ?? [])];
  if (directories.length > 1)
    problems.push(`run: found ${directories.length} directories, expected one: ${directories.join(', ')}`);
  const config = afterProblems(problems, () =>
    parseConfig((input) => {
      if (input === 'checkpoint-dir' && operands[0] !== undefined) return operands[0];
      const given = flags.values.get(input);
      if (given === undefined) return INPUTS[input].default;
      return REPEATED.has(input) ? given.join('\n') : (given.at(-1) ?? '');
    }),
  );
  return { name: 'run', config, json, details: flags.values.has('details'), reports: flags.values.get('report') ?? [] };
}

interface Flags {
  readonly values: ReadonlyMap<string, string[]>;
  readonly positionals: readonly string[];
  readonly problems: readonly string[];
}

function readFlags(args: readonly string[]): Flags {
  const names: readonly string[] = [...ENGINE_INPUTS, ...Object.keys(GENERAL)];
  const options = Object.fromEntries(
    names.map((name) => [
      name,
      {
        type: SWITCHES.has(name) ? ('boolean' as const) : ('string' as const),
        ...(name === 'help' ? { short: 'h' } : {}),
      },
    ]),
  );
  // Not strict, so that every problem is found and not just the first.
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const values = new Map<string, string[]>();
  const positionals: string[] = [];
  const problems: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    if (!names.includes(name)) {
      problems.push(`${rawName}: no such option; see funasr-slim --help`);
    } else if (GENERAL_SWITCHES.has(name) && value !== undefined) {
      problems.push(`${rawName}: found the value '${value}', expected none`);
    } else if (!SWITCHES.has(name) && lacksValue(token)) {
      problems.push(`${rawName}: found no value, expected one`);
    } else {
      const before = values.get(name) ?? [];
      if (before.length > 0 && !REPEATED.has(name))
        problems.push(`${rawName}: given ${before.length + 1} times, expected once`);
      values.set(name, [...before, value ?? 'true']);
    }
  }
  return { values, positionals, problems };
}

/** `--slim-dir --json` forgot the directory; `--slim-dir=--json` means it. Growth such as `-40%` is a value. */
function lacksValue({
  value,
  inlineValue,
}: {
  value?: string | undefined;
  inlineValue?: boolean | undefined;
}): boolean {
  return value === undefined || (value.startsWith('--') && !inlineValue);
}

/** Problems found so far and those of `parse`, thrown as one. */
function afterProblems<T>(problems: readonly string[], parse: () => T): T {
  let parsed: T;
  try {
    parsed = parse();
  } catch (error) {
    if (error instanceof UsageError) throw new UsageError([...problems, ...error.problems]);
    throw error;
  }
  if (problems.length > 0) throw new UsageError(problems);
  return parsed;
}

function help(): string {
  const line = (name: string, description: string, fallback: string): string => {
    const flag = SWITCHES.has(name) ? `--${name}` : `--${name} VALUE`;
    const shown = fallback === '' || SWITCHES.has(name) ? '' : ` [${fallback}]`;
    return `  ${flag}\n      ${description}${shown}\n`;
  };
  const inputs = ENGINE_INPUTS.map((name: InputName) => line(name, INPUTS[name].description, INPUTS[name].default));
  const general = Object.entries(GENERAL).map(([name, description]) => line(name, description, ''));
  const statuses = 'Exit status: 0 done, 1 error, 2 wrong usage, 3 budget exceeded.\n';
  return `${USAGE}${inputs.join('')}\nOther options:\n${general.join('')}\n${statuses}`;
}
