import { describe, expect, test } from '@jest/globals';
import { CheckpointError, SlimError } from '../../src/errors.js';
import { failedRun } from '../../src/report/failed-run.js';
import { renderInspect, renderInspectJson } from '../../src/report/inspect.js';
import { renderJson } from '../../src/report/json.js';
import { renderMarkdown } from '../../src/report/markdown.js';
import { findViolation } from '../../src/report/schema.js';
import { renderText } from '../../src/report/text.js';
import { message } from '../../src/words/message.js';
import { expectGolden } from '../helpers/golden.js';
import {
  accMissing,
  dryRun,
  evaluated,
  fail,
  fullSizeAnatomy,
  huge,
  noBaseline,
  pass,
  warn,
  withHostileText,
  withText,
} from './sample.js';

const comment = (result: typeof pass, language: 'en' | 'zh' = 'en', past: object = {}): string =>
  renderMarkdown(result, { language, target: 'comment', ...past });

/** The lines of a comment that a passing run's comment does not have. */
function apart(text: string): string {
  const usual = new Set(comment(pass).split('\n'));
  return `${text
    .split('\n')
    .filter((line) => !usual.has(line))
    .join('\n')}\n`;
}

describe('comment', () => {
  test('whole, once in each language', () => {
    expectGolden('comment-pass.en.md', comment(pass));
    expectGolden('comment-fail.zh.md', comment(fail, 'zh'));
  });

  test.each(
    Object.entries({
      fail,
      'warn-by-label': warn,
      'no-baseline-fp16': noBaseline,
      'dry-run': dryRun,
      'acc-missing': accMissing,
      evaluated,
    }),
  )('what is apart where the run is %s', (name, result) => {
    expectGolden(`apart-${name}.en.md`, apart(comment(result)));
  });

  test('beside the last report of the target branch', () => {
    const previous = { ...pass, model: { ...pass.model, bytes: 985_000_000 }, base: { ...pass.base, bytes: null } };
    expectGolden('apart-with-previous.en.md', apart(comment(pass, 'en', { previous, previousBranch: 'main' })));
  });

  test('shortened to what fits', () => {
    expectGolden('comment-shortened.en.md', comment(huge(50, 20), 'en', { maxLength: 6000 }));
  });
});

test('a run that ended without a verdict, whose report may be a stranger’s', () => {
  const failed = failedRun(
    new CheckpointError('outputs/model.pt.ep3', message('write.quota'), { hint: message('hint.free-space') }),
  );
  expect(findViolation(JSON.parse(renderJson(failed)))).toBeUndefined();
  expectGolden('failed.zh.md', renderMarkdown(failed, { language: 'zh', target: 'comment' }));
  const hostile = failedRun(new SlimError(`<img src=x> ${'@everyone '.repeat(9)}`));
  expectGolden('failed-hostile.en.md', renderMarkdown(hostile, { language: 'en', target: 'comment' }));
});

describe('terminal', () => {
  const options = { width: 120, color: false } as const;

  test('a run that failed', () => {
    expectGolden('terminal-fail.en.txt', renderText(fail, { ...options, language: 'en', details: true }));
    expectGolden('terminal-fail-brief.zh.txt', renderText(fail, { ...options, language: 'zh', details: false }));
  });

  test('inspect', () => {
    const anatomies = [fullSizeAnatomy('outputs/model.pt.ep3')];
    expectGolden('inspect.en.txt', renderInspect(anatomies, { ...options, language: 'en' }));
  });
});

describe('odd names', () => {
  test('hostile ones in a comment', () => {
    expectGolden('apart-hostile-names.en.md', apart(comment(withHostileText(fail))));
  });

  test('long and Chinese ones', () => {
    const named = withText(fail, `编码器.${'深'.repeat(60)}.层/${'x'.repeat(5000)}.权重`);
    expectGolden('apart-long-names.en.md', apart(comment(named)));
  });
});

