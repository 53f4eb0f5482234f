import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { CheckpointError, SelectionError } from '../../src/errors.js';
import { type Choice, chooseCheckpoints } from '../../src/funasr/choose.js';
import { cleanUp, planCleanup } from '../../src/funasr/cleanup.js';
import { diskUse } from '../../src/funasr/disk-use.js';
import { readRunConfig } from '../../src/funasr/run-config.js';
import { scanRunDirectory } from '../../src/funasr/run-directory.js';
import { english } from '../../src/words/translator.js';
import { testHost } from '../helpers/host.js';
import { trainingCheckpoint } from '../helpers/training-checkpoint.js';
import { makeDirectory } from './directories.js';

const open: Choice[] = [];
afterEach(() => {
  for (const { opened } of open.splice(0)) for (const { checkpoint } of opened) checkpoint.close();
});

const checkpoint = (epoch?: number | string) =>
  trainingCheckpoint({ w: { values: [1, 2] } }, {}, epoch === undefined ? new Map() : new Map([['epoch', epoch]]));

const TREE = {
  'a/outputs/model.pt.ep1': checkpoint(1),
  'a/outputs/model.pt.ep2': checkpoint(2),
  'a/outputs/model.pt.best': checkpoint(2),
  'a/outputs/epoch_3.pt': checkpoint(),
  'a/outputs/config.yaml': 'model: x\n',
  'a/outputs/ave [1].pth': checkpoint(),
  'b/outputs/model.pt.ep2': checkpoint(2),
  'b/outputs/model.pt.ep10': checkpoint(10),
  'b/outputs/model.pt': checkpoint(10),
  'espnet/10epoch.pb': checkpoint(),
  'espnet/9epoch.pb': checkpoint(),
  'espnet/valid.acc.ave.pth': checkpoint(),
  'espnet/.hidden.pth': checkpoint(),
  'espnet/train.log': 'x',
};

/** What is named from `root`, with the run directory `a/outputs` unless another is given. */
function named(root: string, patterns: readonly string[], runDir = 'a/outputs') {
  const run = scanRunDirectory(join(root, runDir), { patterns, from: root });
  return { run, names: run.checkpoints.filter(({ name }) => run.named?.has(name)).map(({ name }) => name) };
}

async function choose(root: string, patterns: readonly string[], runDir = 'a/outputs'): Promise<Choice> {
  const request = { configured: null, configuredNbest: null, metric: 'auto', nbest: 'auto' } as const;
  const choice = await chooseCheckpoints({ ...request, run: named(root, patterns, runDir).run });
  open.push(choice);
  return choice;
}

describe('what is named', () => {
  const root = makeDirectory(TREE);

  test.each<[string, readonly string[], readonly string[]]>([
    ['names in the run directory', ['model.pt.ep2', 'epoch_3.pt'], ['model.pt.ep2', 'epoch_3.pt']],
    ['paths from the run directory', ['./model.pt.ep1', '../outputs/model.pt.ep2'], ['model.pt.ep1', 'model.pt.ep2']],
    ['paths from the working directory', ['a/outputs/model.pt.ep1'], ['model.pt.ep1']],
    ['absolute paths', [join(root, 'a/outputs/epoch_3.pt')], ['epoch_3.pt']],
    ['a name with brackets', ['ave [1].pth'], ['ave [1].pth']],
    ['globs of names', ['model.pt.ep*'], ['model.pt.ep1', 'model.pt.ep2']],
    ['globs that match other files too', ['*'], ['model.pt.ep1', 'model.pt.ep2']],
    ['globs of other names', ['e*.pt'], ['epoch_3.pt']],
    [
      'several directories',
      ['a/outputs/model.pt.ep1', 'b/outputs/model.pt.ep2'],
      ['model.pt.ep1', '../../b/outputs/model.pt.ep2'],
    ],
    [
      'globs of directories, oldest first',
      ['*/outputs/model.pt*'],
      ['model.pt.ep1', '../../b/outputs/model.pt.ep2', 'model.pt.ep2', '../../b/outputs/model.pt.ep10'],
    ],
    ['globs over all directories', ['**/*.ep10'], ['../../b/outputs/model.pt.ep10']],
    [
      'absolute globs, of names that tell an epoch and of one that does not',
      [join(root, 'espnet/*.p[bt]*')],
      ['9epoch.pb', '10epoch.pb', 'valid.acc.ave.pth'].map((name) => `../../espnet/${name}`),
    ],
    [
      'the same file by several ways',
      ['model.pt.ep1', 'a/outputs/model.pt.ep[1]', `${root}/a/outputs/model.pt.ep1`],
      ['model.pt.ep1'],
    ],
  ])('%s', (_, patterns, names) => {
    expect(named(root, patterns).names).toEqual(names);
  });

  test('copies in full alone, in the run directory or elsewhere', () => {
    const { run, names } = named(root, ['model.pt.best', 'b/outputs/model.pt']);
    expect(names).toEqual(['../../b/outputs/model.pt']);
    expect(run.copies.filter(({ name }) => run.named?.has(name)).map(({ name }) => name)).toEqual(['model.pt.best']);
    expect(() => named(root, ['model.p?'])).toThrow(/'model\.p\?' matches nothing/);
  });

  test('what is not there: told, with what is', () => {
    expect(() => named(root, ['model.pt.ep1', 'nothing.pt', 'b/*.pt'])).toThrow(
      /'nothing\.pt', 'b\/\*\.pt' matches nothing in .*a\/outputs or in the working directory; available: model\.pt\.ep1, /,
    );
    expect(() => named(root, ['nothing'], 'espnet')).toThrow(
      /available: \.hidden\.pth, 10epoch\.pb, 9epoch\.pb, train\.log/,
    );
    expect(() => named(root, ['nothing'], 'gone')).toThrow(SelectionError);
  });

  test('without a run directory, or in one that FunASR never wrote to', () => {
    expect(named(root, ['espnet/9epoch.pb'], 'gone').names).toEqual(['../espnet/9epoch.pb']);
    expect(named(root, ['*epoch.pb'], 'espnet').names).toEqual(['9epoch.pb', '10epoch.pb']);
    expect(() => named(root, ['9epoch.pb'], 'espnet/train.log')).toThrow(/is not a directory/);
  });

  test('by links: the run directory’s own names, and each file once', () => {
    const linked = makeDirectory(TREE);
    symlinkSync('a/outputs', join(linked, 'outputs'));
    symlinkSync('model.pt.ep1', join(linked, 'a/outputs/first.pt'));
    expect(named(linked, ['a/outputs/model.pt.ep1', 'outputs/model.pt.ep2'], 'outputs').names).toEqual([
      'model.pt.ep1',
      'model.pt.ep2',
    ]);
    expect(named(linked, ['first.pt', 'model.pt.ep1']).names).toEqual(['first.pt']);
  });
});

