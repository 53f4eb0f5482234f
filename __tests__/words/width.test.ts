import { expect, test } from '@jest/globals';
import { displayWidth, wrap } from '../../src/words/width.js';

test.each([
  ['一二三，四（五）。', 6, ['一二', '三，四', '（五）。']],
  ['按 loss 挑选；`a` 或 b', 8, ['按 loss', '挑选；', '`a` 或 b']],
  ['one two three', 7, ['one two', 'three']],
  ['unbreakable x', 4, ['unbreakable', 'x']],
  ['（a）（b）', 4, ['（a）', '（b）']],
  ['', 4, []],
])('%j in %d columns', (text, width, lines) => expect(wrap(text, width)).toEqual(lines));

test('East Asian characters take two columns, marks none', () => {
  expect(['a', '检', '，', 'é', 'é', '🚀'].map(displayWidth)).toEqual([1, 2, 2, 1, 1, 2]);
});
