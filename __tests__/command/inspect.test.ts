import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { inspect } from '../../src/command/inspect.js';
import { CancelledError, CheckpointError, SelectionError } from '../../src/errors.js';
import { message } from '../../src/words/message.js';
import { openFiles } from '../helpers/open-files.js';

const DEMO = resolve(import.meta.dirname, '../../demo/run');
const outputs = (name: string) => join(DEMO, 'outputs', name);

describe('inspect', () => {
  test('a file by its path, a directory by its checkpoints and then its copies; bytes are all accounted for', async () => {
    const found = await inspect([join(DEMO, 'base/model.pt'), join(DEMO, 'outputs')]);
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

  test('closes what it opened', async () => {
    await inspect([join(DEMO, 'outputs')]);
    expect(openFiles(DEMO)).toEqual([]);
  });

  test('refuses what is no checkpoint, by name', async () => {
    await expect(inspect([outputs('model.pt'), join(DEMO, 'base/tokens.json')])).rejects.toThrow(CheckpointError);
    await expect(inspect([join(DEMO, 'base/tokens.json')])).rejects.toThrow(/tokens\.json/);
  });

  test('refuses a path that is not there, and says what to name', async () => {
    const attempt = () => inspect([join(DEMO, 'nothing')]);
    await expect(attempt()).rejects.toThrow(SelectionError);
    await expect(attempt()).rejects.toThrow(/nothing: /);
    await expect(attempt()).rejects.toMatchObject({ hint: message('hint.inspect') });
  });

  test('stops between two files', async () => {
    const stop = new AbortController();
    const reading = inspect([join(DEMO, 'outputs')], stop.signal);
    stop.abort(new CancelledError('SIGINT'));
    await expect(reading).rejects.toThrow('stopped by SIGINT');
    expect(openFiles(DEMO)).toEqual([]);
  });
});
