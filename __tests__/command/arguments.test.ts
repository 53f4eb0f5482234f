import { describe, expect, test } from '@jest/globals';
import { askedLanguage, type Command, parseCommand } from '../../src/command/arguments.js';
import { UsageError } from '../../src/errors.js';
import { ROWS } from '../../src/inputs.js';
import { Translator } from '../../src/words/translator.js';
import { displayWidth } from '../../src/words/width.js';

const words = new Translator('en', 'command');
const problemsOf = (...args: string[]): readonly string[] => {
  try {
    parseCommand(args);
  } catch (error) {
    if (error instanceof UsageError) return words.error(error);
    throw error;
  }
  return [];
};
const parseRun = (line: string): Command & { name: 'run' } => {
  const command = parseCommand(['run', ...line.split(' ')], '/home/me');
  if (command.name !== 'run') throw new Error(command.name);
  return command;
};

test.each([
  ['exp/outputs --nbest=3 --metric loss', { checkpointDir: 'exp/outputs', nbest: 3, metric: 'loss' }],
  ['--max-growth -40% --dry-run --precision-strict=false', { maxGrowth: { percent: -40 }, dryRun: true }],
  ['--exclude-tensors decoder2.* --exclude-tensors ctc.*', { excludeTensors: ['decoder2.*', 'ctc.*'] }],
  ['--nbest= --format= --dry-run= --checkpoint-dir=', { nbest: 'auto', formats: ['pt'], dryRun: false }],
  ['src/run.ts', { checkpointDir: 'src/run.ts' }],
  ['--slim-dir=~/x --checkpoint-dir=~', { slimDir: '/home/me/x', checkpointDir: '/home/me' }],
  [
    'a --checkpoints a/model.pt.ep1 a/model.pt.ep2',
    { checkpointDir: 'a', checkpoints: ['a/model.pt.ep1', 'a/model.pt.ep2'] },
  ],
  ['--checkpoints src/run.ts src/size.ts src', { checkpointDir: 'src', checkpoints: ['src/run.ts', 'src/size.ts'] }],
  // Without a directory: that of the first path, if it is one.
  [
    '--checkpoints size.ts src/run.ts src/torch/dtype.ts',
    { checkpointDir: 'src', checkpoints: ['size.ts', 'src/run.ts', 'src/torch/dtype.ts'] },
  ],
  ['--checkpoints src/*.ts', { checkpointDir: 'src', checkpoints: ['src/*.ts'] }],
  ['--checkpoints */run.ts', { checkpointDir: 'outputs', checkpoints: ['*/run.ts'] }],
  ['--checkpoints nowhere/run.ts', { checkpointDir: 'outputs', checkpoints: ['nowhere/run.ts'] }],
])('run %s', (line, config) => expect(parseRun(line).config).toMatchObject(config));

test('what else can be asked for', () => {
  const asked = parseRun('--report a.json --json --report=~/b.md --report= --details=false');
  expect(asked).toMatchObject({ json: true, details: false, reports: ['a.json', '/home/me/b.md'] });
  const inspect = parseCommand(['inspect', 'a', 'b', '--json', '--language', 'zh']);
  expect(inspect).toEqual({ name: 'inspect', paths: ['a', 'b'], json: true, language: 'zh' });
  const strip = { paths: ['a'], keepNewest: 2, dryRun: true, json: false, language: 'en' };
  expect(parseCommand(['strip', 'a', '--keep-newest=2', '--dry-run'])).toEqual({ name: 'strip', ...strip });
  expect(parseCommand(['run', '--version'])).toEqual({ name: 'version' });
  expect(askedLanguage(['--language=zh', '--nbest', 'x'])).toBe('zh');
});

test.each(['en', 'zh'])('help names every flag within 80 columns: %s', (language) => {
  const command = parseCommand(['run', '-h', '--language', language]);
  if (command.name !== 'help') throw new Error(command.name);
  const flags = [...command.text.matchAll(/^ {2}(?:-h, )?--([\w-]+)/gm)].map(([, name]) => name);
  const inputs = ROWS.filter(([, { of }]) => of === 'engine').map(([name]) => name);
  expect(flags.toSorted()).toEqual(
    [
      ...inputs,
      ...[
        'json',
        'details',
        'report',
        'previous',
        'keep-newest',
        'override-label',
        'to',
        'repository',
        'pull-request',
        'comment-key',
        'help',
        'version',
      ],
    ].toSorted(),
  );
  expect(command.text.split('\n').filter((line) => displayWidth(line) > 80)).toEqual([]);
  expect(/[a-z]+ [a-z]+ [a-z]+/.test(command.text)).toBe(language === 'en');
});

describe('wrong usage', () => {
  test('all problems come at once, each with the flag', () => {
    expect(
      problemsOf('run', 'a', 'b', '--nbets', '3', '--metric', 'wer', '--nbest=1', '--nbest=2', '--dry-run=no'),
    ).toEqual([
      '--nbets: no such option; see funasr-slim --help',
      '--nbest: given 2 times, expected once',
      'run: found 2 directories, expected one: a, b',
      '--metric: found "wer", expected one of auto, loss, acc, scores, latest',
      '--dry-run: found "no", expected true or false',
    ]);
  });

  test.each([
    [[], /found no command, expected run, inspect, strip or comment/],
    [['average'], /found average/],
    [['inspect'], /^inspect: found no path/],
    [['strip', '--keep-newest', 'two'], /--keep-newest: found "two", expected a whole number/],
    [['strip'], /^strip: found no path/],
    [['strip', 'a', '--slim-dir', 'b'], /--slim-dir: not an option of strip/],
    [['run', '--keep-newest', '2'], /--keep-newest: not an option of run/],
    [['inspect', 'a', '--nbest', '3'], /--nbest: not an option of inspect/],
    [['inspect', 'a', '--language', 'fr'], /--language: found "fr"/],
    [['run', '--nbest'], /--nbest: found no value/],
    [['run', '--slim-dir', '--json'], /--slim-dir: found no value/],
    [['run', '--json=no'], /--json: found "no", expected true or false/],
    [['run', '--precision-strict'], /--precision-strict: found true, expected --precision fp16 with it/],
    [['run', 'a', '--checkpoint-dir', 'b'], /run: found 2 directories, expected one: a, b/],
    [['run', 'a/model.pt.ep3'], /a checkpoint where.*: run a --checkpoints model\.pt\.ep3$/],
    [['run', 'a/model.pt.ep3', 'a/model.pt'], /: found checkpoints.*: run a --checkpoints model\.pt\.ep3 model\.pt$/],
  ])('%j', (args, message) => expect(problemsOf(...args).join('\n')).toMatch(message));
});
