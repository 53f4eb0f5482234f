/** `strip` on checkpoints that FunASR wrote, and on such as it must leave alone. */
import fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { CancelledError, type Deed } from '../../src/errors.js';
import { readBookkeeping } from '../../src/funasr/bookkeeping.js';
import { planCleanup } from '../../src/funasr/cleanup.js';
import { scanRunDirectory } from '../../src/funasr/run-directory.js';
import {
  PyCall,
  PyFloat,
  PyGlobal,
  PyList,
  PyPersistent,
  type PyValue,
  pickle,
} from '../../src/model-file/pickle-writer.js';
import { renderCleanup } from '../../src/report/cleanup.js';
import { renderStrip, renderStripJson, renderTight } from '../../src/report/strip.js';
import { carryOut } from '../../src/strip/cleanup.js';
import { rewrite } from '../../src/strip/rewrite.js';
import { type StripOutcome, type StripRequest, strip } from '../../src/strip/strip.js';
import { PickleDict } from '../../src/torch/pickle/value.js';
import { makeDirectory, RUNS } from '../funasr/directories.js';
import { testHost } from '../helpers/host.js';
import { readWeights, showWeights } from '../helpers/read-weights.js';
import { runOn } from '../helpers/run-on.js';
import { checkpointOf } from '../helpers/zip-of.js';

/** When the test host's clock stands. */
const NOW = new Date('2026-11-20T09:30:00Z').getTime() / 1000;
const CHECKPOINTS = ['model.pt.ep4', 'model.pt.ep4.12', 'model.pt.ep5', 'model.pt.ep5.12', 'model.pt.ep6'];

/** A copy of a finetune's checkpoints that nobody has written to for an hour. */
function finetune(): string {
  const directory = makeDirectory();
  fs.cpSync(join(RUNS['seaco-loss'], 'outputs'), directory, { recursive: true });
  for (const name of fs.readdirSync(directory)) standStill(join(directory, name), 3600);
  return directory;
}

const standStill = (path: string, seconds: number): void => fs.utimesSync(path, NOW - seconds, NOW - seconds);

const stripIn = (
  paths: readonly string[],
  request: Partial<StripRequest> = {},
  host = testHost(),
  free = (_: string) => 1e12,
) => strip({ keepNewest: 0, dryRun: false, ...request, paths }, host, () => {}, free);

const names = (list: readonly { readonly path: string }[]): string[] =>
  list.map(({ path }) => path.split('/').at(-1) ?? '');
const told = (outcome: StripOutcome): string => renderStrip(outcome, 'en');
const contents = (directory: string): Map<string, string> =>
  new Map(
    fs
      .readdirSync(directory)
      .filter((name) => fs.lstatSync(join(directory, name)).isFile())
      .map((name) => [name, fs.readFileSync(join(directory, name)).toString('base64')]),
  );

/** A checkpoint of two floats with an optimizer of as many, and what else is to stand in it. */
function checkpoint(
  more: Record<string, PyValue> = {},
  byteorder: 'little' | 'big' = 'little',
  deflate = false,
): Buffer {
  const tensor = (key: string): PyValue => {
    const storage = new PyPersistent(['storage', new PyGlobal('torch', 'FloatStorage'), key, 'cuda:0', 2]);
    const hooks = new PyCall(new PyGlobal('collections', 'OrderedDict'), []);
    return new PyCall(new PyGlobal('torch._utils', '_rebuild_tensor_v2'), [storage, 0, [2], [1], false, hooks]);
  };
  const state = new Map([['0', new Map([['exp_avg', tensor('1')]])]]);
  const root = new Map<string, PyValue>(
    Object.entries({
      epoch: 1,
      state_dict: new Map([['a', tensor('0')]]),
      optimizer: new Map<string, PyValue>([
        ['state', state],
        ['param_groups', new PyList([])],
      ]),
      ...more,
    }),
  );
  const bytes = (value: number) => new Uint8Array(Float32Array.of(value, Number.NaN).buffer);
  return checkpointOf(pickle(root), { 0: bytes(1.5), 1: bytes(2) }, { byteorder, deflate });
}

