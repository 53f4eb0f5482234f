import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { renderJson } from '../../src/report/json.js';
import type { RunResult } from '../../src/result.js';
import { en } from '../../src/words/catalogue.js';
import { accZero, dryRun, fail, huge, noBaseline, pass, warn } from './sample.js';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const schema = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../docs/report.schema.json'), 'utf8')) as {
  $defs: Record<string, Json>;
};
const validate = new Ajv2020({ allowUnionTypes: true }).compile(schema);
const SAMPLES: Readonly<Record<string, RunResult>> = {
  pass,
  fail,
  warn,
  noBaseline,
  dryRun,
  accZero,
  huge: huge(20, 20),
};

/** Every object in a value, with its place. */
function objects(value: Json, place = ''): [string, { [key: string]: Json }][] {
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.entries(value).flatMap(([key, item]) => objects(item, `${place}/${key}`));
  return Array.isArray(value) ? below : [[place, value], ...below];
}

describe('docs/report.schema.json', () => {
  test.each(Object.entries(SAMPLES))('accepts %s', (_, result) => {
    validate(JSON.parse(renderJson(result)));
    expect(validate.errors).toBeNull();
  });

  test('refuses a field that it does not know, anywhere', () => {
    for (const sample of [fail, warn, noBaseline]) {
      const value = JSON.parse(renderJson(sample)) as Json;
      for (const [place, object] of objects(value)) {
        if (place.endsWith('/params')) continue;
        object['surprise'] = 1;
        expect([place, validate(value)]).toEqual([place, false]);
        delete object['surprise'];
      }
      expect(validate(value)).toBe(true);
    }
  });

  test('demands every field, anywhere', () => {
    for (const sample of [fail, warn, noBaseline]) {
      const value = JSON.parse(renderJson(sample)) as Json;
      for (const [place, object] of objects(value)) {
        if (place.endsWith('/params')) continue;
        for (const [key, kept] of Object.entries(object)) {
          delete object[key];
          expect([`${place}/${key}`, validate(value)]).toEqual([`${place}/${key}`, false]);
          object[key] = kept;
        }
      }
    }
  });

  test('null stands exactly where the types allow it', () => {
    const nullable = new Set<string>();
    for (const sample of Object.values(SAMPLES)) {
      const value = JSON.parse(renderJson(sample)) as Json;
      for (const [place, object] of objects(value)) {
        for (const [key, kept] of Object.entries(object)) {
          object[key] = null;
          if (validate(value)) nullable.add(`${place}/${key}`.replace(/\/\d+/g, ''));
          object[key] = kept;
        }
      }
    }
    expect([...nullable].toSorted()).toEqual(NULLABLE.toSorted());
  });

  test.each([
    ['notice', 'code', 'notice.'],
    ['selection', 'metricReason', 'metric.'],
    ['candidate', 'reason', 'choice.'],
    ['candidate', 'kind', 'kind.'],
    ['base', 'reason', 'base.'],
  ])('%s.%s lists the codes that have words', (definition, property, prefix) => {
    const { properties } = schema.$defs[definition] as { properties: Record<string, { enum: string[] }> };
    const worded = Object.keys(en).filter(
      (key) => key.startsWith(prefix) && key !== 'choice.title' && !key.endsWith('.anywhere'),
    );
    expect(properties[property]?.enum.map((code) => prefix + code).toSorted()).toEqual(worded.toSorted());
  });

  test('refuses sizes that are none', () => {
    for (const bytes of [-1, 1.5, '1']) {
      expect(validate({ ...pass, disk: { ...pass.disk, runBytes: bytes } })).toBe(false);
    }
  });
});

/** Fields of `RunResult` whose type includes null. */
const NULLABLE = [
  '/health',
  '/precision',
  '/cleanup',
  '/selection/metricConfigured',
  '/selection/metricUsed',
  '/selection/candidates/step',
  '/selection/candidates/acc',
  '/selection/candidates/loss',
  '/selection/candidates/rank',
  '/selection/absent/acc',
  '/selection/absent/loss',
  '/model/digest',
  '/model/files/digest',
  '/base/path',
  '/base/bytes',
  '/base/sha256',
  '/base/growthBytes',
  '/base/growthPercent',
  '/base/tensors',
  '/base/tensors/modules/moved',
  '/base/tensors/unmoved',
  '/budget/limits/allowedBytes',
  '/budget/limits/leftBytes',
  '/budget/override',
  '/budget/override/setBy',
  '/budget/override/setAt',
  '/health/largest',
  '/package/vocabulary',
  '/disk/keepNbestModels',
  '/disk/saveCheckpointInterval',
  '/cleanup/skipped',
];
