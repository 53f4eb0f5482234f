/**
 * docs/recipes.md is run as it stands there: npm against a registry on loopback, GitLab's pipelines by gitlab-ci-local, scripts by
 * the shell; only names of places are filled in. The program is dist/, as npm packs it.
 */
import { execFile, execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { parse, parseAllDocuments } from 'yaml';
import { GiteeServer } from './servers/gitee-server.js';
import { GitLabServer } from './servers/gitlab-server.js';
import { NpmRegistry } from './servers/npm-registry.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const page = readFileSync(join(root, 'docs/recipes.md'), 'utf8');
/** The code blocks of a section. */
function blocks(heading: string): readonly { readonly language: string; readonly code: string }[] {
  const [, section = ''] = page.split(new RegExp(`^#+ ${heading}\n`, 'm'));
  const [own = ''] = section.split(/^##+ /m);
  return [...own.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language = '', code = '']) => ({ language, code }));
}
const block = (heading: string, language: string, i = 0): string =>
  blocks(heading).filter((one) => one.language === language)[i]?.code ?? '';

const work = mkdtempSync(join(tmpdir(), 'recipes-'));
const TOKEN = 'glpat-loopbackToken0123456789';
const HEAD = 'c0ffee'.padEnd(40, '0');
let registry: NpmRegistry;
let gitlab: GitLabServer;
let here: string;

beforeAll(async () => {
  const npm = process.env['npm_execpath'];
  const [program, args] = npm === undefined ? ['npm', []] : [process.execPath, [npm]];
  const pack = [...args, 'pack', '--ignore-scripts', '--silent', '--pack-destination', work];
  const name = execFileSync(program, pack, { cwd: root, encoding: 'utf8' }).trim();
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  registry = await new NpmRegistry(manifest, readFileSync(join(work, name))).listen();
});
afterAll(async () => {
  await registry.close();
  rmSync(work, { recursive: true, force: true });
});

/** A project whose finetune is the demo's: it is copied to where it is asked for. */
beforeEach(async () => {
  gitlab = await new GitLabServer().listen();
  gitlab.tokens.set(TOKEN, { username: 'slim-bot', scopes: ['api'] });
  here = mkdtempSync(join(work, 'project-'));
  for (const folder of ['.', 'finetune']) {
    mkdirSync(join(here, folder), { recursive: true });
    writeFileSync(join(here, folder, 'finetune.sh'), `mkdir -p "$1"\ncp -r ${join(root, 'demo/run/outputs')}/. "$1"\n`);
  }
});
afterEach(() => gitlab.close());

interface Done {
  readonly status: number;
  readonly said: string;
}

const bin = join(work, 'bin');
mkdirSync(bin);
// gitlab-ci-local hands variables on with rsync, which not everyone has. For images, which there are none of, it copies all.
const RSYNC = '[ "$1" != -Ra ] || { shift; cp -r --parents "$@"; }';
writeFileSync(join(bin, 'rsync'), `#!/bin/sh\n${RSYNC}\n`, { mode: 0o755 });

