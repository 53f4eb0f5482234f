/** What is a report: docs/report.schema.json, which `npm run docs` makes from result.ts. */
import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

let validate: ValidateFunction | undefined;

/** The first thing in which a value departs from the schema, with its place; undefined for none. */
export function findViolation(report: unknown): string | undefined {
  // Compiled once, and only where there is a report to check: it takes a few tenths of a second.
  validate ??= new Ajv2020({ allowUnionTypes: true }).compile(
    JSON.parse(readFileSync(new URL('../../docs/report.schema.json', import.meta.url), 'utf8')),
  );
  if (validate(report)) return undefined;
  const [error] = validate.errors ?? [];
  return `${error?.instancePath || '/'}: ${error?.message ?? 'not a report'}`;
}
