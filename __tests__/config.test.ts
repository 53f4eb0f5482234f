import { describe, expect, test } from '@jest/globals';
import { InputError, languageOf, parseConfig, parseInputs } from '../src/config.js';
import type { InputName } from '../src/inputs.js';
import { english } from '../src/words/translator.js';

type Values = Partial<Record<InputName, string>>;
const parseAll = (values: Values) => parseInputs((name) => values[name] ?? '', '/home/me');
const config = (values: Values) => parseAll(values).config;
const errorOf = (values: Values): InputError => {
  try {
    parseAll(values);
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error('no error');
};
const problemsOf = (values: Values): readonly string[] => errorOf(values).problems.map(english);

test('empty inputs have their defaults', () => {
  const { config, publish } = parseInputs(() => ' \n', '');
  expect(config).toMatchObject({
    checkpointDir: 'outputs',
    checkpoints: [],
    nbest: 'auto',
    metric: 'auto',
    dryRun: false,
  });
  expect(config).toMatchObject({ maxGrowth: { asked: '5%', percent: 5 }, formats: ['pt'], cleanup: 'none' });
  expect(config.maxSize).toBeUndefined();
  expect(publish).toMatchObject({ upload: 'on-pass', artifactName: 'slim-model', compressionLevel: 0, archive: true });
  expect([publish.retentionDays, publish.commentKey, 'githubToken' in publish]).toEqual([undefined, undefined, false]);
});

test.each<[InputName, string, unknown]>([
  ['checkpoints', '\n model.pt.ep4 \r\nmodel.pt.ep5*\n', { checkpoints: ['model.pt.ep4', 'model.pt.ep5*'] }],
  [
    'checkpoints',
    './outputs/model.pt.ep4\n~/b/epoch_*.pt',
    { checkpoints: ['./outputs/model.pt.ep4', '/home/me/b/epoch_*.pt'] },
  ],
  ['format', 'safetensors\npt\nsafetensors', { formats: ['safetensors', 'pt'] }],
  ['nbest', 'all', { nbest: 'all' }],
  ['nbest', ' 7 ', { nbest: 7 }],
  ['max-growth', 'none', { maxGrowth: undefined }],
  ['max-growth', '5B', { maxGrowth: { asked: '5B', bytes: 5 } }],
  ['max-growth', '-40.5 %', { maxGrowth: { asked: '-40.5 %', percent: -40.5 } }],
  ['max-growth', '1000', { maxGrowth: { asked: '1000', bytes: 1000 } }],
  ['warn-growth', '-10 MB', { warnGrowth: { asked: '-10 MB', bytes: -10_000_000 } }],
  ['max-size', '944MiB', { maxSize: { asked: '944MiB', bytes: 989_855_744 } }],
  ['max-size', 'none', { maxSize: undefined }],
  ['dry-run', 'True', { dryRun: true }],
  ['base-model', '~/$&', { baseModel: '/home/me/$&' }],
  ['slim-dir', '~', { slimDir: '/home/me' }],
  ['slim-dir', '~you/a', { slimDir: '~you/a' }],
])('%s: %j', (name, value, parsed) => expect(config({ [name]: value })).toMatchObject(parsed as object));

describe('a wrong input names the option, what was found and what is allowed', () => {
  test.each<[InputName, string, string | RegExp]>([
    [
      'nbest',
      '0',
      'nbest: found "0", expected whole numbers from 1 to 1000, separated by commas, or auto, all, greedy',
    ],
    ['nbest', '3.5', /^nbest: found "3.5"/],
    ['metric', 'wer', 'metric: found "wer", expected one of auto, loss, acc, scores, latest'],
    ['max-growth', 'five', /^max-growth: found "five", expected a percentage such as 5%, a whole number.*, or none$/],
    ['max-growth', '-999', 'max-growth: found "-999", expected -999% of the base model, or -999B for bytes'],
    ['max-size', '5%', /^max-size: found "5%", expected a whole number of bytes .*, or none$/],
    [
      'format',
      'pt\nmnn',
      'format: found "mnn", expected one or more of pt, safetensors, gguf-f32, gguf-f16, gguf-q8_0, onnx, onnx-int8',
    ],
    ['dry-run', 'yes', 'dry-run: found "yes", expected true or false'],
    [
      'artifact-name',
      '../model',
      'artifact-name: found "../model", expected a name without " : < > | * ? \\ / and line breaks',
    ],
    ['retention-days', '500', 'retention-days: found "500", expected a whole number from 1 to 400'],
    ['precision-strict', 'true', /^precision-strict: found true, expected precision: fp16 with it/],
    [
      'checkpoint-dir',
      'a/ds-model.pt.ep1',
      /^checkpoint-dir: found the checkpoint a\/ds-model.pt.ep1, .*: a, with ds-m/,
    ],
  ])('%s: %j', (name, value, message) => {
    const expected = typeof message === 'string' ? message : expect.stringMatching(message);
    expect(problemsOf({ [name]: value })).toEqual([expected]);
  });

  test.each([...'":<>|*?\\/\r'])('artifact-name with %j', (character) => {
    expect(problemsOf({ 'artifact-name': `slim${character}model` })).toHaveLength(1);
  });

  test('all at once, with what can be checked further', () => {
    const wrong = { nbest: 'many', 'on-exceed': 'explode', upload: 'maybe', 'checkpoint-dir': 'a/model.pt.ep1' };
    expect(problemsOf(wrong)).toHaveLength(4);
    expect(errorOf(wrong).config).toMatchObject({ checkpointDir: 'a', nbest: 'auto', onExceed: 'fail' });
    expect(errorOf({ ...wrong, mode: 'comment' }).config).toBeUndefined();
  });
});

test('the engine alone, and the language of a wrong input', () => {
  expect(parseConfig((name) => (name === 'upload' ? 'maybe' : ''), '').problems).toEqual([]);
  expect([' zh ', 'zh', 'fr', '', undefined].map(languageOf)).toEqual(['zh', 'zh', 'en', 'en', 'en']);
});
