/** What the documentation names exists, and what it shows to paste works. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { parseAction } from '@actions/workflow-parser/actions/action-parser';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { parseCommand } from '../src/command/arguments.js';
import { parseInputs } from '../src/config.js';
import { INPUTS, type InputName } from '../src/inputs.js';
import { further } from './helpers/thorough.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const markdownIn = (directory: string): string[] =>
  readdirSync(join(root, directory))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(directory, name));
const documents = [...markdownIn('.'), ...markdownIn('docs')].map((path) => ({ path, text: read(path) }));
const workflows = readdirSync(join(root, '.github/workflows')).map((name) => `.github/workflows/${name}`);

const action: unknown = parse(read('action.yml'));
const outputs = Object.keys(mapAt(action, 'outputs'));
const scripts = Object.keys(mapAt(JSON.parse(read('package.json')), 'scripts'));
const help = helpText();

describe('action.yml', () => {
  test('is valid by its published schema', () => {
    const { context } = parseAction({ name: 'action.yml', content: read('action.yml') }, new NoOperationTraceWriter());
    expect(context.errors.getErrors().map(String)).toEqual([]);
  });
});

// `npm run all` writes it anew, and CI checks it by itself.
further('what `npm run docs` writes is up to date', () => {
  const check = (): unknown => execFileSync(process.execPath, ['scripts/docs.mjs', '--check'], { cwd: root });
  expect(check).not.toThrow();
});

describe.each(workflows)('%s', (path) => {
  const text = read(path);
  const lines = text.split('\n');

  test('is valid by the published schema', () => {
    expect(workflowErrors(path, text)).toEqual([]);
  });

  test('names every action by commit and version', () => {
    const used = lines.filter((line) => /^\s*(- )?uses:/.test(line)).map((line) => line.replace(/^\s*(- )?uses: /, ''));
    expect(used.filter((name) => !/^(\.\/|[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/.test(name))).toEqual([]);
  });

  test('grants nothing by default and leaves no credentials behind', () => {
    const workflow: unknown = parse(text);
    const checkouts = stepsOf(workflow).filter(({ uses }) => uses.startsWith('actions/checkout@'));
    expect(mapAt(workflow, 'permissions')).toEqual({});
    expect(checkouts.filter((step) => step.with['persist-credentials'] !== false)).toEqual([]);
  });
});

describe.each(documents)('$path', ({ path, text }) => {
  const blocks = codeBlocks(text);
  const inline = inlineCode(text);

  test('links to what exists', () => {
    const broken = [
      ...text.matchAll(/\]\((?!https?:)([^)\s#]*)(?:#([^)\s]*))?\)|(?:src|srcset)="(?!https?:)([^"]+)"/g),
    ].filter(([, file = '', anchor, picture]) => {
      const target = join(dirname(path), picture ?? file);
      if (picture === undefined && file === '') return !anchorsOf(text).includes(anchor ?? '');
      if (!existsSync(join(root, target))) return true;
      return anchor !== undefined && !anchorsOf(read(target)).includes(anchor);
    });
    expect(broken.map(([link]) => link)).toEqual([]);
  });

  test('names paths that exist', () => {
    const paths = inline.filter((code) =>
      /^(src|docs|scripts|demo|dist|bench|stubs|__tests__|\.github|\.ci)\/[\w./*-]*$|^[\w.-]+\.(md|mjs|json|yml)$/.test(
        code,
      ),
    );
    expect(paths.filter((code) => !OF_USERS.has(code) && !isPath(code))).toEqual([]);
  });

  test('names npm scripts that exist', () => {
    const called = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name ?? '');
    expect(called.filter((name) => !scripts.includes(name))).toEqual([]);
  });

  test('names inputs, outputs and flags that exist', () => {
    const names = inline
      .map((code) => code.replace(/: .*$/, ''))
      .filter((code) => /^-{0,2}[a-z]+(-[a-z]+)+$/.test(code));
    expect(names.filter((name) => !isKnown(name))).toEqual([]);
  });

  test('shows commands that the program understands', () => {
    const commands = blocks
      .filter(({ language }) => /^(sh|bash|yaml|groovy)$/.test(language))
      .flatMap(({ code }) => commandsIn(code));
    for (const command of commands) expect({ command, name: nameOf(command) }).not.toEqual({ command, name: 'help' });
  });

  test('shows workflows that are valid, with inputs and outputs that exist', () => {
    for (const { code, language } of blocks) {
      if (language !== 'yaml') continue;
      const workflow = asWorkflow(code);
      if (workflow === undefined) continue;
      expect({ code, errors: workflowErrors(path, workflow) }).toEqual({ code, errors: [] });
      const steps = stepsOf(parse(workflow)).filter(({ uses }) => /\/funasr-slim@/.test(uses));
      for (const step of steps) expect(() => checkInputs(step.with)).not.toThrow();
      const ids = steps.map(({ id }) => id);
      const used = [...code.matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)].filter(([, id]) => ids.includes(id ?? ''));
      expect(used.map(([, , output]) => output).filter((output) => !outputs.includes(output ?? ''))).toEqual([]);
    }
  });
});

test.each([
  'README',
  'docs/handing-over',
  'docs/publishing',
  'docs/recipes',
  'docs/supported',
  'docs/choosing',
  'docs/onnx',
])('%s has the same sections, examples and pictures in both languages', (name) => {
  expect(outline(read(`${name}.zh-CN.md`))).toEqual(outline(read(`${name}.md`)));
});

/** Names of files in a user's own project, or written by the program, not in this repository. */
const OF_USERS = new Set([
  'configuration.json',
  'funasr-slim.json',
  'tokens.json',
  'config.json',
  'generation_config.json',
  'tokenizer.json',
  'tokenizer_config.json',
  'report.json',
  'report.md',
  'train.yml',
  'comment.yml',
]);
/** Words with hyphens that are no inputs or outputs, and flags of other programs. */
const OTHER_NAMES = new Set([
  'slim-model',
  'paraformer-zh',
  'ct-punc-c',
  'ct-punc',
  'fsmn-vad',
  'funasr-slim',
  'pull-requests',
  'upload-artifact',
  '--no-cache',
  '--no-deps',
  'llama-funasr-paraformer', // FunASR's llama.cpp runtime
  'llama-funasr-sensevoice',
]);

