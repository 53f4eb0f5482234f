/** What stands under "Troubleshooting" in README.md is what the program says: each of it is made to happen. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openAtomic } from '../src/atomic-file.js';
import { parseCommand } from '../src/command/arguments.js';
import { commentCommand } from '../src/command/comment.js';
import { SMALL, upload } from '../src/github/artifact.js';
import { publish } from '../src/github/publish.js';
import type { Host } from '../src/host.js';
import { renderText } from '../src/report/text.js';
import { english } from '../src/words/translator.js';
import { quiet, READ_ONLY, World } from './github/world.js';
import { testHost } from './helpers/host.js';
import { COMMAND } from './helpers/program.js';
import { runOn } from './helpers/run-on.js';
import { trainingCheckpoint } from './helpers/training-checkpoint.js';
import { pass } from './report/sample.js';
import { GitLabServer } from './servers/gitlab-server.js';
import { FIXTURES } from './torch/cases.js';

const README = readFileSync(resolve(import.meta.dirname, '../README.md'), 'utf8');
const [, section = ''] = /\n## Troubleshooting\n([\s\S]*?)\n## /.exec(README) ?? [];
const headings = [...section.matchAll(/^### `(.*)`$/gm)].map(([, heading]) => heading ?? '');

const environment = { ...process.env };
const work = mkdtempSync(join(tmpdir(), 'troubleshooting-'));
let world: World;
let silence: ReturnType<typeof quiet>;
beforeAll(async () => {
  world = await World.start();
  world.github.addPull({ number: 7, headSha: 'c0ffee' });
  for (const name of ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY']) writeFileSync(join(work, name), '');
  const files = { GITHUB_OUTPUT: join(work, 'GITHUB_OUTPUT'), GITHUB_STEP_SUMMARY: join(work, 'GITHUB_STEP_SUMMARY') };
  Object.assign(process.env, world.runnerEnvironment(), files);
  silence = quiet();
});
afterAll(async () => {
  silence.mockRestore();
  process.env = environment;
  rmSync(work, { recursive: true });
  await world.stop();
});

const sound = trainingCheckpoint({ w: { values: [1, 2] } });
const refused = (name: string): Buffer => readFileSync(`${FIXTURES}refuse/${name}.pt`);

/** What is said of a run with these files: its report, or the error that ends it. */
async function ofRun(
  files: Readonly<Record<string, Uint8Array | string>>,
  host: (directory: string) => Partial<Host> = () => ({}),
  base = '--base-model=none',
): Promise<string> {
  const directory = mkdtempSync(join(work, 'run-'));
  mkdirSync(join(directory, 'outputs'));
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(directory, 'outputs', name), bytes);
  const args = [join(directory, 'outputs'), `--slim-dir=${join(directory, 'slim-model')}`, base];
  const named = Object.keys(files).filter((name) => name.startsWith('model.pt.ep'));
  const result = runOn([...args, ...named.map((name) => `--checkpoints=${name}`)], host(directory));
  return result.then((done) => renderText(done, { language: 'en', width: 1000, color: false, details: true }), String);
}

async function ofComment(): Promise<string> {
  await publish(pass, world.job(await world.api(READ_ONLY), {}, { upload: 'never' }));
  return world.remarks.map(({ text }) => text).join('\n');
}

async function ofSecondUpload(): Promise<string> {
  const file = join(work, 'model.pt');
  writeFileSync(file, sound);
  const options = { retentionDays: undefined, compressionLevel: 0, archive: true, overwrite: false };
  const request = { name: 'slim-model', files: [file], root: work, bytes: sound.length, ...options };
  const job = world.job(undefined);
  await upload(request, SMALL, job);
  const outcome = await upload(request, SMALL, job);
  return outcome.kind === 'failed' ? english(outcome.reason) : '';
}

async function ofOldNode(): Promise<string> {
  const preload = join(work, 'old.cjs');
  writeFileSync(preload, "Object.defineProperty(process, 'versions', { value: { node: '18.20.8' } });");
  return spawnSync(process.execPath, ['--require', preload, COMMAND], { encoding: 'utf8' }).stderr;
}

