/** Opens what torch.save wrote: tells what the file is, reads its directory and pickle, finds the weights. Reads no weights. */
import { CheckpointError } from '../errors.js';
import { readArchive } from './archive.js';
import { openFile } from './byte-source.js';
import type { Checkpoint, Opened } from './checkpoint.js';
import { identify } from './identify.js';
import { readLegacy } from './legacy.js';
import { findStateDict, openTensors } from './state-dict.js';

/**
 * Opens the checkpoint at `path`, a file that torch 0.1.10 or later saved.
 * Throws a CheckpointError for whatever cannot be read with certainty, or the signal's reason; the file is closed then.
 */
export async function openCheckpoint(path: string, signal?: AbortSignal): Promise<Checkpoint> {
  const opened = await open(path, signal);
  try {
    const { weights, key: stateDictKey, notices } = findStateDict(path, opened);
    const stateDict = openTensors(path, weights, opened.storages);
    return { ...opened, weights, stateDict, stateDictKey, notices: [...opened.notices, ...notices] };
  } catch (error) {
    opened.close();
    throw error;
  }
}

/** Opens any file that torch.save wrote, whether it holds a state dict or not. Throws as openCheckpoint does. */
export async function openSaved(path: string, signal?: AbortSignal): Promise<Opened> {
  const opened = await open(path, signal);
  try {
    return { ...opened, weights: findStateDict(path, opened).weights };
  } catch (error) {
    if (error instanceof CheckpointError) return opened;
    opened.close();
    throw error;
  }
}

async function open(path: string, signal: AbortSignal | undefined): Promise<Opened> {
  const file = openFile(path);
  try {
    const container = identify(file);
    const contents = await (container === 'zip' ? readArchive : readLegacy)(file, signal);
    const { byteLength, modifiedMs, fd, close } = file;
    return { path, byteLength, modifiedMs, fd, close, container, weights: new Map(), ...contents };
  } catch (error) {
    file.close();
    throw error;
  }
}
