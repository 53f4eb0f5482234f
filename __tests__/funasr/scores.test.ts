/** Files of scores: every way of writing one, and every way of writing one wrong. */
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { SlimError } from '../../src/errors.js';
import { scanRunDirectory } from '../../src/funasr/run-directory.js';
import { readScores } from '../../src/funasr/scores.js';
import { readScoresFile } from '../../src/funasr/scores-file.js';
import { english } from '../../src/words/translator.js';
import { runOn } from '../helpers/run-on.js';
import { makeDirectory, RUNS } from './directories.js';

const file = (content: string | Uint8Array): string => join(makeDirectory({ scores: content }), 'scores');
const read = (content: string) => {
  const { name, lines } = readScoresFile(file(content));
  return [name, Object.fromEntries(lines.map(({ key, value }) => [key, value]))];
};

test.each([
  ['{"model.pt.ep1": 4.1, "model.pt.ep2": 3}', 'score'],
  ['\uFEFF{\n  "model.pt.ep1": {"cer": 4.1, "wer": "x"},\n  "model.pt.ep2": {"wer": 9, "cer": 3}\n}', 'cer'],
  ['name,cer\nmodel.pt.ep1,4.1\r\nmodel.pt.ep2, 3.0 ,whatever\n\n', 'cer'],
  ['"name","character error rate, %"\n"model.pt.ep1","4.1"\nmodel.pt.ep2,3e0', 'character error rate, %'],
  ['name\tcer\nmodel.pt.ep1\t4.1\nmodel.pt.ep2\t3\tx', 'cer'],
])('%j', (content, name) => {
  expect(read(content)).toEqual([name, { 'model.pt.ep1': 4.1, 'model.pt.ep2': 3 }]);
});

test('what has none is told from what is wrong', () => {
  const none = { 'model.pt.ep1': 1, 'model.pt.ep2': null, 'model.pt.ep3': null };
  expect(read('{"model.pt.ep1": 1, "model.pt.ep2": null, "model.pt.ep3": {"score": null}}')).toEqual(['score', none]);
  expect(read('name,cer\nmodel.pt.ep1,1\nmodel.pt.ep2,\nmodel.pt.ep3')).toEqual(['cer', none]);
});

const problemOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof SlimError)
      return error.lines
        .map(english)
        .join('\n')
        .replace(/\S*\/scores\b/, 'FILE');
    throw error;
  }
  return '';
};

describe('refused, with file and line', () => {
  test.each([
    ['', 'scores FILE: contains no scores'],
    ['name,cer\n', 'scores FILE: contains no scores'],
    ['{}', 'scores FILE: contains no scores'],
    ['{"a": null}', 'scores FILE: contains no scores'],
    ['{"a": 1,\n"b": }{', /^scores FILE, line 2: is not valid JSON: /],
    ['{"a": 1,\n"b": NaN}', 'scores FILE, line 2: "b": found "NaN", expected a finite number'],
    ['{"a": 1,\n"b": "4.1"}', 'scores FILE, line 2: "b": found "4.1", expected a finite number'],
    ['{"a": 1,\n"b": {\n"score": true}}', /^scores FILE, line 3: "b": found "true"/],
    ['{"a": [1]}', 'scores FILE, line 1: "a": found a list or an object within an object, expected a finite number'],
    ['{"a": &x 1,\n"b": *x}', 'scores FILE, line 2: "b": found an alias, expected a finite number'],
    ['{"a": 1,\n"b": 2,\n"a": 3}', 'scores FILE, line 3: "a" is already in line 1'],
    ['name,cer\na,4\nb,4.1%', 'scores FILE, line 3: "b": found "4.1%", expected a finite number'],
    ['name,cer\na,4\nb,NaN', 'scores FILE, line 3: "b": found "NaN", expected a finite number'],
    ['name,cer\na,4\nb,1e999', 'scores FILE, line 3: "b": found "1e999", expected a finite number'],
    ['name,cer\na,4\nb,4\na,5', 'scores FILE, line 4: "a" is already in line 2'],
    ['name,cer\n"a,4', 'scores FILE, line 2: has an unterminated quote, or text after a closing quote'],
    ['name cer\na 4', /^scores FILE, line 1: the header names no score; expected names in the first column/],
    ['a,4\nb,5', /^scores FILE, line 1: found the score 4 in the first line, expected a header/],
    ['[1, 2]', 'scores FILE: is not a JSON object of scores by checkpoint name'],
    [Uint8Array.of(0xff, 0xfe, 0), 'scores FILE: is not UTF-8 text'],
  ])('%j', (content, problem) => {
    const found = problemOf(() => readScoresFile(file(content)));
    if (typeof problem === 'string') expect(found).toBe(problem);
    else expect(found).toMatch(problem);
  });

  test('a file that is not there, and one that is none', () => {
    expect(problemOf(() => readScoresFile('/gone/scores'))).toMatch(/^scores FILE: there is no such file/);
    expect(problemOf(() => readScoresFile(makeDirectory()))).toMatch(
      /^scores .*: is (a directory|not a regular file|no)/,
    );
    expect(problemOf(() => readScoresFile(file('{ x ')))).toMatch(/line 1: is not valid JSON/);
  });
});

