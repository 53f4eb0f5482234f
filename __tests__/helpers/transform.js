/**
 * TypeScript to JavaScript, file by file; the globals of loops as constants of the module; and messages that are noted
 * (recorder.js).
 *
 * jest runs modules in a vm context, where a look at a global is more than a look: with constants in their place all
 * tests take 48 s instead of 56.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { noting, RECORDER } from './recorder.js';

const GLOBALS = ['Array', 'BigInt', 'Buffer', 'DataView', 'Float32Array', 'Math', 'Number', 'Object', 'Uint8Array'];
/** Before the first line, so that no line of a stack trace moves. */
const PROLOGUE = `const { ${GLOBALS.join(', ')} } = globalThis;`;

// Most of what a test file loads never pays an optimising compiler back: a function has to run for longer than it usually would.
// All but the busiest files take a fifth less time. Newer versions of V8 count otherwise.
if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=1000000');

const require = createRequire(import.meta.url);
const TSCONFIG = fileURLToPath(new URL('../../tsconfig.json', import.meta.url));

/** Loaded where something has changed alone: it takes longer to load than most test files. */
let compiler;

function loadCompiler() {
  const { convertCompilerOptionsFromJson, readConfigFile, transpileModule } = require('typescript');
  const { compilerOptions } = readConfigFile(TSCONFIG, (file) => readFileSync(file, 'utf8')).config;
  const changed = { module: 'ESNext', moduleResolution: 'bundler', noEmit: false, inlineSourceMap: true };
  const { options } = convertCompilerOptionsFromJson({ ...compilerOptions, ...changed }, dirname(TSCONFIG));
  return (text, fileName) => transpileModule(text, { fileName, compilerOptions: options }).outputText;
}

function transform(text, path, { config }) {
  compiler ??= loadCompiler();
  const module = relative(config.rootDir, path).replaceAll(sep, '/').replace(/\.ts$/, '');
  return { code: PROLOGUE + noting(module, compiler(text, path)) };
}

const digestOf = (...texts) => createHash('sha256').update(texts.join('\n')).digest('hex');
const MAKING = [import.meta.filename, TSCONFIG, require.resolve('typescript/package.json')]
  .map((file) => readFileSync(file, 'utf8'))
  .concat(RECORDER);

export default {
  process: transform,
  processAsync: async (...given) => transform(...given),
  getCacheKey: (text, path, { instrument }) => digestOf(...MAKING, path, instrument, text),
};
