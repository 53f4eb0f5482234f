/**
 * A model file before it is written: where every byte will stand. Writers of formats (torch.save, safetensors)
 * return a layout; the pipeline fills in the data and asks for the pieces that depend on checksums.
 */
import type { ByteSource } from '../torch/byte-source.js';
import { DTYPES, type Dtype } from '../torch/dtype.js';

/** A run of bytes that one or more tensors share whole; in the output every storage is contiguous. */
interface OutputStorage {
  readonly dtype: Dtype;
  /** number of elements */
  readonly numel: number;
}

export interface OutputTensor {
  readonly name: string;
  readonly shape: readonly number[];
  /** index into the storages; tied tensors name the same one */
  readonly storage: number;
}

/** A tensor with what its storage says of it. */
export interface SizedTensor extends OutputTensor {
  readonly dtype: Dtype;
  readonly byteLength: number;
}

/** What a model file is to hold, in the order of the state dict. */
export interface OutputModel {
  readonly storages: readonly OutputStorage[];
  readonly tensors: readonly OutputTensor[];
}

/**
 * How elements of a storage become bytes of a file (src/average/kernels/). All but `plain` are made of the float32 mean:
 * the float64 mean rounded once.
 */
export type Store =
  /** the elements under the storage's own dtype, little-endian, as .pt and safetensors hold them */
  | { readonly kind: 'plain' }
  /** the float32 mean itself, whatever the dtype */
  | { readonly kind: 'float32' }
  | { readonly kind: 'float16' }
  /** blocks of 32 elements of a row (kernels/q8-0.ts) */
  | { readonly kind: 'q8_0' }
  /** a matrix of this many columns the other way round: its columns one after another */
  | { readonly kind: 'transposed'; readonly columns: number }
  /** int8 of ONNX: each row of the matrix in 255 steps, again the other way round, and of each row its scale, and its zero point */
  | { readonly kind: 'uint8-columns'; readonly columns: number }
  | { readonly kind: 'uint8-scale'; readonly columns: number }
  | { readonly kind: 'uint8-zero-point'; readonly columns: number };

/** Elements `first` to `first + count` of `storages[storage]`, stored one way: all of it, or rows of it. */
export interface DataPiece {
  readonly kind: 'data';
  readonly storage: number;
  readonly first: number;
  readonly count: number;
  readonly store: Store;
  readonly byteLength: number;
}

/** Bytes of another file, as they are. */
export interface FilePiece {
  readonly kind: 'file';
  readonly source: ByteSource;
  readonly position: number;
  readonly byteLength: number;
}

export type Piece =
  /** headers, padding, the pickle: known beforehand */
  | { readonly kind: 'fixed'; readonly bytes: Uint8Array }
  | DataPiece
  /** zip descriptors and directories: `crcs[i]` is the CRC-32 of storage i's data, known once its piece is written */
  | { readonly kind: 'checksums'; readonly byteLength: number; bytes(crcs: readonly number[]): Uint8Array };

export type LayoutPiece = Piece | FilePiece;

/** A whole storage as it is. */
export function plainPiece(model: OutputModel, storage: number): DataPiece {
  const stored = model.storages[storage];
  if (stored === undefined) throw new RangeError(`there is no storage ${storage}`);
  const { numel, dtype } = stored;
  const byteLength = numel * DTYPES[dtype].size;
  return { kind: 'data', storage, first: 0, count: numel, store: { kind: 'plain' }, byteLength };
}

/** A tensor as a file holds it. */
export interface StoredTensor {
  readonly name: string;
  /** as torch names it, where torch has it */
  readonly dtype: string;
  readonly shape: readonly number[];
  /** of the first byte in the file */
  readonly position: number;
  readonly byteLength: number;
}

export interface FileLayout {
  /** of the whole file */
  readonly byteLength: number;
  /** in file order, without gaps; their lengths sum to `byteLength` */
  readonly pieces: readonly LayoutPiece[];
  /** what the reader of the file must find, in the order of its directory */
  readonly tensors: readonly StoredTensor[];
}

/** Bytes that a piece takes in the file. */
export function pieceLength(piece: LayoutPiece): number {
  return piece.kind === 'fixed' ? piece.bytes.length : piece.byteLength;
}

/** The model's tensors, each filling its storage. */
export function sizedTensors(model: OutputModel): SizedTensor[] {
  return model.tensors.map((tensor) => {
    const stored = model.storages[tensor.storage];
    if (stored === undefined) throw new RangeError(`${tensor.name}: there is no storage ${tensor.storage}`);
    return { ...tensor, dtype: stored.dtype, byteLength: stored.numel * DTYPES[stored.dtype].size };
  });
}

/** A tensor of the model as a file holds it. */
export interface HeldTensor extends OutputTensor {
  /** the storage's; what the file has may be another type */
  readonly dtype: Dtype;
  readonly stored: string;
  /** of its elements in the file; tied tensors share them */
  readonly byteLength: number;
}

/** The model's tensors of which a file holds the elements: no format need hold all. */
export function heldTensors(model: OutputModel, { pieces, tensors }: FileLayout): HeldTensor[] {
  const bytes = new Map<number, number>();
  const quantized = new Set<number>();
  for (const piece of pieces) {
    if (piece.kind !== 'data') continue;
    bytes.set(piece.storage, (bytes.get(piece.storage) ?? 0) + piece.byteLength);
    if (piece.store.kind === 'uint8-columns') quantized.add(piece.storage);
  }
  const stored = new Map(tensors.map(({ name, dtype }) => [name, dtype]));
  return sizedTensors(model).flatMap((tensor) => {
    const byteLength = bytes.get(tensor.storage) ?? (tensor.byteLength === 0 ? 0 : undefined);
    return byteLength === undefined
      ? []
      : [
          {
            ...tensor,
            byteLength,
            stored: quantized.has(tensor.storage) ? 'uint8' : (stored.get(tensor.name) ?? tensor.dtype),
          },
        ];
  });
}

/** The layout of a file that consists of these pieces and holds these tensors. */
export function fileLayout(tensors: readonly SizedTensor[], pieces: readonly Piece[]): FileLayout {
  /** where the elements of each storage begin; storages without a byte stand nowhere */
  const positions = new Map<number, number>();
  let byteLength = 0;
  for (const piece of pieces) {
    if (piece.kind === 'data') positions.set(piece.storage, byteLength);
    byteLength += pieceLength(piece);
  }
  const stored = tensors.map((tensor) => ({ ...tensor, position: positions.get(tensor.storage) ?? 0 }));
  return { byteLength, pieces, tensors: stored };
}
