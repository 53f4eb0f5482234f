/** Every byte of three small checkpoints, or every fifth (thorough.ts), is cut off or changed: a damaged file is refused, or its damage does not matter. */
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from '@jest/globals';
import { CheckpointError } from '../../src/errors.js';
import { readWeights, showWeights } from '../helpers/read-weights.js';
import { RewrittenFile } from '../helpers/rewritten-file.js';
import { sweep } from '../helpers/thorough.js';
import { FIXTURES } from './cases.js';

const scratch = new RewrittenFile();
afterAll(() => scratch.remove());

interface Outcome {
  /** undefined: refused */
  readonly weights: readonly string[] | undefined;
  readonly notices: readonly string[];
}

/** What becomes of the file as it is; anything thrown but a CheckpointError fails the test. */
async function outcome(): Promise<Outcome> {
  try {
    const weights = await readWeights(scratch.path);
    return { weights: showWeights(weights), notices: weights.checkpoint.notices.map(({ code }) => code) };
  } catch (error) {
    if (error instanceof CheckpointError) return { weights: undefined, notices: [] };
    throw error;
  }
}

interface Flip extends Outcome {
  readonly at: number;
}

/** Outcomes of the file with the byte at each position changed by one bit, and by all bits. */
async function flips(bytes: Buffer): Promise<Flip[]> {
  scratch.write(bytes);
  const flips: Flip[] = [];
  for (const [at, byte] of sweep(bytes.entries())) {
    for (const mask of [1 << (at % 8), 0xff]) {
      scratch.poke(at, byte ^ mask);
      flips.push({ at, ...(await outcome()) });
    }
    scratch.poke(at, byte);
  }
  return flips;
}

const CHECKPOINTS = {
  zip: 'torch/2.13/plain.pt',
  deflated: 'made/zip-deflated.pt',
  legacy: 'made/legacy-standard.pt',
};

describe.each(Object.entries(CHECKPOINTS))('%s', (kind, file) => {
  const bytes = readFileSync(`${FIXTURES}${file}`);
  const whole = async () => showWeights(await readWeights(`${FIXTURES}${file}`));

  test('truncated at every byte is refused', async () => {
    scratch.write(bytes);
    const accepted: number[] = [];
    for (const length of sweep([...bytes.keys()].reverse())) {
      scratch.cutTo(length);
      if ((await outcome()).weights !== undefined) accepted.push(length);
    }
    expect(accepted).toEqual([]);
  });

  if (kind === 'legacy') return;
  test('with any byte changed is refused or gives the same weights', async () => {
    const expected = await whole();
    const different = (await flips(bytes)).filter(({ weights }) => weights && weights.join() !== expected.join());
    expect(different).toEqual([]);
  });
});

test('a legacy stream with any byte changed gives other weights only where it says that nothing guards them', async () => {
  const bytes = readFileSync(`${FIXTURES}${CHECKPOINTS.legacy}`);
  const expected = showWeights(await readWeights(`${FIXTURES}${CHECKPOINTS.legacy}`)).join();
  const different = (await flips(bytes)).filter(({ weights }) => weights && weights.join() !== expected);
  expect(different.filter(({ notices }) => !notices.includes('legacy-no-checksums'))).toEqual([]);

  // encoder.weight, encoder.bias and decoder.steps at the end, each behind its int64 count
  const counts = [bytes.length - 16, bytes.length - 16 - 20, bytes.length - 16 - 20 - 56];
  const isElement = (at: number) => at >= (counts[2] ?? 0) && !counts.some((count) => at >= count && at < count + 8);
  const object = { start: bytes.indexOf('collections'), end: bytes.indexOf(Buffer.from('.\x80\x02]', 'latin1')) };
  const isObject = (at: number) => at >= object.start && at < object.end;
  const places = new Set(different.map(({ at }) => at));
  expect([...places].filter((at) => !isElement(at) && !isObject(at))).toEqual([]);
  expect(sweep(bytes.keys()).filter((at) => isElement(at) && !places.has(at))).toEqual([]);
});