describe('a finetune', () => {
  test('loses its training state alone: weights, scores and the choice by them stay', async () => {
    const directory = finetune();
    const before = new Map<string, Awaited<ReturnType<typeof readWeights>>>();
    for (const name of CHECKPOINTS) before.set(name, await readWeights(join(directory, name)));
    const model = fs.readFileSync(join(directory, 'model.pt'));
    const slim = makeDirectory();
    const chosen = await runOn([directory, '--slim-dir', join(slim, 'before')]);
    const did: Deed[] = [];

    const outcome = await stripIn([directory], {}, testHost({ did: (deed) => did.push(deed) }));

    expect(names(outcome.stripped)).toEqual([...CHECKPOINTS, 'model.pt.best']);
    expect(did).toHaveLength(6);
    expect(told(outcome)).toMatch(/model\.pt\.avg3: skipped: has no training state\n/);
    expect(told(outcome)).toMatch(/\nCheckpoints stripped: 6, 1\.3 MB freed; skipped: 1\.\n$/);
    for (const { path, before: was, after } of outcome.stripped) {
      expect(fs.statSync(path).size).toBe(after);
      expect(after).toBeLessThan(was * 0.4);
    }
    for (const [name, weights] of before) {
      const after = await readWeights(join(directory, name));
      expect(showWeights(after)).toEqual(showWeights(weights));
      expect(readBookkeeping(after.checkpoint)).toEqual(readBookkeeping(weights.checkpoint));
      const keys = (root: unknown) => (root instanceof PickleDict ? [...root.entries.keys()] : []);
      expect(keys(after.checkpoint.root)).toEqual([
        'epoch',
        'saved_ckpts',
        'val_acc_step_or_epoch',
        'val_loss_step_or_epoch',
        'best_step_or_epoch',
        'avg_keep_nbest_models_type',
        'step',
        'step_in_epoch',
        'state_dict',
      ]);
    }
    expect(fs.readFileSync(join(directory, 'model.pt'))).toEqual(model);
    const again = await runOn([directory, '--slim-dir', join(slim, 'after')]);
    expect(again.model.digest).toBe(chosen.model.digest);
    expect(again.selection.candidates.map(({ bytes, ...rest }) => rest)).toEqual(
      chosen.selection.candidates.map(({ bytes, ...rest }) => rest),
    );
    expect(names((await stripIn([directory])).stripped)).toEqual([]);
  });

  test('keeps its newest whole, and model.pt unless that is named', async () => {
    const directory = finetune();
    const files = CHECKPOINTS.map((name) => join(directory, name));
    const outcome = await stripIn([...files.slice(2), join(directory, 'model.pt')], { keepNewest: 2 });
    expect(names(outcome.stripped)).toEqual(['model.pt.ep5', 'model.pt']);
    expect(told(outcome)).toContain('model.pt.ep6: skipped: is among the newest (2), which are left whole');
  });

  test('stays as it is on a dry run', async () => {
    const directory = finetune();
    const before = contents(directory);
    const outcome = await stripIn([directory], { dryRun: true });
    expect(contents(directory)).toEqual(before);
    expect(told(outcome)).toMatch(
      /\nWould be stripped: 6, 1\.3 MB freed; skipped: 1\. Dry run: nothing is changed\.\n$/,
    );
    const json = JSON.parse(renderStripJson(outcome));
    expect(json).toMatchObject({ dryRun: true, freedBytes: outcome.freedBytes });
    expect(json.passed).toEqual([
      {
        path: join(directory, 'model.pt.avg3'),
        reason: { text: 'has no training state', message: { code: 'strip.nothing', params: {} } },
      },
    ]);
  });

  test('is stripped from the smallest on where the disk is nearly full, which is said beforehand', async () => {
    const directory = finetune();
    fs.writeFileSync(join(directory, 'model.pt.ep1'), checkpoint());
    fs.writeFileSync(join(directory, 'model.pt.ep9'), checkpoint({ step: null }));
    for (const name of ['model.pt.ep1', 'model.pt.ep9']) standStill(join(directory, name), 3600);
    const said: string[] = [];
    const request = { paths: [directory], keepNewest: 0, dryRun: false };
    const outcome = await strip(
      request,
      testHost(),
      (free) => said.push(renderTight(free, 'en')),
      () => 50_000,
    );
    expect(said).toEqual([
      'The disk is nearly full, 50.0 kB free: the smallest are stripped first, so that each makes room for the next.',
    ]);
    expect(names(outcome.stripped).slice(0, 3)).toEqual(['model.pt.ep1', 'model.pt.ep9', 'model.pt.ep4']);
  });

  test('keeps mode and owner', async () => {
    const directory = finetune();
    const path = join(directory, 'model.pt.ep4');
    fs.chmodSync(path, 0o640);
    await stripIn([path]);
    expect(fs.statSync(path).mode & 0o7777).toBe(0o640);
    expect(fs.statSync(path).size).toBeLessThan(100_000);
  });
});

