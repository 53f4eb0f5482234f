/**
 * Assembles every text of WebAssembly under src/ into a module beside it, X.wat into X-wasm.ts. Run it after every change of such a text.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import wabt from 'wabt';

const folder = new URL('../src/', import.meta.url);
const { parseWat } = await wabt();
const texts = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.wat'));
for (const path of texts.map((name) => name.replaceAll('\\', '/'))) {
  const file = new URL(path, folder);
  const module = parseWat(path, readFileSync(file, 'utf8'), { simd: true, threads: true });
  const base64 = Buffer.from(module.toBinary({}).buffer).toString('base64');
  const lines = base64.match(/.{1,110}/g).map((line) => `  '${line}',`);
  const name = basename(path, '.wat');
  writeFileSync(
    new URL(`${path.slice(0, -'.wat'.length)}-wasm.ts`, folder),
    `/** ${name}.wat assembled by scripts/kernel.mjs: not to be edited. */
export const ${name.replaceAll('-', '_').toUpperCase()}_WASM = [
${lines.join('\n')}
].join('');
`,
  );
}
