/**
 * A training checkpoint without its training state: the weights as they lie in their storages, and the bookkeeping with which
 * FunASR and this program choose checkpoints.
 */
import { CheckpointError } from '../errors.js';
import type { Checkpoint } from '../torch/checkpoint.js';
import { DTYPES } from '../torch/dtype.js';
import { asNumber } from '../torch/number.js';
import { describe } from '../torch/pickle/describe.js';
import { PickleDict, PickleFloat, type PickleValue, TensorValue } from '../torch/pickle/value.js';
import type { Storage } from '../torch/tensor.js';
import { message } from '../words/message.js';
import { type DataPiece, type Piece, pieceLength } from './layout.js';
import { type PyDict, PyFloat, type PyValue, pickle } from './pickle-writer.js';
import { orderedDict, tensorCall, torchPieces } from './torch-save.js';

export interface StrippedFile {
  readonly byteLength: number;
  /** in file order, without gaps; `storage` of a piece of data is an index of `storages` */
  readonly pieces: readonly Piece[];
  /** of the checkpoint, to be written as they are */
  readonly storages: readonly Storage[];
}

/** What FunASR's trainer and its average look at (funasr/train_utils/trainer_ds.py, average_nbest_models.py). */
const KEPT = /^(?:epoch|step|step_in_epoch|saved_ckpts|best_step_or_epoch|avg_keep_nbest_models_type)$/;
/** Releases before 1.2 wrote `eoch`. */
const SCORES = /^val_\w+_step_or_e?p?och$/;

/**
 * What is to be written in place of a checkpoint. Tensors keep their storages, offsets, shapes and strides, and with that
 * every bit and every tie; scores that are tensors or NumPy's become Python floats of the same value.
 * @throws CheckpointError for one that this cannot be done with: weights at the top level, something beside tensors among
 *   them, elements in another byte order, bookkeeping of an unknown form
 */
export function strippedFile(checkpoint: Checkpoint): StrippedFile {
  const { path, stateDict, stateDictKey, root } = checkpoint;
  const weightsAt = stateDictKey.split('.');
  if (!(root instanceof PickleDict) || stateDictKey === '') throw new CheckpointError(path, message('strip.top-level'));
  requireTensorsAlone(checkpoint, root);
  const storages: Storage[] = [];
  const numbers = new Map<string, number>();
  const tensors = new Map<string, PyValue>();
  for (const [name, tensor] of stateDict) {
    const { storage } = tensor;
    if (tensor.conj || tensor.neg || (storage.bigEndian && DTYPES[tensor.dtype].size > 1)) {
      throw new CheckpointError(path, message('strip.form'), {
        where: message('torch.where.tensor', { tensor: name }),
      });
    }
    const number = numbers.get(storage.key) ?? storages.push(storage) - 1;
    numbers.set(storage.key, number);
    tensors.set(name, tensorCall(tensor, String(number), storage.byteLength));
  }
  const weights = weightsAt.reduceRight<PyValue>((inner, key) => new Map([[key, inner]]), orderedDict(tensors));
  const [top = ''] = weightsAt;
  const items = new Map<string, PyValue>();
  for (const [key, value] of root.entries) {
    if (typeof key !== 'string') continue;
    if (key === top && weights instanceof Map) items.set(key, weights.get(key) ?? null);
    else if (KEPT.test(key) || SCORES.test(key)) items.set(key, kept(checkpoint, key, value));
  }
  const pieces = torchPieces(pickle(items), storages.map(storageBytes));
  return { byteLength: pieces.reduce((sum, piece) => sum + pieceLength(piece), 0), pieces, storages };
}

/** A storage byte by byte, whatever its elements are. */
function storageBytes({ byteLength }: Storage, storage: number): DataPiece {
  return { kind: 'data', storage, first: 0, count: byteLength, store: { kind: 'plain' }, byteLength };
}

/** What stands among the weights and is none would be lost. */
function requireTensorsAlone({ path, stateDictKey, weights }: Checkpoint, root: PickleDict): void {
  let dict: PickleValue | undefined = root;
  for (const key of stateDictKey.split('.')) dict = dict instanceof PickleDict ? dict.get(key) : undefined;
  const keys = dict instanceof PickleDict ? [...dict.entries.keys()] : [];
  const names = keys.filter((key) => typeof key === 'string').filter((key) => !weights.has(key));
  if (names.length > 0) throw new CheckpointError(path, message('strip.no-tensors', { names }));
}

/** A value, or values by name: FunASR writes no other. */
function kept(checkpoint: Checkpoint, key: string, value: PickleValue): PyValue {
  const refused = (): never => {
    throw new CheckpointError(checkpoint.path, message('strip.bookkeeping', { key, what: describe(value) }));
  };
  if (!(value instanceof PickleDict)) return scalar(checkpoint, value) ?? (value === null ? null : refused());
  const items = new Map<string, PyValue>();
  for (const [name, item] of value.entries) {
    const one = scalar(checkpoint, item);
    if (typeof name !== 'string' || (one === undefined && item !== null)) return refused();
    items.set(name, one ?? null);
  }
  const dict: PyDict = items;
  return value.kind === 'OrderedDict' ? orderedDict(dict) : dict;
}

function scalar(checkpoint: Checkpoint, value: PickleValue): PyValue | undefined {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' || typeof value === 'bigint') return value;
  const number = asNumber(checkpoint, value);
  if (number === undefined) return undefined;
  const isWhole = value instanceof TensorValue && DTYPES[value.dtype].kind !== 'float';
  return isWhole && !(value instanceof PickleFloat) ? number : new PyFloat(number);
}
