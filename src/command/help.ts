/** The text of `--help`: at most 80 columns, in the reader's language. */
import { ROWS } from '../inputs.js';
import type { Translator } from '../words/translator.js';
import { wrap } from '../words/width.js';
import { FLAGS, type Flag } from './flags.js';

const COLUMNS = 80;

/** Usage, the inputs of `run` under their headings, and what is not an input. */
export function helpText(words: Translator): string {
  const usage = (['run', 'inspect', 'strip', 'comment'] as const).flatMap((name) => [
    `  ${words.say(`help.usage.${name}`)}`,
    ...indented(words.say(`help.${name}`)),
  ]);
  const flagsOf = (group: Flag['group']): string[] =>
    [...FLAGS].filter(([, flag]) => flag.group === group).flatMap(([name, flag]) => flagLines(name, flag, words));
  const inputs = [...new Set(ROWS.map(([, { group }]) => group))]
    .filter((group) => group !== 'publishing')
    .map((group) => [words.say('help.group', { group: words.say(`group.${group}`) }), ...flagsOf(group)]);
  return [
    [words.say('help.usage'), ...usage],
    wrap(words.say('help.options'), COLUMNS),
    ...inputs,
    [words.say('help.other'), ...flagsOf(undefined)],
    wrap(words.say('help.statuses'), COLUMNS),
  ]
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

function flagLines(name: string, flag: Flag, words: Translator): readonly string[] {
  const { value } = flag;
  const shown =
    value === undefined
      ? ''
      : ` ${typeof value === 'string' ? words.said({ code: value, params: {} }) : value.join('|')}`;
  let description = words.said({ code: flag.description, params: {} });
  if (flag.repeated) description = words.say('help.repeated', { description });
  if (flag.default !== '') description = words.say('help.default', { description, value: flag.default });
  return [`  ${name === 'help' ? '-h, ' : ''}--${name}${shown}`, ...indented(description)];
}

function indented(text: string): readonly string[] {
  const indent = ' '.repeat(6);
  return wrap(text, COLUMNS - indent.length).map((line) => indent + line);
}
