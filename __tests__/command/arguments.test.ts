import { describe, expect, test } from '@jest/globals';
import { parseCommand } from '../../src/command/arguments.js';
import { ENGINE_INPUTS } from '../../src/config.js';
import { UsageError } from '../../src/errors.js';
import { english } from '../../src/words/words.js';

const problemsOf = (...args: string[]): readonly string[] => {
  try {
    parseCommand(args);
  } catch (error) {
    if (error instanceof UsageError) return error.problems.map(english);
    throw error;
  }
  return [];
};

test('run takes the directory as operand and flags by the names of the inputs', () => {
  const command = parseCommand([
    'run',
    'exp/outputs',
    '--nbest=3',
    '--max-growth',
    '-40%',
    '--dry-run',
    '--exclude-tensors',
    'decoder2.*',
    '--exclude-tensors',
    'ctc.*',
    '--report',
    'a.json',
    '--report',
    'b.md',
  ]);
  if (command.name !== 'run') throw new Error(command.name);
  expect(command.config).toMatchObject({
    checkpointDir: 'exp/outputs',
    nbest: 3,
    maxGrowth: { percent: -40 },
    dryRun: true,
    excludeTensors: ['decoder2.*', 'ctc.*'],
    metric: 'auto',
  });
  expect(command).toMatchObject({ json: false, reports: ['a.json', 'b.md'] });
});

test('inspect takes one or more paths', () => {
  expect(parseCommand(['inspect', 'a', 'b', '--json', '--language', 'zh'])).toEqual({
    name: 'inspect',
    paths: ['a', 'b'],
    json: true,
    language: 'zh',
  });
});

test('help names every flag', () => {
  const command = parseCommand(['--help']);
  if (command.name !== 'help') throw new Error(command.name);
  for (const name of ENGINE_INPUTS) expect(command.text).toContain(`--${name}`);
  expect(parseCommand(['-h'])).toEqual(command);
  expect(parseCommand(['run', '--version'])).toEqual({ name: 'version' });
});

describe('wrong usage', () => {
  test('all problems come at once', () => {
    expect(problemsOf('run', 'a', 'b', '--nbets', '3', '--metric', 'wer', '--json', '--json')).toEqual([
      expect.stringMatching(/^--nbets: no such option/),
      '--json: given 2 times, expected once',
      expect.stringMatching(/^run: found \d directories, expected one/),
      expect.stringMatching(/^metric: found "wer"/),
    ]);
  });

  test.each([
    [[], /found no command, expected 'run' or 'inspect'/],
    [['average'], /found 'average'/],
    [['inspect'], /found no path/],
    [['inspect', 'a', '--nbest', '3'], /--nbest: not an option of inspect/],
    [['inspect', 'a', '--language', 'fr'], /language: found 'fr'/],
    [['run', '--nbest'], /--nbest: found no value/],
    [['run', '--slim-dir', '--json'], /--slim-dir: found no value/],
    [['run', '--json=false'], /--json: found the value 'false', expected none/],
    [['run', 'a', '--checkpoint-dir', 'b'], /run: found 2 directories, expected one: a, b/],
  ])('%j', (args, message) => expect(problemsOf(...args).join('\n')).toMatch(message));
});
