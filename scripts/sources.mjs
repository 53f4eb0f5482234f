/**
 * Lists, or started by itself prints, what dist/ is built from: a line `SHA-256  path` for each file, as `sha256sum --check` reads it. The build keeps
 * that in dist/sources.txt, which the tests use to check that dist/ belongs to src/. Line ends count as LF, whatever the
 * checkout made of them.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const modules = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.[jt]s$/.test(name))
  .map((name) => `src/${name.replaceAll('\\', '/')}`);
const files = [
  ...modules,
  'docs/report.schema.json',
  'package-lock.json',
  'scripts/build.mjs',
  'scripts/licenses.mjs',
  'stubs/unzip-stream/index.cjs',
  'stubs/unzip-stream/package.json',
  'tsconfig.build.json',
  'tsconfig.json',
];
export const listing = files
  .sort()
  .map((file) => {
    const text = readFileSync(`${root}${file}`, 'utf8').replaceAll('\r\n', '\n');
    return `${createHash('sha256').update(text).digest('hex')}  ${file}\n`;
  })
  .join('');

if (process.argv[1] === import.meta.filename) process.stdout.write(listing);
