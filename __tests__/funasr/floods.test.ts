// biome-ignore-all lint/suspicious/noTemplateCurlyInString: references in YAML look like JavaScript's
/**
 * What a stranger may bring in any number or size, up to the caps. A loop within a loop over it takes a minute, which ends
 * these tests by the test runner's limit.
 */
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { SelectionError } from '../../src/errors.js';
import { findAsset } from '../../src/funasr/assets.js';
import { chooseCheckpoints } from '../../src/funasr/choose.js';
import { countCmvn, readJsonObject } from '../../src/funasr/data-files.js';
import { hasReference, resolveReferences } from '../../src/funasr/interpolation.js';
import { describeLeftOut, leftOut } from '../../src/funasr/left-out.js';
import { readRunConfig } from '../../src/funasr/run-config.js';
import { scanRunDirectory } from '../../src/funasr/run-directory.js';
import { listSlots } from '../../src/funasr/slots.js';
import { placesOf } from '../../src/funasr/training-place.js';
import { parseYaml } from '../../src/funasr/yaml.js';
import type { Tensor } from '../../src/torch/tensor.js';
import { english } from '../../src/words/translator.js';
import { ALL, few, further } from '../helpers/thorough.js';
import { makeDirectory, RUNS } from './directories.js';

const MANY = ALL ? 8_000 : 800;
/** As long as a config.yaml may be. */
const fill = (start: string, text: string, end = ''): string =>
  start + text.repeat(Math.floor((2 ** 20 - 1 - start.length - end.length) / Buffer.byteLength(text))) + end;

describe('a config.yaml of a megabyte', () => {
  test.each(
    few<[string, string, RegExp]>(
      [
        ['items of a list', fill('x: [', 'a,', ']'), /too large for this program: more than 200,000 tokens/],
        ['tags', fill('x: [', '!a a,', ']'), /too large for this program: more than 2,000 tags, anchors and aliases/],
        ['anchors', fill('x: [', '&a a,', ']'), /more than 2,000 tags/],
        ['aliases', fill('a: &a 1\nx: [', '*a,', ']'), /more than 2,000 tags/],
        ['lists in lists', fill('x: ', '['), /nested more than 32 levels deep/],
        ['lists in lists by dashes', '- '.repeat(60_000), /nested more than 32 levels deep/],
        ['documents', fill('', '---\n'), /several documents/],
        ['errors', fill('x: [', '] '), /at line 1, column 7/],
        ['errors in one scalar', fill('x: "', '\\q', '"'), /Invalid escape sequence \\q at line 1, column 5/],
        ['empty lines', fill('x:\n', '\n'), /more than 200,000 tokens/],
        ['digits', fill('x: ', '1'), /too large for this program: a number of more than 4,300 digits/],
        ['digits in base 60', fill('x: 1', ':1'), /more than 4,300 digits/],
        [
          'a long text for each alias',
          `a: &a "${'b'.repeat(500_000)}"\n${Array.from({ length: 1_900 }, (_, i) => `k${i}: *a\n`).join('')}`,
          /too large for this program: more than 200,000 values/,
        ],
        [
          'a long text for each reference',
          `a: "${'b'.repeat(500_000)}"\n${Array.from({ length: 9_000 }, (_, i) => `k${i}: \${a}\n`).join('')}`,
          /too large for this program: more than 2,000,000 values/,
        ],
      ],
      5,
    ),
  )('of %s is refused', (_, yaml, said) => {
    const { notices } = readRunConfig(makeDirectory({ 'config.yaml': yaml }));
    expect(notices.map(({ params }) => params['problem'])).toEqual([expect.stringMatching(said)]);
  });

  test('of backslashes is text', () => {
    const source = fill("x: '", '\\', "'");
    expect(resolveReferences(parseYaml(source) as never).get('x')).toHaveLength(source.length - 5);
    expect(['\\${a}', '\\\\${a}', '${a}', '\\\\\\${', '$ {a}'].map(hasReference)).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
  });

  test('with the longest list of tokens that FunASR writes is read', () => {
    const list = Array.from({ length: 25_055 }, (_, i) => `  - "${String.fromCodePoint(0x4e00 + i)}"\n`).join('');
    const { notices, yaml } = readRunConfig(
      makeDirectory({ 'config.yaml': `model: x\ntokenizer_conf:\n  token_list:\n${list}` }),
    );
    expect([notices, yaml?.size]).toEqual([[], 2]);
  });

  test('of one path is a place of no machine', () => {
    const path = 'a/'.repeat(500_000);
    const run = { directory: '/here', outputDir: path };
    expect(placesOf(path, run, null)).toEqual([]);
    expect(placesOf('../a', run, null)).toEqual(['/a']);
    expect(placesOf('/a', { directory: '/here', outputDir: `/${path}` }, null)).toEqual(['/a']);
  });

  further('of paths, and a configuration.json of names, make slots', () => {
    const paths = new Map(Array.from({ length: 27_000 }, (_, i) => [`k${i}`, `/a/b${i}`]));
    const names = Object.fromEntries(Array.from({ length: 60_000 }, (_, i) => [`j${i}`, `n${i}`]));
    const { slots } = listSlots({
      config: new Map([['model_conf', paths]]),
      ofRun: true,
      configuration: { file_path_metas: { model_conf: names } },
      baseHas: () => false,
      exists: () => true,
    });
    expect(slots).toHaveLength(87_000);
  });

  further('of names that the training left out, and a base model of as many tensors', () => {
    const prefixes = Array.from({ length: 150_000 }, (_, i) => `${i}.`);
    const base = new Map(Array.from({ length: 100_000 }, (_, i) => [`${i}.weight`, {} as Tensor]));
    const taken = leftOut(base, new Map([['7.weight', {} as Tensor]]), prefixes);
    expect([taken.size, taken.has('7.weight')]).toEqual([99_999, false]);
    expect(describeLeftOut([...taken.keys()], prefixes)?.prefixes).toHaveLength(99_999);
  });
});

