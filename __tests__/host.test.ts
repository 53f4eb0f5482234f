import { getEventListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { CancelledError, CheckpointError, causesOf, type Deed, TimeLimitError } from '../src/errors.js';
import { breathe, logOrigin, timing } from '../src/host.js';

const reason = new CancelledError('SIGTERM');

function stopAfter(ms: number): AbortSignal {
  const stop = new AbortController();
  setTimeout(() => stop.abort(reason), ms);
  return stop.signal;
}

describe('timing', () => {
  test('waits for as long as it is told, and no longer than until the signal', async () => {
    const { now, wait } = timing(stopAfter(20));
    const start = now();
    await wait(5);
    await expect(wait(60_000)).rejects.toBe(reason);
    expect(now() - start).toBeLessThan(1_000);
  });

  test('hands the signal on', async () => {
    const signal = stopAfter(5);
    const { within } = timing(signal);
    const work = (inner: AbortSignal) => sleep(60_000, undefined, { signal: inner }).catch(() => inner.reason);
    expect(await within(Number.POSITIVE_INFINITY, work)).toBe(reason);
    // Nothing is begun any more.
    await expect(within(1, work)).rejects.toBe(reason);
  });

  test('sets a limit, which ends with the work', async () => {
    const whole = new AbortController().signal;
    const { within } = timing(whole);
    const ended = await within(5, async (signal) => {
      await sleep(60_000, undefined, { signal }).catch(() => {});
      return signal.reason;
    });
    expect(ended).toBeInstanceOf(TimeLimitError);
    expect(String(ended)).toMatch('no complete answer within 0.005 s');
    let kept: AbortSignal | undefined;
    await within(5, async (signal) => {
      kept = signal;
    });
    await sleep(20);
    expect(kept?.aborted).toBe(false);
    // A run has thousands of them.
    expect(getEventListeners(whole, 'abort')).toEqual([]);
  });
});

test('breathing lets a signal in', async () => {
  await breathe(undefined);
  await expect(breathe(AbortSignal.abort(reason))).rejects.toBe(reason);
  const stop = new AbortController();
  setImmediate(() => stop.abort(reason));
  await expect(breathe(stop.signal)).rejects.toBe(reason);
});

describe('where an error comes from', () => {
  const told = (error: unknown): { lines: string[]; debug: string[] } => {
    const lines: string[] = [];
    const debug: string[] = [];
    logOrigin(error, { line: (text) => lines.push(text), debug: (text) => debug.push(text) });
    return { lines, debug };
  };

  test('is the stack of a defect, for everyone', () => {
    const { lines, debug } = told(new TypeError('a defect'));
    expect(lines).toEqual([expect.stringMatching(/^TypeError: a defect\n {4}at /)]);
    expect(debug).toEqual([]);
  });

  test('is what caused an error that can be mended, for the debug log', () => {
    const cause = new Error('fetch failed', { cause: new AggregateError([new Error('::1'), new Error('127.0.0.1')]) });
    expect(told(new CheckpointError('model.pt', 'cannot be read', { cause }))).toEqual({
      lines: [],
      debug: [
        'caused by Error: fetch failed',
        'caused by AggregateError',
        'caused by Error: ::1',
        'caused by Error: 127.0.0.1',
      ],
    });
  });

  test('is told once, where causes go in a circle', () => {
    const error = new Error('first');
    error.cause = new Error('second', { cause: error });
    expect(causesOf(error)).toEqual(['Error: second']);
    expect(causesOf('a text')).toEqual([]);
    expect(causesOf(new Error('x', { cause: 'a text' }))).toEqual(['a text']);
  });
});

describe('what a stop leaves standing', () => {
  const packed: Deed = { kind: 'package', dir: 'slim' };
  test.each<[string, readonly Deed[]]>([
    ['nothing was left behind', []],
    ['the package is written at slim', [packed]],
    ['the package is written at slim, checkpoints are deleted', [packed, { kind: 'deleted' }, { kind: 'deleted' }]],
    ['the package is written at slim, the report is written to a.md', [packed, { kind: 'report', path: 'a.md' }]],
    ['the package is written at slim, nothing was uploaded', [packed, { kind: 'publishing' }]],
    [
      'the package is written at slim, the artifact slim-model is uploaded, the comment https://x/7 is written',
      [
        packed,
        { kind: 'publishing' },
        { kind: 'artifact', name: 'slim-model' },
        { kind: 'comment', url: 'https://x/7' },
      ],
    ],
  ])('%s', (standing, deeds) => {
    expect(new CancelledError('SIGINT', deeds).message).toBe(`stopped by SIGINT; ${standing}`);
  });
});
