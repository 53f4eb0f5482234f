/** Writes src/inputs.ts from action.yml and src/version.ts from package.json, so that each fact stands in one place. */
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';

const root = new URL('../', import.meta.url);
const { inputs } = parse(readFileSync(new URL('action.yml', root), 'utf8'));
// What a workflow expression gives only the runner knows: the command has no such default.
const rows = Object.entries(inputs).map(([name, { default: value = '', description }]) => [
  name,
  { default: value.includes('${{') ? '' : value, description },
]);
const made = {
  'src/inputs.ts': `// Made from action.yml by scripts/inputs.mjs (npm run docs): do not edit.
export const INPUTS = ${JSON.stringify(Object.fromEntries(rows), null, 2)} as const;

export type InputName = keyof typeof INPUTS;
`,
  'src/version.ts': `// Made from package.json by scripts/inputs.mjs (npm run docs): do not edit.
export const VERSION = ${JSON.stringify(JSON.parse(readFileSync(new URL('package.json', root), 'utf8')).version)};
`,
};

for (const [path, text] of Object.entries(made)) {
  const target = new URL(path, root);
  if (!process.argv.includes('--check')) writeFileSync(target, text);
  else if (readFileSync(target, 'utf8') !== text) throw new Error(`${path} is out of date: npm run docs`);
}