describe('a choice by name', () => {
  test('goes by the name’s epoch, else by the file’s own, else by the name; nothing is ranked', async () => {
    const root = makeDirectory({
      'x/epoch_2.pt': checkpoint(7),
      'x/c.pt': checkpoint(1),
      'x/b-10.pt': checkpoint('late'),
      'x/b-9.pt': checkpoint(),
      'x/a.pt': checkpoint(3),
      'x/d.pt': checkpoint(-1),
    });
    const { opened, selection } = await choose(root, ['*.pt'], 'x');
    expect(opened.map(({ name }) => name)).toEqual(['c.pt', 'epoch_2.pt', 'a.pt', 'b-9.pt', 'b-10.pt', 'd.pt']);
    expect(selection.candidates.map(({ kind, epoch, rank }) => [kind, epoch, rank])).toEqual([
      ['file', 1, null],
      ['epoch', 2, null],
      ['file', 3, null],
      ['file', null, null],
      ['file', null, null],
      ['file', null, null],
    ]);
    expect(selection).toMatchObject({ metricUsed: null, metricReason: 'named' });
  });

  test('of several directories’ worth of one run, oldest first, with the anatomy of each', async () => {
    const root = makeDirectory(TREE);
    const { opened, selection } = await choose(root, ['b/outputs/model.pt.ep10', 'model.pt.ep[12]']);
    const names = ['model.pt.ep1', 'model.pt.ep2', '../../b/outputs/model.pt.ep10'];
    expect(opened.map(({ name, anatomy }) => [name, anatomy.name])).toEqual(names.map((name) => [name, name]));
    expect(selection.candidates.filter(({ chosen }) => chosen).map(({ name }) => name)).toEqual(names);
  });

  test('takes no scores from elsewhere, and calls nothing absent that was named', async () => {
    const scored = (loss: number) =>
      trainingCheckpoint({ w: { values: [1] } }, { 'model.pt.ep1': loss, 'model.pt.ep2': loss, 'model.pt.ep3': loss });
    const root = makeDirectory({ 'a/outputs/model.pt.ep1': scored(1), 'b/model.pt.ep2': scored(9) });
    const { selection } = await choose(root, ['model.pt.ep1', 'b/model.pt.ep2']);
    expect(selection.candidates.map(({ name, loss }) => [name, loss])).toEqual([
      ['model.pt.ep1', 1],
      ['../../b/model.pt.ep2', null],
    ]);
    expect(selection.absent.map(({ name }) => name)).toEqual(['model.pt.ep3']);
  });

  test('of a file that is no checkpoint ends with its name', async () => {
    const root = makeDirectory(TREE);
    await expect(choose(root, ['model.pt.ep1', 'espnet/train.log'])).rejects.toThrow(CheckpointError);
    await expect(choose(root, ['model.pt.ep1', 'espnet/train.log'])).rejects.toThrow(/espnet\/train\.log: /);
    mkdirSync(join(root, 'empty'));
    await expect(choose(root, ['empty'])).rejects.toThrow(
      /empty.*: is a directory without mp_rank_00_model_states\.pt/,
    );
  });
});

describe('what lies elsewhere', () => {
  test('is never deleted, and does not count as the run’s', async () => {
    const root = makeDirectory(TREE);
    const { run, names } = named(root, ['model.pt.ep1', 'epoch_3.pt', 'b/outputs/model.pt.ep10']);
    expect(diskUse(run, readRunConfig(run.path)).checkpointFiles).toBe(4);
    const request = { mode: 'averaged', run, averaged: names, verdict: 'pass', dryRun: false } as const;
    const { cleanup, notices } = await cleanUp(planCleanup(request), null, testHost());
    expect(cleanup.deleted.map(({ name }) => name)).toEqual(['model.pt.ep1', 'epoch_3.pt']);
    expect(notices.map(({ code, params }) => [code, params['file'], english(params['problem'] as never)])).toEqual([
      ['cleanup-kept', '../../b/outputs/model.pt.ep10', `is outside ${root}/a/outputs`],
    ]);
    expect(named(root, ['b/outputs/model.pt.ep10']).names).toHaveLength(1);
  });
});
