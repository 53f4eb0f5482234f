import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { findJobOverride } from '../../src/github/override.js';
import { World } from './world.js';

let world: World;
beforeEach(async () => {
  world = await World.start();
});
afterEach(async () => {
  await world.stop();
});

const inputs = { 'override-label': 'size-approved' };
const labeled = (login: string, at: string, label = 'size-approved') => ({ event: 'labeled', label, login, at });

function addPull(labels: string[], events: ReturnType<typeof labeled>[] = []): void {
  world.github.addPull({ number: 7, headSha: 'a'.repeat(40), labels, events });
}

async function find(given: Record<string, string> = inputs) {
  return findJobOverride(world.job(await world.api(), {}, given));
}

describe('findJobOverride', () => {
  test('tells who set the label last, and when', async () => {
    const noise = Array.from({ length: 150 }, () => ({
      event: 'renamed',
      label: '',
      login: 'x',
      at: '2026-01-01T00:00:00Z',
    }));
    addPull(
      ['bug', 'size-approved'],
      [
        labeled('ann', '2026-01-01T10:00:00Z'),
        ...noise,
        labeled('bob', '2026-01-02T10:00:00Z'),
        labeled('eve', 'x', 'bug'),
      ],
    );
    expect(await find()).toEqual({ label: 'size-approved', setBy: 'bob', setAt: '2026-01-02T10:00:00Z' });
  });

  test('has none without the label, or without the input', async () => {
    addPull(['bug']);
    expect(await find()).toBeNull();
    expect(await find({})).toBeNull();
  });

  test('finds the label behind a hundred others, in any case', async () => {
    addPull([...Array.from({ length: 120 }, (_, index) => `label ${index}`), 'Size-Approved']);
    expect(await find()).toMatchObject({ label: 'Size-Approved' });
  });

  test('counts the label where the events cannot be read', async () => {
    addPull(['size-approved'], [labeled('ann', '2026-01-01T10:00:00Z')]);
    world.github.faults.push({
      match: /events/,
      times: 9,
      reply: { status: 403, body: { message: 'Resource not accessible by integration' } },
    });
    expect(await find()).toEqual({ label: 'size-approved', setBy: null, setAt: null });
  });

  test('says that the labels cannot be read', async () => {
    addPull(['size-approved']);
    world.github.isPrivate = true;
    world.github.tokens.set('ghs_none', { login: 'x', permissions: {} });
    expect(await findJobOverride(world.job(await world.api('ghs_none'), {}, inputs))).toBeNull();
    expect(world.remarks).toEqual([
      { level: 'notice', text: expect.stringMatching(/labels could not be read: .*pull-requests: read$/) },
    ]);
  });

  test('has none where there is no pull request', async () => {
    expect(await findJobOverride(world.job(await world.api(), { pullRequest: undefined }, inputs))).toBeNull();
  });
});
