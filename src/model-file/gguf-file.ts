/** A model file in GGUF: the head, then each tensor of the model as its part of the file says, or values of a data file. */
import { WriteError } from '../errors.js';
import { openFile } from '../torch/byte-source.js';
import { DTYPES } from '../torch/dtype.js';
import { elementCount } from '../torch/tensor.js';
import { message } from '../words/message.js';
import type { FormatFile } from './formats.js';
import { type GgufKey, type GgufTensor, ggufHead } from './gguf.js';
import { readGguf } from './gguf-reader.js';
import type { FileLayout, OutputModel, Piece, Store, StoredTensor } from './layout.js';

export type GgufPrecision = 'f32' | 'f16' | 'q8_0';

/** A tensor of the file with where its elements come from: the model's tensor of this name, or values of a data file. */
export type GgufPart = GgufTensor &
  (
    | { readonly source: string /** a (D, 1, K) tensor as (K, D) */; readonly transposed: boolean }
    | { readonly values: readonly number[] }
  );

/** What a GGUF file holds. */
export interface GgufContent {
  /** of the file */
  readonly name: string;
  readonly keys: readonly GgufKey[];
  /** in the order of the file */
  readonly parts: readonly GgufPart[];
}

/** The file of this content. */
export function ggufFile(content: GgufContent): FormatFile {
  return {
    name: content.name,
    layout: (model) => ggufLayout(content, model),
    async read(path) {
      const source = openFile(path);
      try {
        return readGguf(source).tensors;
      } finally {
        source.close();
      }
    },
  };
}

/** @throws WriteError naming the tensors that the format cannot hold */
function ggufLayout({ keys, parts }: GgufContent, model: OutputModel): FileLayout {
  const storages = new Map(model.tensors.map(({ name, storage }) => [name, storage]));
  const odd = parts.flatMap((part) => {
    const dtype = 'source' in part ? model.storages[storages.get(part.source) ?? -1]?.dtype : undefined;
    return dtype === undefined || DTYPES[dtype].kind === 'float'
      ? []
      : [message('gguf.dtype', { name: part.name, dtype })];
  });
  if (odd.length > 0) throw new WriteError([message('gguf.cannot-hold'), ...odd], { hint: message('hint.gguf') });
  const head = ggufHead(keys, parts);
  const pieces: Piece[] = [{ kind: 'fixed', bytes: head.bytes }];
  const tensors: StoredTensor[] = [];
  let end = head.bytes.length;
  for (const { tensor, position, byteLength, padding } of head.tensors) {
    const { name, type, shape } = tensor;
    if ('values' in tensor) pieces.push({ kind: 'fixed', bytes: Buffer.from(Float32Array.from(tensor.values).buffer) });
    else {
      const storage = storages.get(tensor.source) ?? -1;
      const count = elementCount(shape);
      if (model.storages[storage]?.numel !== count) throw new RangeError(`${tensor.source} is no ${shape}`);
      pieces.push({ kind: 'data', storage, first: 0, count, store: storeOf(tensor), byteLength });
    }
    if (padding > 0) pieces.push({ kind: 'fixed', bytes: new Uint8Array(padding) });
    tensors.push({ name, dtype: type, shape, position, byteLength });
    end = position + byteLength + padding;
  }
  return { byteLength: end, pieces, tensors };
}

function storeOf({ type, shape: [columns = 0], transposed }: GgufPart & { readonly transposed: boolean }): Store {
  return transposed ? { kind: 'transposed', columns } : { kind: type };
}
