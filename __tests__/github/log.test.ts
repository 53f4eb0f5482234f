import { describe, expect, test } from '@jest/globals';
import { annotate, fail, inert, input } from '../../src/github/log.js';
import { quiet } from './world.js';

describe('inert', () => {
  test.each([
    ['::error::x', '\\x3a:error::x'],
    ['  ::add-mask::x', '  \\x3a:add-mask::x'],
    ['a\n::set-output name=x::y', 'a\n\\x3a:set-output name=x::y'],
    ['a\r::warning::y', 'a\r\\x3a:warning::y'],
    ['name ##[error]x', 'name \\x23#[error]x'],
    ['https://x/y?se=1&sig=abc%2F&x=1', 'https://x/y?se=1&sig=***&x=1'],
    ['C++ std::string', 'C++ std::string'],
    ['## heading', '## heading'],
  ])('%j', (text, expected) => {
    expect(inert(text)).toBe(expected);
  });
});

describe('what the runner gets to see', () => {
  const written = (write: () => void): string => {
    const spy = quiet();
    try {
      write();
      return spy.mock.calls.map(([text]) => String(text)).join('');
    } finally {
      spy.mockRestore();
    }
  };

  test.each([
    ['info', '\\x3a:error::x\n'],
    ['notice', '::notice::\\x3a:error::x\n'],
    ['warning', '::warning::\\x3a:error::x\n'],
  ] as const)('of a annotate: %s', (level, expected) => {
    expect(written(() => annotate({ level, text: '::error::x' }))).toBe(expected);
  });

  test('of a failure: an annotation, and the exit code', () => {
    const { exitCode } = process;
    try {
      expect(written(() => fail('a\n::stop-commands::x'))).toBe('::error::a%0A\\x3a:stop-commands::x\n');
      expect(process.exitCode).toBe(1);
    } finally {
      process.exitCode = exitCode;
    }
  });

  test('inputs come trimmed, absent ones empty', () => {
    process.env['INPUT_SOME-INPUT'] = ' a ';
    expect([input('some-input'), input('no-input')]).toEqual(['a', '']);
    delete process.env['INPUT_SOME-INPUT'];
  });
});