describe('forms', () => {
  test('a summary is the comment: one screen open, the rest folded, and no fold within another', () => {
    for (const result of [pass, fail, warn, noBaseline, dryRun, huge(500, 100)]) {
      const summary = renderMarkdown(result, { language: 'en', target: 'summary' });
      expect(summary.replace(/<details>[\s\S]*?<\/details>/g, '')).not.toMatch(/<\/?details/);
      const open = summary
        .replace(/<details>[\s\S]*?<\/details>/g, '')
        .split('\n')
        .filter((line) => line.trim() !== '');
      // One that fails tells its limits and what would help besides.
      expect(open.length).toBeLessThanOrEqual(result.verdict === 'fail' ? 35 : 25);
      const lists = open.join('\n').match(/(?:^(?:> )?- .*\n?)+/gm) ?? [];
      for (const list of lists) expect(list.trim().split('\n').length).toBeLessThanOrEqual(11);
    }
    expect(renderMarkdown(pass, { language: 'en', target: 'summary' })).toBe(comment(pass));
  });

  test('what changed its type alike is one line', () => {
    const none = { added: [], removed: [], reshaped: [], modules: [], unmoved: [] };
    const retyped = Array.from({ length: 1095 }, (_, i) => ({ name: `t.${i}`, base: 'float32', slim: 'float16' }));
    const text = comment({ ...pass, base: { ...pass.base, tensors: { ...none, retyped } } });
    expect(text).toContain('**Different dtype**: `float32` → `float16`: 1,095 tensors\n');
    expect(text).not.toContain('t.1');
  });

  test('colour is only added, and a narrow terminal has no bars', () => {
    const plain = renderText(fail, { language: 'en', width: 120, color: false, details: true });
    const colored = renderText(fail, { language: 'en', width: 120, color: true, details: true });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape sequences are what is removed
    expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(plain);
    expect(colored).not.toBe(plain);
    expect(renderText(fail, { language: 'en', width: 40, color: false, details: true })).not.toContain('█');
  });

  test('JSON is the result itself', () => {
    expect(JSON.parse(renderJson(warn))).toEqual(warn);
    const anatomies = [fullSizeAnatomy('a'), fullSizeAnatomy('b')];
    expect(JSON.parse(renderInspectJson(anatomies))).toEqual(anatomies);
  });

  test.each(['none', 'expired', 'unreadable', 'failed'] as const)(
    'says why there is no last report: %s',
    (previousNote) => {
      const without = renderMarkdown(pass, { language: 'en', target: 'comment' });
      const noted = renderMarkdown(pass, { language: 'en', target: 'comment', previous: null, previousNote });
      const lines = new Set(without.split('\n'));
      expect(noted.split('\n').filter((line) => !lines.has(line))).toEqual([
        expect.stringContaining('report') as unknown as string,
      ]);
    },
  );
});

describe('what no comparison of sizes sees', () => {
  const warningOf = (tensors: Partial<NonNullable<typeof fail.base.tensors>>) => {
    const none = { added: [], removed: [], reshaped: [], retyped: [], modules: [], unmoved: [] };
    const result = { ...pass, base: { ...pass.base, tensors: { ...none, ...tensors } }, notices: [] };
    const text = renderMarkdown(result, { language: 'en', target: 'comment' });
    return text.split('\n').filter((line) => line.startsWith('> - '));
  };

  test('another model of the same size', () => {
    expect(warningOf({ added: ['x'], removed: ['a', 'b'] })).toEqual([
      '> - The size is almost that of the base model, **but it is a different model**: 1 tensor was added, 2 are missing and 0 have a different shape.',
    ]);
  });

  test('a training that changed nothing', () => {
    const all = Array.from({ length: pass.model.tensors }, (_, i) => `encoder.${i}`);
    expect(warningOf({ unmoved: all })).toEqual([
      expect.stringContaining('All weights are equal to') as unknown as string,
    ]);
    expect(warningOf({ unmoved: all.slice(1) })).toEqual([]);
  });

  test('no file to compare with', () => {
    const text = renderMarkdown({ ...pass, notices: [] }, { language: 'en', target: 'comment' });
    expect(text).toContain('> - Only sizes were compared');
  });
});

describe('the first line alone', () => {
  test.each([
    ['pass', pass, ['Pass', '2.44 GB to 989.8 MB, 59% less', '+0.0% vs. base']],
    [
      'fail',
      fail,
      [
        'Fail (`max-growth` exceeded by 50.5 MB, `max-size` exceeded by 89.8 MB)',
        '2.44 GB to 1.09 GB',
        '+10.1% vs. base',
      ],
    ],
    ['warn', warn, ['Warning', '2.44 GB to 1.09 GB', '+10.1% vs. base']],
    ['no baseline', noBaseline, ['No baseline', '989.8 MB', 'base model unknown', '2.44 GB']],
  ])('%s', (_, result, words) => {
    const [line = ''] = renderMarkdown(result, { language: 'en', target: 'comment' }).split('\n');
    for (const word of words) expect(line).toContain(word);
  });
});
