/** Writes docs/report.schema.json from src/result.ts: fields from its types, descriptions from its comments. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';

const root = new URL('../', import.meta.url);
const path = (name) => fileURLToPath(new URL(name, root));
const SCHEMA = 'docs/report.schema.json';

const { definitions, ...report } = createGenerator({
  path: path('src/result.ts'),
  tsconfig: path('tsconfig.json'),
  topRef: false,
  sortProps: false,
  skipTypeCheck: true,
}).createSchema('Report');
// The generator's draft 7 takes no notice of what stands beside a `$ref`, such as descriptions; 2020-12 does.
const schema = { ...report, $schema: 'https://json-schema.org/draft/2020-12/schema', $defs: definitions };
const text = `${JSON.stringify(schema, null, 2).replaceAll('"#/definitions/', '"#/$defs/')}\n`;

if (!process.argv.includes('--check')) writeFileSync(path(SCHEMA), text);
else if (readFileSync(path(SCHEMA), 'utf8') !== text) throw new Error(`${SCHEMA} is out of date: npm run docs`);
