/** Keeps what docs/architecture.md says true: who may import whom, who touches the world, how long and how documented. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import ts from 'typescript';

const root = fileURLToPath(new URL('../', import.meta.url));
const sources = sourcesUnder('src');

/** What stands in src/ itself and is no step: plain types and helpers that every room may use. */
const LOOSE = [
  'atomic-file',
  'config',
  'errors',
  'host',
  'inputs',
  'progress',
  'provenance',
  'result',
  'size',
  'version',
];
/** What all who deal with checkpoints share, in src/torch/: plain types, bytes of a file, text for messages. */
const TORCH_BASICS = [
  'byte-source',
  'checkpoint',
  'dtype',
  'half-float',
  'limits',
  'pickle/value',
  'read-fully',
  'struct',
  'tensor',
  'utf8',
  'zip/headers',
];
const TORCH = ['torch', 'torch/pickle', 'torch basics'];
/** Each room with the rooms that it may import, besides itself, words and what is loose. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  main: ['run', 'strip', 'github', 'report', 'funasr'],
  command: ['run', 'strip', 'github', 'gitlab', 'gitee', 'forge', 'funasr', 'report', 'model-file', ...TORCH],
  run: ['evaluate', 'judge', 'funasr', 'average', 'model-file', ...TORCH],
  evaluate: [],
  strip: ['funasr', 'model-file', ...TORCH],
  judge: ['average', 'funasr', 'model-file', ...TORCH],
  funasr: ['model-file', ...TORCH],
  average: ['model-file', ...TORCH],
  report: [],
  github: ['forge', 'report'],
  gitlab: ['forge'],
  gitee: ['forge'],
  forge: ['report'],
  'model-file': TORCH,
  words: [],
  torch: ['torch/zip', ...TORCH],
  'torch/zip': ['torch basics'],
  'torch/pickle': ['torch basics'],
  'torch basics': [],
};
/** Files that may lie loose in src/: any more, and a newcomer looks for the rooms. */
const MOST_LOOSE = 12;
/** Rooms that may read the environment and the clock, wait for time to pass and reach the network. */
const MAY_TOUCH_THE_WORLD = ['main', 'command', 'host', 'forge', 'github', 'gitlab', 'gitee'];
const LONGEST = 400;
/** Files above that, each with the reason why splitting it would make it worse. */
const MAY_BE_LONGER: Record<string, string> = {
  'src/result.ts': 'the one source of report.json and its schema, types alone',
};