describe('passed by, as it was', () => {
  const tensor = (key: string, last = false): PyValue => {
    const storage = new PyPersistent(['storage', new PyGlobal('torch', 'FloatStorage'), key, 'cpu', 2]);
    const hooks = new PyCall(new PyGlobal('collections', 'OrderedDict'), []);
    const args: PyValue[] = [storage, 0, [2], [1], false, hooks];
    if (last) args.push(new Map([['neg', true]]));
    return new PyCall(new PyGlobal('torch._utils', '_rebuild_tensor_v2'), args);
  };
  test.each<[string, RegExp, (path: string) => void]>([
    [
      'a link',
      /is a symbolic link/,
      (path) => {
        fs.writeFileSync(`${path}.whole`, checkpoint());
        fs.symlinkSync(`${path}.whole`, path);
      },
    ],
    ['a DeepSpeed directory', /is a DeepSpeed directory/, (path) => fs.mkdirSync(path)],
    [
      'what has another name',
      /has 1 other name \(hard links\)/,
      (path) => {
        fs.writeFileSync(path, checkpoint());
        fs.linkSync(path, `${path}.link`);
      },
    ],
    [
      'what was written to a moment ago',
      /was modified less than 60 s ago/,
      (path) => {
        fs.writeFileSync(path, checkpoint());
        standStill(path, 59);
      },
    ],
    ['what is no checkpoint', /is a text file, not a checkpoint/, (path) => fs.writeFileSync(path, 'hello')],
    [
      'weights at the top level',
      /has its weights at the top level/,
      (path) =>
        fs.writeFileSync(
          path,
          checkpointOf(
            pickle(
              new Map([
                ['a', tensor('0')],
                ['optimizer', new Map([['x', tensor('1')]])],
              ]),
            ),
            {
              0: new Uint8Array(8),
              1: new Uint8Array(8),
            },
          ),
        ),
    ],
    [
      'more than tensors among the weights',
      /has extra among its weights, which are not tensors/,
      (path) =>
        fs.writeFileSync(
          path,
          checkpoint({
            state_dict: new Map<string, PyValue>([
              ['a', tensor('0')],
              ['extra', 3],
            ]),
          }),
        ),
    ],
    [
      'another byte order',
      /tensor .a.: is stored in a form that would change/,
      (path) => fs.writeFileSync(path, checkpoint({}, 'big')),
    ],
    [
      'a negated view',
      /is stored in a form that would change/,
      (path) => fs.writeFileSync(path, checkpoint({ state_dict: new Map([['a', tensor('0', true)]]) })),
    ],
    [
      'bookkeeping of another kind',
      /saved_ckpts.* is .*, which FunASR does not write there/,
      (path) => fs.writeFileSync(path, checkpoint({ saved_ckpts: new Map([['model.pt.ep1', [1, 2]]]) })),
    ],
  ])('%s', async (_, reason, make) => {
    const directory = makeDirectory();
    const path = join(directory, 'model.pt.ep1');
    make(path);
    if (!fs.lstatSync(path).isSymbolicLink() && !/60 s/.test(reason.source)) standStill(path, 3600);
    const before = contents(directory);
    const outcome = await stripIn([path]);
    expect(outcome).toMatchObject({ stripped: [], freedBytes: 0, failures: [] });
    expect(told(outcome)).toMatch(reason);
    expect(contents(directory)).toEqual(before);
  });

  test('what changed since it was looked at', async () => {
    const directory = makeDirectory({ 'model.pt.ep1': checkpoint() });
    const path = join(directory, 'model.pt.ep1');
    const { size, mtimeMs } = fs.statSync(path);
    const stale = { bytes: size, modifiedMs: mtimeMs - 1 };
    await expect(rewrite(path, stale, new AbortController().signal)).rejects.toThrow('changed since it was read');
    expect(fs.readdirSync(directory)).toEqual(['model.pt.ep1']);
  });

  test.each<[string, (path: string) => void, number]>([
    ['what is written to meanwhile', (path) => fs.appendFileSync(path, 'x'), 1],
    ['what FunASR deletes meanwhile, which does not come back', (path) => fs.rmSync(path, { force: true }), 0],
  ])('%s', async (_, disturb, left) => {
    const directory = makeDirectory({ 'model.pt.ep1': checkpoint() });
    const path = join(directory, 'model.pt.ep1');
    const { size, mtimeMs } = fs.statSync(path);
    let isDone = false;
    const once = () => {
      if (!isDone) disturb(path);
      isDone = true;
    };
    const seen = { bytes: size, modifiedMs: mtimeMs };
    await expect(rewrite(path, seen, new AbortController().signal, once)).rejects.toThrow('changed since it was read');
    expect(fs.readdirSync(directory)).toHaveLength(left);
    if (left > 0) expect(fs.statSync(path).size).toBe(size + 1);
  });

  test('a damaged weight, and the others go on', async () => {
    const directory = finetune();
    const path = join(directory, 'model.pt.ep5');
    const bytes = fs.readFileSync(path);
    const { checkpoint } = await readWeights(path);
    const [tensor] = checkpoint.stateDict.values();
    const at = tensor?.storage.position ?? 0;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    fs.writeFileSync(path, bytes);
    standStill(path, 3600);
    const outcome = await stripIn([directory]);
    expect(outcome.stripped).toHaveLength(5);
    expect(told(outcome)).toMatch(/model\.pt\.ep5: skipped: record .* its CRC-32 is/);
    expect(fs.readFileSync(path)).toEqual(bytes);
    expect(fs.readdirSync(directory).filter((name) => name.endsWith('.partial'))).toEqual([]);
  });
});