/** Runs a program in the project, with npm's registry and cache of this test. */
function run(
  program: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Done> {
  const env = {
    PATH: `${bin}:${process.env['PATH']}`,
    HOME: here,
    npm_config_registry: registry.url,
    npm_config_cache: join(work, 'cache'),
    npm_config_update_notifier: 'false',
    ...environment,
  };
  return new Promise((resolve) => {
    execFile(program, args, { cwd: here, env, encoding: 'utf8' }, (error, out, err) =>
      resolve({ status: typeof error?.code === 'number' ? error.code : 0, said: `${out}${err}` }),
    );
  });
}
const sh = (script: string, environment: Readonly<Record<string, string>> = {}) =>
  run('sh', ['-c', script], environment);
const text = (name: string) => readFileSync(join(here, name), 'utf8');

// Scripts are for a shell of POSIX.
const posix = process.platform === 'win32' ? test.skip : test;

posix(
  'getting the command',
  async () => {
    cpSync(
      join(work, readdirSync(work).find((name) => name.endsWith('.tgz')) ?? ''),
      join(here, 'funasr-slim-1.0.0.tgz'),
    );
    const scripts = blocks('Getting the command').map(({ code }) => code);
    // The last one fetches Node itself, which this registry has not: scripts/old-node.sh is about that.
    for (const script of scripts.slice(0, 2)) {
      const { status, said } = await sh(script, { PATH: process.env['PATH'] ?? '' });
      expect({ status, said }).toEqual({ status: 0, said: expect.stringMatching(/funasr-slim \d+\.\d+\.\d+\n$/) });
    }
    expect(scripts).toHaveLength(3);
  },
  120_000,
);

// It starts bash, and counts on GNU's tools.
(process.platform === 'linux' ? describe : describe.skip)('GitLab', () => {
  const ci = join(root, 'node_modules/gitlab-ci-local/dist/index.js');
  const predefined = (): Readonly<Record<string, string>> => ({
    CI_API_V4_URL: gitlab.apiUrl,
    CI_PROJECT_ID: String(gitlab.projectId),
    CI_JOB_TOKEN: 'job',
    CI_DEFAULT_BRANCH: 'main',
    CI_COMMIT_BRANCH: 'main',
    CI_PIPELINE_ID: '77',
    CI_MERGE_REQUEST_IID: '7',
    CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: HEAD,
    OUTPUT_DIR: join(here, 'data'),
    GITLAB_TOKEN: TOKEN,
  });

  const withoutImages = (yaml: string) => yaml.replace(/^ *image: .*\n/gm, '');

  /** By GitLab's schema, and then job by job, with the shell in place of images. */
  async function pipeline(yaml: string, options: readonly string[] = []): Promise<Done> {
    writeFileSync(join(here, '.gitlab-ci.yml'), withoutImages(yaml));
    if (!existsSync(join(here, '.git'))) {
      const git = ['-c', 'user.name=test', '-c', 'user.email=test@example.com', '-c', 'init.defaultBranch=main'];
      execFileSync('git', [...git, 'init', '--quiet'], { cwd: here });
      execFileSync('git', ['remote', 'add', 'origin', 'git@gitlab.example:speech/asr.git'], { cwd: here });
      execFileSync('git', ['add', '.'], { cwd: here });
      execFileSync('git', [...git, 'commit', '--quiet', '-m', 'test'], { cwd: here });
    }
    const variables = Object.entries(predefined()).flatMap(([name, value]) => ['--variable', `${name}=${value}`]);
    const union = join(root, '__tests__/helpers/set-union.cjs');
    const args = ['--require', union, ci, '--force-shell-executor', ...variables, ...options];
    return run(process.execPath, args);
  }

  const recipe = block('GitLab CI', 'yaml');

  test('the pipeline trains, slims, reports, comments and publishes', async () => {
    const { status, said } = await pipeline(recipe);
    expect({ status, said }).toEqual({ status: 0, said: expect.stringContaining('no earlier report') });
    expect(text('report.env')).toContain(`FUNASR_SLIM_MODEL_DIR=${join(here, 'data-slim')}\n`);
    expect(gitlab.notes).toMatchObject([{ body: expect.stringContaining('⚠️'), username: 'slim-bot' }]);
    expect([...gitlab.packages.keys()]).toEqual(['slim-model/77/slim-model.tar']);

    // The next one compares, exceeds its budget, and says so in the same note; the pipeline passes.
    gitlab.report = text('report.json');
    const next = await pipeline(recipe.replace('--max-growth 5%', '--max-size 1kB'), ['slim']);
    expect(next).toEqual({ status: 0, said: expect.stringMatching(/WARN +slim/) });
    expect(text('report.md')).toContain('| Last report |');
    expect(gitlab.notes).toMatchObject([{ body: expect.stringContaining('❌') }]);
    expect(text('report.xml')).toContain('<failure ');
  }, 240_000);

  test('a finetune that left nothing is an error, in all reports and in the note', async () => {
    writeFileSync(join(here, 'finetune/finetune.sh'), 'mkdir -p "$1"\n');
    const { said } = await pipeline(recipe, ['finetune', 'slim']);
    expect(said).toMatch(/FAIL +slim/);
    expect(text('report.env')).toBe('FUNASR_SLIM_VERDICT=error\n');
    expect(text('report.xml')).toContain('<error ');
    expect(gitlab.notes).toMatchObject([{ body: expect.stringContaining('🛑') }]);
  }, 240_000);

  test('the component runs as the page includes it', async () => {
    mkdirSync(join(here, 'templates'));
    const template = readFileSync(join(root, 'templates/slim.yml'), 'utf8');
    writeFileSync(join(here, 'templates/slim.yml'), withoutImages(template));
    cpSync(join(root, 'demo/run/outputs'), join(here, 'data'), { recursive: true });
    const include = block('As a component', 'yaml').replace('/data/asr/outputs', join(here, 'data'));
    const { status, said } = await pipeline(include);
    expect({ status, said }).toEqual({ status: 0, said: expect.stringContaining('slim') });
    expect(JSON.parse(text('report.json'))).toMatchObject({ precision: { dtype: 'float16' } });
    expect(gitlab.notes).toHaveLength(1);
  }, 240_000);

  test('the component declares every input that it uses', () => {
    const source = readFileSync(join(root, 'templates/slim.yml'), 'utf8');
    const [header] = parseAllDocuments(source).map((document) => document.toJS() as { spec: { inputs: object } });
    const used = [...source.matchAll(/\$\[\[ inputs\.([\w-]+) \]\]/g)].map(([, name]) => name ?? '');
    expect(Object.keys(header?.spec.inputs ?? {}).sort()).toEqual([...new Set(used)].sort());
  });
});

posix(
  'Gitee Go: the step runs and comments',
  async () => {
    const gitee = await new GiteeServer().listen();
    gitee.tokens.set(TOKEN, { login: 'slim-bot', mayWrite: true });
    const { stages } = parse(block('Gitee Go', 'yaml'));
    const script: string = stages[0].steps[0].script;
    const placed = script.replace('/home/asr/finetune', here).replace('OWNER/REPO', gitee.repository);
    const environment = {
      ...{ GITEE_API_URL: gitee.apiUrl, GITEE_TOKEN: TOKEN, GITEE_PULL_ID: '7', GITEE_SOURCE_COMMIT: HEAD },
      ...{ GITEE_PIPELINE_NAME: 'slim', GITEE_PIPELINE_BUILD_NUMBER: '12' },
    };
    expect(await sh(placed, environment)).toMatchObject({ status: 0 });
    expect(gitee.comments).toMatchObject([{ body: expect.stringContaining('[`c0ffee0`]'.slice(1, -1)) }]);
    // Over budget: the comment says it, the step passes; an error fails it, and the comment says that.
    const over = placed.replace('--base-model paraformer-zh', '--max-size 1kB');
    expect(await sh(over, environment)).toMatchObject({ status: 0 });
    expect(await sh(placed.replace('run outputs', 'run nowhere'), environment)).toMatchObject({ status: 1 });
    expect(gitee.comments).toMatchObject([{ body: expect.stringContaining('🛑'), edits: 2 }]);
    await gitee.close();
  },
  240_000,
);

posix(
  'Jenkins: its shell commands run',
  async () => {
    const scripts = [...block('Jenkins', 'groovy').matchAll(/\bsh (?:returnStatus: true, script: )?'([^']+)'/g)].map(
      ([, one]) => one ?? '',
    );
    expect(scripts).toHaveLength(3);
    const environment = {
      CI_API_V4_URL: gitlab.apiUrl,
      GITLAB_TOKEN: TOKEN,
      CHANGE_ID: '7',
      JOB_NAME: 'asr/MR-7',
      BUILD_NUMBER: '12',
    };
    for (const script of scripts) {
      const { status, said } = await sh(script.replace('GROUP/PROJECT', gitlab.path), environment);
      expect({ script, status, said }).toMatchObject({ script, status: 0 });
    }
    expect(readdirSync(here)).toEqual(expect.arrayContaining(['report.md', 'report.json', 'report.xml']));
    expect(gitlab.notes).toMatchObject([{ body: expect.stringContaining('`asr/MR-7`') }]);
  },
  120_000,
);

posix(
  'cron: what passes is served, what does not is told of',
  async () => {
    const script = block('A shell and cron', 'sh').replace('/home/asr/finetune', here);
    cpSync(join(root, 'demo/run/outputs'), join(here, 'outputs'), { recursive: true });
    expect(await sh(script)).toEqual({ status: 0, said: '' });
    expect(readdirSync(join(here, 'served'))).toContain('model.pt');
    const over = script.replace('run outputs', 'run outputs --max-size 1kB');
    expect(await sh(over)).toEqual({ status: 3, said: `over budget, see ${here}/report.md\n` });
    expect(text('report.md')).toContain('| Last report |');
    expect(await sh(script.replace('run outputs', 'run nowhere'))).toMatchObject({
      status: 1,
      said: expect.stringContaining('nowhere'),
    });
  },
  120_000,
);

posix(
  'half precision',
  async () => {
    cpSync(join(root, 'demo/run/outputs'), join(here, 'outputs'), { recursive: true });
    expect(await sh(block('Where 990 MB go', 'sh'))).toMatchObject({ status: 0 });
  },
  60_000,
);
