import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { findViolation, type Schema } from '../../src/github/json-schema.js';
import * as samples from '../report/sample.js';

const schema = JSON.parse(readFileSync(new URL('../../docs/report.schema.json', import.meta.url), 'utf8')) as Schema;
const ajv = new Ajv2020({ strict: false, validateFormats: false }).compile(schema as object);
const reports = [samples.pass, samples.fail, samples.warn, samples.noBaseline, samples.dryRun, samples.accZero];

describe('findViolation with the schema of the report', () => {
  test.each(reports.map((report, index) => [index, report]))('takes sample %i', (_, report) => {
    expect(findViolation(schema, report)).toBeUndefined();
  });

  test('agrees with ajv on reports in which one value was replaced', () => {
    const values = fc.constantFrom<unknown>(null, -1, 1.5, 'x', '', true, [], {}, ['x'], { name: 1 }, Number.MAX_VALUE);
    fc.assert(
      fc.property(fc.constantFrom(...reports), fc.nat(), values, fc.boolean(), (report, seed, value, remove) => {
        const changed: unknown = structuredClone(report);
        const places = placesIn(changed);
        const place = places[seed % places.length];
        if (place === undefined) return;
        if (remove && !Array.isArray(place.holder)) Reflect.deleteProperty(place.holder, place.name);
        else Reflect.set(place.holder, place.name, value);
        expect(findViolation(schema, changed) === undefined).toBe(ajv(changed));
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  test('names the place', () => {
    const report = { ...samples.pass, model: { ...samples.pass.model, bytes: 'many' } };
    expect(findViolation(schema, report)).toBe('/model/bytes: found string, expected integer');
  });
});

test('a keyword that is not known is an error of the schema', () => {
  expect(() => findViolation({ type: 'object', dependentRequired: {} }, {})).toThrow(/dependentRequired/);
});

/** Every property and item of a value, with what holds it. */
function placesIn(value: unknown): { holder: object; name: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.keys(value).flatMap((name) => [{ holder: value, name }, ...placesIn(Reflect.get(value, name))]);
}
