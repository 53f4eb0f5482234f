import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { MetricChoice } from '../../src/config.js';
import { CheckpointError } from '../../src/errors.js';
import { type Choice, chooseCheckpoints } from '../../src/funasr/choose.js';
import { readRunConfig } from '../../src/funasr/run-config.js';
import { scanRunDirectory } from '../../src/funasr/run-directory.js';
import { makeDirectory, RUNS, repositoryPath } from './directories.js';

let open: Choice[] = [];
afterEach(() => {
  for (const { opened } of open) for (const { checkpoint } of opened) checkpoint.close();
  open = [];
});

function choose(path: string, nbest: number, patterns: readonly string[] = [], metric: MetricChoice = 'auto'): Choice {
  const { metric: configured } = readRunConfig(path);
  const choice = chooseCheckpoints({ run: scanRunDirectory(path), configured, metric, nbest, patterns });
  open.push(choice);
  return choice;
}

function names({ opened }: Choice): string[] {
  return opened.map(({ name }) => name.replace(/^model\.pt\.?/, ''));
}

/** Copies files of the `seaco-loss` run: target names by source name. */
function copyOfRun(files: Readonly<Record<string, string>>): string {
  const directory = makeDirectory();
  for (const [target, source] of Object.entries(files)) {
    mkdirSync(join(directory, target, '..'), { recursive: true });
    copyFileSync(join(RUNS['seaco-loss'], 'outputs', source), join(directory, target));
  }
  return directory;
}

function damage(directory: string, name: string): void {
  const path = join(directory, name);
  writeFileSync(path, readFileSync(path).subarray(0, 1000));
}

const ALL = ['model.pt', 'model.pt.ep4', 'model.pt.ep4.12', 'model.pt.ep5', 'model.pt.ep5.12', 'model.pt.ep6'];
const WHOLE_RUN = Object.fromEntries(ALL.map((name) => [name, name]));

describe('FunASR’s own runs', () => {
  test('seaco-loss: the three with the least loss, which FunASR averaged too', () => {
    const { selection, notices } = choose(join(RUNS['seaco-loss'], 'outputs'), 3);
    expect(selection).toMatchObject({ metricUsed: 'loss', metricReason: 'configured', metricConfigured: 'loss' });
    expect(names(open[0] as Choice)).toEqual(['ep5', 'ep5.12', 'ep6']);
    expect(selection.candidates.map(({ rank, loss }) => [rank, loss])).toEqual([
      [5, 1.6847019129329257],
      [4, 1.6833412183655634],
      [3, 1.6831077602174547],
      [2, 1.6828495065371196],
      [1, 1.6821830073992412],
    ]);
    expect(selection.absent.map(({ name }) => name)).toEqual(
      ['ep0.12', 'ep1', 'ep1.12', 'ep2', 'ep2.12', 'ep3', 'ep3.12'].map((end) => `model.pt.${end}`),
    );
    expect(notices).toEqual([]);
  });

  test('seaco-acc-zero: acc is 0.0 for all, so loss decides', () => {
    const choice = choose(join(RUNS['seaco-acc-zero'], 'outputs'), 2);
    expect(choice.selection).toMatchObject({
      metricUsed: 'loss',
      metricReason: 'configured-constant',
      metricConfigured: 'acc',
    });
    expect(names(choice)).toEqual(['ep4.12', 'ep5']);
  });

  test('torch-1.13-loss', () => {
    const choice = choose(join(RUNS['torch-1.13-loss'], 'outputs'), 2);
    expect(choice.selection).toMatchObject({ metricUsed: 'loss', metricReason: 'configured' });
    expect(names(choice)).toEqual(['ep3.12', 'ep4']);
  });

  test('fewer than nbest: all, and a notice with the numbers', () => {
    const choice = choose(join(RUNS['seaco-acc-zero'], 'outputs'), 10);
    expect(names(choice)).toEqual(['ep4', 'ep4.12', 'ep5']);
    expect(choice.notices).toEqual([{ code: 'fewer-than-nbest', level: 'info', params: { asked: 10, found: 3 } }]);
  });
});

