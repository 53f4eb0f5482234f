import { existsSync, readdirSync, readlinkSync } from 'node:fs';

/** Files below `directory` that this process holds open. Only Linux tells; elsewhere there are none. */
export function openFiles(directory: string): string[] {
  if (!existsSync('/proc/self/fd')) return [];
  return readdirSync('/proc/self/fd').flatMap((fd) => {
    const link = `/proc/self/fd/${fd}`;
    const target = existsSync(link) ? readlinkSync(link) : '';
    return target.startsWith(directory) ? [target] : [];
  });
}
