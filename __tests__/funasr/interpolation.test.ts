// biome-ignore-all lint/suspicious/noTemplateCurlyInString: references in YAML look like JavaScript's
import { describe, expect, test } from '@jest/globals';
import { hasReference, resolveReferences, restoreReferences } from '../../src/funasr/interpolation.js';
import { emitYaml, parseYaml, YamlError, type YamlMap } from '../../src/funasr/yaml.js';

const map = (source: string): YamlMap => parseYaml(source) as YamlMap;
const resolve = (source: string): string => emitYaml(resolveReferences(map(source)));

describe('a reference leads to', () => {
  // What OmegaConf 2.3 makes of each (OmegaConf.to_container(resolve=True)).
  test.each([
    ['a: 1\nb: ${a}\n', 'a: 1\nb: 1\n'],
    ['c: {d: 16000}\nb: ${c.d}\n', 'c:\n  d: 16000\nb: 16000\n'],
    ['c: {d: 2.0}\nb: ${ c.d }\n', 'c:\n  d: 2.0\nb: 2.0\n'],
    ['c: {d: 1, e: "${.d}", f: {g: "${..d}"}}\n', 'c:\n  d: 1\n  e: 1\n  f:\n    g: 1\n'],
    ['l: [x, z]\na: ${l.1}\nb: ${l[0]}\n', 'l:\n- x\n- z\na: z\nb: x\n'],
    ['a: ${b}\nb: ${c}\nc: z\n', 'a: z\nb: z\nc: z\n'],
    ['a: {b: "${c}"}\nc: 3\nd: ${a}\n', 'a:\n  b: 3\nc: 3\nd:\n  b: 3\n'],
    ['a: ${b.c}\nb: ${d}\nd: {c: 4}\n', 'a: 4\nb:\n  c: 4\nd:\n  c: 4\n'],
    ['c: 3\nb: true\nx: null\na: p/${c}/${b}/${x}\n', 'c: 3\nb: true\nx: null\na: p/3/True/None\n'],
    ['l: ["${a}", b]\na: 1\n', 'l:\n- 1\n- b\na: 1\n'],
    ["a: 1\nb: '\\${a}'\n", 'a: 1\nb: "\\\\${a}"\n'],
    ["a: 1\nb: 'x\\\\${a}'\n", 'a: 1\nb: "x\\\\1"\n'],
  ])('%j', (source, found) => {
    expect(resolve(source)).toBe(found);
  });

  test.each([
    ['${nowhere}'],
    ['${a.b.c}'],
    ['${oc.env:HOME}'],
    ['${x.${a}}'],
    ['${b}'],
    ['${.}'],
    ['${...a}'],
    ['${}'],
    ['${a'],
  ])('nothing: %s stays as it is', (text) => {
    const config = map(`a: 1\nb: '${text}'\n`);
    expect(resolveReferences(config)).toEqual(config);
  });

  test('more than any configuration has is refused', () => {
    const doubling = Array.from({ length: 24 }, (_, i) => `k${i}: ["\${k${i + 1}}", "\${k${i + 1}}"]`);
    expect(() => resolveReferences(map(`${doubling.join('\n')}\nk24: x\n`))).toThrow(YamlError);
    const long = Array.from({ length: 24 }, (_, i) => `k${i}: \${k${i + 1}}\${k${i + 1}}`);
    expect(() => resolveReferences(map(`${long.join('\n')}\nk24: x\n`))).toThrow(YamlError);
  });
});

describe('of a part of a configuration', () => {
  const original = map(
    'dim: 4\nencoder_conf: {size: "${dim}", other: "${train.dim}"}\ndecoder_conf: {size: "${encoder_conf.size}"}\ntrain: {dim: 5}\n',
  );
  const resolved = resolveReferences(original);
  const part = (...keys: string[]): YamlMap => new Map([...resolved].filter(([key]) => keys.includes(String(key))));

  test('references come back that lead to the same within it', () => {
    expect(emitYaml(restoreReferences(part('dim', 'encoder_conf', 'decoder_conf'), original))).toBe(
      'dim: 4\nencoder_conf:\n  size: "${dim}"\n  other: 5\ndecoder_conf:\n  size: "${encoder_conf.size}"\n',
    );
  });

  test('all others stay what they led to', () => {
    expect(emitYaml(restoreReferences(part('encoder_conf'), original))).toBe('encoder_conf:\n  size: 4\n  other: 5\n');
    expect(emitYaml(restoreReferences(part('decoder_conf'), original))).toBe('decoder_conf:\n  size: 4\n');
  });

  test('a section that lost something on the way is written out', () => {
    const config = map('a: {x: 1, y: 2}\nb: ${a}\n');
    const lost = map('a: {x: 1}\nb: {x: 1, y: 2}\n');
    expect(restoreReferences(lost, config)).toEqual(lost);
  });
});

test.each([
  ['${a}', true],
  ['x${a}y', true],
  ['\\${a}', false],
  ['\\\\${a}', true],
  ['$a', false],
  [1, false],
])('%j has a reference: %s', (value, has) => {
  expect(hasReference(value)).toBe(has);
});
