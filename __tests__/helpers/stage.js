/**
 * A process that plays the program again and again: `play.ts` sends what it is started with, and gets what came of it.
 * Entries are loaded anew each time, what they import stays, as do the threads that upload.
 */
import { EventEmitter } from 'node:events';
import { syncBuiltinESMExports } from 'node:module';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import workerThreads from 'node:worker_threads';

const { Worker } = workerThreads;

let count = 0;
const anew = (url) => `${url.href}?${count++}`;

let output = { stdout: '', stderr: '', log: '' };
for (const name of ['stdout', 'stderr'])
  process[name].write = (text, ...rest) => {
    output[name] += text;
    output.log += text;
    // The last argument, where it is one, is called when all is written.
    rest.findLast((one) => typeof one === 'function')?.();
    return true;
  };
process.exit = (status = process.exitCode) => process.send({ status, ...output });

/** Threads that have answered. */
const free = [];
const EVENTS = ['message', 'error', 'exit'];

/** To the program a thread of its own, which ends with its answer. */
class Upload extends EventEmitter {
  stdout = new PassThrough();
  #thread = free.pop() ?? new Worker(new URL('./kept-thread.js', import.meta.url), { stdout: true });
  #hasAnswered = false;

  constructor(script, { workerData, env }) {
    super();
    for (const event of EVENTS)
      this.#thread.on(event, (given) => {
        this.#hasAnswered = event === 'message';
        this.emit(event, given);
      });
    this.#thread.stdout.on('data', (lines) => this.stdout.write(lines));
    // What dist/artifact/index.js loads: see ENTRIES in program.ts.
    const entry = anew(new URL('../github/artifact-worker.js', pathToFileURL(script)));
    this.#thread.postMessage({ entry, workerData, env });
  }

  async terminate() {
    // By name: Node has listeners of its own there.
    for (const event of EVENTS) this.#thread.removeAllListeners(event);
    this.#thread.stdout.removeAllListeners('data');
    if (this.#hasAnswered) free.push(this.#thread);
    else await this.#thread.terminate();
    this.stdout.end();
  }
}

// Uploads alone are started with an order; averaging takes what state its threads have with it.
workerThreads.Worker = function start(script, options) {
  return options?.workerData === undefined ? new Worker(script, options) : new Upload(script, options);
};
syncBuiltinESMExports();

process.on('message', async ({ entry, args, cwd, env }) => {
  output = { stdout: '', stderr: '', log: '' };
  process.exitCode = undefined;
  process.stdout.removeAllListeners('error');
  process.argv.splice(2, process.argv.length, ...args);
  process.chdir(cwd);
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, env);
  await import(anew(pathToFileURL(entry)));
});
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