test('scores of any kind that FunASR writes stay the same numbers', async () => {
  const directory = makeDirectory({
    'model.pt.ep1': checkpoint({
      best_step_or_epoch: '',
      step: null,
      step_in_epoch: 2n ** 40n,
      saved_ckpts: new Map([['model.pt.ep1', new PyFloat(0.1)]]),
      val_acc_step_or_eoch: new PyCall(
        new PyGlobal('collections', 'OrderedDict'),
        [],
        new Map([['model.pt.ep1', new PyFloat(Number.NaN)]]),
      ),
      val_loss_step_or_epoch: new Map<string, PyValue>([
        ['model.pt.ep1', new PyFloat(1)],
        ['model.pt.ep0', true],
      ]),
      train_loss_avg: new PyFloat(3),
    }),
  });
  const path = join(directory, 'model.pt.ep1');
  standStill(path, 3600);
  const before = await readWeights(path);
  expect((await stripIn([path])).stripped).toHaveLength(1);
  const { checkpoint: after, bytes } = await readWeights(path);
  expect(bytes).toEqual(before.bytes);
  const { root } = before.checkpoint;
  const kept =
    root instanceof PickleDict ? [...root.entries].filter(([key]) => !/optim|train_|state_dict/.test(`${key}`)) : [];
  const found = after.root instanceof PickleDict ? [...after.root.entries].filter(([key]) => key !== 'state_dict') : [];
  expect(found).toEqual(kept);
  expect(kept).toHaveLength(7);
});

