import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { emitYaml, parseYaml, YamlError, type YamlMap, type YamlValue } from '../../src/funasr/yaml.js';

/** What OmegaConf 2.3 makes of each: scripts/fixtures/make_yaml.py. */
const READ = JSON.parse(readFileSync(new URL('../fixtures/yaml.json', import.meta.url), 'utf8')) as {
  readonly source: string;
  /** Python's repr; null where OmegaConf refuses */
  readonly omegaconf: string | null;
  /** what PyYAML's own loader and OmegaConf make of what is written */
}[];

/** As Python would print it. */
function repr(value: unknown): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'number') return `float ${Number.isNaN(value) ? 'nan' : value}`;
  if (typeof value === 'string') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(repr).join(', ')}]`;
  return `{${[...(value as YamlMap)].map(([key, item]) => `${repr(key)}: ${repr(item)}`).join(', ')}}`;
}

describe('parseYaml', () => {
  test.each(READ)('reads $source as OmegaConf does', ({ source, omegaconf }) => {
    if (omegaconf === null) expect(() => parseYaml(source)).toThrow(YamlError);
    else expect(repr(parseYaml(source))).toBe(omegaconf);
  });

  test.each([
    [
      'aliases that double',
      `a: &a [x,x]\n${'bcdefghijklmnopqrs'
        .split('')
        .map((name, i) => `${name}: &${name} [*${'abcdefghijklmnopqrs'[i]},*${'abcdefghijklmnopqrs'[i]}]`)
        .join('\n')}`,
    ],
    ['depth', '['.repeat(40) + ']'.repeat(40)],
    ['two documents', 'a: 1\n---\nb: 2\n'],
    ['a merge of no map', 'a: {<<: 1}'],
    ['a tag', 'a: !!python/object/apply:os.system [x]'],
  ])('refuses %s', (_, source) => {
    expect(() => parseYaml(source)).toThrow(YamlError);
  });
});

describe('emitYaml', () => {
  test.each(READ.filter(({ omegaconf }) => omegaconf?.startsWith('{')))(
    'what it writes of $source is read alike',
    ({ source }) => {
      const value = parseYaml(source) as YamlMap;
      expect(repr(parseYaml(emitYaml(value)))).toBe(repr(value));
    },
  );

  test('has the form that all readers share', () => {
    const map: YamlMap = new Map<string, YamlValue>([
      ['model', 'SeacoParaformer'],
      ['fs', 16000n],
      ['dither', 0],
      ['lr', 1e-7],
      ['big', 1e21],
      ['tokens', ['<blank>', '的', 'no', 'y', '', '~', '1', "it's", '"', '#', '\u2028']],
      [
        'conf',
        new Map<string, YamlValue>([
          [
            'nested',
            new Map<string, YamlValue>([
              ['empty', new Map()],
              [
                'list',
                [
                  [1n, [2n]],
                  new Map([
                    ['a', null],
                    ['b', true],
                  ]),
                ],
              ],
            ]),
          ],
        ]),
      ],
      ['none', []],
    ]);
    expect(emitYaml(map)).toBe(`model: SeacoParaformer
fs: 16000
dither: 0.0
lr: 1.0e-7
big: 1.0e+21
tokens:
- "<blank>"
- "的"
- "no"
- "y"
- ""
- "~"
- "1"
- "it's"
- "\\""
- "#"
- "\\u2028"
conf:
  nested:
    empty: {}
    list:
    -
      - 1
      -
        - 2
    - a: null
      b: true
none: []
`);
  });
});
