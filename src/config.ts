/** Everything a user can ask for, parsed once by the table of inputs and never changed. Absent is undefined. */
import { basename, dirname } from 'node:path';
import { UsageError } from './errors.js';
import { INPUTS, type Input, type InputName, ROWS } from './inputs.js';
import { parseSize } from './size.js';
import { type Message, message } from './words/message.js';

/** A limit on growth as it was written: percent of the base, or bytes. */
export type Allowance =
  | { readonly asked: string; readonly percent: number }
  | { readonly asked: string; readonly bytes: number };

/** A limit on the whole size as it was written. */
interface SizeLimit {
  readonly asked: string;
  readonly bytes: number;
}

/** A limit on a score, or on how much worse it may be than an earlier one: in percent of that, or in its own unit. */
type ScoreGrowth =
  | { readonly asked: string; readonly percent: number }
  | { readonly asked: string; readonly points: number };

type Rows = typeof INPUTS;
type Camel<S extends string> = S extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<Camel<Tail>>}` : S;
type KeyOf<N extends InputName> = Rows[N] extends { as: infer K extends string } ? K : Camel<N>;
/** What a row's input becomes where it is given. */
type Given<R> = R extends { kind: 'choice'; choices: readonly (infer C)[] }
  ? C
  : R extends { kind: 'choices'; choices: readonly (infer C)[] }
    ? readonly [C, ...C[]]
    : R extends { kind: 'integer' }
      ? number | (R extends { words: readonly (infer W)[] } ? W : never)
      : R extends { kind: 'integers' }
        ? number | readonly number[] | (R extends { words: readonly (infer W)[] } ? W : never)
        : R extends { kind: 'boolean' }
          ? boolean
          : R extends { kind: 'size' }
            ? SizeLimit | undefined
            : R extends { kind: 'duration' | 'number' }
              ? number
              : R extends { kind: 'score-growth' }
                ? ScoreGrowth | undefined
                : R extends { kind: 'allowance' }
                  ? Allowance | undefined
                  : R extends { kind: 'lines' }
                    ? readonly string[]
                    : string;
type Value<R> = R extends { default: string } | { kind: 'lines' } ? Given<R> : Given<R> | undefined;
type Values<Of extends Input['of']> = {
  readonly [N in InputName as Rows[N]['of'] extends Of ? KeyOf<N> : never]: Value<Rows[N]>;
};

/** What a run does. */
export type Config = Values<'engine'>;
/** What only the Action needs: where and when to publish. */
export type PublishConfig = Values<'publishing'>;

export type Precision = Config['precision'];
export type ModelFormat = Config['formats'][number];
export type Language = Config['language'];
export type When = PublishConfig['comment'];

/** Inputs as they are written, by name; empty for those that are not given, and so have their default. */
type RawInputs = (name: InputName) => string;

/** Wrong inputs. A look outside may find more that is wrong (funasr/check-inputs.ts). */
export class InputError extends UsageError {
  /** @param config the inputs, with the default in place of each that is wrong; undefined where they do not matter */
  constructor(
    problems: readonly Message[],
    readonly config: Config | undefined,
  ) {
    super(problems);
  }
}

/** All inputs of the Action, with `home` for `~`. @throws InputError with all problems */
export function parseInputs(raw: RawInputs, home: string): { config: Config; publish: PublishConfig } {
  const { config, problems } = parseConfig(raw, home);
  const publishing = readRows('publishing', raw, home);
  const publish = publishing.values as PublishConfig;
  const all = [...problems, ...publishing.problems];
  if (all.length > 0) throw new InputError(all, publish.mode === 'run' ? config : undefined);
  return { config, publish };
}

/** All inputs, with the default in place of each that is wrong: enough to say so in the right places. */
export function wellMeantInputs(raw: RawInputs, home: string): { config: Config; publish: PublishConfig } {
  const { config } = parseConfig(raw, home);
  return { config, publish: readRows('publishing', raw, home).values as PublishConfig };
}

/** The engine's part of the inputs, with the default in place of each that is wrong, and all problems. */
export function parseConfig(raw: RawInputs, home: string): { config: Config; problems: readonly Message[] } {
  const { values, problems } = readRows('engine', raw, home);
  const config = values as Config;
  const strict = config.precisionStrict && config.precision !== 'fp16' ? [message('wrong.precision-strict')] : [];
  const scores = config.metric === 'scores' && config.scores === undefined ? [message('wrong.metric-scores')] : [];
  const evaluated = evaluateProblems(config);
  const isFollowed = config.formats.some((format) => format === 'pt' || format === 'safetensors');
  const idle =
    config.precision === 'keep' || isFollowed ? [] : [message('wrong.precision-formats', { found: config.precision })];
  const directory = runDirectory(config.checkpointDir);
  const checkpoints = config.checkpoints.map((pattern) => expandHome(pattern, home));
  return {
    config: { ...config, checkpointDir: directory.path, checkpoints },
    problems: [...problems, ...strict, ...scores, ...evaluated, ...idle, ...directory.problems],
  };
}

/** What is asked of scores that nothing measures. */
function evaluateProblems({ evaluate, nbest, checkpoints, maxScore, maxScoreGrowth }: Config): readonly Message[] {
  const isSearch = nbest === 'greedy' || Array.isArray(nbest);
  const found = Array.isArray(nbest) ? nbest.join(',') : String(nbest);
  const problems: Message[] = [];
  if (isSearch && evaluate === undefined) problems.push(message('wrong.nbest-evaluate', { found }));
  if (isSearch && checkpoints.length > 0) problems.push(message('wrong.nbest-named', { found }));
  if (evaluate !== undefined) return problems;
  if (maxScore !== undefined) problems.push(message('wrong.max-score', { option: 'max-score' }));
  if (maxScoreGrowth !== undefined) problems.push(message('wrong.max-score', { option: 'max-score-growth' }));
  return problems;
}

/** The requested language, even if other inputs are wrong. */
export function languageOf(asked: string | undefined): Language {
  const { choices, default: otherwise } = INPUTS.language;
  return choices.find((language) => language === asked?.trim()) ?? otherwise;
}

/** A path with `~` as the home directory, which shells leave alone after `--flag=` and in quotes. */
export function expandHome(path: string, home: string): string {
  return path.replace(/^~(?=$|\/)/, () => home);
}

/** Whether FunASR gives such a name to a checkpoint, or to a copy of one. */
export function isCheckpointName(path: string): boolean {
  return /^(?:ds-)?model\.pt(?:\.|$)/.test(basename(path));
}

/** A checkpoint in place of its directory is a common slip. */
function runDirectory(path: string): { path: string; problems: readonly Message[] } {
  if (!isCheckpointName(path)) return { path, problems: [] };
  const directory = dirname(path);
  return {
    path: directory,
    problems: [message('wrong.checkpoint-dir', { found: path, directory, name: basename(path) })],
  };
}

/** What a text is, or what is allowed instead of what was found in it. */
type Read = { readonly value: unknown } | { readonly allowed: Message; readonly found: string };

function readRows(of: Input['of'], raw: RawInputs, home: string): { values: unknown; problems: readonly Message[] } {
  const values: Record<string, unknown> = {};
  const problems: Message[] = [];
  for (const [name, row] of ROWS) {
    if (row.of !== of) continue;
    let read = readText(row, raw(name).trim() || defaultOf(row), home);
    if ('allowed' in read) {
      problems.push(message('wrong.input', { option: name, ...read }));
      read = readText(row, defaultOf(row), home);
    }
    values[row.as ?? camel(name)] = 'value' in read ? read.value : undefined;
  }
  return { values, problems };
}

function defaultOf(row: Input): string {
  return row.default ?? '';
}

function readText(row: Input, text: string, home: string): Read {
  if (text === '') return { value: row.kind === 'lines' ? [] : undefined };
  const instead = (allowed: Message, found = text): Read => ({ allowed, found });
  switch (row.kind) {
    case 'text':
      return { value: text };
    case 'path':
      return { value: expandHome(text, home) };
    case 'lines':
      return { value: linesOf(text) };
    case 'boolean': {
      const value = parseBoolean(text);
      return value === undefined ? instead(message('allowed.boolean')) : { value };
    }
    case 'choice':
      return row.choices.includes(text) ? { value: text } : instead(message('allowed.choice', row));
    case 'choices': {
      const lines = linesOf(text);
      const odd = lines.filter((line) => !row.choices.includes(line));
      return odd.length === 0
        ? { value: [...new Set(lines)] }
        : instead(message('allowed.choices', row), odd.join(', '));
    }
    case 'integer': {
      const { least, most, words = [] } = row;
      if (words.includes(text)) return { value: text };
      const value = Number(text);
      return /^\d+$/.test(text) && value >= least && value <= most
        ? { value }
        : instead(orWords(message('allowed.integer', { least, most }), words));
    }
    case 'integers': {
      const { least, most, words = [] } = row;
      if (words.includes(text)) return { value: text };
      const parts = text.split(',').map((part) => part.trim());
      const numbers = [...new Set(parts.map(Number))];
      const fit = parts.every((part) => /^\d+$/.test(part) && Number(part) >= least && Number(part) <= most);
      if (!fit) return instead(orWords(message('allowed.integers', { least, most }), words));
      return { value: numbers.length === 1 ? numbers[0] : numbers };
    }
    case 'duration': {
      const [, number, unit] = /^(\d{1,6})\s*([smh])$/.exec(text) ?? [];
      const seconds = Number(number) * ({ s: 1, m: 60, h: 3600 }[unit ?? ''] ?? Number.NaN);
      // A timer of the system's holds no more than 24 days.
      return seconds > 0 && seconds <= 20 * 86_400 ? { value: seconds * 1000 } : instead(message('allowed.duration'));
    }
    case 'number':
      return /^[+-]?\d+(\.\d+)?$/.test(text) ? { value: Number(text) } : instead(message('allowed.number'));
    case 'score-growth': {
      if (text === NONE) return { value: undefined };
      const [, number, percent] = /^(\d+(?:\.\d+)?)\s*(%?)$/.exec(text) ?? [];
      if (number === undefined) return instead(orWords(message('allowed.score-growth'), [NONE]));
      return { value: { asked: text, [percent === '%' ? 'percent' : 'points']: Number(number) } };
    }
    case 'size': {
      if (text === NONE) return { value: undefined };
      const bytes = parseSize(text);
      return bytes === undefined
        ? instead(orWords(message('allowed.size'), [NONE]))
        : { value: { asked: text, bytes } };
    }
    case 'allowance': {
      if (text === NONE) return { value: undefined };
      // `5` is never meant as 5 bytes.
      if (/^-?\d{1,3}$/.test(text)) return instead(message('allowed.unit', { number: text }));
      const value = parseAllowance(text);
      const forms = message('allowed.allowance', { size: message('allowed.size') });
      return value === undefined ? instead(orWords(forms, [NONE])) : { value };
    }
    case 'artifact-name':
      // @actions/artifact refuses the same characters, but only after the work; a slash would lead out of a directory.
      return /[":<>|*?\\/\r\n]/.test(text) ? instead(message('allowed.artifact-name')) : { value: text };
  }
}

/** The word that lifts a limit, even one that is there by default. */
const NONE = 'none';

function orWords(allowed: Message, words: readonly string[]): Message {
  return words.length === 0 ? allowed : message('allowed.or', { allowed, words });
}

/** `true` or `false` in any case; undefined for anything else. */
export function parseBoolean(text: string): boolean | undefined {
  return /^(true|false)$/i.test(text) ? text.toLowerCase() === 'true' : undefined;
}

/** Growth may be negative: `-40%` demands a model that is smaller than the base by so much. */
function parseAllowance(asked: string): Allowance | undefined {
  const percent = /^(-?\d+(?:\.\d+)?)\s*%$/.exec(asked);
  if (percent) return { asked, percent: Number(percent[1]) };
  const bytes = parseSize(asked.replace(/^-/, ''));
  return bytes === undefined ? undefined : { asked, bytes: (asked.startsWith('-') ? -1 : 1) * bytes };
}

/** One entry per line; empty lines are skipped. */
function linesOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function camel(name: string): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
