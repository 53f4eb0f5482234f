/** Loads modules of src/ into a script, compiled on the way. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';

const src = new URL('../src/', import.meta.url);

/** What each module exports; named without ending, such as `words/en/inputs`. */
export async function load(...modules) {
  const directory = mkdtempSync(join(tmpdir(), 'funasr-slim-scripts-'));
  try {
    writeFileSync(join(directory, 'package.json'), '{"type":"module"}');
    const done = new Set();
    for (const module of modules) compile(directory, module, done);
    return await Promise.all(modules.map((module) => import(pathToFileURL(join(directory, `${module}.js`)).href)));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function compile(directory, module, done) {
  if (done.has(module)) return;
  done.add(module);
  const source = readFileSync(new URL(`${module}.ts`, src), 'utf8');
  // Imports of types alone go.
  const compilerOptions = { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true };
  const { outputText } = ts.transpileModule(source, { compilerOptions });
  const file = join(directory, `${module}.js`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, outputText);
  for (const [, name] of outputText.matchAll(/^(?:import|export) [^;]*?'(\.[^']*)\.js'/gm)) {
    compile(directory, posix.join(posix.dirname(module), name), done);
  }
}
