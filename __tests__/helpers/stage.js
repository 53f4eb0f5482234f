/**
 * A process that plays the program again and again: `play.ts` sends what it is started with, and gets what came of it.
 * Entries are loaded anew each time, what they import stays.
 */
import { pathToFileURL } from 'node:url';

let count = 0;
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

process.on('message', async ({ entry, args, cwd, env }) => {
  output = { stdout: '', stderr: '', log: '' };
  process.exitCode = undefined;
  process.stdout.removeAllListeners('error');
  process.argv.splice(2, process.argv.length, ...args);
  process.chdir(cwd);
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, env);
  await import(`${pathToFileURL(entry).href}?${count++}`);
});
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