test('a deflated checkpoint is written plain, with the same weights', async () => {
  const path = join(makeDirectory({ 'model.pt.ep1': checkpoint({}, 'little', true) }), 'model.pt.ep1');
  standStill(path, 3600);
  const before = await readWeights(path);
  expect(before.checkpoint.stateDict.get('a')?.storage.deflated).toBe(true);
  expect((await stripIn([path])).stripped).toHaveLength(1);
  const after = await readWeights(path);
  expect(showWeights(after)).toEqual(showWeights(before));
  expect(after.checkpoint.stateDict.get('a')?.storage.deflated).toBe(false);
});

test('a signal leaves the checkpoint as it was', async () => {
  const directory = finetune();
  const before = contents(directory);
  const stop = new AbortController();
  const host = testHost({ signal: stop.signal, onProgress: () => stop.abort(new CancelledError('SIGINT')) });
  await expect(stripIn([directory], {}, host)).rejects.toThrow(CancelledError);
  expect(new CancelledError('SIGINT', [{ kind: 'stripped' }]).message).toContain('checkpoints are stripped');
  expect(contents(directory)).toEqual(before);
});

test('paths that lead to nothing are errors, and do not keep the others', async () => {
  const directory = finetune();
  const outcome = await stripIn([join(directory, 'gone'), makeDirectory(), directory]);
  expect(outcome.stripped).toHaveLength(6);
  expect(outcome.failures.map(({ message }) => message)).toEqual([
    expect.stringContaining('gone: there is no such file or directory'),
    expect.stringContaining('found an empty directory'),
  ]);
});

describe('cleanup: strip', () => {
  const plan = (directory: string, dryRun = false) =>
    planCleanup({ mode: 'strip', run: scanRunDirectory(directory), averaged: [], verdict: 'pass', dryRun });

  test('strips every checkpoint that is as the run read it', async () => {
    const directory = finetune();
    fs.symlinkSync('model.pt.ep4', join(directory, 'model.pt.ep1'));
    fs.mkdirSync(join(directory, 'model.pt.ep2'));
    fs.writeFileSync(join(directory, 'model.pt.ep3'), 'hello');
    const planned = plan(directory);
    fs.utimesSync(join(directory, 'model.pt.ep5'), NOW, NOW);
    const outcome = await carryOut(planned, null, testHost());
    expect(outcome.cleanup.stripped?.map(({ name }) => name)).toEqual([
      'model.pt.ep4',
      'model.pt.ep4.12',
      'model.pt.ep5.12',
      'model.pt.ep6',
      'model.pt.best',
    ]);
    expect(outcome.cleanup.deleted).toEqual([]);
    const text = renderCleanup(outcome, 'en');
    expect(text).toMatch(/^Checkpoints stripped: 5, 1\.1 MB freed\.\n/);
    for (const line of [
      'ep1 as it was: is a symbolic link',
      'ep2 as it was: is a DeepSpeed directory',
      'ep3 as it was',
      'ep5 as it was: changed',
    ])
      expect(text).toContain(`cleanup left model.pt.${line}`);
    expect(fs.statSync(join(directory, 'model.pt')).size).toBe(298_307);
  });

  test('does nothing where something has come up', async () => {
    const directory = finetune();
    const before = contents(directory);
    const { cleanup } = await carryOut(plan(directory), 'upload', testHost());
    expect(cleanup).toMatchObject({ mode: 'strip', skipped: 'upload', stripped: [], freedBytes: 0 });
    expect(contents(directory)).toEqual(before);
  });
});
