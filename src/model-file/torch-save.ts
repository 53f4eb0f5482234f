/** Model files as `torch.save({'state_dict': OrderedDict})` writes them, read by every torch since 1.6. */
import { createHash } from 'node:crypto';
import { DTYPES } from '../torch/dtype.js';
import { fileRange } from '../torch/materialize.js';
import { openCheckpoint } from '../torch/open.js';
import { contiguousStrides, type Tensor } from '../torch/tensor.js';
import { message } from '../words/message.js';
import type { FormatFile } from './formats.js';
import {
  type FileLayout,
  fileLayout,
  type OutputModel,
  type Piece,
  pieceLength,
  plainPiece,
  type SizedTensor,
  type StoredTensor,
  sizedTensors,
} from './layout.js';
import { PyCall, PyGlobal, PyPersistent, type PyValue, pickle } from './pickle-writer.js';
import { wronglyWritten } from './verify.js';
import { crcOf, type OutputRecord, zipPieces } from './zip-writer.js';

/** kProducedFileFormatVersion of torch for a file without TorchScript code */
const FORMAT_VERSION = '3\n';
/** torch takes the file's name without its last extension */
const TOP_FOLDER = 'model';

const ORDERED_DICT = new PyGlobal('collections', 'OrderedDict');
const REBUILD_TENSOR = new PyGlobal('torch._utils', '_rebuild_tensor_v2');
/** with the dtype as a last argument: for dtypes without a typed storage, known since torch 2.1 */
const REBUILD_TENSOR_WITH_DTYPE = new PyGlobal('torch._utils', '_rebuild_tensor_v3');
const UNTYPED_STORAGE = new PyGlobal('torch.storage', 'UntypedStorage');

/** The file that FunASR's loader looks for. */
export const torchFile: FormatFile = { name: 'model.pt', layout: torchLayout, read: readTorchFile };

/**
 * Lays out a `.pt` file that holds `{'state_dict': OrderedDict}` on the CPU. Tied tensors name one storage;
 * storages stand in the order in which the tensors name them, those that none names are left out.
 * The bytes depend on the model and the data alone.
 */
export function torchLayout(model: OutputModel): FileLayout {
  const tensors = sizedTensors(model);
  const storages = [...new Set(tensors.map(({ storage }) => storage))];
  const content = storages.map((storage) => plainPiece(model, storage));
  return fileLayout(tensors, torchPieces(pickleOf(tensors, storages), content));
}

/**
 * The file around a pickle that names its storages by `0`, `1` and so on.
 * @param storages what they hold, in the order of these names
 */
export function torchPieces(pickled: Uint8Array, storages: readonly Piece[]): Piece[] {
  const text = (content: string) => ({ kind: 'fixed', bytes: Buffer.from(content) }) as const;
  const records: OutputRecord[] = [
    { name: 'data.pkl', content: { kind: 'fixed', bytes: pickled } },
    { name: 'byteorder', content: text('little') },
    ...storages.map((content, key) => ({ name: `data/${key}`, content })),
    { name: 'version', content: text(FORMAT_VERSION) },
  ];
  const id: OutputRecord = {
    name: '.data/serialization_id',
    content: { kind: 'checksums', byteLength: 40, bytes: (crcs) => Buffer.from(serializationId(records, crcs)) },
  };
  return zipPieces([...records, id].map((record) => ({ ...record, name: `${TOP_FOLDER}/${record.name}` })));
}

function pickleOf(tensors: readonly SizedTensor[], order: readonly number[]): Uint8Array {
  const keys = new Map(order.map((storage, key) => [storage, String(key)]));
  const values = new Map<string, PyValue>();
  for (const { name, shape, storage, dtype, byteLength } of tensors) {
    const view = { dtype, shape, strides: contiguousStrides(shape), offset: 0 };
    values.set(name, tensorCall(view, keys.get(storage) ?? '', byteLength));
  }
  return pickle(new Map([['state_dict', orderedDict(values)]]));
}

/** How torch pickles an OrderedDict. */
export function orderedDict(items: ReadonlyMap<string, PyValue>): PyCall {
  return new PyCall(ORDERED_DICT, [], items);
}

/**
 * How torch pickles a tensor on the CPU.
 * @param view offset and strides in elements
 * @param key of its storage, which has `byteLength` bytes
 */
export function tensorCall(
  view: Pick<Tensor, 'dtype' | 'shape' | 'strides' | 'offset'>,
  key: string,
  byteLength: number,
): PyCall {
  const { storage: type, size } = DTYPES[view.dtype];
  const persistent = new PyPersistent([
    'storage',
    type === undefined ? UNTYPED_STORAGE : new PyGlobal('torch', type),
    key,
    'cpu',
    type === undefined ? byteLength : byteLength / size,
  ]);
  const args = [persistent, view.offset, view.shape, view.strides, false, new PyCall(ORDERED_DICT, [])];
  return type === undefined
    ? new PyCall(REBUILD_TENSOR_WITH_DTYPE, [...args, new PyGlobal('torch', view.dtype)])
    : new PyCall(REBUILD_TENSOR, args);
}

/**
 * 40 digits as torch makes them: 20 that stand for the records' names, 20 for their CRCs. Nothing but torch's own
 * statistics reads them. Torch hashes the names in the order of a C++ hash table; here a SHA-256 does.
 */
function serializationId(records: readonly OutputRecord[], crcs: readonly number[]): string {
  const names = createHash('sha256').update(records.map((record) => record.name).join('\n'));
  let combined = 0n;
  for (const { content } of records) {
    if (pieceLength(content) === 0) continue;
    // c10::hash_combine on 64 bits
    const mixed = BigInt(crcOf(content, crcs)) + 0x9e3779b9n + (combined << 6n) + (combined >> 2n);
    combined = BigInt.asUintN(64, combined ^ mixed);
  }
  return [names.digest().readBigUInt64LE(), combined].map((part) => part.toString().padStart(20, '0')).join('');
}

async function readTorchFile(file: string): Promise<StoredTensor[]> {
  const checkpoint = await openCheckpoint(file);
  try {
    const [notice] = checkpoint.notices;
    if (notice !== undefined) {
      const found = message('model-file.notice', { code: notice.code });
      throw wronglyWritten(file, found, message('model-file.no-notice'));
    }
    const { stateDictKey, stateDict } = checkpoint;
    if (stateDictKey !== 'state_dict') {
      const under = (key: string) => message('model-file.weights-under', { key });
      throw wronglyWritten(file, under(stateDictKey), under('state_dict'));
    }
    // Every tensor fills its storage as it is; anything else has no position.
    return [...stateDict].map(([name, tensor]) => {
      const { dtype, shape, storage } = tensor;
      const position = fileRange(tensor)?.position ?? Number.NaN;
      return { name, dtype, shape, position, byteLength: storage.byteLength };
    });
  } finally {
    checkpoint.close();
  }
}
