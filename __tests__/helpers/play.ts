/**
 * Plays the Action or the command as a process would: with arguments, environment and directory to what it prints and its
 * status. Starting Node and loading the program takes most of a process's time, so one plays many, one after another;
 * of the bundle, and in thorough tests, each is started by itself.
 */
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { PLAYED, QUICKLY } from './program.js';
import { ALL } from './thorough.js';

interface Play {
  readonly args?: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export interface Played {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** both, as they came */
  readonly log: string;
}

/** What Node and the packages look at once, as they are loaded. */
const READ_ONCE = ['NODE_OPTIONS', 'http_proxy'];

/** @param disturb what happens to the process meanwhile: it is one of its own */
export function play(script: string, given: Play, disturb?: (child: ChildProcess) => void): Promise<Played> {
  const isApart = ALL || disturb !== undefined || READ_ONCE.some((name) => given.env[name]);
  return isApart ? playApart(script, given, disturb) : playOnStage(PLAYED[script] ?? script, given);
}

async function playApart(script: string, { args = [], cwd, env }: Play, disturb?: (child: ChildProcess) => void) {
  const child = spawn(process.execPath, [...QUICKLY, script, ...args], { cwd, env });
  const output = { stdout: '', stderr: '', log: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => {
      output[name] += text;
      output.log += text;
    });
  disturb?.(child);
  const [status] = await once(child, 'close');
  return { status, ...output };
}

/** Stages on which nothing is played now: `environment.cjs` keeps them from one test file to the next. */
const { stages: free } = globalThis as unknown as { readonly stages: Set<ChildProcess> };

function playOnStage(entry: string, given: Play): Promise<Played> {
  const [stage = newStage()] = free;
  free.delete(stage);
  stage.ref();
  stage.channel?.ref();
  return new Promise((resolve, reject) => {
    const onExit = (status: number | null): void => reject(new Error(`the stage ended with ${status}`));
    stage.once('exit', onExit).once('message', (played) => {
      stage.off('exit', onExit);
      // It ends with jest's process, and keeps that from nothing.
      stage.unref();
      stage.channel?.unref();
      free.add(stage);
      resolve(played as Played);
    });
    stage.send({ args: [], ...given, entry });
  });
}

function newStage(): ChildProcess {
  const stage = fork(join(import.meta.dirname, 'stage.js'), { execArgv: [...QUICKLY] });
  return stage.once('exit', () => free.delete(stage));
}
