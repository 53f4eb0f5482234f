import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { parseConfig, parseInputs } from '../src/config.js';
import { UsageError } from '../src/errors.js';
import { INPUTS, type InputName } from '../src/inputs.js';
import { VERSION } from '../src/version.js';
import { english } from '../src/words/words.js';

type Values = Partial<Record<InputName, string>>;
const reader = (values: Values) => (name: InputName) => values[name] ?? INPUTS[name].default;
const publishing = { 'comment-key': 'ci / slim' };
const problemsOf = (values: Values): readonly string[] => {
  try {
    parseInputs(reader({ ...publishing, ...values }));
  } catch (error) {
    if (error instanceof UsageError) return error.problems.map(english);
    throw error;
  }
  return [];
};

test('inputs.ts says what action.yml says, version.ts what package.json says', () => {
  const { inputs } = parse(readFileSync('action.yml', 'utf8'));
  expect(Object.keys(INPUTS)).toEqual(Object.keys(inputs));
  for (const [name, { default: value = '', description }] of Object.entries<{ default?: string; description: string }>(
    inputs,
  )) {
    const fallback = value.includes('${{') ? '' : value;
    expect(INPUTS[name as InputName]).toEqual({ default: fallback, description });
  }
  expect(VERSION).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version);
});

test('the defaults are a whole configuration', () => {
  expect(parseInputs(reader(publishing))).toEqual({
    config: {
      checkpointDir: 'outputs',
      checkpoints: [],
      nbest: 'auto',
      metric: 'auto',
      baseModel: 'auto',
      maxGrowth: { asked: '5%', percent: 5 },
      maxSize: undefined,
      warnGrowth: undefined,
      onExceed: 'fail',
      precision: 'keep',
      precisionStrict: false,
      excludeTensors: [],
      formats: ['pt'],
      slimDir: 'slim-model',
      cleanup: 'none',
      language: 'en',
      dryRun: false,
    },
    publish: {
      upload: 'on-pass',
      uploadRequired: false,
      artifactName: 'slim-model',
      retentionDays: undefined,
      compressionLevel: 0,
      overwrite: false,
      archive: true,
      comment: 'always',
      commentKey: 'ci / slim',
      overrideLabel: undefined,
      mode: 'run',
    },
  });
});

test('lines, sizes and limits are read as people write them', () => {
  const config = parseConfig(
    reader({
      checkpoints: '\n model.pt.ep4 \r\nmodel.pt.ep5*\n',
      format: 'safetensors\npt\nsafetensors\n',
      'max-growth': '',
      'max-size': '944MiB',
      'warn-growth': '-10 MB',
      'dry-run': 'True',
    }),
  );
  expect(config.checkpoints).toEqual(['model.pt.ep4', 'model.pt.ep5*']);
  expect(config.formats).toEqual(['safetensors', 'pt']);
  expect(config.maxGrowth).toBeUndefined();
  expect(config.maxSize).toEqual({ asked: '944MiB', bytes: 989_855_744 });
  expect(config.warnGrowth).toEqual({ asked: '-10 MB', bytes: -10_000_000 });
  expect(config.dryRun).toBe(true);
  expect(['auto', 'all', ' 7 '].map((nbest) => parseConfig(reader({ nbest })).nbest)).toEqual(['auto', 'all', 7]);
});

describe('a wrong input names the option, what was found and what is allowed', () => {
  test.each<[InputName, string, RegExp]>([
    ['nbest', '0', /^nbest: found "0", expected a whole number from 1 to 1000, 'auto' or 'all'$/],
    ['nbest', '3.5', /^nbest: found "3.5"/],
    ['metric', 'wer', /^metric: found "wer", expected 'auto', 'loss', 'acc' or 'latest'$/],
    ['max-growth', 'five', /^max-growth: found "five", expected a percentage such as '5%', or a whole number/],
    ['max-size', '5%', /^max-size: found "5%", expected a whole number of bytes/],
    ['format', 'onnx', /^format: found "onnx", expected one or more lines of 'pt' or 'safetensors'$/],
    ['format', 'pt\nonnx', /^format: found "pt\\nonnx"/],
    ['format', '', /^format: found ""/],
    ['dry-run', 'yes', /^dry-run: found "yes", expected 'true' or 'false'$/],
    ['checkpoint-dir', ' ', /^checkpoint-dir: found ""/],
    ['artifact-name', ' ', /^artifact-name: found "", expected a name without/],
    [
      'artifact-name',
      '../model',
      /^artifact-name: found "..\/model", expected a name without " : < > \| \* \? \\ \/ and/,
    ],
    ['artifact-name', 'a\nb', /^artifact-name: found "a\\nb"/],
    ['retention-days', '500', /^retention-days: found "500", expected a whole number from 1 to 400$/],
    ['compression-level', '', /^compression-level: found ""/],
    ['precision-strict', 'true', /^precision-strict: found "true", expected precision: fp16 beside it/],
  ])('%s: %j', (name, value, message) => {
    expect(problemsOf({ [name]: value })).toEqual([expect.stringMatching(message)]);
  });

  test.each([...'":<>|*?\\/\r'])('artifact-name with %j', (character) => {
    expect(problemsOf({ 'artifact-name': `slim${character}model` })).toHaveLength(1);
  });

  test('all problems come at once', () => {
    expect(problemsOf({ nbest: 'many', 'on-exceed': 'explode', upload: 'maybe' })).toHaveLength(3);
  });
});
