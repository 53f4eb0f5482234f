/** A thread that runs the reader of src/torch on files: `{ text }`, `{ refused, message }` or `{ untyped }`. */
import { parentPort, workerData } from 'node:worker_threads';
import { load } from '../load.mjs';

/** Of more elements, the shape alone counts; as in torch_word.py. */
const MAX_ELEMENTS = 100_000;

const [{ openCheckpoint }, { readTensor }, { CheckpointError }] = await load(
  'torch/open',
  'torch/storage-bytes',
  'errors',
);
const progress = new Int32Array(workerData.progress);

parentPort.on('message', async ({ paths, from }) => {
  const words = [];
  for (let place = from; place < paths.length; place++) {
    // So that who waits knows which file takes so long.
    progress[0] = place;
    const start = performance.now();
    const word = await wordOf(paths[place]);
    words.push({ ...word, milliseconds: performance.now() - start });
  }
  parentPort.postMessage(words);
});
parentPort.postMessage('ready');

async function wordOf(path) {
  try {
    const checkpoint = await openCheckpoint(path);
    try {
      return { text: textOf(checkpoint) };
    } finally {
      checkpoint.close();
    }
  } catch (error) {
    if (!(error instanceof CheckpointError)) return { untyped: String(error?.stack ?? error).replaceAll(path, 'FILE') };
    return { refused: error.problem?.code ?? 'text', message: error.message.replaceAll(path, 'FILE') };
  }
}

/** As `text_of` of torch_word.py: `NAME|DTYPE|SHAPE|BYTES` for each tensor, names and bytes in hex. */
function textOf(checkpoint) {
  const lines = [];
  for (const [name, tensor] of checkpoint.stateDict) {
    const { dtype, shape } = tensor;
    const elements = shape.reduce((product, size) => product * size, 1);
    const bytes = elements > MAX_ELEMENTS ? 'large' : elementsOf(readTensor(checkpoint, tensor), dtype);
    lines.push(`${hexName(name)}|${dtype}|${shape.join()}|${bytes}`);
  }
  return lines.join('\n');
}

/** In hex; of a bool any byte but 0 is True. */
function elementsOf(bytes, dtype) {
  return Buffer.from(dtype === 'bool' ? bytes.map((byte) => Number(byte !== 0)) : bytes).toString('hex');
}

/** UTF-8, and a surrogate that stands alone as three bytes, as Python's `surrogatepass`. */
function hexName(name) {
  return Array.from(name, (character) => {
    const code = character.codePointAt(0);
    if (code < 0xd800 || code > 0xdfff) return Buffer.from(character).toString('hex');
    return Buffer.of(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f)).toString('hex');
  }).join('');
}
