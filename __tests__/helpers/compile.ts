import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const SRC = path.resolve(import.meta.dirname, '../../src');

/** Compiles modules of src/, and what they import, into a directory, for tests that need them in a process of their own. */
export function compileInto(directory: string, ...modules: readonly string[]): void {
  mkdirSync(directory, { recursive: true });
  writeFileSync(path.join(directory, 'package.json'), '{"type":"module"}');
  for (const module of modules) compile(directory, module);
}

function compile(directory: string, module: string): void {
  const file = path.join(directory, `${module}.js`);
  if (existsSync(file)) return;
  const source = readFileSync(path.join(SRC, `${module}.ts`), 'utf8');
  // Imports of types alone go, as `verbatimModuleSyntax` has them marked.
  const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true };
  const { outputText } = ts.transpileModule(source, { compilerOptions });
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, outputText);
  for (const [, name = ''] of outputText.matchAll(/^(?:import|export) [^;]*?'(\.[^']*)\.js'/gm)) {
    compile(directory, path.posix.join(path.posix.dirname(module), name));
  }
}
