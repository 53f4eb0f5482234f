/** What docs/report.schema.json lets through. That it is made from src/result.ts is for `npm run docs -- --check` to say. */
import { describe, expect, test } from '@jest/globals';
import { renderJson } from '../../src/report/json.js';
import { findViolation } from '../../src/report/schema.js';
import type { RunResult } from '../../src/result.js';
import { accMissing, accZero, dryRun, fail, huge, noBaseline, pass, warn } from './sample.js';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const SAMPLES: Readonly<Record<string, RunResult>> = {
  pass,
  fail,
  warn,
  noBaseline,
  dryRun,
  accZero,
  accMissing,
  huge: huge(20, 20),
};

test.each(Object.entries(SAMPLES))('accepts %s', (_, result) => {
  expect(findViolation(json(result))).toBeUndefined();
});

describe.each(Object.entries({ fail, warn, noBaseline }))('in each object of %s', (_, sample) => {
  const report = json(sample);
  // Parameters of notices are named by the notice.
  const places = objects(report).filter(([place]) => !place.endsWith('/params'));

  test('refuses a field that it does not know', () => {
    for (const [place, object] of places) {
      for (const key of ['surprise', 'constructor', '']) {
        object[key] = 1;
        expect([place, findViolation(report)]).toEqual([place, `${place || '/'}: must NOT have additional properties`]);
        delete object[key];
      }
    }
    expect(findViolation(report)).toBeUndefined();
  });

  test('demands every field', () => {
    for (const [place, object] of places) {
      for (const [key, kept] of Object.entries(object)) {
        delete object[key];
        expect(findViolation(report)).toBe(`${place || '/'}: must have required property '${key}'`);
        object[key] = kept;
      }
    }
  });
});

test.each<[string, unknown]>([
  ['/schemaVersion: must be equal to constant', { ...pass, schemaVersion: 2 }],
  ['/verdict: must be equal to one of the allowed values', { ...pass, verdict: 'great' }],
  ['/verdict: must be string', { ...pass, verdict: null }],
  ['/disk/runBytes: must be >= 0', { ...pass, disk: { ...pass.disk, runBytes: -1 } }],
  ['/disk/runBytes: must be integer', { ...pass, disk: { ...pass.disk, runBytes: 1.5 } }],
  ['/disk/runBytes: must be integer', { ...pass, disk: { ...pass.disk, runBytes: '1' } }],
  [
    '/model/digest: must match pattern "^sha256:[0-9a-f]{64}$"',
    { ...pass, model: { ...pass.model, digest: 'sha256:<b>' } },
  ],
  [
    '/selection/candidates/0/rank: must be >= 1',
    { ...pass, selection: { ...pass.selection, candidates: [{ ...pass.selection.candidates[0], rank: 0 }] } },
  ],
  ['/notices/0/params/file: must be string,number', { ...pass, notices: [notice({ file: [] })] }],
  ['/: must be object', null],
])('refuses %s', (violation, report) => {
  expect(findViolation(json(report))).toBe(violation);
});

function notice(params: object): object {
  return { code: 'deflated', level: 'info', params };
}

function json(report: unknown): Json {
  return JSON.parse(renderJson(report as RunResult));
}

/** Every object in a value, with its place. */
function objects(value: Json, place = ''): [string, { [key: string]: Json }][] {
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.entries(value).flatMap(([key, item]) => objects(item, `${place}/${key}`));
  return Array.isArray(value) ? below : [[place, value], ...below];
}
