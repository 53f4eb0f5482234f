/** Every code that docs/report.schema.json allows, put into reports: whatever it stands beside, there are words for it. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { renderMarkdown } from '../../src/report/markdown.js';
import { renderText } from '../../src/report/text.js';
import type { RunResult } from '../../src/result.js';
import { dryRun, evaluated, fail, noBaseline, pass, warn } from './sample.js';

interface Schema {
  readonly $ref?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
}
const SCHEMA: Schema & { readonly $defs: Readonly<Record<string, Schema>> } = JSON.parse(
  readFileSync(new URL('../../docs/report.schema.json', import.meta.url), 'utf8'),
);

/** The same value with one of its codes replaced, once for each other code that the schema allows there. */
function* variants(value: unknown, given: Schema): Generator<unknown> {
  const schema = given.$ref === undefined ? given : (SCHEMA.$defs[given.$ref.split('/').at(-1) ?? ''] ?? {});
  for (const one of schema.anyOf ?? []) yield* variants(value, one);
  if (typeof value === 'string') {
    yield* (schema.enum ?? [schema.const]).filter((code) => typeof code === 'string' && code !== value);
  } else if (Array.isArray(value) && schema.items !== undefined) {
    // What is true of the first is true of all.
    for (const other of variants(value[0], schema.items)) yield value.with(0, other);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) {
      for (const other of variants(inner, schema.properties?.[name] ?? {})) yield { ...value, [name]: other };
    }
  }
}

test.each(Object.entries({ pass, fail, warn, noBaseline, dryRun, evaluated }))('%s', (_, result) => {
  let count = 0;
  for (const variant of variants({ ...result, notices: [] }, { $ref: 'RunResult' })) {
    const text = renderText(variant as RunResult, { language: 'en', width: 100, color: false, details: true });
    expect(text).not.toMatch(/undefined|\{[a-z]+[:}|]/);
    count++;
  }
  expect(count).toBeGreaterThan(20);
});

describe('what is said where', () => {
  const said = (result: RunResult) => renderText(result, { language: 'en', width: 1000, color: false, details: true });
  const optimizer = (...keys: readonly string[]): RunResult => {
    const moments = keys.map((name) => ({ kind: 'optimizer', name, bytes: 4, tensors: 1 }) as const);
    const parts = [{ kind: 'weights', name: 'encoder', bytes: 4, tensors: 1 } as const, ...moments];
    return { ...pass, anatomy: pass.anatomy.map((anatomy) => ({ ...anatomy, parts })) };
  };
  const overridden = (setBy: string | null): RunResult => {
    return { ...fail, budget: { ...fail.budget, override: { label: 'big', setBy, setAt: null } } };
  };

  test.each<[string, string, RegExp]>([
    [
      'nothing makes it smaller',
      said({ ...fail, budget: { ...fail.budget, levers: [] } }),
      /No setting would bring it/,
    ],
    ['no limit is set', said({ ...pass, budget: { ...pass.budget, limits: [] } }), /No limit was set/],
    ['a label was set by nobody knows whom', said(overridden(null)), /The label big turned/],
    ['a label was set nobody knows when', said(overridden('ann')), /ann/],
    ['the optimizer is AMSGrad', said(optimizer('exp_avg', 'exp_avg_sq', 'max_exp_avg_sq')), /AMSGrad/],
    ['the optimizer is SGD', said(optimizer('momentum_buffer')), /SGD with momentum/],
    [
      'an earlier report is of no known branch',
      renderMarkdown(pass, { language: 'en', target: 'summary', previous: warn }),
      /Last report/i,
    ],
  ])('%s', (_, text, expected) => expect(text).toMatch(expected));
});
