/** Everything a user can ask for, parsed once and never changed. Absent is undefined. */
import { UsageError } from './errors.js';
import type { InputName } from './inputs.js';
import { parseSize, SIZE_FORMS } from './size.js';

export type MetricChoice = 'auto' | 'loss' | 'acc' | 'latest';
export type Precision = 'keep' | 'fp16' | 'bf16';
/** What src/model-file/formats.ts has a row for. */
export const MODEL_FORMATS = ['pt', 'safetensors'] as const;
export type ModelFormat = (typeof MODEL_FORMATS)[number];
export type Language = 'en' | 'zh';
export type When = 'always' | 'on-change' | 'on-fail' | 'never';

/** A limit on growth as it was written: percent of the base, or bytes. */
export type Allowance =
  | { readonly asked: string; readonly percent: number }
  | { readonly asked: string; readonly bytes: number };

/** A limit on the whole size as it was written. */
export interface SizeLimit {
  readonly asked: string;
  readonly bytes: number;
}

export interface Config {
  readonly checkpointDir: string;
  /** Names or globs; empty: choose the `nbest` best. */
  readonly checkpoints: readonly string[];
  /** `auto`: the run's own avg_nbest_model, else FunASR's default. */
  readonly nbest: number | 'auto' | 'all';
  readonly metric: MetricChoice;
  /** `auto`, `none`, a directory, a file, a size, a model id or an alias. */
  readonly baseModel: string;
  readonly maxGrowth: Allowance | undefined;
  readonly maxSize: SizeLimit | undefined;
  readonly warnGrowth: Allowance | undefined;
  readonly onExceed: 'fail' | 'warn';
  readonly precision: Precision;
  readonly precisionStrict: boolean;
  readonly excludeTensors: readonly string[];
  /** in the order asked for: the first is the main one */
  readonly formats: readonly [ModelFormat, ...ModelFormat[]];
  readonly slimDir: string;
  readonly cleanup: 'none' | 'averaged' | 'all';
  readonly language: Language;
  readonly dryRun: boolean;
}

/** What only the Action needs: where and when to publish. */
export interface PublishConfig {
  readonly upload: 'on-pass' | 'always' | 'never';
  readonly uploadRequired: boolean;
  readonly artifactName: string;
  readonly retentionDays: number | undefined;
  readonly compressionLevel: number;
  readonly overwrite: boolean;
  readonly archive: boolean;
  readonly comment: When;
  readonly commentKey: string;
  readonly overrideLabel: string | undefined;
  readonly mode: 'run' | 'comment';
}

/** The inputs that the command has as flags too: all that concern the engine and not the publishing. */
export const ENGINE_INPUTS = [
  'checkpoint-dir',
  'checkpoints',
  'nbest',
  'metric',
  'base-model',
  'max-growth',
  'max-size',
  'warn-growth',
  'on-exceed',
  'precision',
  'precision-strict',
  'exclude-tensors',
  'format',
  'slim-dir',
  'cleanup',
  'language',
  'dry-run',
] as const satisfies readonly InputName[];

/** The engine's part of the inputs. @throws UsageError with all problems. */
export function parseConfig(value: (name: InputName) => string): Config {
  return collectProblems(value, readConfig);
}

/** All inputs of the Action. @throws UsageError with all problems of both parts. */
export function parseInputs(value: (name: InputName) => string): { config: Config; publish: PublishConfig } {
  return collectProblems(value, (read) => ({ config: readConfig(read), publish: readPublishConfig(read) }));
}

function readConfig(read: InputReader): Config {
  const config = {
    checkpointDir: read.text('checkpoint-dir', 'the directory that FunASR trained into'),
    checkpoints: read.lines('checkpoints'),
    nbest: read.integerOr('nbest', 1, 1000, ['auto', 'all']),
    metric: read.choice('metric', ['auto', 'loss', 'acc', 'latest']),
    baseModel: read.text('base-model', "a directory, a .pt file, a size, a model id, 'auto' or 'none'"),
    maxGrowth: read.allowance('max-growth'),
    maxSize: read.size('max-size'),
    warnGrowth: read.allowance('warn-growth'),
    onExceed: read.choice('on-exceed', ['fail', 'warn']),
    precision: read.choice('precision', ['keep', 'fp16', 'bf16']),
    precisionStrict: read.boolean('precision-strict'),
    excludeTensors: read.lines('exclude-tensors'),
    formats: read.choices('format', MODEL_FORMATS),
    slimDir: read.text('slim-dir', 'the directory to write the package to'),
    cleanup: read.choice('cleanup', ['none', 'averaged', 'all']),
    language: read.choice('language', ['en', 'zh']),
    dryRun: read.boolean('dry-run'),
  };
  if (config.precisionStrict && config.precision !== 'fp16') {
    read.problem('precision-strict', 'true', 'precision: fp16 beside it, since only fp16 can fail to hold a tensor');
  }
  return config;
}

