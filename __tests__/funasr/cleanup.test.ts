import { existsSync, linkSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { CancelledError, type Deed } from '../../src/errors.js';
import { cleanUp, planCleanup } from '../../src/funasr/cleanup.js';
import { diskUse } from '../../src/funasr/disk-use.js';
import { readRunConfig } from '../../src/funasr/run-config.js';
import { type RunDirectory, scanRunDirectory } from '../../src/funasr/run-directory.js';
import { renderCleanup } from '../../src/report/cleanup.js';
import type { Cleanup, Verdict } from '../../src/result.js';
import { testHost } from '../helpers/host.js';
import { addFiles, makeDirectory } from './directories.js';

const FILES = {
  'model.pt': 1000,
  'model.pt.best': 100,
  'model.pt.avg2': 10,
  'model.pt.ep1': 1,
  'model.pt.ep2': 2,
  'model.pt.ep2.5': 3,
  'config.yaml': 'model: X\n',
  'log.txt': 'x',
};

interface Options {
  readonly mode?: 'averaged' | 'all';
  readonly averaged?: readonly string[];
  readonly verdict?: Verdict;
  readonly deployable?: boolean | undefined;
  readonly dryRun?: boolean;
}

const plan = (run: RunDirectory, options: Options = {}) =>
  planCleanup({ mode: 'all', averaged: [], verdict: 'pass', dryRun: false, run, ...options });
const clean = (run: RunDirectory, options: Options = {}) => cleanUp(plan(run, options), null, testHost());

describe('cleanup', () => {
  test('averaged: what went into the slim model', async () => {
    const directory = makeDirectory(FILES);
    const planned = [
      { name: 'model.pt.ep2', bytes: 2 },
      { name: 'model.pt.ep2.5', bytes: 3 },
    ];
    const { cleanup, notices } = await clean(scanRunDirectory(directory), {
      mode: 'averaged',
      averaged: ['model.pt.ep2', 'model.pt.ep2.5'],
    });
    expect(cleanup).toEqual({
      mode: 'averaged',
      skipped: null,
      planned,
      deleted: planned,
      freedBytes: 5,
    });
    expect(notices).toEqual([]);
    expect(readdirSync(directory).sort()).toEqual(
      ['config.yaml', 'log.txt', 'model.pt', 'model.pt.avg2', 'model.pt.best', 'model.pt.ep1'].sort(),
    );
  });

  test('averaged: model.pt, which resumes the training, stays even where it was averaged', async () => {
    const directory = makeDirectory(FILES);
    await clean(scanRunDirectory(directory), { mode: 'averaged', averaged: ['model.pt', 'model.pt.best'] });
    expect(existsSync(join(directory, 'model.pt'))).toBe(true);
    expect(existsSync(join(directory, 'model.pt.best'))).toBe(false);
  });

  test('all: every checkpoint and copy, nothing else', async () => {
    const directory = makeDirectory(FILES);
    const { cleanup } = await clean(scanRunDirectory(directory));
    expect(cleanup.freedBytes).toBe(1116);
    expect(cleanup.deleted).toHaveLength(6);
    expect(readdirSync(directory).sort()).toEqual(['config.yaml', 'log.txt']);
  });

  test('a plan deletes nothing', () => {
    const directory = makeDirectory(FILES);
    const { cleanup } = plan(scanRunDirectory(directory));
    expect(cleanup).toMatchObject({ skipped: null, deleted: [], freedBytes: 0 });
    expect(cleanup.planned).toHaveLength(6);
    expect(readdirSync(directory)).toHaveLength(8);
  });

  test.each([
    [{ verdict: 'fail', deployable: false, dryRun: true }, 'verdict', 0],
    [{ deployable: false, dryRun: true }, 'not-deployable', 0],
    [{ dryRun: true }, 'dry-run', 6],
  ] as const)('%j: deletes nothing, and the plan says why', async (options, skipped, planned) => {
    const directory = makeDirectory(FILES);
    const run = scanRunDirectory(directory);
    expect(plan(run, options).cleanup).toMatchObject({ skipped, deleted: [], freedBytes: 0 });
    expect(plan(run, options).cleanup.planned).toHaveLength(planned);
    expect((await cleanUp(plan(run, options), 'upload', testHost())).cleanup).toEqual(plan(run, options).cleanup);
    expect(readdirSync(directory)).toHaveLength(8);
  });

  test.each([
    ['pass', true],
    ['warn', undefined],
    ['no-baseline', undefined],
  ] as const)('verdict %s, deployable %s: deletes', async (verdict, deployable) => {
    const run = scanRunDirectory(makeDirectory(FILES));
    expect((await clean(run, { verdict, deployable })).cleanup).toMatchObject({ skipped: null, freedBytes: 1116 });
  });

  test.each<[Cleanup['skipped'], RegExp]>([
    ['report', /^All checkpoints are left as they are, because the report could not be written\.$/],
    ['upload', /^All checkpoints are left as they are, because the package should have been uploaded and was not\.$/],
  ])('%s: what came up since the plan was made stops all of it, and is told', async (obstacle, told) => {
    const directory = makeDirectory(FILES);
    const outcome = await cleanUp(plan(scanRunDirectory(directory)), obstacle, testHost());
    expect(outcome.cleanup).toMatchObject({ skipped: obstacle, deleted: [], freedBytes: 0 });
    expect(renderCleanup(outcome, 'en')).toMatch(told);
    expect(readdirSync(directory)).toHaveLength(8);
  });

  test('what was done is told in the language of the reader, with what stayed', async () => {
    const directory = makeDirectory({ 'model.pt.ep1': 5, 'model.pt.ep2': 1 });
    const run = scanRunDirectory(directory);
    utimesSync(join(directory, 'model.pt.ep2'), 1, 1);
    const outcome = await clean(run);
    expect(renderCleanup(outcome, 'en')).toBe(
      `Checkpoints deleted: 1, 5 B freed.\ncleanup left model.pt.ep2 as it was: changed since it was read; is training still writing to ${directory}?`,
    );
    expect(renderCleanup({ ...outcome, notices: [] }, 'zh')).toBe('已删除 1 个检查点，释放 5 B。');
  });

  test('links stay, and what they link to', async () => {
    const elsewhere = makeDirectory({ weights: 7, 'folder/mp_rank_00_model_states.pt': 8 });
    const directory = makeDirectory();
    symlinkSync(join(elsewhere, 'weights'), join(directory, 'model.pt.ep1'));
    symlinkSync(join(elsewhere, 'folder'), join(directory, 'model.pt.ep2'));
    const { cleanup, notices } = await clean(scanRunDirectory(directory));
    expect(cleanup.deleted).toEqual([]);
    expect(notices.map(({ params }) => [params['file'], params['problem']])).toEqual([
      ['model.pt.ep1', 'is a symbolic link'],
      ['model.pt.ep2', 'is a symbolic link'],
    ]);
    expect(readdirSync(elsewhere, { recursive: true })).toHaveLength(3);
    expect(readdirSync(directory)).toHaveLength(2);
  });

  test('a file that was replaced by a link meanwhile stays, and what it links to', async () => {
    const elsewhere = makeDirectory({ weights: 1 });
    const directory = makeDirectory({ 'model.pt.ep1': 1, 'model.pt.ep2': 1 });
    const run = scanRunDirectory(directory);
    linkSync(join(directory, 'model.pt.ep2'), join(directory, 'kept'));
    writeFileSync(join(directory, 'model.pt.ep1'), 'longer than before');
    expect((await clean(run)).cleanup.deleted).toEqual([{ name: 'model.pt.ep2', bytes: 1 }]);
    expect(readdirSync(directory).sort()).toEqual(['kept', 'model.pt.ep1']);
    expect(readdirSync(elsewhere)).toHaveLength(1);
  });

  test('a checkpoint that changed since the scan stays: size or time', async () => {
    const directory = makeDirectory({ 'model.pt.ep1': 1, 'model.pt.ep2': 2 });
    const run = scanRunDirectory(directory);
    writeFileSync(join(directory, 'model.pt.ep1'), 'longer');
    utimesSync(join(directory, 'model.pt.ep2'), 1, 1);
    const { cleanup, notices } = await clean(run);
    expect(cleanup).toMatchObject({ deleted: [], freedBytes: 0 });
    expect(notices).toHaveLength(2);
    expect(notices[0]).toMatchObject({ code: 'cleanup-kept', level: 'warning', params: { file: 'model.pt.ep1' } });
    expect(notices[0]?.params['problem']).toMatch(/^changed since it was read/);
  });

  test('a hard link that remains elsewhere means that nothing is freed', async () => {
    const directory = makeDirectory({ 'model.pt.ep1': 5 });
    linkSync(join(directory, 'model.pt.ep1'), join(directory, 'kept'));
    expect((await clean(scanRunDirectory(directory))).cleanup).toMatchObject({
      deleted: [{ name: 'model.pt.ep1', bytes: 5 }],
      freedBytes: 0,
    });
  });

  test('DeepSpeed directories go whole, or stay whole where something else is in them', async () => {
    const weights = 'mp_rank_00_model_states.pt';
    const directory = makeDirectory({
      [`model.pt.ep1/${weights}`]: 5,
      'model.pt.ep1/zero_pp_rank_0_mp_rank_00_optim_states.pt': 6,
      [`model.pt.ep2/${weights}`]: 5,
      'model.pt.ep2/notes/mine.txt': 'x',
    });
    const run = scanRunDirectory(directory);
    addFiles(directory, { 'model.pt.ep2/later': 1 });
    const { cleanup, notices } = await clean(run);
    expect(cleanup).toMatchObject({ deleted: [{ name: 'model.pt.ep1', bytes: 11 }], freedBytes: 11 });
    expect(notices[0]?.params['problem']).toBe('contains files that were not there before: later, notes');
    expect(readdirSync(directory)).toEqual(['model.pt.ep2']);
    expect(readdirSync(join(directory, 'model.pt.ep2')).sort()).toEqual(['later', weights, 'notes']);
  });

  test('a signal ends it between two checkpoints, and what is deleted by then is noted', async () => {
    const directory = makeDirectory({ 'model.pt.ep1': 1, 'model.pt.ep2': 1, 'model.pt.ep3': 1 });
    const stop = new AbortController();
    const deeds: Deed[] = [];
    const did = (deed: Deed): void => {
      deeds.push(deed);
      stop.abort(new CancelledError('SIGINT', deeds));
    };
    const host = testHost({ signal: stop.signal, did });
    await expect(cleanUp(plan(scanRunDirectory(directory)), null, host)).rejects.toThrow(
      'stopped by SIGINT; checkpoints are deleted',
    );
    expect(readdirSync(directory)).toHaveLength(2);
  });

  test('one that is gone already is told of', async () => {
    const run = scanRunDirectory(makeDirectory({ 'model.pt.ep1': 1 }));
    await clean(run);
    const problem = { code: 'system.ENOENT', params: {} };
    const notices = [{ params: { file: 'model.pt.ep1' }, problem }];
    expect(await clean(run)).toMatchObject({ cleanup: { deleted: [] }, notices });
  });
});

test('disk use counts what lies in the run directory, beside what FunASR was told to keep', () => {
  const directory = makeDirectory({
    ...FILES,
    'config.yaml': 'train_conf:\n  keep_nbest_models: 20\n  save_checkpoint_interval: 1000\n',
  });
  symlinkSync('/etc/hostname', join(directory, 'model.pt.ep9'));
  expect(diskUse(scanRunDirectory(directory), readRunConfig(directory))).toEqual({
    runBytes: 1116,
    checkpointFiles: 6,
    keepNbestModels: 20,
    saveCheckpointInterval: 1000,
  });
  expect(diskUse(scanRunDirectory(directory), readRunConfig(makeDirectory()))).toMatchObject({
    keepNbestModels: null,
    saveCheckpointInterval: null,
  });
});
