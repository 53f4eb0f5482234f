/** What lies outside of the program, in one object that main and command make and hand down; and how a signal ends it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { homedir } from 'node:os';
import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { removeUnfinished } from './atomic-file.js';
import type { Language } from './config.js';
import {
  CancelledError,
  causesOf,
  type Deed,
  type ExitStatus,
  errorMessage,
  SlimError,
  systemErrorCode,
  TimeLimitError,
} from './errors.js';
import { type Progress, type ProgressSink, progressReporter } from './progress.js';
import { VERSION } from './version.js';
import { message } from './words/message.js';
import { type Medium, Translator } from './words/translator.js';

/** Variables by name, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

export interface Log {
  /** for everyone who reads along */
  line(text: string): void;
  /** for debugging: the Action's debug log, the command's `--details` */
  debug(text: string): void;
}

export interface Host extends Timing {
  readonly version: string;
  readonly environment: Environment;
  /** the wall clock */
  date(): Date;
  /** the user's own directory, and the one that the program works in */
  readonly home: string;
  readonly directory: string;
  /** aborted by the system's signals that end a program, with a CancelledError */
  readonly signal: AbortSignal;
  readonly log: Log;
  /** path of the built src/average/worker.ts; undefined: everything on this thread */
  readonly workerScript: string | undefined;
  onProgress(progress: Progress): void;
  /** Notes what outlasts the program: it is said where a signal stops it. */
  did(deed: Deed): void;
  /**
   * Runs a command of the user's by the system's shell, in `directory`, with this environment alone and without an input. After
   * `ms` it ends, and so does whatever it has started in its process group.
   * @throws the signal's reason when it is aborted; it has ended then
   */
  shell(command: string, environment: Environment, ms: number): Promise<ShellOutcome>;
}

/** How a command ended, with the end of what it printed. */
type ShellOutcome = {
  /** of its stdout */
  readonly output: string;
  /** of stdout and stderr together, as they came */
  readonly tail: string;
} & (
  | { readonly end: 'exit'; readonly status: number | null; readonly signal: NodeJS.Signals | null }
  | { readonly end: 'timeout' }
  | { readonly end: 'error'; readonly reason: string }
);

export interface Timing {
  /** milliseconds, from any start */
  now(): number;
  /** Waits. @throws the signal's reason when it is aborted */
  wait(ms: number): Promise<void>;
  /**
   * Does `work` with a signal that is aborted with the host's or, with a TimeLimitError, after `ms` (Infinity: never).
   * It is up to `work` to end then.
   */
  within<T>(ms: number, work: (signal: AbortSignal) => Promise<T>): Promise<T>;
}

/** The machine's own clock and timers, which end with `signal`. */
export function timing(signal: AbortSignal): Timing {
  return {
    now: () => performance.now(),
    async wait(ms) {
      await sleep(ms, undefined, { signal }).catch(() => signal.throwIfAborted());
    },
    async within(ms, work) {
      signal.throwIfAborted();
      const limit = new AbortController();
      const stop = (): void => limit.abort(signal.reason);
      const expire = (): void => limit.abort(new TimeLimitError(message('limit.incomplete', { seconds: ms / 1000 })));
      signal.addEventListener('abort', stop);
      const timer = Number.isFinite(ms) ? setTimeout(expire, ms) : undefined;
      try {
        return await work(limit.signal);
      } finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', stop);
      }
    },
  };
}

/** Between two steps: lets a signal in that came meanwhile. @throws its reason */
export async function breathe(signal: AbortSignal | undefined): Promise<void> {
  await setImmediate();
  signal?.throwIfAborted();
}

/** Tells where an error comes from: the stack of a bug always, the cause of an error only for debugging. */
export function logOrigin(error: unknown, log: Log): void {
  if (error instanceof Error && !(error instanceof SlimError)) log.line(error.stack ?? error.message);
  for (const cause of causesOf(error)) log.debug(`caused by ${cause}`);
}

/** How a program shows itself: in a job's log, or on a terminal. */
interface Face {
  readonly workerScript: string;
  readonly log: Log;
  readonly progress: Omit<ProgressSink, 'now'>;
  /** that errors and progress are worded in */
  readonly language: Language;
  readonly medium: Medium;
  /** What an error or a signal leaves to do at once, before `fail`: nothing of it may wait. */
  atEnd?(error: unknown): void;
  /** Says why the program fails, and with that sets the process's exit status: never 0. */
  fail(text: string, status: ExitStatus): void;
}

