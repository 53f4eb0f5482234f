/**
 * A model file before it is written: where every byte will stand. Writers of formats (torch.save, safetensors)
 * return a layout; the pipeline fills in the data and asks for the pieces that depend on checksums.
 */
import type { Dtype } from '../torch/dtype.js';

/** A run of bytes that one or more tensors share whole; in the output every storage is contiguous. */
export interface OutputStorage {
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

/** What a model file is to hold, in the order of the state dict. */
export interface OutputModel {
  readonly storages: readonly OutputStorage[];
  readonly tensors: readonly OutputTensor[];
}

export type Piece =
  /** headers, padding, the pickle: known beforehand */
  | { readonly kind: 'fixed'; readonly bytes: Uint8Array }
  /** the elements of `storages[storage]`, little-endian */
  | { readonly kind: 'data'; readonly storage: number; readonly byteLength: number }
  /** zip descriptors and directories: `crcs[i]` is the CRC-32 of storage i's data, known once its piece is written */
  | { readonly kind: 'checksums'; readonly byteLength: number; bytes(crcs: readonly number[]): Uint8Array };

export interface FileLayout {
  readonly format: 'pt' | 'safetensors';
  /** of the whole file */
  readonly byteLength: number;
  /** in file order, without gaps; their lengths sum to `byteLength` */
  readonly pieces: readonly Piece[];
}

/** The storage that a tensor names. */
export function storageOf(model: OutputModel, tensor: OutputTensor): OutputStorage {
  const storage = model.storages[tensor.storage];
  if (storage === undefined) throw new RangeError(`${tensor.name}: there is no storage ${tensor.storage}`);
  return storage;
}

/** Bytes that a piece takes in the file. */
export function pieceLength(piece: Piece): number {
  return piece.kind === 'fixed' ? piece.bytes.length : piece.byteLength;
}

/** Where in the file the elements of each storage begin; storages without a byte stand nowhere. */
export function dataPositions(layout: FileLayout): Map<number, number> {
  const positions = new Map<number, number>();
  let position = 0;
  for (const piece of layout.pieces) {
    if (piece.kind === 'data') positions.set(piece.storage, position);
    position += pieceLength(piece);
  }
  return positions;
}
