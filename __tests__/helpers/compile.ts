import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const SRC = path.resolve(import.meta.dirname, '../../src');

/** Compiles modules of src/ into a directory, for tests that need them in a process of their own. */
export function compileInto(directory: string, ...modules: readonly string[]): void {
  mkdirSync(directory, { recursive: true });
  writeFileSync(path.join(directory, 'package.json'), '{"type":"module"}');
  for (const module of modules) {
    const source = readFileSync(path.join(SRC, `${module}.ts`), 'utf8');
    const options = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
    const file = path.join(directory, `${module}.js`);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, ts.transpileModule(source, { compilerOptions: options }).outputText);
  }
}
