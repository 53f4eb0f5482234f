/** Whole runs in this process that fold LoRA's adapters into the weights. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { parseYaml, type YamlMap } from '../src/funasr/yaml.js';
import { torchLayout } from '../src/model-file/torch-save.js';
import type { RunResult } from '../src/result.js';
import { halfBits, halfValue } from '../src/torch/half-float.js';
import { placeRuns } from './funasr/directories.js';
import { outputModel, type TensorSpec } from './helpers/output-model.js';
import { readWeights, type Weights } from './helpers/read-weights.js';
import { runOn } from './helpers/run-on.js';
import { layoutBytes } from './helpers/write-layout.js';

const work = mkdtempSync(join(tmpdir(), 'lora-run-'));
afterAll(() => rmSync(work, { recursive: true }));
let made = 0;
const newPath = (): string => join(work, `${made++}`);

const numbers = ({ bytes }: Weights, name: string): Float32Array =>
  Float32Array.from({ length: (bytes.get(name)?.length ?? 0) / 4 }, (_, k) =>
    Buffer.from(bytes.get(name) ?? []).readFloatLE(4 * k),
  );
const modelOf = ({ model }: RunResult) => readWeights(join(model.dir, model.files[0]?.name ?? ''));
const configOf = ({ model }: RunResult) => readFileSync(join(model.dir, 'config.yaml'), 'utf8');

/** A real finetune of Paraformer by FunASR: its encoder has adapters of q, k, v and o, of rank 4 and alpha 8. */
describe('a finetune by FunASR', () => {
  const place = (): string => join(placeRuns('lora'), 'lora');
  const fold = (run: string, ...args: readonly string[]) =>
    runOn([join(run, 'outputs'), '--nbest=2', `--slim-dir=${newPath()}`, ...args]);

  test('keeps its adapters where no format minds', async () => {
    const result = await fold(place());
    expect(result.model.folded).toBeUndefined();
    expect([...(await modelOf(result)).bytes.keys()].filter((name) => name.includes('lora_'))).toHaveLength(4);
    expect(configOf(result)).toContain('lora_list');
  });

  test('folded it is a plain model: the base’s names and size, and weights with B·A·alpha/rank, rounded once', async () => {
    const run = place();
    const result = await fold(run, '--merge-lora=true');
    expect(result.model.folded).toBe(2);
    expect(result.notices).toContainEqual({ code: 'lora-folded', level: 'info', params: { count: 2 } });
    expect(result.deployment).toEqual({ state: 'ready', problems: [] });
    expect(configOf(result)).not.toMatch(/lora/);
    const [folded, base] = [await modelOf(result), await readWeights(join(run, 'base/model.pt'))];
    expect([...folded.bytes.keys()]).toEqual([...base.bytes.keys()]);
    expect(result.base.tensors).toMatchObject({ added: [], removed: [], reshaped: [], retyped: [] });
    expect(result.model.weightBytes).toBe([...base.bytes.values()].reduce((sum, { length }) => sum + length, 0));

    const epochs = await Promise.all(['ep1.4', 'ep2'].map((end) => readWeights(join(run, `outputs/model.pt.${end}`))));
    const mean = (name: string): number[] => {
      const [a = new Float32Array(), b = a] = epochs.map((epoch) => numbers(epoch, name));
      return Array.from(a, (value, k) => (value + (b[k] ?? 0)) / 2);
    };
    const attention = 'encoder.encoders0.0.self_attn';
    for (const [layer, groups] of [
      ['linear_out', 1],
      ['linear_q_k_v', 3],
    ] as const) {
      const name = `${attention}.${layer}`;
      const [rows = 0, columns = 0] = folded.checkpoint.stateDict.get(`${name}.weight`)?.shape ?? [];
      const [a, b] = [mean(`${name}.lora_A`), mean(`${name}.lora_B`)];
      const expected = mean(`${name}.weight`).map((value, i) => {
        const [row, column] = [Math.floor(i / columns), i % columns];
        const group = Math.floor(row / (rows / groups));
        let sum = 0;
        for (let k = 0; k < 4; k++) sum += (b[row * 4 + k] ?? 0) * (a[(group * 4 + k) * columns + column] ?? 0);
        return Math.fround(value + sum * 2);
      });
      expect([...numbers(folded, `${name}.weight`)]).toEqual(expected);
      expect(expected.some((value, i) => value !== numbers(base, `${name}.weight`)[i])).toBe(true);
    }
    // What has no adapter is the mean as ever.
    const kept = await modelOf(await fold(run));
    for (const [name, bytes] of folded.bytes) {
      if (!/linear_(?:out|q_k_v)\.weight$/.test(name) || name.startsWith('decoder')) {
        expect(Buffer.from(bytes).equals(kept.bytes.get(name) ?? Buffer.of())).toBe(true);
      }
    }
  });

  test('GGUF needs that, and folds for all formats', async () => {
    const result = await fold(place(), '--format=pt', '--format=gguf-q8_0');
    expect(result.model.folded).toBe(2);
    expect(configOf(result)).not.toMatch(/lora/);
    await expect(fold(place(), '--format=gguf-q8_0', '--merge-lora=false')).rejects.toThrow(
      '"gguf-q8_0" cannot hold the 4 LoRA tensors of this model, and merge-lora is false',
    );
  });

  test('over its budget it is told what folding would bring, to the byte', async () => {
    const folded = await fold(place(), '--merge-lora=true');
    const result = await fold(place(), `--max-size=${folded.model.bytes}B`, '--on-exceed=warn');
    expect(result.verdict).toBe('warn');
    const lever = result.budget.levers.find(({ kind }) => kind === 'merge-lora');
    expect(lever?.resultBytes).toBe(folded.model.bytes);
    expect(lever?.fits).toBe(true);
    expect(folded.verdict).toBe('pass');
    expect(folded.model.bytes).toBeLessThan(statSync(join(place(), 'base/model.pt')).size);
  });

  test('a configuration that does not fit ends the run before anything is written', async () => {
    const run = place();
    const path = join(run, 'outputs/config.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('lora_rank: 4', 'lora_rank: 8'));
    const slim = newPath();
    await expect(runOn([join(run, 'outputs'), '--merge-lora=true', `--slim-dir=${slim}`])).rejects.toThrow(
      /linear_out\.weight" is \[8, 8\]: adapters of lora_A \[4, 8\] and lora_B \[8, 4\] do not fit it with rank 8/,
    );
    expect(existsSync(slim)).toBe(false);
  });
});

/** Two epochs of a language model of bfloat16 with adapters, by FunASR's names or PEFT's. */
describe('Fun-ASR-Nano’s language model', () => {
  const [rows, columns, rank] = [6, 40, 16];
  const value = (seed: number, k: number): number => Math.sin(seed * 97 + k * 1.7) * 2 ** ((k % 5) - 3);
  const NAMES = {
    funasr: ['llm.model.q.weight', 'llm.model.q.lora_A', 'llm.model.q.lora_B', 'llm.model.norm.weight'],
    peft: [
      'llm.base_model.model.model.q.base_layer.weight',
      'llm.base_model.model.model.q.lora_A.default.weight',
      'llm.base_model.model.model.q.lora_B.default.weight',
      'llm.base_model.model.model.norm.weight',
    ],
  } as const;

  function runOf([weight, a, b, norm]: readonly [string, string, string, string], epochs = 2): string {
    const directory = newPath();
    mkdirSync(directory);
    const specs: TensorSpec[] = [
      [weight, 'bfloat16', [rows, columns]],
      [a, 'bfloat16', [rank, columns]],
      [b, 'bfloat16', [rows, rank]],
      [norm, 'bfloat16', [3]],
    ];
    const model = outputModel(...specs);
    for (let epoch = 1; epoch <= epochs; epoch++) {
      const data = model.storages.map(({ numel }, s) => {
        const bytes = Buffer.alloc(2 * numel);
        for (let k = 0; k < numel; k++)
          bytes.writeUInt16LE(halfBits(value(s + 10 * (s === 0 ? 1 : epoch), k), 'bfloat16'), 2 * k);
        return bytes;
      });
      writeFileSync(join(directory, `model.pt.ep${epoch}`), layoutBytes(torchLayout(model), data));
    }
    writeFileSync(
      join(directory, 'config.yaml'),
      'model: FunASRNano\nllm: Qwen3-0.6b\nllm_conf: {use_lora: true, freeze: true, lora_conf: {r: 16}}\n',
    );
    return directory;
  }
  const halves = (bytes: Uint8Array | undefined): number[] =>
    Array.from({ length: (bytes?.length ?? 0) / 2 }, (_, k) =>
      halfValue(Buffer.from(bytes ?? []).readUInt16LE(2 * k), 'bfloat16'),
    );

  test.each(['funasr', 'peft'] as const)(
    'by the names of %s, weights are the sum rounded once to bfloat16',
    async (kind) => {
      const run = runOf(NAMES[kind]);
      const result = await runOn([
        run,
        '--base-model=none',
        '--merge-lora=true',
        '--metric=latest',
        `--slim-dir=${newPath()}`,
      ]);
      const { bytes } = await modelOf(result);
      expect([...bytes.keys()]).toEqual(['llm.model.q.weight', 'llm.model.norm.weight']);
      const epochs = await Promise.all([1, 2].map((epoch) => readWeights(join(run, `model.pt.ep${epoch}`))));
      const [weight, a, b] = NAMES[kind].map((name) => {
        const [one = [], two = []] = epochs.map((epoch) => halves(epoch.bytes.get(name)));
        return one.map((element, k) => (element + (two[k] ?? 0)) / 2);
      });
      const expected = (weight ?? []).map((element, i) => {
        let sum = 0;
        for (let k = 0; k < rank; k++) {
          sum += (b?.[Math.floor(i / columns) * rank + k] ?? 0) * (a?.[k * columns + (i % columns)] ?? 0);
        }
        return halfValue(halfBits(element + 2 * sum, 'bfloat16'), 'bfloat16');
      });
      expect(halves(bytes.get('llm.model.q.weight'))).toEqual(expected);
      const config = parseYaml(configOf(result)) as YamlMap;
      expect(config.get('llm_conf')).toEqual(
        new Map<string, unknown>([
          ['use_lora', false],
          ['freeze', true],
        ]),
      );
    },
  );

  test('of one checkpoint too, whose weight is no copy then', async () => {
    const run = runOf(NAMES.funasr, 1);
    const result = await runOn([run, '--base-model=none', '--merge-lora=true', `--slim-dir=${newPath()}`]);
    const before = await readWeights(join(run, 'model.pt.ep1'));
    const { bytes } = await modelOf(result);
    expect(bytes.get('llm.model.q.weight')).not.toEqual(before.bytes.get('llm.model.q.weight'));
    expect(bytes.get('llm.model.norm.weight')).toEqual(before.bytes.get('llm.model.norm.weight'));
  });

  test('an adapter that is not finite, or of whole numbers, is named', async () => {
    const run = runOf(NAMES.funasr, 1);
    const model = outputModel(
      ['llm.q.weight', 'bfloat16', [2, 2]],
      ['llm.q.lora_A', 'bfloat16', [16, 2]],
      ['llm.q.lora_B', 'bfloat16', [2, 16]],
    );
    const fold = () => runOn([run, '--base-model=none', '--merge-lora=true', `--slim-dir=${newPath()}`]);
    const path = join(run, 'model.pt.ep1');
    writeFileSync(path, layoutBytes(torchLayout(model), [Buffer.alloc(8), Buffer.alloc(64, 0xff), Buffer.alloc(64)]));
    await expect(fold()).rejects.toThrow('"llm.q.lora_A" has NaN or infinite values');
    const whole = {
      ...model,
      storages: model.storages.map((one, i) => (i === 2 ? { ...one, dtype: 'int16' as const } : one)),
    };
    writeFileSync(path, layoutBytes(torchLayout(whole), [Buffer.alloc(8), Buffer.alloc(64), Buffer.alloc(64)]));
    await expect(fold()).rejects.toThrow('"llm.q.lora_B" is int16; floating-point numbers were expected');
    const tied = outputModel(
      ['llm.q.weight', 'bfloat16', [2, 2]],
      ['llm.q.lora_A', 'bfloat16', [16, 2]],
      ['llm.q.lora_B', 'bfloat16', [2, 16]],
      ['llm.head.weight', '=llm.q.weight', [2, 2]],
    );
    writeFileSync(path, layoutBytes(torchLayout(tied), [Buffer.alloc(8), Buffer.alloc(64), Buffer.alloc(64)]));
    await expect(fold()).rejects.toThrow('"llm.q.weight" is tied to "llm.head.weight"');
  });
});

test('a model without adapters has nothing to fold', async () => {
  const run = newPath();
  cpSync(join(placeRuns('paraformer'), 'paraformer/outputs'), run, { recursive: true });
  const result = await runOn([run, '--base-model=none', '--merge-lora=true', `--slim-dir=${newPath()}`]);
  expect(result.model.folded).toBeUndefined();
});
