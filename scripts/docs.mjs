/**
 * Runs inputs.mjs, schema.mjs and supported.mjs, then writes the tables of inputs and outputs in README.md and
 * README.zh-CN.md, between `<!-- inputs -->` and `<!-- /inputs -->`, from action.yml and scripts/tables.yml. With
 * `--check`, only says whether they are up to date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import './inputs.mjs';
import './schema.mjs';
import './supported.mjs';

const root = new URL('../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');
const action = parse(read('action.yml'));
const tables = parse(read('scripts/tables.yml'));

const HEADS = {
  en: { inputs: ['Input', 'Default', 'Meaning'], outputs: ['Output', 'Meaning'] },
  zh: { inputs: ['输入', '默认值', '含义'], outputs: ['输出', '含义'] },
};

/** One table for each group. @throws Error where action.yml and tables.yml do not name the same things. */
function render(kind, language) {
  const declared = Object.keys(action[kind]);
  const listed = tables[kind].flatMap(({ rows }) => Object.keys(rows));
  const odd = [
    ...declared.filter((name) => !listed.includes(name)),
    ...listed.filter((name) => !declared.includes(name)),
  ];
  if (odd.length > 0) throw new Error(`${kind} in only one of action.yml and scripts/tables.yml: ${odd.join(', ')}`);
  return tables[kind].map((group) => renderGroup(kind, language, group)).join('\n');
}

function renderGroup(kind, language, group) {
  const head = HEADS[language][kind];
  const rows = Object.entries(group.rows).map(([name, chinese]) => {
    const { description, default: value } = action[kind][name];
    const cells = [`\`${name}\``, language === 'en' ? description : chinese];
    if (kind === 'inputs') cells.splice(1, 0, value === undefined ? '' : `\`${value}\``);
    return cells;
  });
  const lines = [head, head.map(() => '---'), ...rows].map(
    (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`,
  );
  return `${group[language] === undefined ? '' : `**${group[language]}**\n\n`}${lines.join('')}`;
}

for (const [path, language] of [
  ['README.md', 'en'],
  ['README.zh-CN.md', 'zh'],
]) {
  const before = read(path);
  const after = ['inputs', 'outputs'].reduce((text, kind) => {
    const place = new RegExp(`(<!-- ${kind} -->\n)[^]*(<!-- /${kind} -->)`);
    if (!place.test(text)) throw new Error(`${path}: found no place for the ${kind}, expected <!-- ${kind} -->`);
    return text.replace(place, (_, open, close) => `${open}\n${render(kind, language)}\n${close}`);
  }, before);
  if (!process.argv.includes('--check')) writeFileSync(new URL(path, root), after);
  else if (after !== before) throw new Error(`${path} is out of date: npm run docs`);
}
