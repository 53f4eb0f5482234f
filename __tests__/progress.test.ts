import { expect, test } from '@jest/globals';
import type { Language } from '../src/config.js';
import { progressReporter } from '../src/progress.js';

/** What is written for a file of 4 GB that begins at 0 s; at each time so many GB are done. */
function written(
  steps: readonly (readonly [seconds: number, gigabytes: number])[],
  { columns, language = 'en' }: { columns?: number; language?: Language } = {},
): string[] {
  let time = 0;
  const text: string[] = [];
  const sink = {
    write: (piece: string) => text.push(piece),
    isTerminal: columns !== undefined,
    now: () => time * 1000,
  };
  const report = progressReporter({ ...sink, columns: () => columns }, language);
  for (const [seconds, done] of [[0, 0] as const, ...steps]) {
    time = seconds;
    report({ done: done * 1e9, total: 4e9 });
  }
  return text;
}

test('a log gets a line every five seconds, none for what is done at once, and in the language', () => {
  const steps = [[0.1, 1], [5.1, 2], [5.2, 3], [10.2, 3.5], [11, 4]] as const; // biome-ignore format: pairs
  expect(written(steps)).toEqual([
    ' 50 %  2.00 GB of 4.00 GB  392.2 MB/s  6 s left\n',
    ' 87 %  3.50 GB of 4.00 GB  343.1 MB/s  2 s left\n',
  ]);
  expect(written([[5, 1]], { language: 'zh' })).toEqual([' 25 %  1.00 GB / 4.00 GB  200.0 MB/s  剩余 15 秒\n']);
});

test('a terminal is redrawn in place, and cleared at the end of a file', () => {
  const drawn = '\r[######                  ]   25 %  1.00 GB of 4.00 GB\x1b[K';
  expect(
    written(
      [
        [0.15, 1],
        [0.2, 2],
        [0.3, 4],
      ],
      { columns: 100 },
    ),
  ).toEqual([drawn, '\r\x1b[K']);
  expect(written([[0.15, 1]], { columns: 0 })).toEqual([drawn]);
});

test.each([
  [100, '[############            ]   50 %  2.00 GB of 4.00 GB  1.00 GB/s  2 s left'],
  [75, '[############            ]   50 %  2.00 GB of 4.00 GB  1.00 GB/s  2 s left'],
  [74, ' 50 %  2.00 GB of 4.00 GB  1.00 GB/s  2 s left'],
  [40, ' 50 %  2.00 GB of 4.00 GB  2 s left'],
  [20, ' 50 %  2 s left'],
  [5, '50 %'],
  [3, '50'],
])('%d columns are enough', (columns, line) => {
  expect(written([[2, 2]], { columns })[0]).toBe(`\r${line}\x1b[K`);
});

test('the time left is told once it is known, in units that people use, anew for each file', () => {
  const left = (...steps: (readonly [number, number])[]) =>
    /.* {2}(\d+ .+) left\n$/.exec(written(steps).at(-1) ?? '')?.[1];
  expect([left([5, 0.03]), left([5, 0.05]), left([50, 0.5]), left([180, 0.05])]).toEqual([
    undefined,
    '7 min',
    '6 min',
    '3 h 58 min',
  ]);
  expect(left([100, 3.9], [100.1, 0.1], [110, 2.1])).toBe('10 s');
});