function readPublishConfig(read: InputReader): PublishConfig {
  const retention = read.optional('retention-days');
  return {
    upload: read.choice('upload', ['on-pass', 'always', 'never']),
    uploadRequired: read.boolean('upload-required'),
    artifactName: read.artifactName('artifact-name'),
    retentionDays: retention === undefined ? undefined : read.integer('retention-days', 1, 400),
    compressionLevel: read.integer('compression-level', 0, 9),
    overwrite: read.boolean('overwrite'),
    archive: read.boolean('archive'),
    comment: read.choice('comment', ['always', 'on-change', 'on-fail', 'never']),
    commentKey: read.text('comment-key', 'any text'),
    overrideLabel: read.optional('override-label'),
    mode: read.choice('mode', ['run', 'comment']),
  };
}

function collectProblems<T>(value: (name: InputName) => string, parse: (read: InputReader) => T): T {
  const read = new InputReader(value);
  const parsed = parse(read);
  if (read.problems.length > 0) throw new UsageError(read.problems);
  return parsed;
}

/** Reads inputs one by one and remembers every problem, so that a user sees all of them at once. */
class InputReader {
  readonly problems: string[] = [];

  constructor(private readonly value: (name: InputName) => string) {}

  problem(name: InputName, found: string, allowed: string): void {
    this.problems.push(`${name}: found ${JSON.stringify(found)}, expected ${allowed}`);
  }

  optional(name: InputName): string | undefined {
    return this.value(name).trim() || undefined;
  }

  text(name: InputName, expected: string): string {
    const text = this.optional(name);
    if (text === undefined) this.problem(name, '', expected);
    return text ?? '';
  }

  /** @actions/artifact refuses the same characters, but only after the work; a slash would lead out of a directory. */
  artifactName(name: InputName): string {
    const found = this.optional(name) ?? '';
    if (found === '' || /[":<>|*?\\/\r\n]/.test(found)) {
      this.problem(name, found, 'a name without " : < > | * ? \\ / and line breaks');
    }
    return found;
  }

  /** One entry a line; empty lines are passed over. */
  lines(name: InputName): readonly string[] {
    return this.value(name)
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '');
  }

  choice<const T extends string>(name: InputName, allowed: readonly [T, ...T[]]): T {
    const found = this.value(name).trim();
    const match = allowed.find((choice) => choice === found);
    if (match === undefined) this.problem(name, found, oneOf(allowed));
    return match ?? allowed[0];
  }

  /** In the order of the lines, each once. */
  choices<const T extends string>(name: InputName, allowed: readonly [T, ...T[]]): readonly [T, ...T[]] {
    const found = [...new Set(this.lines(name))];
    const [first, ...others] = found.flatMap((line) => allowed.filter((choice) => choice === line));
    if (first === undefined || 1 + others.length < found.length) {
      this.problem(name, found.join('\n'), `one or more lines of ${oneOf(allowed)}`);
    }
    return [first ?? allowed[0], ...others];
  }

  boolean(name: InputName): boolean {
    const found = this.value(name).trim();
    if (!/^(true|false)$/i.test(found)) this.problem(name, found, "'true' or 'false'");
    return found.toLowerCase() === 'true';
  }

  integer(name: InputName, least: number, most: number): number {
    const found = this.value(name).trim();
    const number = Number(found);
    if (!/^\d+$/.test(found) || number < least || number > most) {
      this.problem(name, found, `a whole number from ${least} to ${most}`);
    }
    return number;
  }

  /** A whole number, or one of the words. */
  integerOr<const T extends string>(name: InputName, least: number, most: number, words: readonly T[]): number | T {
    const found = this.value(name).trim();
    const word = words.find((word) => word === found);
    if (word !== undefined) return word;
    const number = Number(found);
    if (!/^\d+$/.test(found) || number < least || number > most) {
      this.problem(name, found, `a whole number from ${least} to ${most}, ${oneOf(words)}`);
    }
    return number;
  }

  size(name: InputName): SizeLimit | undefined {
    const asked = this.optional(name);
    if (asked === undefined) return undefined;
    const bytes = parseSize(asked);
    if (bytes === undefined) this.problem(name, asked, SIZE_FORMS);
    return { asked, bytes: bytes ?? 0 };
  }

  /** Growth may be negative: `-40%` demands a model that is smaller than the base by so much. */
  allowance(name: InputName): Allowance | undefined {
    const asked = this.optional(name);
    if (asked === undefined) return undefined;
    const percent = /^(-?\d+(?:\.\d+)?)\s*%$/.exec(asked);
    if (percent) return { asked, percent: Number(percent[1]) };
    const bytes = parseSize(asked.replace(/^-/, ''));
    if (bytes === undefined) this.problem(name, asked, `a percentage such as '5%', or ${SIZE_FORMS}`);
    return { asked, bytes: (asked.startsWith('-') ? -1 : 1) * (bytes ?? 0) };
  }
}

function oneOf(choices: readonly string[]): string {
  return choices
    .map((choice) => `'${choice}'`)
    .join(', ')
    .replace(/, (?=[^,]*$)/, ' or ');
}
