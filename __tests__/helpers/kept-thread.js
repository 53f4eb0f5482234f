/** A thread of the stage's that uploads again and again: `stage.js` sends what it is started with. */
import { syncBuiltinESMExports } from 'node:module';
import workerThreads, { parentPort } from 'node:worker_threads';

parentPort.on('message', async ({ entry, workerData, env }) => {
  workerThreads.workerData = workerData;
  syncBuiltinESMExports();
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, env);
  await import(entry);
});
