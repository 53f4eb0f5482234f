/**
 * What of the base model each constant of its ONNX file is. A finetune changes weights and no graph, so the file is a template:
 * the finetuned tensors in the places of the base's make the finetuned model's file, as FunASR's own export would write it.
 */
import { type Message, message } from '../../words/message.js';
import type { Store } from '../layout.js';
import type { Comparison } from './comparison.js';
import { FEW } from './graph.js';
import { findRows } from './rows.js';
import { openBytes, type Template, type TemplateConstant } from './template.js';
import { type Constant, TYPES, typeName } from './tensor-proto.js';

/** A run of a tensor's elements. */
export interface Origin {
  readonly tensor: string;
  readonly first: number;
}

/** A stretch of a constant and the tensor that it is made of. */
export interface ConstantPart {
  /** more than one where several tensors of the base have these very values: what happens to them must be the same too */
  readonly origins: readonly [Origin, ...Origin[]];
  /** elements of the tensor */
  readonly count: number;
  readonly store: Store;
  readonly byteLength: number;
}

/** A constant of the template with what goes in its place, in order. */
export interface Match {
  readonly constant: Constant;
  readonly parts: readonly ConstantPart[];
}

export interface Matches {
  readonly matches: readonly Match[];
  /** constants that count and are nothing of the base model, and why nothing of their kind can be */
  readonly unmatched: readonly { readonly constant: Constant; readonly problem: Message }[];
}

/** Types whose constants are weights if they are many: what else could hide the base's? Whole numbers and flags are the graph's. */
const HARMLESS: ReadonlySet<number> = new Set<number>([
  TYPES.int32,
  TYPES.int64,
  TYPES.bool,
  TYPES.string,
  TYPES.uint32,
  TYPES.uint64,
]);

const QUANTIZED = /_quantized$/;

/**
 * Finds for each constant of the template the tensor of the base model that it equals, byte for byte: as it is, transposed, as an
 * LSTM's weight in ONNX's order of gates, as rows of a tensor, or in int8 within one step of the file's own scales.
 * @throws CheckpointError where the template cannot be read; the signal's reason
 */
export async function matchTemplate(
  template: Template,
  comparison: Comparison,
  signal?: AbortSignal,
): Promise<Matches> {
  const { constants } = template.graph;
  const byName = new Map(constants.map((constant) => [constant.name, constant]));
  const quantized = constants.filter(({ name, type }) => QUANTIZED.test(name) && type === TYPES.uint8);
  const matches = (
    await mapConcurrently(quantized, comparison.atOnce, async (constant) => {
      return await matchQuantized(constant, byName, template, comparison, signal);
    })
  ).flat();
  const done = new Set(matches.map(({ constant }) => constant));
  const others = constants.filter((constant) => {
    return !done.has(constant) && !HARMLESS.has(constant.type) && constant.numel > 0;
  });
  const found = await mapConcurrently(others, comparison.atOnce, async (constant) => {
    const opened = constant.type === TYPES.float32 ? openBytes(template, constant) : undefined;
    return { constant, opened, parts: opened && (await matchFloats(opened, comparison, signal)) };
  });
  const unmatched: { constant: Constant; problem: Message }[] = [];
  const rest: TemplateConstant[] = [];
  for (const { constant, opened, parts } of found) {
    if (parts !== undefined) matches.push({ constant, parts });
    else if (constant.numel <= FEW) continue;
    else if (opened !== undefined) rest.push(opened);
    else unmatched.push({ constant, problem: message('onnx.type', { type: typeName(constant.type) }) });
  }
  for (const { constant, parts } of await findRows(rest, comparison, signal)) {
    if (parts !== undefined) matches.push({ constant, parts });
    else unmatched.push({ constant, problem: message('onnx.unknown', { shape: constant.shape.join(' x ') }) });
  }
  return { matches, unmatched };
}

/**
 * The results of `work` for each item, in order, with up to `atOnce` of them under way. When it returns or throws, none is; after
 * a failure no other item is begun.
 */
async function mapConcurrently<T, R>(items: readonly T[], atOnce: number, work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let i = next++; i < items.length; i = next++) {
      try {
        results[i] = await work(items[i] as T);
      } catch (error) {
        next = items.length;
        throw error;
      }
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: atOnce }, lane));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return results;
}

