/**
 * LoRA's adapters, to be folded into the weights that they adapt: FunASR's own layers (funasr/models/lora/layers.py), which
 * the encoders and decoders of SANM and Fun-ASR-Nano's language model have, and PEFT's, by their names. What a weight
 * becomes is weight + B·A·scale; how B and A lie differs by the kind of layer.
 */
import { SelectionError } from '../errors.js';
import { sameNumbers, topModule } from '../torch/tensor.js';
import { type Message, message } from '../words/message.js';
import { at } from './run-config.js';
import { isYamlMap, type YamlMap, type YamlScalar, type YamlValue } from './yaml.js';

/** Elements of a matrix within a tensor: element (i, j) is number `offset + i * outer + j * inner`. */
interface Factor {
  readonly tensor: string;
  readonly offset: number;
  readonly outer: number;
  readonly inner: number;
}

/** Rows of a weight and what is added to them: `left` (rows × rank) times `right` (rank × columns) times the scale. */
interface AdaptedRows {
  readonly first: number;
  readonly count: number;
  readonly left: Factor;
  readonly right: Factor;
}

interface Adapter {
  /** the weight, (rows, columns), as the checkpoints name it */
  readonly weight: string;
  readonly columns: number;
  readonly rank: number;
  readonly scale: number;
  readonly parts: readonly AdaptedRows[];
}

interface Adapters {
  readonly adapters: readonly Adapter[];
  /** names of the tensors that are gone when all is folded */
  readonly tensors: ReadonlySet<string>;
  /** what a tensor is called in the model without adapters */
  plainName(name: string): string;
}

/** Any part of a name that LoRA uses; PEFT's wrappers alone change nothing. */
const OF_LORA = /(?:^|\.)(?:lora_|modules_to_save\.)/;
const FACTOR = /^(.+)\.lora_(embedding_)?([AB])(?:\.([^.]+))?(?:\.weight)?$/;

/** Whether a tensor is an adapter's. */
export function isAdapter(name: string): boolean {
  return OF_LORA.test(name);
}

/** What of an attention's merged layers is adapted, by `lora_list` (funasr/models/sanm/attention.py), in the order of the rows. */
const MERGED: readonly (readonly [name: RegExp, letters: readonly string[]])[] = [
  [/\.linear_q_k_v$/, ['q', 'k', 'v']],
  [/\.linear_k_v$/, ['k', 'v']],
];
const SINGLE: readonly (readonly [name: RegExp, letter: string])[] = [
  [/\.linear_q$/, 'q'],
  [/\.linear_out$/, 'o'],
];

interface Pair {
  readonly module: string;
  readonly peft: boolean;
  readonly embedding: boolean;
  a: string | undefined;
  b: string | undefined;
}

/**
 * The adapters of a model, with the scale that the run's configuration gives them.
 * @param shapes of the checkpoints' tensors, and of those that the training left to the base model, by name
 * @throws SelectionError naming all that does not fit: adapters of another kind, halves of a pair, shapes and configuration
 */
export function findAdapters(shapes: ReadonlyMap<string, readonly number[]>, config: YamlMap | null): Adapters {
  const names = [...shapes.keys()].filter(isAdapter);
  const problems: Message[] = [];
  const pairs = new Map<string, Pair>();
  for (const name of names) {
    const [, module = '', embedding, factor, adapter] = FACTOR.exec(name) ?? [];
    if (module === '') {
      problems.push(message('lora.unknown', { name }));
      continue;
    }
    const pair = pairs.get(module) ?? {
      module,
      peft: adapter !== undefined,
      embedding: embedding !== undefined,
      a: undefined,
      b: undefined,
    };
    pairs.set(module, pair);
    const half = factor === 'A' ? 'a' : 'b';
    if (pair[half] !== undefined) problems.push(message('lora.several', { module }));
    pair[half] = name;
  }
  const rules = new Rules(config);
  const adapters = [...pairs.values()].flatMap((pair) => {
    const found = adapterOf(pair, shapes, rules);
    if (!('code' in found)) return [found];
    problems.push(found);
    return [];
  });
  problems.push(...rules.idle([...pairs.keys()]));
  const isPeft = [...pairs.values()].some(({ peft }) => peft);
  const plainName = (name: string): string =>
    isPeft ? name.replace(/(^|\.)base_model\.model\./, '$1').replace('.base_layer.', '.') : name;
  const plain = new Set([...shapes.keys()].filter((name) => !isAdapter(name)).map(plainName));
  if (plain.size !== shapes.size - names.length) problems.push(message('lora.collision'));
  if (problems.length > 0)
    throw new SelectionError([message('lora.unfit'), ...problems], { hint: message('hint.lora') });
  return { adapters, tensors: new Set(names), plainName };
}

