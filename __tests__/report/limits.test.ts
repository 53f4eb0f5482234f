import { describe, expect, test } from '@jest/globals';
import { MAX_COMMENT_LENGTH, MAX_SUMMARY_BYTES, renderMarkdown } from '../../src/report/markdown.js';
import { renderText } from '../../src/report/text.js';
import { few } from '../helpers/thorough.js';
import { huge, pass } from './sample.js';

const HUGE = huge(5000, 1000);

describe.each(['en', 'zh'] as const)('5,000 tensors and 1,000 checkpoints in %s', (language) => {
  test('fit into a comment, which says that it is shortened', () => {
    const text = renderMarkdown(HUGE, { language, target: 'comment' });
    expect(text.length).toBeLessThanOrEqual(MAX_COMMENT_LENGTH);
    // Not far below: detail is dropped step by step.
    expect(text.length).toBeGreaterThan(10_000);
    expect(text.split('\n').at(-2)).toMatch(/^<sub>.*\*\*.*report\.json/);
    expect(text.match(/<details>/g)).toHaveLength(text.match(/<\/details>/g)?.length ?? 0);
  });

  test('fit into a summary', () => {
    const text = renderMarkdown(HUGE, { language, target: 'summary' });
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(MAX_SUMMARY_BYTES);
    expect(Buffer.byteLength(text)).toBeGreaterThan(100_000);
  });

  test('do not flood a terminal', () => {
    expect(renderText(HUGE, { language, width: 120, color: false, details: true }).split('\n').length).toBeLessThan(
      500,
    );
  });
});

describe('the less there is room, the less there is', () => {
  const lengths = few([65_536, 8000, 2100, 1200, 200, 20_000, 4000, 2500, 1800, 1500], 5);
  const texts = lengths.map((maxLength) => renderMarkdown(HUGE, { language: 'en', target: 'comment', maxLength }));

  test('never more than allowed', () => {
    for (const [i, text] of texts.entries()) expect(text.length).toBeLessThanOrEqual(lengths[i] ?? 0);
  });

  test('always the first line', () => {
    const first = texts[0]?.split('\n')[0];
    for (const text of texts) expect(text.split('\n')[0]).toBe(first);
  });

  test('the evidence outlives the details', () => {
    const short = texts.find((text) => !text.includes('<details>')) ?? '';
    expect(short).toMatch(/\| Base model .* \|/);
    expect(short).toContain('`max-size`');
  });

  test('charts draw the newest checkpoints only', () => {
    expect(texts[0]).toContain('loss by epoch, newest 14');
  });
});

test('what fits is not shortened', () => {
  const text = renderMarkdown(pass, { language: 'en', target: 'comment' });
  expect(text).not.toContain('Shortened');
  expect(renderMarkdown(pass, { language: 'en', target: 'comment', maxLength: text.length })).toBe(text);
  expect(renderMarkdown(pass, { language: 'en', target: 'comment', maxLength: text.length - 1 })).toContain(
    'Shortened',
  );
});
