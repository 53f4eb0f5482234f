import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { SelectionError } from '../../src/errors.js';
import { scanRunDirectory } from '../../src/funasr/run-directory.js';
import { english } from '../../src/words/translator.js';
import { makeDirectory, RUNS } from './directories.js';

function names(entries: readonly { readonly name: string }[]): string[] {
  return entries.map(({ name }) => name);
}

function scanError(path: string): SelectionError {
  try {
    scanRunDirectory(path);
  } catch (error) {
    if (error instanceof SelectionError) return error;
    throw error;
  }
  throw new Error('no error');
}

describe('a run directory', () => {
  test('of a real run: checkpoints oldest first, copies apart', () => {
    const run = scanRunDirectory(join(RUNS['seaco-loss'], 'outputs'));
    expect(run.checkpoints.map(({ name, kind, epoch, step, bytes }) => [name, kind, epoch, step, bytes])).toEqual([
      ['model.pt.ep4', 'epoch', 4, null, 314169],
      ['model.pt.ep4.12', 'step', 4, 12, 317121],
      ['model.pt.ep5', 'epoch', 5, null, 314233],
      ['model.pt.ep5.12', 'step', 5, 12, 317185],
      ['model.pt.ep6', 'epoch', 6, null, 314361],
    ]);
    expect(run.copies.map(({ name, kind }) => [name, kind])).toEqual([
      ['model.pt', 'resume'],
      ['model.pt.best', 'best'],
      ['model.pt.avg3', 'average'],
    ]);
  });

  test('orders by number, not by letter', () => {
    const files = ['ep10', 'ep9.1000', 'ep9.200', 'ep9', 'ep0.5', 'ep2'].map((end) => [`model.pt.${end}`, 1]);
    const { checkpoints } = scanRunDirectory(makeDirectory(Object.fromEntries(files)));
    expect(names(checkpoints).map((name) => name.slice('model.pt.'.length))).toEqual([
      'ep0.5',
      'ep2',
      'ep9',
      'ep9.200',
      'ep9.1000',
      'ep10',
    ]);
  });

  test('takes no file for a checkpoint that FunASR would not have named so', () => {
    const strangers = [
      'model.pt.ep',
      'model.pt.ep1.',
      'model.pt.ep1.2.3',
      'model.pt.ep-1',
      'model.pt.ep99999999999999999999',
      'model.pt.epx',
      'model.pt.ep1.tmp',
      'xmodel.pt.ep1',
      'model.pt.avg',
      'Model.pt.ep1',
    ];
    const { checkpoints, copies } = scanRunDirectory(
      makeDirectory({ 'model.pt.ep1': 1, ...Object.fromEntries(strangers.map((name) => [name, 1])) }),
    );
    expect(names([...checkpoints, ...copies])).toEqual(['model.pt.ep1']);
  });

  test('reads DeepSpeed directories: bytes of all files, the weights’ file, old names too', () => {
    const directory = makeDirectory({
      'model.pt.ep1/mp_rank_00_model_states.pt': 100,
      'model.pt.ep1/zero_pp_rank_0_mp_rank_00_optim_states.pt': 200,
      'model.pt.ep1/bf16_zero_pp_rank_1_mp_rank_00_optim_states.pt': 30,
      'ds-model.pt.ep2.500/mp_rank_00_model_states.pt': 5,
      'model.pt/mp_rank_00_model_states.pt': 7,
      latest: 'model.pt',
    });
    const run = scanRunDirectory(directory);
    expect(
      run.checkpoints.map(({ name, kind, step, bytes, file, problem }) => [name, kind, step, bytes, file, problem]),
    ).toEqual([
      ['model.pt.ep1', 'deepspeed', null, 330, join(directory, 'model.pt.ep1/mp_rank_00_model_states.pt'), undefined],
      [
        'ds-model.pt.ep2.500',
        'deepspeed',
        500,
        5,
        join(directory, 'ds-model.pt.ep2.500/mp_rank_00_model_states.pt'),
        undefined,
      ],
    ]);
    expect(run.copies).toMatchObject([{ name: 'model.pt', kind: 'resume', bytes: 7 }]);
  });

  test.each([
    ['zero_pp_rank_0_mp_rank_00_model_states.pt', /ZeRO-3 shard/, /zero_to_fp32/],
    ['mp_rank_01_model_states.pt', /split over 2 files/, /model parallelism/],
    ['something.else', /without mp_rank_00_model_states.pt/, /interrupted/],
  ])('a DeepSpeed directory with %s has a problem and advice', (file, text, hint) => {
    const weights: Record<string, number> = file.startsWith('mp')
      ? { 'model.pt.ep1/mp_rank_00_model_states.pt': 1 }
      : {};
    const { checkpoints } = scanRunDirectory(makeDirectory({ ...weights, [`model.pt.ep1/${file}`]: 1 }));
    expect(english(checkpoints[0]?.problem?.said ?? '')).toMatch(text);
    expect(english(checkpoints[0]?.problem?.hint ?? '')).toMatch(hint);
  });

  test('follows links to files and says that they are links; dangling ones and pipes have a problem', () => {
    const elsewhere = makeDirectory({ weights: 10 });
    const directory = makeDirectory();
    symlinkSync(join(elsewhere, 'weights'), join(directory, 'model.pt.ep1'));
    symlinkSync(join(elsewhere, 'gone'), join(directory, 'model.pt.ep2'));
    execFileSync('mkfifo', [join(directory, 'model.pt.ep3')]);
    const { checkpoints } = scanRunDirectory(directory);
    expect(checkpoints.map(({ bytes, linked, problem }) => [bytes, linked, problem && english(problem.said)])).toEqual([
      [10, true, undefined],
      [0, true, 'is a symbolic link to a file that does not exist'],
      [0, false, 'is neither a file nor a directory'],
    ]);
  });
});

describe('without a checkpoint the error says what is there and what was looked for', () => {
  test('no directory', () => {
    const error = scanError('/nonexistent/outputs');
    expect(error.message).toBe('/nonexistent/outputs: there is no such directory');
    expect(english(error.hint ?? '')).toMatch(/output_dir/);
  });

  test('a file', () => {
    const directory = makeDirectory({ outputs: 1 });
    expect(scanError(join(directory, 'outputs')).message).toMatch(/is not a directory/);
  });

  test('empty', () => {
    expect(scanError(makeDirectory()).message).toMatch(/looked for model\.pt\.ep<epoch>.*found an empty directory/);
  });

  test('others, the first twenty by name', () => {
    const files = Array.from({ length: 25 }, (_, i) => [`log-${String(i).padStart(2, '0')}`, 1]);
    const directory = makeDirectory(Object.fromEntries(files));
    mkdirSync(join(directory, 'a-folder'));
    expect(scanError(directory).message).toMatch(/found a-folder\/, log-00, .*log-18 and 6 more$/);
  });

  test('hostile names stay on one line', () => {
    expect(scanError(makeDirectory({ 'x\n::error::y': 1 })).message).not.toMatch(/\n/);
  });
});