describe('names', () => {
  const FILES = ['ep1', 'ep2', 'ep3'].map((end) => `model.pt.${end}`);
  const run = (...more: string[]) =>
    scanRunDirectory(makeDirectory(Object.fromEntries([...FILES, ...more].map((name) => [name, 1]))));
  const match = (content: object, within = run()) => readScores(file(JSON.stringify(content)), 'lower', within);

  test('with and without paths, of DeepSpeed’s files and directories', () => {
    const content = {
      'model.pt.ep1': 1,
      'C:\\exp\\outputs\\model.pt.ep2': 2,
      './exp/outputs/model.pt.ep3/mp_rank_00_model_states.pt': 3,
    };
    expect([...match(content).byName]).toEqual(FILES.map((name, i) => [name, i + 1]));
  });

  test('of what is missing, gone or no checkpoint are told', () => {
    const { absent, notices } = match({ 'x/model.pt.ep1': 1, 'x/model.pt.ep9': 9, 'model.pt.avg10': 2, mean: 3 });
    expect([...absent]).toEqual([['model.pt.ep9', 9]]);
    expect(notices).toEqual([
      {
        code: 'scores-missing',
        level: 'warning',
        params: { file: expect.any(String), count: 2, names: 'model.pt.ep2, model.pt.ep3' },
      },
      { code: 'scores-others', level: 'info', params: { file: expect.any(String), names: 'model.pt.avg10, mean' } },
    ]);
  });

  test('that fit none, or one twice', () => {
    expect(problemOf(() => match({ 'model.pt.ep8': 1, x: 2 }))).toBe(
      'scores FILE: none of its names is a checkpoint here: found model.pt.ep8, x, the checkpoints are model.pt.ep1, model.pt.ep2, model.pt.ep3',
    );
    expect(problemOf(() => match({ 'model.pt.ep1': 1, 'out/model.pt.ep1': 2 }))).toBe(
      'scores FILE, line 1: "out/model.pt.ep1" is the same checkpoint as "model.pt.ep1" in line 1',
    );
  });

  test('of several directories tell by their paths', () => {
    const directory = makeDirectory({ 'a/outputs/model.pt.ep1': 1, 'b/outputs/model.pt.ep1': 1 });
    const both = scanRunDirectory(join(directory, 'a/outputs'), {
      patterns: ['a/outputs/model.pt.ep1', 'b/outputs/model.pt.ep1'],
      from: directory,
    });
    const { byName } = match({ 'b/outputs/model.pt.ep1': 2, 'a/outputs/model.pt.ep1': 1 }, both);
    expect(Object.fromEntries(byName)).toEqual({ 'model.pt.ep1': 1, '../../b/outputs/model.pt.ep1': 2 });
    expect(problemOf(() => match({ 'model.pt.ep1': 1 }, both))).toMatch(
      /^scores FILE, line 1: "model\.pt\.ep1" matches several checkpoints, .*model\.pt\.ep1, .*model\.pt\.ep1; expected more of its path$/,
    );
  });
});

describe('the choice', () => {
  const outputs = join(RUNS['seaco-loss'], 'outputs');
  const choose = async (scores: object, ...options: string[]) => {
    const path = file(JSON.stringify(scores));
    const result = await runOn([outputs, '--dry-run', '--base-model', 'none', '--scores', path, ...options]);
    const { selection, notices } = result;
    const chosen = selection.candidates.filter((one) => one.chosen).map(({ name }) => name.replace('model.pt.', ''));
    return { selection, notices, chosen };
  };
  const CER = { 'model.pt.ep4': 5, 'model.pt.ep4.12': 2, 'model.pt.ep5': 3, 'model.pt.ep5.12': 3, 'model.pt.ep6': 9 };

  test('goes by the file, the lower or the higher; ties by the loss', async () => {
    const lower = await choose(CER, '--nbest', '2');
    expect(lower.chosen).toEqual(['ep4.12', 'ep5.12']);
    expect(lower.selection).toMatchObject({ metricUsed: 'scores', metricReason: 'scores', scores: { name: 'score' } });
    expect(lower.selection.candidates.map(({ score }) => score)).toEqual([5, 2, 3, 3, 9]);
    expect((await choose(CER, '--nbest', '2', '--scores-better', 'higher')).chosen).toEqual(['ep4', 'ep6']);
    const asked = await choose(CER, '--nbest', '1', '--metric', 'scores');
    expect([asked.chosen, asked.selection.metricReason]).toEqual([['ep4.12'], 'asked']);
    expect((await choose(CER, '--nbest', '1', '--metric', 'loss')).chosen).toEqual(['ep6']);
  });

  test('leaves out what has no score, and shows what FunASR has deleted', async () => {
    const { 'model.pt.ep4.12': _, ...others } = CER;
    const { chosen, selection, notices } = await choose({ ...others, 'model.pt.ep2': 1 }, '--nbest', '9');
    expect(chosen).toEqual(['ep4', 'ep5', 'ep5.12', 'ep6']);
    expect(selection.candidates[1]).toMatchObject({ score: null, rank: null, reason: 'no-score' });
    expect(selection.absent.find(({ name }) => name === 'model.pt.ep2')).toMatchObject({ score: 1 });
    expect(notices).toContainEqual(expect.objectContaining({ code: 'scores-missing' }));
  });

  test('cannot be made by scores of what cannot be read, nor by none', async () => {
    const directory = makeDirectory({ 'model.pt.ep1': 'x', 'model.pt.ep2': 'x' });
    const path = file('{"model.pt.ep1": 1}');
    await expect(runOn([directory, '--dry-run', '--scores', path])).rejects.toThrow('none of the 2 checkpoints');
    await expect(runOn([outputs, '--metric', 'scores'])).rejects.toThrow('expected the input scores with it');
    await expect(runOn([outputs, '--scores', file('{"x": 1}')])).rejects.toThrow(
      'none of its names is a checkpoint here',
    );
    await expect(runOn([outputs, '--scores', path, '--report', `${path}.md`, '--dry-run'])).rejects.toThrow(
      'none of its names is a checkpoint here',
    );
  });
});
