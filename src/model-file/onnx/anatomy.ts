/** Where the bytes of an ONNX file go: weights by module and type, the rest is its graph. */
import { basename } from 'node:path';
import type { Anatomy, AnatomyPart } from '../../result.js';
import { FEW, type Port } from './graph.js';
import { openTemplate } from './template.js';
import { TYPES, typeName } from './tensor-proto.js';

/** Accounts for every byte of the file at `path` and of those beside it that hold its constants. @throws CheckpointError */
export function onnxAnatomy(path: string): Anatomy {
  const template = openTemplate(path);
  try {
    const { source, external, graph } = template;
    const bytes = [source, ...external.values()].reduce((sum, { byteLength }) => sum + byteLength, 0);
    const parts = new Map<string, { name: string; bytes: number; tensors: number }>();
    for (const { module, type, numel, data } of graph.constants) {
      if (numel <= FEW || data.kind === 'others' || NUMBERS.has(type)) continue;
      const length = data.kind === 'bytes' ? data.byteLength : data.end - data.start;
      const name = type === TYPES.float32 ? module : `${module} (${typeName(type)})`;
      const part = parts.get(name) ?? { name, bytes: 0, tensors: 0 };
      parts.set(name, { name, bytes: part.bytes + length, tensors: part.tensors + 1 });
    }
    const weights = [...parts.values()]
      .sort((a, b) => b.bytes - a.bytes)
      .map((part): AnatomyPart => ({ kind: 'weights', ...part }));
    const rest = bytes - weights.reduce((sum, part) => sum + part.bytes, 0);
    const { irVersion, opset, producer, nodes, inputs, outputs } = graph;
    return {
      name: basename(path),
      bytes,
      parts: [...weights, { kind: 'container', name: '', bytes: rest, tensors: 0 }],
      graph: { irVersion, opset, producer, nodes, inputs: inputs.map(described), outputs: outputs.map(described) },
    };
  } finally {
    template.close();
  }
}

/** Whole numbers and flags: the graph's own. */
const NUMBERS: ReadonlySet<number> = new Set<number>([
  TYPES.int32,
  TYPES.int64,
  TYPES.bool,
  TYPES.uint32,
  TYPES.uint64,
]);

function described({ name, type, shape }: Port): { name: string; dtype: string; shape: (number | string)[] } {
  return { name, dtype: typeName(type), shape: [...shape] };
}
