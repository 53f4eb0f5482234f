/** Whatever a name holds, the report keeps the shape that it has with a plain one. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { renderMarkdown } from '../../src/report/markdown.js';
import { renderText } from '../../src/report/text.js';
import { markdownCode, mermaidLabel, terminalText } from '../../src/words/escape.js';
import { anyText } from '../helpers/any-text.js';
import { cases } from '../helpers/thorough.js';
import { fail, HOSTILE, noBaseline, warn, withText } from './sample.js';

/** The report with every code span and every quoted chart label emptied: what is left is the report's own. */
function skeleton(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => line.replace(/`[^`]+`/g, '``'))
    .map((line) => (/^ {2}"/.test(line) || /^ {2}[xy]-axis/.test(line) ? line.replace(/"[^"]*"/g, '""') : line))
    .join('\n');
}

const comment = (text: string) =>
  [fail, warn, noBaseline].map((result) =>
    renderMarkdown(withText(result, text), { language: 'en', target: 'comment' }),
  );
const odd = fc.oneof(
  anyText({ minLength: 1, maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom(...'`|\\<>&$@#[]()!*_~:"\'%{};\n\r\t -\u202e\u2028\u0000'),
    minLength: 1,
    maxLength: 30,
  }),
);

describe('Markdown', () => {
  const plain = comment('name').map(skeleton);

  test('keeps its shape with a name that has everything', () => {
    expect(comment(HOSTILE).map(skeleton)).toEqual(plain);
  });

  test('keeps its shape with any name', () => {
    fc.assert(
      fc.property(odd, (text) => {
        expect(comment(text).map(skeleton)).toEqual(plain);
      }),
      { numRuns: cases(100) },
    );
  });

  test('no name can hold the marker of a comment', () => {
    for (const text of comment('<!-- funasr-slim:key -->')) expect(text).not.toContain('<!--');
  });

  test('a code span holds nothing that ends it, divides a cell or opens a tag', () => {
    fc.assert(
      fc.property(odd, (text) => {
        expect(markdownCode(text)).toMatch(/^`[^`|<$\p{Cc}\p{Cf}\p{Cs}]+`$/u);
      }),
    );
  });

  test.each([
    ['', '`""`'],
    ['encoder.0.weight', '`encoder.0.weight`'],
    [' padded ', '`\\x20padded\\x20`'],
    ['a|b', '`a\\x7cb`'],
    ['`', '`\\x60`'],
    ['line\nbreak', '`line\\x0abreak`'],
    ['\u202egpj.exe', '`\\u202egpj.exe`'],
    ['\u{e0041}tag', '`\\u{e0041}tag`'],
    ['\ud800', '`\\ud800`'],
    ['模型', '`模型`'],
  ])('%j is shown as %s', (text, shown) => {
    expect(markdownCode(text)).toBe(shown);
  });

  test('a long name keeps both ends', () => {
    const shown = markdownCode(`begin${'x'.repeat(1_000_000)}end`);
    expect([...shown].length).toBe(122);
    expect(shown).toMatch(/^`begin.*….*end`$/);
  });
});

describe('Mermaid', () => {
  test('a label holds only letters, digits and plain punctuation', () => {
    fc.assert(fc.property(odd, (text) => expect(mermaidLabel(text)).toMatch(/^[\p{L}\p{N} _.,:()（）/+?…-]*$/u)));
  });

  test('no directive and no comment can be opened', () => {
    expect(mermaidLabel('%%{init: {"securityLevel":"loose"}}%%')).toBe('???init: ??securityLevel?:?loose?????');
  });
});

describe('terminal', () => {
  const text = (name: string) =>
    renderText(withText(fail, name), { language: 'en', width: 80, color: false, details: true });

  test('keeps its lines, and holds no control sequence and no workflow command', () => {
    const lines = text('name').split('\n').length;
    fc.assert(
      fc.property(odd, (name) => {
        const found = text(name);
        expect(found.split('\n')).toHaveLength(lines);
        expect(found).not.toMatch(/[^\P{C}\n]|^\s*::|##\[/mu);
      }),
      { numRuns: cases(100) },
    );
    expect(text(HOSTILE).split('\n')).toHaveLength(lines);
  });

  test.each([
    ['::error::x', '\\x3a:error\\x3a:x'],
    ['##[group]', '\\x23#[group]'],
    ['\u001b[2J', '\\x1b[2J'],
    ['a\rb', 'a\\x0db'],
  ])('%j is shown as %s', (name, shown) => {
    expect(terminalText(name)).toBe(shown);
  });
});
