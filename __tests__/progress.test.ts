import { expect, test } from '@jest/globals';
import { progressLine, progressReporter } from '../src/progress.js';

function recorder(isTerminal: boolean) {
  const state = { time: 0, text: [] as string[] };
  const report = progressReporter({ write: (text) => state.text.push(text), isTerminal, now: () => state.time });
  const at = (time: number, done: number) => {
    state.time = time;
    report({ done, total: 4_000_000_000 });
  };
  return { at, text: state.text };
}

test('a line tells share, bytes, rate and time left', () => {
  expect(progressLine({ done: 1e9, total: 4e9 }, 2, false)).toBe(' 25 %  1.00 GB of 4.00 GB  500.0 MB/s  6 s left');
  expect(progressLine({ done: 1e9, total: 4e9 }, 2, true)).toMatch(/^\[###### {18}\] {2}25 %/);
  expect(progressLine({ done: 0, total: 0 }, 0, false)).toBe('100 %  0 B of 0 B  0 B/s');
});

test('a log gets a line every five seconds and none for what is done at once', () => {
  const { at, text } = recorder(false);
  for (const [time, done] of [
    [100, 1e9],
    [5_100, 2e9],
    [5_200, 3e9],
    [10_200, 3.5e9],
    [11_000, 4e9],
  ] as const)
    at(time, done);
  expect(text).toEqual([
    ' 50 %  2.00 GB of 4.00 GB  392.2 MB/s  6 s left\n',
    ' 87 %  3.50 GB of 4.00 GB  343.1 MB/s  2 s left\n',
  ]);
});

test('a terminal is redrawn in place and cleared at the end', () => {
  const { at, text } = recorder(true);
  at(150, 1e9);
  at(200, 2e9);
  at(300, 4e9);
  expect(text).toHaveLength(2);
  expect(text[0]?.startsWith('\r[######  ')).toBe(true);
  expect(text[0]?.endsWith('\x1b[K')).toBe(true);
  expect(text[1]).toBe('\r\x1b[K');
});
