/** A host for tests: nothing of this process, no signal, and waits that take a hundredth of their time. */
import { type Host, runShell, type Timing, timing } from '../../src/host.js';

export function testHost(given: Partial<Host> = {}): Host {
  const signal = given.signal ?? new AbortController().signal;
  const time = timing(signal);
  return {
    ...time,
    wait: (ms) => time.wait(ms / 100),
    version: '1.0.0',
    environment: {},
    date: () => new Date('2026-11-20T09:30:00Z'),
    home: '/',
    directory: '/',
    signal,
    log: { line: () => {}, debug: () => {} },
    workerScript: undefined,
    onProgress: () => {},
    did: () => {},
    shell: (command, environment, ms) =>
      runShell(command, environment, { ...time, directory: given.directory ?? '/' }, ms, signal),
    ...given,
  };
}

/** A clock that runs `times` as fast. */
export function fastClock(times: number): Timing {
  const time = timing(new AbortController().signal);
  return {
    now: () => time.now() * times,
    wait: (ms) => time.wait(ms / times),
    within: (ms, work) => time.within(ms / times, work),
  };
}