/**
 * For this thread and all that it starts: room for new objects stays as it is. It would double whenever many of them are in
 * use, on Node 24 up to 100 MB for each thread, and never be given back. Looking for garbage in it more often costs no time
 * that could be measured.
 */
const KEEP_YOUNG_GENERATION = '--semi-space-growth-factor=1';
/**
 * A run is over before most of what V8 would optimize has paid for it, on cores that have weights to average: functions must run
 * for six or ten times as long before. The flag's name and unit are those of V8 11 (Node 20), and of 12 to 14 (Node 22 to 25).
 */
const OPTIMIZE_LATER = new Map([
  ['11', '--interrupt-budget=400000'],
  ...['12', '13', '14'].map((major) => [major, '--invocation-count-for-turbofan=30000'] as const),
]).get(process.versions.v8.split('.', 1).join());

/** Signals that ask a program to end; the last one is that of Ctrl+Break on Windows. */
const SIGNALS: readonly NodeJS.Signals[] = [
  'SIGINT',
  'SIGTERM',
  'SIGHUP',
  ...(process.platform === 'win32' ? (['SIGBREAK'] as const) : []),
];
/** What is left to end in order after a signal. What has not ended then, waits for something that may never come. */
const GRACE_MS = 1_000;
/** How much of that may go into a last word to others. */
const LAST_WORD_MS = 800;

/** The host for a last word after a signal: with a little time of its own. */
export function forLastWord(host: Host): Host {
  const signal = AbortSignal.timeout(LAST_WORD_MS);
  return { ...host, ...timing(signal), signal };
}

/**
 * Does the program's work and ends the process, with the status that `main` returns or `face.fail` sets. A signal aborts
 * the work; whatever that waits for, the process is gone soon after, and has said what it leaves behind. A second signal
 * ends it at once.
 */
