/** Assembles src/average/kernel.wat into src/average/kernel-wasm.ts. Run it after every change of the text. */
import { readFileSync, writeFileSync } from 'node:fs';
import wabt from 'wabt';

const folder = new URL('../src/average/', import.meta.url);
const { parseWat } = await wabt();
const text = readFileSync(new URL('kernel.wat', folder), 'utf8');
const module = parseWat('kernel.wat', text, { simd: true, threads: true });
const base64 = Buffer.from(module.toBinary({}).buffer).toString('base64');
const lines = base64.match(/.{1,110}/g).map((line) => `  '${line}',`);
writeFileSync(
  new URL('kernel-wasm.ts', folder),
  `/** kernel.wat assembled by scripts/kernel.mjs: not to be edited. */
export const KERNEL_WASM = [
${lines.join('\n')}
].join('');
`,
);