function isKnown(name: string): boolean {
  if (OTHER_NAMES.has(name)) return true;
  if (name.startsWith('--')) return help.includes(`${name}\n`) || help.includes(`${name} `);
  const isWord = read('action.yml').includes(`\`${name}\``) || read('docs/report.schema.json').includes(`"${name}"`);
  return name in INPUTS || outputs.includes(name) || isWord;
}

function isPath(code: string): boolean {
  return existsSync(join(root, code.replace(/\/?\*.*$/, '')));
}

function helpText(): string {
  const command = parseCommand(['--help']);
  return command.name === 'help' ? command.text : '';
}

function codeBlocks(text: string): { language: string; code: string }[] {
  return [...text.matchAll(/^( *)```(\w*)(?: \w+)?\n([\s\S]*?)^ *```$/gm)].map(
    ([, indent = '', language = '', code = '']) => ({
      language,
      code: code.replace(new RegExp(`^${indent}`, 'gm'), ''),
    }),
  );
}

function inlineCode(text: string): string[] {
  const prose = text.replace(/^ *```[\s\S]*?^ *```$/gm, '');
  return [...prose.matchAll(/`([^`\n]+)`/g)].map(([, code]) => code ?? '');
}

/** GitHub's anchors of a document's headings. */
function anchorsOf(text: string): string[] {
  const prose = text.replace(/^```[\s\S]*?^```$/gm, '');
  return [...prose.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** Calls of the command in a script, with line continuations joined and comments dropped. */
function commandsIn(code: string): string[][] {
  return code
    .replace(/\\\n\s*/g, ' ')
    .split('\n')
    .flatMap((line) => {
      const [, args] =
        /(?:funasr-slim(?:@\d+)?|dist\/cli\/index\.js)['"]? ((?:run|inspect|comment|--)[^#|&;>)]*)/.exec(line) ?? [];
      return args === undefined
        ? []
        : [
            (args.match(/'[^']*'|"[^"]*"|\S+/g) ?? [])
              .map((arg) => arg.replace(/^['"]|['"]$/g, ''))
              // What ends a string of Groovy; and the value of a variable, which only its CI knows.
              .filter((arg) => arg !== '')
              .map((arg) => arg.replace(/^\$\w+$/, '7')),
          ];
    });
}

function nameOf(command: readonly string[]): string {
  return parseCommand(command).name;
}

/** A whole workflow from a whole one, from jobs, or from steps; undefined for YAML of other systems. */
function asWorkflow(code: string): string | undefined {
  const indented = (spaces: number): string => code.replace(/^(?=.)/gm, ' '.repeat(spaces));
  if (/^jobs:/m.test(code)) return /^on:/m.test(code) ? code : `on: push\n${code}`;
  if (!/^- (uses|run|name|id):/m.test(code)) return undefined;
  return `on: push\njobs:\n  job:\n    runs-on: ubuntu-latest\n    steps:\n${indented(6)}`;
}

function workflowErrors(name: string, content: string): string[] {
  const { context } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  return context.errors.getErrors().map(String);
}

interface Step {
  readonly id: string;
  readonly uses: string;
  readonly with: Readonly<Record<string, unknown>>;
}

function stepsOf(workflow: unknown): Step[] {
  return Object.values(mapAt(workflow, 'jobs')).flatMap((job) =>
    Object.values(mapAt(job, 'steps')).map((step) => ({
      id: String(mapAt({ step }, 'step')['id'] ?? ''),
      uses: String(mapAt({ step }, 'step')['uses'] ?? ''),
      with: mapAt(step, 'with'),
    })),
  );
}

/** Parses a step's inputs as the Action does. What only the runner knows (`${{ }}`) stands in by the default. */
function checkInputs(given: Readonly<Record<string, unknown>>): void {
  const unknown = Object.keys(given).filter((name) => !(name in INPUTS));
  expect(unknown).toEqual([]);
  parseInputs((name: InputName) => {
    const value = String(given[name] ?? '');
    return value.includes('${{') ? '' : value;
  }, '');
}

/** Headings by level, code without its comments and pictures: what two languages must share. */
function outline(text: string): string[] {
  const code = codeBlocks(text).map((block) => block.code.replace(/\s*(^|\s)#.*$/gm, ''));
  const prose = text.replace(/^ *```[\s\S]*?^ *```$/gm, '');
  const levels = [...prose.matchAll(/^#+ (`.*`)?/gm)].map(([heading]) => heading);
  const pictures = [...prose.matchAll(/(?:src|srcset)="([^"]+)"/g)].map(
    ([, picture]) => picture?.replace('-zh', '') ?? '',
  );
  return [...levels, ...code, ...pictures];
}

function mapAt(value: unknown, key: string): Readonly<Record<string, unknown>> {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  return typeof found === 'object' && found !== null ? { ...found } : {};
}
