/**
 * Checks a value against the part of JSON Schema (2020-12) that docs/report.schema.json uses. A keyword that is not
 * known here is an error of the schema's, so that nothing in it goes unchecked.
 */
import { field } from './payload.js';

export type Schema = boolean | { readonly [keyword: string]: unknown };

/** Keywords that say something about the schema and nothing about the value. */
const ANNOTATIONS = new Set([
  '$schema',
  '$id',
  '$defs',
  '$comment',
  'title',
  'description',
  'default',
  'examples',
  'format',
]);

/** The first thing that is wrong, with its place (`/model/bytes: ...`); undefined where the value is valid. */
export function findViolation(schema: Schema, value: unknown, root: Schema = schema, place = ''): string | undefined {
  if (schema === true) return undefined;
  if (schema === false) return `${place || '/'}: not allowed`;
  for (const [keyword, wanted] of Object.entries(schema)) {
    if (ANNOTATIONS.has(keyword)) continue;
    const check = CHECKS[keyword];
    if (check === undefined) throw new Error(`the schema uses the unknown keyword ${keyword}`);
    const violation = check({ wanted, value, schema, root, place });
    if (violation !== undefined) return violation;
  }
  return undefined;
}

interface Question {
  readonly wanted: unknown;
  readonly value: unknown;
  readonly schema: Schema;
  readonly root: Schema;
  readonly place: string;
}

const CHECKS: Readonly<Record<string, (question: Question) => string | undefined>> = {
  type: ({ wanted, value, place }) => {
    const types = Array.isArray(wanted) ? wanted : [wanted];
    const found = typeOf(value);
    const fits = types.includes(found) || (found === 'integer' && types.includes('number'));
    return fits ? undefined : `${place || '/'}: found ${found}, expected ${types.join(' or ')}`;
  },
  const: ({ wanted, value, place }) => unless(value === wanted, place, `expected ${JSON.stringify(wanted)}`),
  enum: ({ wanted, value, place }) =>
    unless(list(wanted).includes(value), place, `expected one of ${JSON.stringify(wanted)}`),
  pattern: ({ wanted, value, place }) =>
    unless(
      typeof value !== 'string' || new RegExp(String(wanted), 'u').test(value),
      place,
      `expected ${String(wanted)}`,
    ),
  minimum: ({ wanted, value, place }) =>
    unless(typeof value !== 'number' || value >= Number(wanted), place, `expected at least ${String(wanted)}`),
  maximum: ({ wanted, value, place }) =>
    unless(typeof value !== 'number' || value <= Number(wanted), place, `expected at most ${String(wanted)}`),
  minLength: ({ wanted, value, place }) =>
    unless(typeof value !== 'string' || [...value].length >= Number(wanted), place, `shorter than ${String(wanted)}`),
  maxLength: ({ wanted, value, place }) =>
    unless(typeof value !== 'string' || [...value].length <= Number(wanted), place, `longer than ${String(wanted)}`),
  minItems: ({ wanted, value, place }) =>
    unless(!Array.isArray(value) || value.length >= Number(wanted), place, `fewer than ${String(wanted)} items`),
  maxItems: ({ wanted, value, place }) =>
    unless(!Array.isArray(value) || value.length <= Number(wanted), place, `more than ${String(wanted)} items`),
  required: ({ wanted, value, place }) => {
    if (!isRecord(value)) return undefined;
    const missing = list(wanted).find((name) => !Object.hasOwn(value, String(name)));
    return unless(missing === undefined, place, `${String(missing)} is missing`);
  },
  properties: ({ wanted, value, root, place }) => {
    if (!isRecord(value)) return undefined;
    return first(Object.entries(wanted as Record<string, Schema>), ([name, schema]) =>
      Object.hasOwn(value, name) ? findViolation(schema, value[name], root, `${place}/${name}`) : undefined,
    );
  },
  additionalProperties: ({ wanted, value, schema, root, place }) => {
    if (!isRecord(value)) return undefined;
    const known = field(schema, 'properties') ?? {};
    const others = Object.keys(value).filter((name) => !Object.hasOwn(known, name));
    return first(others, (name) => findViolation(wanted as Schema, value[name], root, `${place}/${name}`));
  },
  items: ({ wanted, value, root, place }) => {
    if (!Array.isArray(value)) return undefined;
    return first([...value.entries()], ([index, item]) =>
      findViolation(wanted as Schema, item, root, `${place}/${index}`),
    );
  },
  anyOf: ({ wanted, value, root, place }) => {
    const violations = list(wanted).map((schema) => findViolation(schema as Schema, value, root, place));
    return violations.includes(undefined) ? undefined : violations.join('; or ');
  },
  oneOf: ({ wanted, value, root, place }) => {
    const violations = list(wanted).map((schema) => findViolation(schema as Schema, value, root, place));
    const matches = violations.filter((violation) => violation === undefined).length;
    if (matches === 1) return undefined;
    return matches === 0 ? violations.join('; or ') : `${place || '/'}: fits ${matches} alternatives of one`;
  },
  $ref: ({ wanted, value, root, place }) => {
    const target = field(root, ...String(wanted).replace(/^#\//, '').split('/'));
    if (target === undefined) throw new Error(`the schema has no ${String(wanted)}`);
    return findViolation(target as Schema, value, root, place);
  },
};

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value === 'number' && Number.isInteger(value) ? 'integer' : typeof value;
}

function unless(holds: boolean, place: string, problem: string): string | undefined {
  return holds ? undefined : `${place || '/'}: ${problem}`;
}

function first<T>(items: readonly T[], check: (item: T) => string | undefined): string | undefined {
  for (const item of items) {
    const violation = check(item);
    if (violation !== undefined) return violation;
  }
  return undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error(`the schema has ${JSON.stringify(value)} where a list belongs`);
  return value;
}
