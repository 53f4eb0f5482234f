import { describe, expect, test } from '@jest/globals';
import { findAdapters, isAdapter, withoutLora } from '../../src/funasr/lora.js';
import { emitYaml, parseYaml, type YamlMap } from '../../src/funasr/yaml.js';

const yaml = (text: string): YamlMap => parseYaml(text) as YamlMap;
type Shapes = Readonly<Record<string, readonly number[]>>;
const find = (shapes: Shapes, config: string) => findAdapters(new Map(Object.entries(shapes)), yaml(config));

/** An attention of SANM, 6 wide with 5 inputs, adapters of rank 2. */
const ATTENTION: Shapes = {
  'encoder.a.linear_q_k_v.weight': [18, 5],
  'encoder.a.linear_q_k_v.bias': [18],
  'encoder.a.linear_out.weight': [6, 6],
};
const merged = (groups: number): Shapes => ({
  ...ATTENTION,
  'encoder.a.linear_q_k_v.lora_A': [2 * groups, 5],
  'encoder.a.linear_q_k_v.lora_B': [6 * groups, 2],
});
const OUT: Shapes = { 'encoder.a.linear_out.lora_A': [2, 6], 'encoder.a.linear_out.lora_B': [6, 2] };
const conf = (list: string, more = ''): string =>
  `encoder_conf: {lora_list: ${list}, lora_rank: 2, lora_alpha: 3${more}}`;