async function ofNote(): Promise<string> {
  const server = await new GitLabServer().listen();
  server.tokens.set('readOnly', { username: 'slim-bot', scopes: ['read_api'] });
  const report = join(work, 'report.json');
  writeFileSync(report, JSON.stringify(pass));
  const command = parseCommand(['comment', report, '--to=gitlab', `--repository=${server.path}`, '--pull-request=7']);
  if (command.name !== 'comment') throw new Error(`parsed as ${command.name}`);
  const environment = { CI_API_V4_URL: server.apiUrl, GITLAB_TOKEN: 'readOnly' };
  const said = await commentCommand(command, testHost({ environment })).then(String, String);
  await server.close();
  return said;
}

const HAPPENS: Readonly<Record<string, () => Promise<string>>> = {
  'no checkpoint: looked for …, found …': () => ofRun({}),
  'no checkpoint of an epoch or step, only …': () => ofRun({ 'model.pt': sound, 'model.pt.best': sound }),
  'the checkpoints are incompatible': () =>
    ofRun({ 'model.pt.ep1': sound, 'model.pt.ep2': trainingCheckpoint({ w: { values: [1, 2, 3] } }) }),
  'is truncated: a zip archive without an end of central directory in its … bytes': () =>
    ofRun({ 'model.pt.ep1': refused('zip-truncated-half') }),
  'its CRC-32 is …, … was expected': () => ofRun({ 'model.pt.ep1': refused('zip-crc-wrong-storage') }),
  'has NaN or infinite weights': () =>
    ofRun({ 'model.pt.ep1': trainingCheckpoint({ w: { values: [1, Number.NaN] } }) }),
  'would run code when torch loads it with weights_only=False: …': () =>
    ofRun({ 'model.pt.ep1': refused('attack-os-system') }),
  'changed while it was being read: … bytes when it was opened, … now': () =>
    ofRun({ 'model.pt.ep1': sound }, (directory) => ({
      onProgress: () => appendFileSync(join(directory, 'outputs/model.pt.ep1'), 'more'),
    })),
  'not enough space: … are needed and … are free': () => openAtomic(join(work, 'large'), 2 ** 52).then(String, String),
  'not an existing directory or file, a size, or a known model': () =>
    ofRun({ 'model.pt.ep1': sound }, undefined, '--base-model=nowhere'),
  'The run names no base model that is on this machine or known; … was assumed, because the model is a …': () =>
    ofRun({ 'model.pt.ep1': sound, 'config.yaml': 'model: Paraformer\n' }, undefined, '--base-model=auto'),
  'config.yaml names …; … is in the package instead, so …': () =>
    ofRun(
      { 'model.pt.ep1': sound, 'config.yaml': 'tokenizer_conf: {token_list: /nowhere/words.json}\n' },
      undefined,
      `--base-model=${resolve(import.meta.dirname, '../demo/run/base')}`,
    ),
  'is outside the run directory, its parent, the workspace, …': () => {
    const elsewhere = join(mkdtempSync(join(tmpdir(), 'elsewhere-')), 'seg_dict');
    writeFileSync(elsewhere, 'a b\n');
    return ofRun({ 'model.pt.ep1': sound, 'config.yaml': `tokenizer_conf: {seg_dict: ${elsewhere}}\n` });
  },
  'contains …, which this program did not write; choose another directory, …': () =>
    ofRun({ 'model.pt.ep1': sound }, (directory) => {
      mkdirSync(join(directory, 'slim-model'));
      writeFileSync(join(directory, 'slim-model/model.pt'), sound);
      return {};
    }),
  'no comment on the pull request: …': ofComment,
  'this workflow run already has an artifact named …': ofSecondUpload,
  'found Node …, expected 20.15 or newer of 20, or 22.2 and newer': ofOldNode,
  'the token in … may not write there; it needs …': ofNote,
};

test.each(headings)('%s', async (heading) => {
  const said = await HAPPENS[heading]?.();
  const parts = heading.split('…').map((part) =>
    part
      .replaceAll('`', '')
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .trim(),
  );
  expect(said?.replaceAll('`', '')).toMatch(new RegExp(parts.join('[^\\n]*')));
});

test('all of it stands there', () => {
  expect(headings).toEqual(Object.keys(HAPPENS));
});