async function matchFloats(
  opened: TemplateConstant,
  comparison: Comparison,
  signal: AbortSignal | undefined,
): Promise<readonly ConstantPart[] | undefined> {
  const { constant } = opened;
  const { shape, numel } = constant;
  const whole = await comparison.plain(opened, 0, numel, signal);
  // A few numbers may be a tensor's by chance: 0.5, 1, -inf.
  if (isPart(whole) && (numel > FEW || comparison.isTelling(opened))) return [plainPart(whole, numel)];
  if (numel <= FEW) return undefined;
  const [rows, columns, ...more] = shape;
  if (rows !== undefined && columns !== undefined && more.length === 0) {
    const transposed = await comparison.transposed(opened, signal);
    if (isPart(transposed)) {
      const store: Store = { kind: 'transposed', columns: rows };
      return [{ origins: transposed, count: numel, store, byteLength: 4 * numel }];
    }
  }
  return await matchLstm(opened, comparison, signal);
}

type Origins = readonly [Origin, ...Origin[]];

function isPart(origins: readonly Origin[]): origins is Origins {
  return origins.length > 0;
}

function plainPart(origins: Origins, count: number): ConstantPart {
  return { origins, count, store: { kind: 'float32' }, byteLength: 4 * count };
}

/** Of torch's gates i, f, g, o in ONNX's order: i, o, f, c. */
const GATES = [0, 3, 1, 2] as const;

/**
 * An LSTM's weights, both directions behind one another: (directions, 4H, in) of `weight_ih` or `weight_hh`, and (directions, 8H) of
 * `bias_ih` and `bias_hh`.
 */
async function matchLstm(
  opened: TemplateConstant,
  comparison: Comparison,
  signal: AbortSignal | undefined,
): Promise<readonly ConstantPart[] | undefined> {
  const [directions = 0, rows = 0, columns = 1, ...more] = opened.constant.shape;
  const perDirection = opened.constant.shape.length === 2 ? 2 : 1;
  const isLstm = opened.constant.shape.length > 1 && directions >= 1 && directions <= 2 && more.length === 0;
  if (!isLstm || rows % (4 * perDirection) !== 0) return undefined;
  const count = (rows * columns) / perDirection;
  const gate = count / GATES.length;
  const parts: ConstantPart[] = [];
  for (let tensor = 0; tensor < directions * perDirection; tensor++) {
    const origins = await comparison.gates(opened, tensor * count, gate, GATES, signal);
    if (!isPart(origins)) return undefined;
    for (const from of GATES) {
      const [first, ...others] = origins;
      const at = ({ tensor }: Origin): Origin => ({ tensor, first: from * gate });
      parts.push(plainPart([at(first), ...others.map(at)], gate));
    }
  }
  return parts;
}

/** A matrix in int8 with its scales and zero points, whose names onnxruntime's quantizer derives from the matrix's. */
async function matchQuantized(
  quantized: Constant,
  byName: ReadonlyMap<string, Constant>,
  template: Template,
  comparison: Comparison,
  signal: AbortSignal | undefined,
): Promise<readonly Match[]> {
  const name = quantized.name.replace(QUANTIZED, '');
  const scale = byName.get(`${name}_scale`);
  const zeroPoint = byName.get(`${name}_zero_point`);
  const [rows, columns, ...more] = quantized.shape;
  if (rows === undefined || columns === undefined || more.length > 0) return [];
  if (scale?.type !== TYPES.float32 || zeroPoint?.type !== TYPES.uint8) return [];
  if (scale.numel !== columns || zeroPoint.numel !== columns) return [];
  const weights = openBytes(template, quantized);
  const scales = openBytes(template, scale);
  if (weights === undefined || scales === undefined) return [];
  const origins = await comparison.quantized({ weights, scales, zeroPoints: template.bytesOf(zeroPoint) }, signal);
  if (!isPart(origins)) return [];
  const part = (
    kind: 'uint8-columns' | 'uint8-scale' | 'uint8-zero-point',
    byteLength: number,
  ): readonly ConstantPart[] => [{ origins, count: rows * columns, store: { kind, columns: rows }, byteLength }];
  return [
    { constant: quantized, parts: part('uint8-columns', rows * columns) },
    { constant: scale, parts: part('uint8-scale', 4 * columns) },
    { constant: zeroPoint, parts: part('uint8-zero-point', columns) },
  ];
}