describe('findAdapters', () => {
  test('FunASR’s Linear: B (rows, rank) times A (rank, columns)', () => {
    const { adapters, tensors, plainName } = find({ ...ATTENTION, ...OUT }, conf('[o]'));
    expect(adapters).toEqual([
      {
        weight: 'encoder.a.linear_out.weight',
        columns: 6,
        rank: 2,
        scale: 1.5,
        parts: [
          {
            first: 0,
            count: 6,
            left: { tensor: 'encoder.a.linear_out.lora_B', offset: 0, outer: 2, inner: 1 },
            right: { tensor: 'encoder.a.linear_out.lora_A', offset: 0, outer: 6, inner: 1 },
          },
        ],
      },
    ]);
    expect([...tensors]).toEqual(Object.keys(OUT));
    expect(plainName('encoder.a.base_layer.weight')).toBe('encoder.a.base_layer.weight');
  });

  test.each([
    ['[q, k, v]', [0, 6, 12]],
    ['[v, q]', [0, 12]],
    ['[k]', [6]],
    ['kv', [6, 12]],
  ])('FunASR’s MergedLinear: a group of rows for each of %s', (list, rows) => {
    const { adapters } = find(merged(rows.length), conf(list));
    expect(adapters[0]?.parts).toEqual(
      rows.map((first, group) => ({
        first,
        count: 6,
        left: { tensor: 'encoder.a.linear_q_k_v.lora_B', offset: 12 * group, outer: 2, inner: 1 },
        right: { tensor: 'encoder.a.linear_q_k_v.lora_A', offset: 10 * group, outer: 5, inner: 1 },
      })),
    );
  });

  test('a decoder’s keys and values are two groups, its queries a layer', () => {
    const shapes = {
      'decoder.d.linear_k_v.weight': [12, 7],
      'decoder.d.linear_k_v.lora_A': [8, 7],
      'decoder.d.linear_k_v.lora_B': [6, 8],
      'decoder.d.linear_q.weight': [6, 6],
      'decoder.d.linear_q.lora_A': [8, 6],
      'decoder.d.linear_q.lora_B': [6, 8],
    };
    // Rank 8 and alpha 16 where nothing is said.
    const { adapters } = find(shapes, 'decoder_conf: {lora_list: [q, v]}');
    expect(adapters.map(({ rank, scale }) => [rank, scale])).toEqual([
      [8, 2],
      [8, 2],
    ]);
    expect(adapters[0]?.parts.map(({ first, count }) => [first, count])).toEqual([[6, 6]]);
    expect(adapters[1]?.parts.map(({ first, count }) => [first, count])).toEqual([[0, 6]]);
  });

  test('FunASR’s Embedding lies transposed: its A has a column for each row of the weight', () => {
    const parts = (rows: number, columns: number) =>
      find(
        {
          'decoder.embed.0.weight': [rows, columns],
          'decoder.embed.0.lora_A': [2, rows],
          'decoder.embed.0.lora_B': [columns, 2],
        },
        'decoder_conf: {lora_list: [], lora_rank: 2}',
      ).adapters[0]?.parts;
    for (const [rows, columns] of [
      [9, 4],
      [4, 4],
    ] as const) {
      expect(parts(rows, columns)).toEqual([
        {
          first: 0,
          count: rows,
          left: { tensor: 'decoder.embed.0.lora_A', offset: 0, outer: 1, inner: rows },
          right: { tensor: 'decoder.embed.0.lora_B', offset: 0, outer: 1, inner: 2 },
        },
      ]);
    }
  });

  const LLM: Shapes = {
    'llm.model.layers.0.self_attn.q_proj.weight': [8, 4],
    'llm.model.layers.0.self_attn.q_proj.lora_A': [16, 4],
    'llm.model.layers.0.self_attn.q_proj.lora_B': [8, 16],
  };

  test('Fun-ASR-Nano’s language model: rank 16 and alpha 32 unless said', () => {
    expect(find(LLM, 'llm_conf: {use_lora: true}').adapters[0]).toMatchObject({ rank: 16, scale: 2 });
    const said = find(LLM, 'llm_conf: {use_lora: true, lora_conf: {r: 16, lora_alpha: 8}}');
    expect(said.adapters[0]?.scale).toBe(0.5);
    const root = find(LLM, 'llm_conf: {use_lora: true, lora_conf: {use_rslora: true}}');
    expect(root.adapters[0]?.scale).toBe(8);
  });

  test('PEFT’s names, which the plain model has not', () => {
    const module = 'llm.base_model.model.model.layers.0.q_proj';
    const { adapters, plainName, tensors } = find(
      {
        [`${module}.base_layer.weight`]: [8, 4],
        [`${module}.base_layer.bias`]: [8],
        [`${module}.lora_A.default.weight`]: [16, 4],
        [`${module}.lora_B.default.weight`]: [8, 16],
        'llm.base_model.model.model.embed.base_layer.weight': [9, 4],
        'llm.base_model.model.model.embed.lora_embedding_A.default': [16, 9],
        'llm.base_model.model.model.embed.lora_embedding_B.default': [4, 16],
        'llm.base_model.model.lm_head.weight': [9, 4],
      },
      'llm_conf: {use_lora: true}',
    );
    expect(adapters.map(({ weight, parts }) => [weight, parts[0]?.left.tensor])).toEqual([
      [`${module}.base_layer.weight`, `${module}.lora_B.default.weight`],
      [
        'llm.base_model.model.model.embed.base_layer.weight',
        'llm.base_model.model.model.embed.lora_embedding_A.default',
      ],
    ]);
    expect(tensors.size).toBe(4);
    expect(plainName(`${module}.base_layer.weight`)).toBe('llm.model.layers.0.q_proj.weight');
    expect(plainName('llm.base_model.model.lm_head.weight')).toBe('llm.lm_head.weight');
  });

  test('nothing to find', () => {
    expect(find(ATTENTION, '{}').adapters).toEqual([]);
    expect(isAdapter('encoder.lora.weight')).toBe(false);
  });

  test.each([
    ['no configuration speaks of them', { ...ATTENTION, ...OUT }, '{}', '(encoder_conf.lora_list)'],
    ['an empty text lists nothing', { ...ATTENTION, ...OUT }, conf('""'), '(encoder_conf.lora_list)'],
    [
      'a letter is not listed',
      { ...ATTENTION, ...OUT },
      conf('[q]'),
      'an adapter that encoder_conf.lora_list does not list',
    ],
    [
      'a listed letter has none',
      { ...ATTENTION, ...OUT },
      conf('[q, o]'),
      'encoder_conf.lora_list lists "q", for which',
    ],
    ['another rank', { ...ATTENTION, ...OUT }, conf('[o], lora_rank: 3').replace('lora_rank: 2, ', ''), 'with rank 3'],
    ['fewer groups than listed', merged(1), conf('[q, k]'), 'do not fit it with rank 2'],
    [
      'no rank',
      { ...ATTENTION, ...OUT },
      'encoder_conf: {lora_list: [o], lora_rank: 0}',
      'encoder_conf.lora_rank is 0; a number above 0',
    ],
    [
      'no alpha',
      { ...ATTENTION, ...OUT },
      'encoder_conf: {lora_list: [o], lora_rank: 2, lora_alpha: x}',
      'encoder_conf.lora_alpha is x',
    ],
    ['use_lora is off', LLM, 'llm_conf: {use_lora: false}', '(llm_conf.use_lora)'],
    [
      'an unknown scale',
      LLM,
      'llm_conf: {use_lora: true, lora_conf: {rank_pattern: {q: 1}}}',
      'llm_conf.lora_conf.rank_pattern changes',
    ],
    [
      'half a pair',
      { ...ATTENTION, 'encoder.a.linear_out.lora_B': [6, 2] },
      conf('[o]'),
      '"encoder.a.linear_out.lora_B" is incomplete',
    ],
    ['no weight', OUT, conf('[o]'), 'adapts a weight of "encoder.a.linear_out" that does not exist'],
    ['a weight that is no matrix', { ...OUT, 'encoder.a.linear_out.weight': [6, 6, 1] }, conf('[o]'), 'is [6, 6, 1]'],
    [
      'two adapters',
      {
        'llm.q.base_layer.weight': [8, 4],
        'llm.q.lora_A.a.weight': [16, 4],
        'llm.q.lora_A.b.weight': [16, 4],
        'llm.q.lora_B.a.weight': [8, 16],
      },
      'llm_conf: {use_lora: true}',
      '"llm.q" has several adapters',
    ],
    [
      'another kind',
      { 'llm.q.weight': [8, 4], 'llm.q.lora_magnitude_vector.default.weight': [8] },
      'llm_conf: {use_lora: true}',
      'belongs to a type of adapter that this program does not support',
    ],
    [
      'PEFT where no configuration has its scale',
      {
        'encoder.q.base_layer.weight': [8, 4],
        'encoder.q.lora_A.default.weight': [2, 4],
        'encoder.q.lora_B.default.weight': [8, 2],
      },
      conf('[q]'),
      '(encoder_conf)',
    ],
    [
      'names that would be one',
      {
        'llm.q.base_layer.weight': [8, 4],
        'llm.q.weight': [8, 4],
        'llm.q.lora_A.default.weight': [16, 4],
        'llm.q.lora_B.default.weight': [8, 16],
      },
      'llm_conf: {use_lora: true}',
      'two tensors would have the same name',
    ],
  ] as readonly (readonly [string, Shapes, string, string])[])('%s', (_, shapes, config, problem) => {
    expect(() => find(shapes, config)).toThrow('the LoRA adapters cannot be merged into the weights:');
    expect(() => find(shapes, config)).toThrow(problem);
  });
});

test('a configuration without LoRA', () => {
  const config = yaml(
    'encoder: E\nencoder_conf: {lora_list: [q], lora_rank: 2, lora_alpha: 4, lora_dropout: 0.1, kernel_size: 11}\n' +
      'llm_conf: {use_lora: true, freeze: true, lora_conf: {r: 2}}\nlora_only: true\n',
  );
  expect(emitYaml(withoutLora(config))).toBe(
    'encoder: E\nencoder_conf:\n  kernel_size: 11\nllm_conf:\n  use_lora: false\n  freeze: true\n',
  );
});