describe('imports', () => {
  test('point down only', () => {
    expect(
      sources.flatMap((file) =>
        relativeImports(file)
          .filter((target) => !mayImport(roomOf(file.path), roomOf(target)))
          .map((target) => `${file.path} imports ${target}`),
      ),
    ).toEqual([]);
  });

  test('do not go in circles, but for types', () => {
    expect(circles(new Map(sources.map((file) => [file.path, relativeImports(file, isOfValues)])))).toEqual([]);
  });

  test('of the threads that average do without words, errors and the host: each thread loads what it imports anew', () => {
    const loaded = new Set(['src/average/worker.ts']);
    for (const path of loaded) {
      const file = sources.find((source) => source.path === path);
      for (const target of file === undefined ? [] : relativeImports(file, isOfValues)) loaded.add(target);
    }
    expect([...loaded].filter((path) => !/^src\/(?:average|model-file|torch)\//.test(path))).toEqual([]);
    expect(loaded.size).toBeGreaterThan(20);
  });

  test('of @actions/* stand in src/github alone', () => {
    expect(usersOf((name) => name.startsWith('@actions/'))).toEqual(['github']);
  });

  test('of packages are of those that are bundled: whoever installs this one gets no other', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const packages = sources.flatMap(packageImports).filter((name) => !name.startsWith('node:'));
    expect(packages.filter((name) => !(name in devDependencies))).toEqual([]);
    expect(dependencies).toBeUndefined();
  });
});

describe('the world', () => {
  test('environment, clock and timers are touched in main, command, host and what talks to platforms alone', () => {
    expect(
      sources
        .filter(({ path }) => !MAY_TOUCH_THE_WORLD.includes(roomOf(path)))
        .flatMap((file) => find(file, isWorldly).map((node) => place(file, node))),
    ).toEqual([]);
  });

  test('so is the network', () => {
    const network = /^node:(http|https|http2|net|tls|dgram|dns)(\/|$)|^undici$/;
    expect(usersOf((name) => network.test(name)).filter((room) => !MAY_TOUCH_THE_WORLD.includes(room))).toEqual([]);
  });

  test('child processes are started by the host alone, and no text is run as code', () => {
    expect(usersOf((name) => name === 'node:child_process')).toEqual(['host']);
    expect(usersOf((name) => name === 'node:vm')).toEqual([]);
    expect(sources.flatMap((file) => find(file, isEvaluation).map((node) => place(file, node)))).toEqual([]);
  });
});

describe('files', () => {
  test(`are at most ${MOST_LOOSE} outside of a room`, () => {
    expect(sources.filter(({ path }) => path.split('/').length === 2).length).toBeLessThanOrEqual(MOST_LOOSE);
  });

  test(`have at most ${LONGEST} lines`, () => {
    expect(
      sources
        .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
        .filter(({ path, lines }) => lines > LONGEST && !(path in MAY_BE_LONGER)),
    ).toEqual([]);
  });

  test('that may be longer are', () => {
    const long = sources.filter(({ text }) => text.split('\n').length - 1 > LONGEST).map(({ path }) => path);
    expect(Object.keys(MAY_BE_LONGER).filter((path) => !long.includes(path))).toEqual([]);
  });

  test('never say any', () => {
    const everywhere = [...sources, ...sourcesUnder('__tests__'), ...sourcesUnder('bench')];
    const isAny = (node: ts.Node): boolean => node.kind === ts.SyntaxKind.AnyKeyword;
    expect(everywhere.flatMap((file) => find(file, isAny).map((node) => place(file, node)))).toEqual([]);
  });
});

describe('public functions and classes', () => {
  const exported = sources.flatMap((file) =>
    exportedFunctions(file.tree).map((fn) => ({ ...fn, at: place(file, fn.declaration) })),
  );

  test('have a docstring', () => {
    expect(exported.filter(({ doc }) => doc === '').map(({ name, at }) => `${name} at ${at}`)).toEqual([]);
  });

  test('that throw an error for users say which', () => {
    expect(
      exported
        .flatMap(({ name, at, doc, body }) => thrownBy(body).map((error) => ({ name, at, doc, error })))
        .filter(({ doc, error }) => !doc.includes(error))
        .map(({ name, at, error }) => `${name} at ${at} throws ${error}`),
    ).toEqual([]);
  });
});

interface Source {
  /** from the project's root, with `/` */
  readonly path: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
}

function sourcesUnder(directory: string): readonly Source[] {
  return readdirSync(join(root, directory), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const text = readFileSync(file, 'utf8');
      const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
      return { path: relative(root, file).split(sep).join('/'), text, tree };
    });
}

