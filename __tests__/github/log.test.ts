import { describe, expect, test } from '@jest/globals';
import { inert } from '../../src/github/log.js';

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
