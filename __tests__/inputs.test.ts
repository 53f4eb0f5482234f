import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { ROWS } from '../src/inputs.js';
import { VERSION } from '../src/version.js';
import { en } from '../src/words/catalogue.js';

test('the table and the words say what action.yml says, the version what package.json says', () => {
  const { inputs } = parse(readFileSync('action.yml', 'utf8'));
  const declared = ROWS.map(([name, { default: value }]) => {
    // What an expression gives only the runner knows.
    const fallback: string | undefined = inputs[name]?.default;
    const shown = fallback?.includes('${{') ? fallback : value;
    return [name, { description: en[`input.${name}`], ...(shown !== undefined && { default: shown }) }];
  });
  expect(Object.fromEntries(declared)).toEqual(inputs);
  expect(VERSION).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version);
});
