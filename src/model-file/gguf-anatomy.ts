/** Where the bytes of a GGUF file go, and what it says of itself. */
import { basename } from 'node:path';
import type { Anatomy, AnatomyPart, GgufAnatomy } from '../result.js';
import { openFile } from '../torch/byte-source.js';
import { topModule } from '../torch/tensor.js';
import { type GgufEntry, isGguf, readGguf } from './gguf-reader.js';

/**
 * The anatomy of a file if it is GGUF, else undefined. No weight is read.
 * @throws CheckpointError where it cannot be opened, or begins as GGUF and is none
 */
export function ggufAnatomy(path: string): Anatomy | undefined {
  const source = openFile(path);
  try {
    if (!isGguf(source)) return undefined;
    const { keys, tensors } = readGguf(source);
    const modules = new Map<string, { tensors: number; bytes: number }>();
    const types = new Map<string, { tensors: number; bytes: number }>();
    let weights = 0;
    for (const { name, dtype, byteLength } of tensors) {
      add(modules, topModule(name), byteLength);
      add(types, dtype, byteLength);
      weights += byteLength;
    }
    const parts: AnatomyPart[] = [...modules]
      .map(([name, size]) => ({ kind: 'weights' as const, name, ...size }))
      .sort((a, b) => b.bytes - a.bytes);
    parts.push({ kind: 'container', name: '', bytes: source.byteLength - weights, tensors: 0 });
    const gguf: GgufAnatomy = {
      keys: keys.map(described),
      types: [...types].map(([type, size]) => ({ type, ...size })).sort((a, b) => b.bytes - a.bytes),
    };
    return { name: basename(path), bytes: source.byteLength, parts, gguf };
  } finally {
    source.close();
  }
}

function add(sums: Map<string, { tensors: number; bytes: number }>, key: string, bytes: number): void {
  const sum = sums.get(key) ?? { tensors: 0, bytes: 0 };
  sums.set(key, { tensors: sum.tensors + 1, bytes: sum.bytes + bytes });
}

function described({ name, type, value }: GgufEntry): GgufAnatomy['keys'][number] {
  if (typeof value !== 'object') return { name, type, value: String(value), count: null };
  const shown = value.first.map((item) => (typeof item === 'string' ? JSON.stringify(item) : String(item)));
  const more = value.count > shown.length ? ['…'] : [];
  return { name, type, value: `[${[...shown, ...more].join(', ')}]`, count: value.count };
}
