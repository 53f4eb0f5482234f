import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { inspect } from '../../src/command/inspect.js';
import { CheckpointError, SelectionError } from '../../src/errors.js';
import { message } from '../../src/words/message.js';
import { openFiles } from '../helpers/open-files.js';

const DEMO = resolve(import.meta.dirname, '../../demo/run');
const outputs = (name: string) => join(DEMO, 'outputs', name);

describe('inspect', () => {
  test('a file by its path, a directory by its checkpoints and then its copies; bytes are all accounted for', () => {
    const found = inspect([join(DEMO, 'base/model.pt'), join(DEMO, 'outputs')]);
    expect(found.map(({ name }) => name)).toEqual([
      join(DEMO, 'base/model.pt'),
      ...['ep4', 'ep4.12', 'ep5', 'ep5.12', 'ep6'].map((end) => outputs(`model.pt.${end}`)),
      ...['model.pt', 'model.pt.best', 'model.pt.avg3'].map(outputs),
    ]);
    for (const { name, bytes, parts } of found) {
      expect(bytes).toBe(statSync(name).size);
      expect(parts.reduce((sum, part) => sum + part.bytes, 0)).toBe(bytes);
    }
  });

  test('closes what it opened', () => {
    inspect([join(DEMO, 'outputs')]);
    expect(openFiles(DEMO)).toEqual([]);
  });

  test('refuses what is no checkpoint, by name', () => {
    expect(() => inspect([outputs('model.pt'), join(DEMO, 'base/tokens.json')])).toThrow(CheckpointError);
    expect(() => inspect([join(DEMO, 'base/tokens.json')])).toThrow(/tokens\.json/);
  });

  test('refuses a path that is not there, and says what to name', () => {
    const attempt = () => inspect([join(DEMO, 'nothing')]);
    expect(attempt).toThrow(SelectionError);
    expect(attempt).toThrow(/nothing: /);
    expect(attempt).toThrow(expect.objectContaining({ hint: message('hint.inspect') }));
  });
});
