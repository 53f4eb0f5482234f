/**
 * Writes what is made from other files: the inputs of action.yml from src/inputs.ts and src/words; the tables of inputs and
 * outputs in README.md and README.zh-CN.md, between `<!-- inputs -->` and `<!-- /inputs -->`, from these, from action.yml's
 * outputs and scripts/outputs.zh.yml; src/version.ts from package.json; and what schema.mjs and supported.mjs write. With `--check`, only says whether all is up to date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { load } from './load.mjs';
import './schema.mjs';
import './supported.mjs';

const root = new URL('../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');
const [{ ROWS }, en, zh] = await load('inputs', 'words/en/inputs', 'words/zh/inputs');
const WORDS = { en: en.inputs, zh: zh.inputs };
const outputs = {
  en: Object.fromEntries(
    Object.entries(parse(read('action.yml')).outputs).map(([name, { description }]) => [name, description]),
  ),
  zh: parse(read('scripts/outputs.zh.yml')),
};
const [names, translated] = [outputs.en, outputs.zh].map((texts) => Object.keys(texts).join(', '));
if (names !== translated) throw new Error(`outputs: ${names} in action.yml, ${translated} in scripts/outputs.zh.yml`);

const HEADS = {
  en: { inputs: ['Input', 'Default', 'Meaning'], outputs: ['Output', 'Meaning'] },
  zh: { inputs: ['输入', '默认值', '含义'], outputs: ['输出', '含义'] },
};

const defaultOf = (row) => row.expressions?.map((one) => `\${{ ${one} }}`).join(' / ') ?? row.default;

/** action.yml with its inputs regenerated. */
function actionFile() {
  const inputs = ROWS.map(([name, row]) => {
    const value = defaultOf(row);
    return [name, { description: WORDS.en[`input.${name}`], ...(value !== undefined && { default: value }) }];
  });
  const made = stringify({ inputs: Object.fromEntries(inputs) }, { lineWidth: 0, singleQuote: true });
  return read('action.yml').replace(/^inputs:\n[\s\S]*?(?=^outputs:)/m, () => made);
}

/** A table for each group of inputs. */
function inputTables(language) {
  const words = WORDS[language];
  const groups = [...new Set(ROWS.map(([, { group }]) => group))];
  return groups
    .map((group) => {
      const rows = ROWS.filter(([, row]) => row.group === group).map(([name, row]) => {
        const value = defaultOf(row);
        return [`\`${name}\``, value === undefined ? '' : `\`${value}\``, words[`input.${name}`]];
      });
      return `**${words[`group.${group}`]}**\n\n${table(HEADS[language].inputs, rows)}`;
    })
    .join('\n');
}

function outputTable(language) {
  const rows = Object.entries(outputs[language]).map(([name, text]) => [`\`${name}\``, text]);
  return table(HEADS[language].outputs, rows);
}

function table(head, rows) {
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`)
    .join('');
}

/** A README file with its tables regenerated. */
function readme(path, language) {
  const tables = { inputs: inputTables(language), outputs: outputTable(language) };
  return Object.entries(tables).reduce((text, [kind, made]) => {
    const place = new RegExp(`(<!-- ${kind} -->\n)[^]*(<!-- /${kind} -->)`);
    if (!place.test(text)) throw new Error(`${path}: found no place for the ${kind}, expected <!-- ${kind} -->`);
    return text.replace(place, (_, open, close) => `${open}\n${made}\n${close}`);
  }, read(path));
}

const made = {
  'action.yml': actionFile(),
  'README.md': readme('README.md', 'en'),
  'README.zh-CN.md': readme('README.zh-CN.md', 'zh'),
  'src/version.ts': `// Made from package.json by scripts/docs.mjs (npm run docs): do not edit.
export const VERSION = ${JSON.stringify(JSON.parse(read('package.json')).version)};
`,
};
for (const [path, text] of Object.entries(made)) {
  if (!process.argv.includes('--check')) writeFileSync(new URL(path, root), text);
  else if (read(path) !== text) throw new Error(`${path} is out of date: npm run docs`);
}
