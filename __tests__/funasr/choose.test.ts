import { copyFileSync, mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { Config } from '../../src/config.js';
import { CheckpointError } from '../../src/errors.js';
import { type Choice, chooseCheckpoints } from '../../src/funasr/choose.js';
import { readRunConfig } from '../../src/funasr/run-config.js';
import { scanRunDirectory } from '../../src/funasr/run-directory.js';
import type { PyValue } from '../../src/model-file/pickle-writer.js';
import { Translator } from '../../src/words/translator.js';
import { trainingCheckpoint } from '../helpers/training-checkpoint.js';
import { makeDirectory, RUNS, repositoryPath } from './directories.js';

let open: Choice[] = [];
afterEach(() => {
  for (const { opened } of open) for (const { checkpoint } of opened) checkpoint.close();
  open = [];
});

async function choose(
  path: string,
  nbest: number | 'auto' | 'all',
  patterns: readonly string[] = [],
  metric: Config['metric'] = 'auto',
): Promise<Choice> {
  const { metric: configured, avgNbestModel: configuredNbest } = readRunConfig(path);
  const run = scanRunDirectory(path, { patterns, from: '/' });
  const choice = await chooseCheckpoints({ run, configured, configuredNbest, metric, nbest });
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
  test('seaco-loss: the three with the least loss, which FunASR averaged too', async () => {
    const { selection, notices } = await choose(join(RUNS['seaco-loss'], 'outputs'), 3);
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

  test('seaco-acc-zero: acc is 0.0 for all, so loss decides', async () => {
    const choice = await choose(join(RUNS['seaco-acc-zero'], 'outputs'), 2);
    expect(choice.selection).toMatchObject({
      metricUsed: 'loss',
      metricReason: 'configured-constant',
      metricConfigured: 'acc',
    });
    expect(names(choice)).toEqual(['ep4.12', 'ep5']);
  });

  test('torch-1.13-loss', async () => {
    const choice = await choose(join(RUNS['torch-1.13-loss'], 'outputs'), 2);
    expect(choice.selection).toMatchObject({ metricUsed: 'loss', metricReason: 'configured' });
    expect(names(choice)).toEqual(['ep3.12', 'ep4']);
  });

  test('fewer than nbest: all, and a notice with the numbers', async () => {
    const choice = await choose(join(RUNS['seaco-acc-zero'], 'outputs'), 10);
    expect(names(choice)).toEqual(['ep4', 'ep4.12', 'ep5']);
    expect(choice.notices).toEqual([{ code: 'fewer-than-nbest', level: 'info', params: { asked: 10, found: 3 } }]);
  });

  test('as many as the training was told to average, or all', async () => {
    const own = await choose(join(RUNS['seaco-loss'], 'outputs'), 'auto');
    expect(names(own)).toEqual(['ep5', 'ep5.12', 'ep6']);
    const all = await choose(join(RUNS['seaco-loss'], 'outputs'), 'all');
    expect(names(all)).toEqual(['ep4', 'ep4.12', 'ep5', 'ep5.12', 'ep6']);
    expect(all.notices).toEqual([]);
  });
});

describe('where the scores come from', () => {
  test('model.pt knows those that FunASR deleted last', async () => {
    const { selection } = await choose(copyOfRun({ 'model.pt': 'model.pt', 'model.pt.ep4': 'model.pt.ep4' }), 1);
    expect(selection.absent.at(-1)).toMatchObject({ name: 'model.pt.ep6', loss: 1.6821830073992412 });
  });

  test('without model.pt the newest checkpoint', async () => {
    const directory = copyOfRun(WHOLE_RUN);
    rmSync(join(directory, 'model.pt'));
    const choice = await choose(directory, 2);
    expect(names(choice)).toEqual(['ep5.12', 'ep6']);
    expect(choice.notices).toEqual([]);
  });

  test('a model.pt that was cut short is told of and does not matter', async () => {
    const directory = copyOfRun(WHOLE_RUN);
    damage(directory, 'model.pt');
    const choice = await choose(directory, 2);
    expect(names(choice)).toEqual(['ep5.12', 'ep6']);
    expect(choice.notices).toMatchObject([
      { code: 'unreadable-candidate', level: 'warning', params: { file: 'model.pt' } },
    ]);
  });

  test('older checkpoints fill in what the newest bookkeeping does not know', async () => {
    // As after a restart without resume: ep1 was written anew and its bookkeeping begins there.
    const directory = copyOfRun({
      'model.pt.ep5': 'model.pt.ep5',
      'model.pt.ep6': 'model.pt.ep6',
      'model.pt.ep9': 'model.pt.avg3',
    });
    const { selection } = await choose(directory, 2);
    expect(selection.candidates.map(({ loss, reason }) => [loss, reason])).toEqual([
      [1.6831077602174547, 'best'],
      [1.6821830073992412, 'best'],
      [null, 'no-score'],
    ]);
  });

  test('of two words the newest bookkeeping’s counts', async () => {
    const directory = makeDirectory();
    const copy = (fixture: string, name: string) =>
      copyFileSync(repositoryPath(`__tests__/fixtures/bookkeeping/${fixture}.pt`), join(directory, name));
    copy('numpy', 'model.pt'); // ep1: 3.5, ep2: 1.125
    copy('integers', 'model.pt.ep1'); // ep1: 3, ep2: 1
    copy('integers', 'model.pt.ep2');
    copy('integers', 'model.pt.ep9'); // no score anywhere, so all are consulted
    const { candidates } = (await choose(directory, 2)).selection;
    expect(candidates.map(({ loss }) => loss)).toEqual([3.5, 1.125, null]);
  });

  test('without any bookkeeping the newest are taken', async () => {
    const directory = copyOfRun({
      'model.pt.ep1': 'model.pt.avg3',
      'model.pt.ep2': 'model.pt.avg3',
      'model.pt.ep3': 'model.pt.avg3',
    });
    const choice = await choose(directory, 2);
    expect(choice.selection).toMatchObject({ metricUsed: 'latest', metricReason: 'no-score' });
    expect(names(choice)).toEqual(['ep2', 'ep3']);
  });

  test('checkpoints of an earlier training in the same directory have none', async () => {
    const directory = makeDirectory();
    const write = (name: string, losses: Record<string, number>) =>
      writeFileSync(join(directory, name), trainingCheckpoint({ w: { values: [1] } }, losses));
    const earlier = { 'model.pt.ep1': 3, 'model.pt.ep2': 2, 'model.pt.ep3': 1 };
    const later = { 'model.pt.ep1': 5, 'model.pt.ep2': 4 };
    for (const name of ['model.pt.ep1', 'model.pt.ep2', 'model.pt']) write(name, later);
    write('model.pt.ep3', earlier);
    const { candidates } = (await choose(directory, 'all')).selection;
    expect(candidates.map(({ loss, reason }) => [loss, reason])).toEqual([
      [5, 'best'],
      [4, 'best'],
      [null, 'no-score'],
    ]);
  });

  test('a checkpoint that model.pt does not know yet has its own', async () => {
    const directory = makeDirectory();
    const losses = { 'model.pt.ep1': 5, 'model.pt.ep2': 4 };
    const write = (name: string, known: readonly string[]) => {
      const scores = Object.fromEntries(Object.entries(losses).filter(([name]) => known.includes(name)));
      writeFileSync(join(directory, name), trainingCheckpoint({ w: { values: [1] } }, scores));
    };
    write('model.pt', ['model.pt.ep1']);
    write('model.pt.ep1', ['model.pt.ep1']);
    write('model.pt.ep2', Object.keys(losses));
    const { candidates } = (await choose(directory, 1)).selection;
    expect(candidates.map(({ loss, reason }) => [loss, reason])).toEqual([
      [5, 'not-best'],
      [4, 'best'],
    ]);
  });

  test('what the run says goes before its config.yaml', async () => {
    const directory = copyOfRun(WHOLE_RUN);
    writeFileSync(join(directory, 'config.yaml'), 'train_conf:\n  avg_keep_nbest_models_type: acc\n');
    expect((await choose(directory, 2)).selection.metricConfigured).toBe('loss');
  });
});

describe('where no checkpoint has the score that FunASR was told to use', () => {
  /** As FunASR 1.4.15 and later leave a SenseVoice finetune with the default metric. */
  function senseVoice(...more: string[]): string {
    const directory = makeDirectory();
    const losses = { 'model.pt.ep1': 3, 'model.pt.ep2': 1, 'model.pt.ep3': 2 };
    const root = new Map<string, PyValue>([
      ['avg_keep_nbest_models_type', 'acc'],
      ['val_acc_step_or_epoch', new Map()],
      ['saved_ckpts', new Map()],
      ['best_step_or_epoch', ''],
    ]);
    for (const name of [...Object.keys(losses), 'model.pt', ...more])
      writeFileSync(join(directory, name), trainingCheckpoint({ w: { values: [1] } }, losses, root));
    return directory;
  }

  test('the loss decides, and it is told that FunASR made no average', async () => {
    const choice = await choose(senseVoice(), 2);
    expect(names(choice)).toEqual(['ep2', 'ep3']);
    expect(choice.selection).toMatchObject({
      metricUsed: 'loss',
      metricReason: 'configured-missing',
      metricConfigured: 'acc',
    });
    expect(choice.notices).toEqual([{ code: 'no-own-average', level: 'warning', params: { metric: 'acc' } }]);
    const [told = ''] = choice.notices.map((each) => new Translator('en', 'terminal').notice(each));
    expect(told).toMatch(/^FunASR made no average of this run, because acc is missing for every checkpoint\./);
  });

  test('it is not told where there is an average of FunASR’s', async () => {
    expect((await choose(senseVoice('model.pt.avg2'), 2)).notices).toEqual([]);
  });
});

describe('checkpoints that cannot be opened', () => {
  test('leave their place to the next best, with a notice', async () => {
    const directory = copyOfRun(WHOLE_RUN);
    damage(directory, 'model.pt.ep6');
    const choice = await choose(directory, 2);
    expect(names(choice)).toEqual(['ep5', 'ep5.12']);
    expect(choice.selection.candidates.at(-1)).toMatchObject({
      name: 'model.pt.ep6',
      reason: 'unreadable',
      chosen: false,
    });
    expect(choice.notices).toMatchObject([{ code: 'unreadable-candidate', params: { file: 'model.pt.ep6' } }]);
  });

  test('are told of in the language of the reader', async () => {
    const directory = copyOfRun(WHOLE_RUN);
    mkdirSync(join(directory, 'model.pt.ep7'));
    const chinese = new Translator('zh', 'terminal');
    expect((await choose(directory, 2)).notices.map((told) => chinese.notice(told))).toEqual([
      'model.pt.ep7 未采用：是目录，其中没有 mp_rank_00_model_states.pt',
    ]);
  });

  test('that are named are an error', async () => {
    const directory = copyOfRun(WHOLE_RUN);
    damage(directory, 'model.pt.ep6');
    await expect(choose(directory, 2, ['model.pt.ep6'])).rejects.toThrow(CheckpointError);
    expect(names(await choose(directory, 2, ['model.pt.ep5']))).toEqual(['ep5']);
  });

  test('that are all there is: the error tells each one’s problem', async () => {
    const directory = copyOfRun({ 'model.pt.ep1': 'model.pt.ep4' });
    damage(directory, 'model.pt.ep1');
    mkdirSync(join(directory, 'model.pt.ep2'));
    await expect(choose(directory, 2)).rejects.toThrow(
      /none of the 2 checkpoints can be read:\nmodel\.pt\.ep1: .+\nmodel\.pt\.ep2: is a directory without mp_rank_00_model_states\.pt/,
    );
  });
});

describe('named checkpoints', () => {
  test('are opened with their scores, copies last', async () => {
    const choice = await choose(join(RUNS['seaco-loss'], 'outputs'), 1, ['model.pt.best', 'model.pt.ep4*']);
    expect(names(choice)).toEqual(['ep4', 'ep4.12', 'best']);
    expect(choice.selection.candidates[0]?.loss).toBe(1.6847019129329257);
    expect(choice.notices).toEqual([]);
  });

  test('that were found unreadable when scores were looked for end it all the same', async () => {
    const directory = copyOfRun({ 'model.pt.ep5': 'model.pt.ep5', 'model.pt.ep6': 'model.pt.ep6' });
    damage(directory, 'model.pt.ep6');
    await expect(choose(directory, 2, ['model.pt.ep6'])).rejects.toThrow(CheckpointError);
  });
});

test('DeepSpeed directories are opened at their weights, old names scored alike', async () => {
  const directory = copyOfRun({
    'model.pt.ep5/mp_rank_00_model_states.pt': 'model.pt.ep5',
    'ds-model.pt.ep6/mp_rank_00_model_states.pt': 'model.pt.ep6',
    'model.pt.ep4/mp_rank_00_model_states.pt': 'model.pt.ep4',
  });
  const choice = await choose(directory, 2);
  expect(choice.opened.map(({ name, checkpoint }) => [name, checkpoint.path])).toEqual([
    ['model.pt.ep5', join(directory, 'model.pt.ep5/mp_rank_00_model_states.pt')],
    ['ds-model.pt.ep6', join(directory, 'ds-model.pt.ep6/mp_rank_00_model_states.pt')],
  ]);
  expect(choice.selection.candidates.map(({ rank }) => rank)).toEqual([3, 2, 1]);
});

test('a signal is heeded between two files, and the first is closed', async () => {
  const directory = copyOfRun({ 'model.pt.ep4': 'model.pt.ep4', 'model.pt.ep5': 'model.pt.ep5' });
  const aborting = new AbortController();
  const request = {
    run: scanRunDirectory(directory),
    configured: null,
    configuredNbest: null,
    metric: 'auto',
    nbest: 2,
    patterns: [],
  } as const;
  const choosing = chooseCheckpoints(request, aborting.signal);
  const opened = new Promise<string[]>((resolve) =>
    setImmediate(() => {
      resolve(openFiles());
      aborting.abort(new Error('stopped'));
    }),
  );
  await expect(choosing).rejects.toThrow('stopped');
  if (process.platform === 'linux') expect(await opened).toEqual([join(directory, 'model.pt.ep5')]);
  expect(openFiles()).toEqual([]);
});

function openFiles(): string[] {
  const linked = (fd: string) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`);
    } catch {
      return '';
    }
  };
  return process.platform === 'linux'
    ? readdirSync('/proc/self/fd')
        .map(linked)
        .filter((file) => file.includes('model.pt.ep'))
    : [];
}
