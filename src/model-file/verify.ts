/** A model file that was just written, looked at as any reader will see it. The weights are not read again. */
import fs from 'node:fs';
import { promisify } from 'node:util';
import { WriteError } from '../errors.js';
import { openFile } from '../torch/byte-source.js';
import { DTYPES, type Dtype } from '../torch/dtype.js';
import { openCheckpoint } from '../torch/open.js';
import { isContiguous, type Tensor, tensorBytes } from '../torch/tensor.js';
import { terminalQuoted as quote } from '../words/escape.js';
import { dataPositions, type FileLayout, type OutputModel, pieceLength, storageOf } from './layout.js';
import { readSafetensors, storedTensors } from './safetensors.js';

const read = promisify(fs.read);

/** Fetched at once: of the headers of a seaco-paraformer more than half lie that near behind another. */
const FETCH_BYTES = 16 << 10;

/** A tensor as the file holds it. */
interface Held {
  readonly name: string;
  readonly dtype: Dtype;
  readonly shape: readonly number[];
  /** of the first byte in the file */
  readonly position: number;
  readonly byteLength: number;
}

/**
 * Reopens a file and compares it with what was to be written: every tensor's name, order, place, dtype and shape.
 * The readers themselves refuse, or notice, whatever does not fill the file exactly.
 *
 * @throws WriteError for the first difference
 * @throws CheckpointError where the file cannot be read at all
 */
export function verifyModelFile(file: string, model: OutputModel, layout: FileLayout): void {
  const written = layout.format === 'pt' ? readTorch(file) : readSafetensorsFile(file);
  const expected = tensorsOf(model, layout);
  for (let i = 0; i < Math.max(expected.length, written.length); i++) {
    const [is, shouldBe] = [words(written[i]), words(expected[i])];
    if (is !== shouldBe) throw wrong(file, is, shouldBe);
  }
}

/**
 * Has the system fetch what `verifyModelFile` will look at, many places at a time: data that went past the page cache
 * comes from the disk, and one after another each place would wait for it.
 */
export async function prefetchHeaders(file: string, { pieces }: FileLayout): Promise<void> {
  const source = openFile(file);
  try {
    // Nobody looks at it: all that counts is that the system has it at hand.
    const bytes = Buffer.allocUnsafe(FETCH_BYTES);
    const fetching: Promise<unknown>[] = [];
    let position = 0;
    let fetched = 0;
    for (const piece of pieces) {
      const end = position + pieceLength(piece);
      if (piece.kind === 'fixed' && end > fetched) {
        fetching.push(read(source.fd, bytes, 0, FETCH_BYTES, position));
        fetched = position + FETCH_BYTES;
      }
      position = end;
    }
    // What cannot be read is told by who needs it.
    await Promise.allSettled(fetching);
  } finally {
    source.close();
  }
}

function tensorsOf(model: OutputModel, layout: FileLayout): Held[] {
  const positions = dataPositions(layout);
  const tensors = layout.format === 'pt' ? model.tensors : storedTensors(model).kept;
  return tensors.map((tensor) => {
    const { name, shape, storage } = tensor;
    const { dtype } = storageOf(model, tensor);
    return { name, dtype, shape, position: positions.get(storage) ?? 0, byteLength: tensorBytes({ dtype, shape }) };
  });
}

function readTorch(file: string): Held[] {
  const checkpoint = openCheckpoint(file);
  try {
    const [notice] = checkpoint.notices;
    if (notice !== undefined) throw wrong(file, notice.code, 'nothing to notice');
    const { stateDictKey, stateDict } = checkpoint;
    if (stateDictKey !== 'state_dict') throw wrong(file, `weights under ${quote(stateDictKey)}`, 'state_dict');
    return [...stateDict].map(([name, tensor]) => held(name, tensor));
  } finally {
    checkpoint.close();
  }
}

function held(name: string, { dtype, shape, strides, offset, storage, conj, neg }: Tensor): Held {
  // Every tensor fills its storage as it is; whatever does not is no place at all.
  const plain = isContiguous({ shape, strides }) && !storage.deflated && !storage.bigEndian && !conj && !neg;
  const position = plain ? storage.position + offset * DTYPES[dtype].size : Number.NaN;
  return { name, dtype, shape, position, byteLength: storage.byteLength };
}

function readSafetensorsFile(file: string): Held[] {
  const source = openFile(file);
  try {
    return readSafetensors(source);
  } finally {
    source.close();
  }
}

function words(tensor: Held | undefined): string {
  if (tensor === undefined) return 'no further tensor';
  const { name, dtype, shape, position, byteLength } = tensor;
  const place = byteLength === 0 ? 'no bytes' : `${byteLength} bytes at ${position}`;
  return `${quote(name)} ${dtype} [${shape.join(', ')}], ${place}`;
}

function wrong(file: string, found: string, expected: string): WriteError {
  return new WriteError(`${file}: was not written as it should be: found ${found}, expected ${expected}`, {
    hint: 'the disk or the memory of this machine may be failing: run again, or write to another disk (slim-dir)',
  });
}
