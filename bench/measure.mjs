/** Runs a program to its end and tells how long it took and how much memory it held (Linux). */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The high-water mark only rises, so a few looks are enough; each one takes a lock that the program waits for. */
const POLL_MS = 200;

/**
 * @returns seconds from start to end of the process; peak resident bytes, file pages that it mapped included
 * @throws where it fails, with what it printed
 */
export async function measure(program, args) {
  const start = process.hrtime.bigint();
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const printed = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => printed.push(text));
  let peak = 0;
  const poll = setInterval(() => {
    peak = Math.max(peak, peakResident(child.pid));
  }, POLL_MS);
  const status = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', resolve);
  });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  clearInterval(poll);
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: status ${status}\n${printed.join('')}`);
  return { seconds, peak };
}

/** The kernel's own high-water mark; 0 once the process has ended. */
function peakResident(pid) {
  try {
    const line = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return line ? Number(line[1]) * 1024 : 0;
  } catch {
    return 0;
  }
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