describe('names that the training left out', () => {
  const of = (names: readonly string[], prefixes: readonly string[]) => [
    ...leftOut(new Map(names.map((name) => [name, {} as Tensor])), new Map(), prefixes).keys(),
  ];
  const NAMES = ['llm.a', 'llm.b.c', 'llmx', 'audio.a', 'a', ''];

  test.each<[readonly string[], readonly string[], readonly string[]]>([
    [['llm.'], ['llm.a', 'llm.b.c'], ['llm.']],
    [
      ['llm.b', 'llm.', 'llm', 'a'],
      ['llm.a', 'llm.b.c', 'llmx', 'audio.a', 'a'],
      ['llm.b', 'llm.', 'llm', 'a'],
    ],
    [['x', ' llm.', 'None'], [], []],
    [[''], NAMES, ['']],
    [[], [], []],
  ])('that begin with one of %j', (prefixes, names, used) => {
    expect(of(NAMES, prefixes)).toEqual(names);
    expect(describeLeftOut(names, prefixes)?.prefixes ?? []).toEqual(used);
  });
});

describe('a run directory', () => {
  const choose = (path: string) =>
    chooseCheckpoints({
      run: scanRunDirectory(path),
      configured: null,
      configuredNbest: null,
      metric: 'auto',
      nbest: 'auto',
    });
  const empty = Object.fromEntries(Array.from({ length: MANY }, (_, i) => [`model.pt.ep${i}`, 0]));

  test('of empty checkpoints alone is refused, with a few of them', async () => {
    const error: unknown = await choose(makeDirectory(empty)).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(SelectionError);
    if (!(error instanceof SelectionError)) return;
    expect(english(error.lines[0] ?? '')).toMatch(/none of the (8,?000|800) checkpoints can be read/);
    expect(error.lines).toHaveLength(22);
    expect(english(error.lines.at(-1) ?? '')).toBe(ALL ? 'and 7,980 more' : 'and 780 more');
  });

  test('of empty checkpoints and a few that can be read: those are taken', async () => {
    const directory = makeDirectory(empty);
    for (const [name, source] of [
      ['model.pt.ep8001', 'model.pt.ep4'],
      ['model.pt.ep9000', 'model.pt.ep5'],
    ] as const)
      symlinkSync(join(RUNS['seaco-loss'], 'outputs', source), join(directory, name));
    const { opened, notices } = await choose(directory);
    for (const { checkpoint } of opened) checkpoint.close();
    expect(opened.map(({ name }) => name)).toEqual(['model.pt.ep8001', 'model.pt.ep9000']);
    expect(notices.filter(({ code }) => code === 'unreadable-candidate')).toHaveLength(MANY);
  });

  further('of DeepSpeed with many files is scanned', () => {
    const parts = Object.fromEntries(Array.from({ length: MANY }, (_, i) => [`model.pt.ep1/part-${i}`, 1]));
    expect(scanRunDirectory(makeDirectory(parts)).checkpoints[0]?.parts).toHaveLength(MANY);
  });
});

describe('a file beside the weights', () => {
  const anywhere = { includes: () => true, isOrHolds: () => false };
  const refusal = (name: string, content: string | number): string => {
    const found = findAsset(join(makeDirectory({ [name]: content }), name), 'file', anywhere);
    return found !== undefined && 'refused' in found ? english(found.refused) : '';
  };

  test('of more bytes than a list has is too large for this program', () => {
    expect(refusal('tokens.json', 2 ** 24 + 1)).toBe(
      'is too large for this program: 16777217 bytes, the limit is 16777216',
    );
  });

  test.each(
    few([
      ['tokens.txt', 'a\n'],
      ['tokens.json', '['],
      ['seg_dict', 'a\tb\n'],
    ]),
  )('%s of more lines or strings too', (name, text) => {
    expect(refusal(name, text.repeat(600_001))).toBe(
      'is too large for this program: more than 600,000 lines or strings',
    );
  });

  test('in JSON of many parts is an object or none', () => {
    expect(readJsonObject(Buffer.from(`{"a":${'['.repeat(2_000_000)}}`))).toEqual({});
    expect(readJsonObject(Buffer.from('['.repeat(2_000_000)))).toBeUndefined();
  });

  further('of 16 MB as a CMVN file is none', () => {
    expect(countCmvn(Buffer.from('a '.repeat(8_000_000)))).toBeUndefined();
  });
});
