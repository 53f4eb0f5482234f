/** The text of `--help`: at most 80 columns, in the reader's language. */
import { ROWS } from '../inputs.js';
import type { Translator } from '../words/translator.js';
import { wrap } from '../words/width.js';
import { FLAGS, type Flag } from './flags.js';

const COLUMNS = 80;

/** Usage, the inputs of `run` under their headings, and what is not an input. */
export function helpText(t: Translator): string {
  const usage = (['run', 'inspect', 'strip', 'comment'] as const).flatMap((name) => [
    `  ${t.say(`help.usage.${name}`)}`,
    ...indented(t.say(`help.${name}`)),
  ]);
  const flagsOf = (group: Flag['group']): string[] =>
    [...FLAGS].filter(([, flag]) => flag.group === group).flatMap(([name, flag]) => flagLines(name, flag, t));
  const inputs = [...new Set(ROWS.map(([, { group }]) => group))]
    .filter((group) => group !== 'publishing')
    .map((group) => [t.say('help.group', { group: t.say(`group.${group}`) }), ...flagsOf(group)]);
  return [
    [t.say('help.usage'), ...usage],
    wrap(t.say('help.options'), COLUMNS),
    ...inputs,
    [t.say('help.other'), ...flagsOf(undefined)],
    wrap(t.say('help.statuses'), COLUMNS),
  ]
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

function flagLines(name: string, flag: Flag, t: Translator): readonly string[] {
  const { value } = flag;
  const shown =
    value === undefined ? '' : ` ${typeof value === 'string' ? t.said({ code: value, params: {} }) : value.join('|')}`;
  let description = t.said({ code: flag.description, params: {} });
  if (flag.repeated) description = t.say('help.repeated', { description });
  if (flag.default !== '') description = t.say('help.default', { description, value: flag.default });
  return [`  ${name === 'help' ? '-h, ' : ''}--${name}${shown}`, ...indented(description)];
}

function indented(text: string): readonly string[] {
  const indent = ' '.repeat(6);
  return wrap(text, COLUMNS - indent.length).map((line) => indent + line);
}