export async function runProgram(face: Face, main: (host: Host) => Promise<ExitStatus>): Promise<void> {
  // Should it end by itself, as there is nothing to wait for any more: that is not a success.
  process.exitCode = 1;
  for (const flag of [KEEP_YOUNG_GENERATION, OPTIMIZE_LATER]) if (flag !== undefined) setFlagsFromString(flag);
  const stop = new AbortController();
  const deeds: Deed[] = [];
  let stoppedBy: NodeJS.Signals | undefined;
  let said = false;
  const sayStop = (signal: NodeJS.Signals): void => {
    if (!said) fail(new CancelledError(signal, deeds), face);
    said = true;
  };
  const onSignal = (signal: NodeJS.Signals): void => {
    const leave = (): void => {
      sayStop(signal);
      dieOf(signal);
    };
    if (stoppedBy !== undefined) leave();
    stoppedBy = signal;
    process.exitCode = 1;
    setTimeout(leave, GRACE_MS);
    stop.abort(new CancelledError(signal));
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
  const time = timing(stop.signal);
  const onProgress = progressReporter({ ...face.progress, now: time.now }, face.language);
  try {
    const status = await main({
      ...time,
      version: VERSION,
      environment: process.env,
      date: () => new Date(),
      home: homedir(),
      directory: process.cwd(),
      signal: stop.signal,
      log: face.log,
      workerScript: face.workerScript,
      onProgress,
      did: (deed) => deeds.push(deed),
      shell: (command, environment, ms) =>
        runShell(command, environment, { ...time, directory: process.cwd() }, ms, stop.signal),
    });
    stop.signal.throwIfAborted();
    process.exitCode = status;
  } catch (error) {
    if (error !== stop.signal.reason) logOrigin(error, face.log);
    if (stoppedBy === undefined) fail(error, face);
    else sayStop(stoppedBy);
  }
  await new Promise<void>((resolve) => process.stdout.write('', () => resolve()));
  // At the latest until the time of grace is over.
  while (stoppedBy !== undefined && isThreadPoolBusy()) await sleep(5);
  // From here on the system's own way with signals will do: all is done and written.
  for (const signal of SIGNALS) process.off(signal, onSignal);
  // A request that was given up may still hold a connection open, and taking the process apart would only cost time.
  process.exit();
}

function fail(error: unknown, face: Face): void {
  face.atEnd?.(error);
  if (!(error instanceof SlimError)) face.fail(errorMessage(error), 1);
  else face.fail(new Translator(face.language, face.medium).error(error).join('\n'), error.exitStatus);
}

/** `process.exit` waits for the thread pool, and that for a disk or a name server that may not answer any more. */
function isThreadPoolBusy(): boolean {
  return process.getActiveResourcesInfo().some((name) => /^(FSReq|GetAddrInfo)/.test(name));
}

/** Ends the process as if it had never listened to the signal: at once, whatever its threads are doing. */
function dieOf(signal: NodeJS.Signals): void {
  removeUnfinished();
  for (const child of running) endGroup(child, 'SIGKILL');
  process.removeAllListeners(signal);
  // Windows sends itself no other.
  process.kill(process.pid, process.platform === 'win32' ? 'SIGKILL' : signal);
}

/** Commands that have not ended. */
const running = new Set<ChildProcess>();
/** How much of a command's output is kept: its last line, and the end to show if it fails. */
const OUTPUT_BYTES = 64 << 10;
const TAIL_BYTES = 4 << 10;
/** What a command has left between being asked to end and being ended; and what is left for its pipes to be read. */
const END_MS = 500;

/** A command by the system's shell, in a process group of its own: see `Host.shell`. */
export async function runShell(
  command: string,
  environment: Environment,
  { within, directory }: Pick<Host, 'within' | 'directory'>,
  ms: number,
  hostSignal: AbortSignal,
): Promise<ShellOutcome> {
  const output = new Tail(OUTPUT_BYTES);
  const tail = new Tail(TAIL_BYTES);
  const printed = () => ({ output: output.text(), tail: tail.text() });
  try {
    return await within(ms, async (signal) => {
      const child = spawn(command, {
        shell: true,
        cwd: directory,
        env: environment,
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: process.platform !== 'win32',
        windowsHide: true,
      });
      child.stdout.on('data', (bytes: Buffer) => {
        output.add(bytes);
        tail.add(bytes);
      });
      child.stderr.on('data', (bytes: Buffer) => tail.add(bytes));
      const ended = await endOf(child, signal);
      signal.throwIfAborted();
      return { ...ended, ...printed() };
    });
  } catch (error) {
    hostSignal.throwIfAborted();
    if (!(error instanceof TimeLimitError)) throw error;
    return { end: 'timeout', ...printed() };
  }
}

type Ended =
  | { readonly end: 'exit'; readonly status: number | null; readonly signal: NodeJS.Signals | null }
  | { readonly end: 'error'; readonly reason: string };

/** Waits for a command's end, or brings it about when the signal is aborted; nothing of its group is left then. */
async function endOf(child: ChildProcess, signal: AbortSignal): Promise<Ended> {
  running.add(child);
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let kill: NodeJS.Timeout | undefined;
  let onAbort = (): void => {};
  try {
    return await new Promise<Ended>((resolve) => {
      child.once('error', (error) => resolve({ end: 'error', reason: errorMessage(error) }));
      child.once('exit', (status, by) => resolve({ end: 'exit', status, signal: by }));
      onAbort = () => {
        endGroup(child, 'SIGTERM');
        kill = setTimeout(() => {
          endGroup(child, 'SIGKILL');
          // Not even that ends what waits for a disk: nor is it waited for.
          kill = setTimeout(() => resolve({ end: 'exit', status: null, signal: 'SIGKILL' }), END_MS);
        }, END_MS);
      };
      signal.addEventListener('abort', onAbort, { once: true });
      if (signal.aborted) onAbort();
    });
  } finally {
    clearTimeout(kill);
    signal.removeEventListener('abort', onAbort);
    // What it has left running in its group goes with it; what has left the group may still hold its pipes.
    endGroup(child, 'SIGKILL');
    await Promise.race([closed, sleep(END_MS, undefined, { ref: false })]);
    child.stdout?.destroy();
    child.stderr?.destroy();
    running.delete(child);
  }
}

function endGroup({ pid, exitCode, signalCode }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    if (exitCode === null && signalCode === null)
      spawn('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-pid, signal);
  } catch (error) {
    // It is empty.
    if (systemErrorCode(error) !== 'ESRCH' && systemErrorCode(error) !== 'EPERM') throw error;
  }
}

/** The end of what comes in pieces. */
class Tail {
  private bytes = Buffer.alloc(0);

  constructor(private readonly most: number) {}

  add(piece: Buffer): void {
    const end = piece.subarray(-this.most);
    this.bytes = Buffer.concat([this.bytes.subarray(Math.max(0, this.bytes.length + end.length - this.most)), end]);
  }

  text(): string {
    return this.bytes.toString();
  }
}
