/** Processes that something else has started, by files that hold their ids. Only Linux tells, by /proc. */
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Not where its parent alone has still to be told of its end. */
export function isAlive(file: string): boolean {
  try {
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${Number(readFileSync(file, 'utf8'))}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/** Whether it ends within a few seconds: the system may take its time. */
export async function isGone(file: string): Promise<boolean> {
  for (let tries = 0; isAlive(file) && tries < 500; tries++) await sleep(10);
  return !isAlive(file);
}
