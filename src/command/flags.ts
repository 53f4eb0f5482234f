/** The flags of the command: the engine's inputs by their names, and its own. What was given, and what is wrong with it. */
import { parseArgs } from 'node:util';
import { parseBoolean } from '../config.js';
import { type Group, type Input, ROWS } from '../inputs.js';
import type { Code } from '../words/catalogue.js';
import { type Message, message } from '../words/message.js';

export interface Flag {
  readonly description: Code;
  /** what is to be written after it: one of several words, or what a word stands for; undefined for a switch */
  readonly value: readonly string[] | Code | undefined;
  readonly repeated: boolean;
  readonly default: string;
  /** the heading in the help; undefined: with those that are not inputs */
  readonly group: Group | undefined;
}

type OwnName =
  | 'json'
  | 'details'
  | 'report'
  | 'previous'
  | 'keep-newest'
  | 'override-label'
  | 'to'
  | 'repository'
  | 'pull-request'
  | 'comment-key'
  | 'help'
  | 'version';
const own = (name: OwnName, value?: Flag['value']): readonly [string, Flag] => [
  name,
  { description: `flag.${name}`, value, repeated: name === 'report', default: '', group: undefined },
];
/** What `comment` may write to. */
export const FORGES = ['gitlab', 'gitee', 'github'] as const;
const OWN_FLAGS = new Map([
  own('json'),
  own('details'),
  own('report', 'value.path'),
  own('previous', 'value.path'),
  own('keep-newest', 'value.integer'),
  own('override-label', 'value.text'),
  own('to', FORGES),
  own('repository', 'value.text'),
  own('pull-request', 'value.integer'),
  own('comment-key', 'value.text'),
  own('help'),
  own('version'),
]);

/** All flags by name, in the order of the help. */
export const FLAGS: ReadonlyMap<string, Flag> = new Map([
  ...ROWS.filter(([, { of }]) => of === 'engine').map(([name, row]): readonly [string, Flag] => [
    name,
    {
      description: `input.${name}`,
      value: expectedValue(row),
      repeated: row.kind === 'lines' || row.kind === 'choices',
      default: row.kind === 'boolean' ? '' : (row.default ?? ''),
      group: row.group === 'publishing' ? undefined : row.group,
    },
  ]),
  ...OWN_FLAGS,
]);

function expectedValue(row: Input): Flag['value'] {
  switch (row.kind) {
    case 'boolean':
      return undefined;
    case 'choice':
    case 'choices':
      return row.choices;
    case 'artifact-name':
      return 'value.text';
    case 'integers':
      return 'value.integer';
    case 'score-growth':
      return 'value.score-growth';
    default:
      return `value.${row.kind}`;
  }
}

export interface Given {
  readonly positionals: readonly string[];
  readonly problems: readonly Message[];
  /** names of all flags that were given */
  readonly names: readonly string[];
  /** values but those that are empty, and so are the default; at most one of a flag that is not repeated */
  readonly values: (name: string) => readonly string[];
  readonly isOn: (name: string) => boolean;
}

/** Reads a command line, all of it even where something is wrong. */
export function readFlags(args: readonly string[]): Given {
  const options = Object.fromEntries(
    [...FLAGS].map(([name, { value }]) => [
      name,
      {
        type: value === undefined ? ('boolean' as const) : ('string' as const),
        ...(name === 'help' && { short: 'h' }),
      },
    ]),
  );
  // Not strict, so that every problem is found and not just the first.
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true });
  const given = new Map<string, string[]>();
  const positionals: string[] = [];
  const problems: Message[] = [];
  let valueOfUnknown: number | undefined;
  for (const token of tokens) {
    // What follows an unknown flag is most likely its value.
    if (token.kind === 'positional' && token.index !== valueOfUnknown) positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName: flag, value, inlineValue } = token;
    const known = FLAGS.get(name);
    if (known === undefined) {
      problems.push(message('usage.unknown-flag', { flag }));
      if (!inlineValue) valueOfUnknown = token.index + 1;
    } else if (known.value !== undefined && (value === undefined || (value.startsWith('--') && !inlineValue))) {
      // `--slim-dir --json` forgot the directory; `--slim-dir=--json` means it. Growth such as `-40%` is a value.
      problems.push(message('usage.no-value', { flag }));
    } else {
      given.set(name, [...(given.get(name) ?? []), value ?? 'true']);
    }
  }
  const values = (name: string): readonly string[] => {
    const all = given.get(name)?.filter((value) => value.trim() !== '') ?? [];
    return FLAGS.get(name)?.repeated ? all : all.slice(-1);
  };
  for (const [name, all] of given) {
    const flag = `--${name}`;
    if (all.length > 1 && !FLAGS.get(name)?.repeated)
      problems.push(message('usage.twice', { flag, count: all.length }));
    const [value] = values(name);
    // Switches that are inputs are read with the inputs.
    const isSwitch = OWN_FLAGS.has(name) && FLAGS.get(name)?.value === undefined;
    if (isSwitch && value !== undefined && parseBoolean(value) === undefined)
      problems.push(message('usage.switch', { flag, found: value, allowed: message('allowed.boolean') }));
  }
  const isOn = (name: string): boolean => parseBoolean(values(name)[0] ?? '') === true;
  return { positionals, problems, names: [...given.keys()], values, isOn };
}
