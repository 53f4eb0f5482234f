/** What is committed under dist/ belongs to the sources, may be shipped, and says nothing of the machine that built it. */
import { readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { listing as sources } from '../scripts/sources.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const files = readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.js'),
);
const bundles = files.map((name) => ({ name, text: readFileSync(join(root, 'dist', name), 'utf8') }));

test('is what `npm run build` made of the sources as they are', () => {
  expect(readFileSync(join(root, 'dist/sources.txt'), 'utf8').split('\n')).toEqual(sources.split('\n'));
});

test('every entry is there', () => {
  const entries = ['index.js', ...['cli', 'command', 'worker', 'artifact'].map((folder) => join(folder, 'index.js'))];
  expect(files).toEqual(expect.arrayContaining(entries));
});

test('no bundle names a folder of the machine that built it', () => {
  const places = [root, join(homedir(), '/'), 'file:///'];
  expect(bundles.filter(({ text }) => places.some((place) => text.includes(place))).map(({ name }) => name)).toEqual(
    [],
  );
});

describe('licenses.txt', () => {
  const listed = readFileSync(join(root, 'dist/licenses.txt'), 'utf8').split(/^-{80}$/m);
  const names = listed.map((section) =>
    section
      .trim()
      .split('\n', 1)[0]
      ?.replace(/ [^ ]+$/, ''),
  );

  test('has every package that the bundles name', () => {
    // ncc leaves the path of each module in a comment.
    const paths = bundles.flatMap(({ text }) => [...text.matchAll(/node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\//g)]);
    const bundled = [...new Set(paths.map(([, name]) => name ?? ''))];
    expect(bundled.filter((name) => !names.includes(name))).toEqual([]);
    expect(bundled.length).toBeGreaterThan(10);
  });

  test('has a licence for each', () => {
    const incomplete = listed.filter((section) => !/^\S+ \S+\n(?!undefined)\S.*\n\n\S/.test(section.trim()));
    expect(incomplete.map((section) => section.trim().slice(0, 60))).toEqual([]);
  });
});
