/** Opens a checkpoint: tells what the file is, reads its directory and pickle, finds the weights. Reads no weights. */

import type { Notice } from '../result.js';
import { notice } from '../words/notice.js';
import { readArchive } from './archive.js';
import { openFile } from './byte-source.js';
import type { Checkpoint } from './checkpoint.js';
import { identify } from './identify.js';
import { readLegacy } from './legacy.js';
import { MAX_REPORTED_GLOBALS } from './limits.js';
import { findStateDict } from './state-dict.js';
import { requirePosition } from './tensor.js';

/**
 * Opens the checkpoint at `path`, a file that torch 0.1.10 or later saved.
 * Throws a CheckpointError for whatever cannot be read with certainty; the file is closed then.
 */
export function openCheckpoint(path: string): Checkpoint {
  const file = openFile(path);
  try {
    const container = identify(file);
    const contents = container === 'zip' ? readArchive(file) : readLegacy(file);
    const { stateDict, key } = findStateDict(path, contents.root);
    for (const { storage } of stateDict.values()) requirePosition(storage);
    return {
      path,
      byteLength: file.byteLength,
      modifiedMs: file.modifiedMs,
      fd: file.fd,
      container,
      root: contents.root,
      stateDict,
      stateDictKey: key,
      storages: contents.storages,
      pickleBytes: contents.pickleBytes,
      unusedBytes: contents.unusedBytes,
      notices: [...contents.notices, ...globalNotices(path, contents.unknownGlobals)],
      close: file.close,
    };
  } catch (error) {
    file.close();
    throw error;
  }
}

function globalNotices(file: string, globals: ReadonlySet<string>): Notice[] {
  return [...globals]
    .slice(0, MAX_REPORTED_GLOBALS)
    .map((global) => notice('unknown-global', 'info', { file, global }));
}
