/** A thread that sends one artifact and says what happened to it: the entry of dist/artifact/index.js. */
import { parentPort, workerData } from 'node:worker_threads';
import { causesOf, saidBy } from '../errors.js';
import type { SendAnswer, SendOrder } from './artifact-thread.js';
import { sendArtifact } from './send-artifact.js';

const { artifact, silenceMs }: SendOrder = workerData;
const answer: SendAnswer = await sendArtifact(artifact, silenceMs).then(
  (sent) => ({ sent }),
  (error: unknown) => ({ problem: saidBy(error), causes: causesOf(error) }),
);
// The answer ends this thread: what the client has printed goes before it.
process.stdout.write('', () => parentPort?.postMessage(answer));