function adapterOf(pair: Pair, shapes: ReadonlyMap<string, readonly number[]>, rules: Rules): Adapter | Message {
  const { module, a, b } = pair;
  const weight = [`${module}.base_layer.weight`, `${module}.weight`].find((name) => shapes.has(name));
  if (a === undefined || b === undefined) return message('lora.half', { name: a ?? b ?? '', module });
  if (weight === undefined) return message('lora.no-weight', { name: a, module });
  const rule = rules.of(pair);
  if ('code' in rule) return rule;
  const of = (name: string): readonly number[] => shapes.get(name) ?? [];
  const [rows = 0, columns = 0, ...more] = of(weight);
  const { rank, scale, enabled } = rule;
  const unfit = message('lora.shapes', {
    weight,
    a: of(a).join(', '),
    b: of(b).join(', '),
    shape: of(weight).join(', '),
    rank,
  });
  if (more.length > 0 || rows === 0 || columns === 0) return unfit;
  const is = (name: string, ...shape: readonly number[]): boolean => sameNumbers(of(name), shape);
  const groups = enabled.filter((on) => on).length;
  const height = rows / enabled.length;
  const isLinear = is(a, rank * groups, columns) && is(b, height * groups, rank);
  const isEmbedding = enabled.length === 1 && is(a, rank, rows) && is(b, columns, rank);
  // Of a square weight both are true.
  if (isEmbedding && (pair.embedding || !isLinear || /(?:^|\.)embed[^.]*(?:\.\d+)?$/.test(module))) {
    const left = { tensor: a, offset: 0, outer: 1, inner: rows };
    const right = { tensor: b, offset: 0, outer: 1, inner: rank };
    return { weight, columns, rank, scale, parts: [{ first: 0, count: rows, left, right }] };
  }
  if (!isLinear || pair.embedding) return unfit;
  let group = 0;
  const parts = enabled.flatMap((on, i): AdaptedRows[] => {
    if (!on) return [];
    const left = { tensor: b, offset: group * height * rank, outer: rank, inner: 1 };
    const right = { tensor: a, offset: group * rank * columns, outer: columns, inner: 1 };
    group++;
    return [{ first: i * height, count: height, left, right }];
  });
  return { weight, columns, rank, scale, parts };
}

interface Rule {
  readonly rank: number;
  readonly scale: number;
  /** which groups of rows are adapted */
  readonly enabled: readonly boolean[];
}

/** What the configuration says of adapters, by section: `encoder_conf`, `decoder_conf`, `llm_conf.lora_conf`. */
class Rules {
  constructor(private readonly config: YamlMap | null) {}

  of({ module, peft }: Pair): Rule | Message {
    const top = topModule(module);
    const section = `${top}_conf`;
    const isOfLlm = top === 'llm';
    if (peft && !isOfLlm) return message('lora.no-config', { module, key: section });
    return isOfLlm ? this.ofLlm(module, section) : this.ofSanm(module, section);
  }

  private ofLlm(module: string, section: string): Rule | Message {
    const key = `${section}.use_lora`;
    if (at(this.config, section, 'use_lora') !== true) return message('lora.no-config', { module, key });
    const conf = `${section}.lora_conf`;
    for (const odd of ['rank_pattern', 'alpha_pattern', 'use_dora']) {
      const value = at(this.config, section, 'lora_conf', odd);
      if (value !== undefined && value !== null && value !== false && !(isYamlMap(value) && value.size === 0)) {
        return message('lora.other-scale', { key: `${conf}.${odd}` });
      }
    }
    const of = (name: string, usual: number) => this.positive([section, 'lora_conf', name], usual);
    const rank = of('r', 16);
    const alpha = of('lora_alpha', 32);
    if (typeof rank !== 'number') return rank;
    if (typeof alpha !== 'number') return alpha;
    const root = at(this.config, section, 'lora_conf', 'use_rslora') === true ? Math.sqrt(rank) : rank;
    return { rank, scale: alpha / root, enabled: [true] };
  }

  private ofSanm(module: string, section: string): Rule | Message {
    const list = this.list(section);
    if (list === undefined) return message('lora.no-config', { module, key: `${section}.lora_list` });
    const letters =
      MERGED.find(([name]) => name.test(module))?.[1] ??
      SINGLE.flatMap(([name, one]) => (name.test(module) ? [one] : []));
    const enabled = letters.length === 0 ? [true] : letters.map((letter) => list.includes(letter));
    if (!enabled.includes(true)) return message('lora.not-listed', { module, key: `${section}.lora_list` });
    const rank = this.positive([section, 'lora_rank'], 8);
    const alpha = this.positive([section, 'lora_alpha'], 16);
    if (typeof rank !== 'number') return rank;
    if (typeof alpha !== 'number') return alpha;
    return { rank, scale: alpha / rank, enabled };
  }

  /** A section's `lora_list`: of texts, or one text, in which Python looks for the letters. */
  private list(section: string): readonly unknown[] | string | undefined {
    const list = at(this.config, section, 'lora_list');
    return Array.isArray(list) || (typeof list === 'string' && list !== '') ? list : undefined;
  }

  private positive(keys: readonly string[], usual: number): number | Message {
    const value = at(this.config, ...keys) ?? usual;
    const number = typeof value === 'bigint' ? Number(value) : value;
    if (typeof number === 'number' && number > 0 && Number.isFinite(number)) return number;
    return message('lora.number', { key: keys.join('.'), found: String(value) });
  }

  /** What a list names and no layer of its section has. */
  idle(modules: readonly string[]): Message[] {
    const sections = new Set(modules.map(topModule));
    return [...sections].flatMap((top) => {
      const key = `${top}_conf`;
      const list = this.list(key);
      if (list === undefined || top === 'llm') return [];
      const own = modules.filter((module) => topModule(module) === top);
      const found = [...MERGED, ...SINGLE].flatMap(([name, letters]) =>
        own.some((module) => name.test(module)) ? letters : [],
      );
      return ['q', 'k', 'v', 'o'].flatMap((letter) =>
        list.includes(letter) && !found.includes(letter)
          ? [message('lora.idle', { letter, key: `${key}.lora_list` })]
          : [],
      );
    });
  }
}

/** A configuration of the model without adapters: without LoRA's keys, `use_lora` off. */
export function withoutLora(config: YamlMap): YamlMap {
  const cleaned = (value: YamlValue): YamlValue => (isYamlMap(value) ? withoutLora(value) : value);
  return new Map(
    [...config].flatMap(([key, value]): [YamlScalar, YamlValue][] => {
      if (typeof key === 'string' && key.startsWith('lora_')) return [];
      return [[key, key === 'use_lora' ? false : cleaned(value)]];
    }),
  );
}
