import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Who has filled a folder for so long was killed meanwhile. */
const DEAD_MS = 60_000;
const LOOK_MS = 20;

/**
 * Makes a folder unless it is there. However many processes want it at a time, one makes it and the others wait.
 * @param fill is given the folder before it has its name
 */
export function makeOnce(folder: string, fill: (making: string) => void): void {
  const making = `${folder}.making`;
  mkdirSync(dirname(folder), { recursive: true });
  while (!existsSync(folder)) {
    // It returns nothing where the folder is there, and so in the hands of another process.
    if (mkdirSync(making, { recursive: true }) === undefined) waitFor(making);
    else fillOnce(folder, making, fill);
  }
}

function fillOnce(folder: string, making: string, fill: (making: string) => void): void {
  try {
    if (existsSync(folder)) return;
    fill(making);
    renameSync(making, folder);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

function waitFor(making: string): void {
  const sinceMs = statSync(making, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY;
  if (Date.now() - sinceMs > DEAD_MS) rmSync(making, { recursive: true, force: true });
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOOK_MS);
}
