/**
 * `${key}` in a config.yaml, as OmegaConf resolves it when FunASR loads one (omegaconf/grammar_parser.py, base.py
 * resolve_parent_interpolation): by key from the root, or with leading dots from where it stands. Resolvers (`${oc.env:X}`)
 * and nested references are not resolved: what they come to depends on the machine.
 */
import { isDeepStrictEqual } from 'node:util';
import { message } from '../words/message.js';
import { isYamlMap, YamlError, type YamlMap, type YamlScalar, type YamlValue } from './yaml.js';

/** References that lead to references; FunASR's own configurations have none. */
const MOST_STEPS = 32;
/** Values and characters that references repeat: a chain of them could ask for any number. */
const MOST_REPEATED = 2_000_000;

const REFERENCE = /\$\{([^{}]*)\}/g;

/** Whether a value is text in which something is to be resolved; only escaped references are none. */
export function hasReference(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  for (let at = value.indexOf('${'); at !== -1; at = value.indexOf('${', at + 1)) {
    if (slashesBefore(value, at) % 2 === 0) return true;
  }
  return false;
}

/** One makes the reference after it text, two do not. Not by a pattern, which would look at each backslash as often as there are others. */
function slashesBefore(text: string, at: number): number {
  let start = at;
  while (text[start - 1] === '\\') start--;
  return at - start;
}

/**
 * The configuration with what its references lead to. One that leads nowhere stays as it is.
 * @throws YamlError where references repeat more than any configuration does
 */
export function resolveReferences(config: YamlMap): YamlMap {
  const resolver = new Resolver(config);
  const walk = (value: YamlValue, keys: readonly string[]): YamlValue => {
    if (hasReference(value)) return resolver.text(value, keys, 0) ?? value;
    if (isYamlMap(value)) return mapValues(value, (item, key) => walk(item, [...keys, String(key)]));
    return Array.isArray(value) ? value.map((item: YamlValue, i) => walk(item, [...keys, String(i)])) : value;
  };
  return mapValues(config, (value, key) => walk(value, [String(key)]));
}

/**
 * A part of a resolved configuration with the references of the original, wherever they lead to the same within the part.
 * @throws YamlError as above
 */
export function restoreReferences(part: YamlMap, original: YamlMap): YamlMap {
  const resolver = new Resolver(part);
  const walk = (value: YamlValue, source: YamlValue | undefined, keys: readonly string[]): YamlValue => {
    if (hasReference(source)) {
      const found = resolver.text(source, keys, 0);
      return found !== undefined && isDeepStrictEqual(found, value) ? source : value;
    }
    if (isYamlMap(value) && isYamlMap(source))
      return mapValues(value, (item, key) => walk(item, source.get(key), [...keys, String(key)]));
    if (!Array.isArray(value) || !Array.isArray(source) || value.length !== source.length) return value;
    return value.map((item: YamlValue, i) => walk(item, source[i], [...keys, String(i)]));
  };
  return mapValues(part, (value, key) => walk(value, original.get(key), [String(key)]));
}

function mapValues(map: YamlMap, change: (value: YamlValue, key: YamlScalar) => YamlValue): YamlMap {
  return new Map([...map].map(([key, value]) => [key, change(value, key)]));
}

class Resolver {
  private left = MOST_REPEATED;

  constructor(private readonly root: YamlMap) {}

  /** What the references in `text`, which stands at `keys`, come to; undefined where one leads nowhere. */
  text(text: string, keys: readonly string[], steps: number): YamlValue | undefined {
    this.spend(1 + text.length);
    if (steps > MOST_STEPS) return undefined;
    const references = [...text.matchAll(REFERENCE)].filter(({ index }) => slashesBefore(text, index) % 2 === 0);
    const [first] = references;
    if (first?.[0] === text) return this.find(first[1] ?? '', keys, steps);
    let resolved = '';
    let end = 0;
    for (const { 0: whole, 1: key = '', index } of references) {
      const found = this.find(key, keys, steps);
      if (found === undefined || (typeof found === 'object' && found !== null)) return undefined;
      const shown = shownByPython(found);
      this.spend(shown.length);
      resolved += text.slice(end, index - slashesBefore(text, index) / 2) + shown;
      end = index + whole.length;
    }
    resolved += text.slice(end);
    // A reference that is not understood.
    return hasReference(resolved) ? undefined : resolved;
  }

  private find(reference: string, from: readonly string[], steps: number): YamlValue | undefined {
    const [, dots = '', path = ''] = /^\s*(\.*)([\w.[\]-]*)\s*$/.exec(reference) ?? [];
    const names = path.split(/[.[\]]+/).filter((name) => name !== '');
    if (names.length === 0 || dots.length > from.length) return undefined;
    const keys = dots === '' ? names : [...from.slice(0, from.length - dots.length), ...names];
    let value: YamlValue | undefined = this.root;
    for (const [i, key] of keys.entries()) {
      value = step(value, key);
      if (hasReference(value)) value = this.text(value, keys.slice(0, i + 1), steps + 1);
    }
    return value === undefined ? undefined : this.whole(value, keys, steps);
  }

  /** A value without references in it. */
  private whole(value: YamlValue, keys: readonly string[], steps: number): YamlValue | undefined {
    this.spend(typeof value === 'string' ? 1 + value.length : 1);
    if (hasReference(value)) return this.text(value, keys, steps + 1);
    if (typeof value !== 'object' || value === null) return value;
    if (!isYamlMap(value)) {
      const items = value.map((item, i) => this.whole(item, [...keys, String(i)], steps));
      return items.includes(undefined) ? undefined : (items as YamlValue[]);
    }
    const entries = [...value].map(([key, item]) => [key, this.whole(item, [...keys, String(key)], steps)] as const);
    return entries.some(([, item]) => item === undefined) ? undefined : new Map(entries as [YamlScalar, YamlValue][]);
  }

  private spend(count: number): void {
    this.left -= count;
    if (this.left < 0) throw new YamlError(message('yaml.many-values', { most: MOST_REPEATED }));
  }
}

function step(value: YamlValue | undefined, key: string): YamlValue | undefined {
  if (isYamlMap(value)) return value.get(key);
  return Array.isArray(value) && /^\d+$/.test(key) ? value[Number(key)] : undefined;
}

function shownByPython(value: YamlScalar): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return typeof value === 'number' && Number.isInteger(value) ? value.toFixed(1) : String(value);
}