/** `torch/zip` for src/torch/zip/reader.ts, `torch` for src/torch/open.ts, `run` for src/run.ts. */
function roomOf(path: string): string {
  if (TORCH_BASICS.some((name) => path === `src/torch/${name}.ts`)) return 'torch basics';
  const [first = '', second = '', ...rest] = path
    .replace(/^src\//, '')
    .replace(/\.ts$/, '')
    .split('/');
  if (first === 'torch' && rest.length > 0) return `torch/${second}`;
  return first;
}

function mayImport(from: string, to: string): boolean {
  return LOOSE.includes(to) || to === 'words' || from === to || (MAY_IMPORT[from] ?? []).includes(to);
}

/** The modules that a file names in `import`, `export from` and `import()`. */
function importsOf({ tree }: Source, matches: (node: ts.Node) => boolean = () => true): readonly string[] {
  return find({ tree }, (node) => moduleNameOf(node) !== undefined && matches(node)).map(
    (node) => moduleNameOf(node) ?? '',
  );
}

/** Whether the import is still there when the types are gone. */
function isOfValues(node: ts.Node): boolean {
  if (ts.isExportDeclaration(node)) return !node.isTypeOnly;
  if (!ts.isImportDeclaration(node)) return true;
  const { importClause } = node;
  const names = importClause?.namedBindings;
  if (importClause === undefined || names === undefined || !ts.isNamedImports(names)) return true;
  return importClause.phaseModifier !== ts.SyntaxKind.TypeKeyword && names.elements.some((name) => !name.isTypeOnly);
}

function moduleNameOf(node: ts.Node): string | undefined {
  const name =
    ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
      ? node.moduleSpecifier
      : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
        ? node.arguments[0]
        : undefined;
  return name !== undefined && ts.isStringLiteral(name) ? name.text : undefined;
}

function relativeImports(file: Source, matches?: (node: ts.Node) => boolean): readonly string[] {
  return importsOf(file, matches)
    .filter((name) => name.startsWith('.'))
    .map((name) => posix.join(dirname(file.path), name).replace(/\.js$/, '.ts'));
}

/** Names of packages, `@scope/name` without what is within. */
function packageImports(file: Source): readonly string[] {
  return importsOf(file)
    .filter((name) => !name.startsWith('.'))
    .map((name) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    );
}

function usersOf(matches: (module: string) => boolean): readonly string[] {
  return [...new Set(sources.filter((file) => importsOf(file).some(matches)).map(({ path }) => roomOf(path)))];
}

function find(file: Pick<Source, 'tree'>, matches: (node: ts.Node) => boolean): readonly ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    if (matches(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(file.tree);
  return found;
}

function place({ path, tree }: Source, node: ts.Node): string {
  return `${path}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}`;
}

function isWorldly(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node)) return /^(process\.env|(Date|performance)\.now)$/.test(node.getText());
  if (ts.isNewExpression(node)) return node.expression.getText() === 'Date' && (node.arguments ?? []).length === 0;
  // Of node:timers/promises, under any name; setImmediate waits for no time to pass.
  if (ts.isImportSpecifier(node)) return /^set(Timeout|Interval)$/.test((node.propertyName ?? node.name).getText());
  return (
    ts.isCallExpression(node) &&
    /^(fetch|process\.hrtime(\.bigint)?|set(Timeout|Interval)|AbortSignal\.timeout)$/.test(node.expression.getText())
  );
}

function isEvaluation(node: ts.Node): boolean {
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return false;
  return /^(eval|Function|require)$/.test(node.expression.getText());
}

interface ExportedFunction {
  readonly name: string;
  readonly declaration: ts.Node;
  readonly body: ts.Node;
  /** '' for none */
  readonly doc: string;
}

/** Functions, arrow functions and classes (as one, without their methods) that a file exports. */
function exportedFunctions(tree: ts.SourceFile): readonly ExportedFunction[] {
  return tree.statements.filter(isExported).flatMap((statement) => {
    if (ts.isFunctionDeclaration(statement))
      return [documented(statement, statement, statement.name?.text ?? 'default')];
    if (ts.isClassDeclaration(statement))
      return [documented(statement, statement.name ?? statement, statement.name?.text ?? 'default')];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations
      .filter(({ initializer }) => initializer !== undefined && ts.isArrowFunction(initializer))
      .map((declaration) => documented(statement, declaration, declaration.name.getText()));
  });
}

function documented(declaration: ts.Node, body: ts.Node, name: string): ExportedFunction {
  const doc = ts.getJSDocCommentsAndTags(declaration).map((comment) => comment.getText());
  return { name, declaration, body, doc: doc.join('\n') };
}

function isExported(statement: ts.Statement): boolean {
  return hasModifier(statement, ts.SyntaxKind.ExportKeyword);
}

function hasModifier(node: ts.Node, kind: ts.SyntaxKind): boolean {
  return ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some((modifier) => modifier.kind === kind);
}

/** Errors of errors.ts that a function throws itself. Others (RangeError) are defects, which nobody should expect. */
function thrownBy(body: ts.Node): readonly string[] {
  const errors: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isThrowStatement(node) && ts.isNewExpression(node.expression))
      errors.push(node.expression.expression.getText());
    ts.forEachChild(node, visit);
  };
  visit(body);
  return [...new Set(errors)].filter((name) => USER_ERRORS.has(name));
}

const USER_ERRORS: ReadonlySet<string> = new Set(
  [...readFileSync(resolve(root, 'src/errors.ts'), 'utf8').matchAll(/export class (\w+)/g)].map(
    ([, name]) => name ?? '',
  ),
);

/** Every import circle, once, as `a -> b -> a`. */
function circles(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) found.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
    if (trail.includes(path) || done.has(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return found;
}