describe('where the scores come from', () => {
  test('model.pt knows those that FunASR deleted last', () => {
    const { selection } = choose(copyOfRun({ 'model.pt': 'model.pt', 'model.pt.ep4': 'model.pt.ep4' }), 1);
    expect(selection.absent.at(-1)).toMatchObject({ name: 'model.pt.ep6', loss: 1.6821830073992412 });
  });

  test('without model.pt the newest checkpoint', () => {
    const directory = copyOfRun(WHOLE_RUN);
    rmSync(join(directory, 'model.pt'));
    const choice = choose(directory, 2);
    expect(names(choice)).toEqual(['ep5.12', 'ep6']);
    expect(choice.notices).toEqual([]);
  });

  test('a model.pt that was cut short is told of and does not matter', () => {
    const directory = copyOfRun(WHOLE_RUN);
    damage(directory, 'model.pt');
    const choice = choose(directory, 2);
    expect(names(choice)).toEqual(['ep5.12', 'ep6']);
    expect(choice.notices).toMatchObject([
      { code: 'unreadable-candidate', level: 'warning', params: { file: 'model.pt' } },
    ]);
  });

  test('older checkpoints fill in what the newest bookkeeping does not know', () => {
    // As after a restart without resume: ep1 was written anew and its bookkeeping begins there.
    const directory = copyOfRun({
      'model.pt.ep5': 'model.pt.ep5',
      'model.pt.ep6': 'model.pt.ep6',
      'model.pt.ep9': 'model.pt.avg3',
    });
    const { selection } = choose(directory, 2);
    expect(selection.candidates.map(({ loss, reason }) => [loss, reason])).toEqual([
      [1.6831077602174547, 'best'],
      [1.6821830073992412, 'best'],
      [null, 'no-score'],
    ]);
  });

  test('of two words the newest bookkeeping’s counts', () => {
    const directory = makeDirectory();
    const copy = (fixture: string, name: string) =>
      copyFileSync(repositoryPath(`__tests__/fixtures/bookkeeping/${fixture}.pt`), join(directory, name));
    copy('numpy', 'model.pt'); // ep1: 3.5, ep2: 1.125
    copy('integers', 'model.pt.ep1'); // ep1: 3, ep2: 1
    copy('integers', 'model.pt.ep2');
    copy('integers', 'model.pt.ep9'); // no score anywhere, so all are consulted
    const { candidates } = choose(directory, 2).selection;
    expect(candidates.map(({ loss }) => loss)).toEqual([3.5, 1.125, null]);
  });

  test('without any bookkeeping the newest are taken', () => {
    const directory = copyOfRun({
      'model.pt.ep1': 'model.pt.avg3',
      'model.pt.ep2': 'model.pt.avg3',
      'model.pt.ep3': 'model.pt.avg3',
    });
    const choice = choose(directory, 2);
    expect(choice.selection).toMatchObject({ metricUsed: 'latest', metricReason: 'no-score' });
    expect(names(choice)).toEqual(['ep2', 'ep3']);
  });

  test('what the run says goes before its config.yaml', () => {
    const directory = copyOfRun(WHOLE_RUN);
    writeFileSync(join(directory, 'config.yaml'), 'train_conf:\n  avg_keep_nbest_models_type: acc\n');
    expect(choose(directory, 2).selection.metricConfigured).toBe('loss');
  });
});

describe('checkpoints that cannot be opened', () => {
  test('leave their place to the next best, with a notice', () => {
    const directory = copyOfRun(WHOLE_RUN);
    damage(directory, 'model.pt.ep6');
    const choice = choose(directory, 2);
    expect(names(choice)).toEqual(['ep5', 'ep5.12']);
    expect(choice.selection.candidates.at(-1)).toMatchObject({
      name: 'model.pt.ep6',
      reason: 'unreadable',
      chosen: false,
    });
    expect(choice.notices).toMatchObject([{ code: 'unreadable-candidate', params: { file: 'model.pt.ep6' } }]);
  });

  test('that are named are an error', () => {
    const directory = copyOfRun(WHOLE_RUN);
    damage(directory, 'model.pt.ep6');
    expect(() => choose(directory, 2, ['model.pt.ep6'])).toThrow(CheckpointError);
    expect(names(choose(directory, 2, ['model.pt.ep5']))).toEqual(['ep5']);
  });

  test('that are all there is: the error tells each one’s problem', () => {
    const directory = copyOfRun({ 'model.pt.ep1': 'model.pt.ep4' });
    damage(directory, 'model.pt.ep1');
    mkdirSync(join(directory, 'model.pt.ep2'));
    expect(() => choose(directory, 2)).toThrow(
      /none of the 2 checkpoints can be read: model\.pt\.ep1: .+; model\.pt\.ep2: is a directory without mp_rank_00_model_states\.pt/,
    );
  });
});

describe('named checkpoints', () => {
  test('are opened with their scores, copies last', () => {
    const choice = choose(join(RUNS['seaco-loss'], 'outputs'), 1, ['model.pt.best', 'model.pt.ep4*']);
    expect(names(choice)).toEqual(['ep4', 'ep4.12', 'best']);
    expect(choice.selection.candidates[0]?.loss).toBe(1.6847019129329257);
    expect(choice.notices).toEqual([]);
  });
});

test('DeepSpeed directories are opened at their weights, old names scored alike', () => {
  const directory = copyOfRun({
    'model.pt.ep5/mp_rank_00_model_states.pt': 'model.pt.ep5',
    'ds-model.pt.ep6/mp_rank_00_model_states.pt': 'model.pt.ep6',
    'model.pt.ep4/mp_rank_00_model_states.pt': 'model.pt.ep4',
  });
  const choice = choose(directory, 2);
  expect(choice.opened.map(({ name, checkpoint }) => [name, checkpoint.path])).toEqual([
    ['model.pt.ep5', join(directory, 'model.pt.ep5/mp_rank_00_model_states.pt')],
    ['ds-model.pt.ep6', join(directory, 'ds-model.pt.ep6/mp_rank_00_model_states.pt')],
  ]);
  expect(choice.selection.candidates.map(({ rank }) => rank)).toEqual([3, 2, 1]);
});
