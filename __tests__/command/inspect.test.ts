import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { inspect } from '../../src/command/inspect.js';
import { CancelledError, CheckpointError, SelectionError } from '../../src/errors.js';
import { renderInspect } from '../../src/report/inspect.js';
import type { Anatomy } from '../../src/result.js';
import { message } from '../../src/words/message.js';
import { english } from '../../src/words/translator.js';
import { makeDirectory } from '../funasr/directories.js';
import { openFiles } from '../helpers/open-files.js';

const DEMO = resolve(import.meta.dirname, '../../demo/run');
const outputs = (name: string) => join(DEMO, 'outputs', name);

describe('inspect', () => {
  test('a file by its path, a directory by its checkpoints and then its copies; bytes are all accounted for', async () => {
    const { anatomies: found, failure } = await inspect([join(DEMO, 'base/model.pt'), join(DEMO, 'outputs')]);
    expect(failure).toBeUndefined();
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

  test('a GGUF file, with its keys and the types of its tensors', async () => {
    const path = resolve(import.meta.dirname, '../fixtures/gguf/funasr-q8_0.gguf');
    const { anatomies, failure } = await inspect([path]);
    expect(failure).toBeUndefined();
    const [{ name, bytes, parts, gguf }] = anatomies as [Anatomy];
    expect([name, bytes]).toEqual([path, statSync(path).size]);
    expect(parts.map(({ kind, name: part, tensors }) => [kind, part, tensors])).toEqual([
      ['weights', 'predictor', 16],
      ['weights', 'encoder', 28],
      ['weights', 'decoder', 29],
      ['weights', 'cmvn', 2],
      ['container', '', 0],
    ]);
    expect(parts.reduce((sum, part) => sum + part.bytes, 0)).toBe(bytes);
    expect(gguf?.types.map(({ type, tensors }) => [type, tensors])).toEqual([
      ['float32', 60],
      ['q8_0', 15],
    ]);
    expect(gguf?.keys.map(({ name: key, type }) => `${key} ${type}`).slice(10)).toEqual(
      [
        'pf.vocab_size uint32',
        'pf.vocab string',
        'pf.predictor.tail_threshold float32',
        'pf.predictor.threshold float32',
      ].slice(0, 4),
    );
    expect(gguf?.keys.find(({ name: key }) => key === 'pf.vocab')).toEqual({
      name: 'pf.vocab',
      type: 'string',
      value: '["<blank>", "<s>", "</s>", "一", …]',
      count: 40,
    });
    expect(openFiles(path)).toEqual([]);
    const shown = renderInspect(anatomies, { language: 'en', width: 100, color: false });
    expect(shown).toMatch(/ pf\.vocab +string\[40\] +\["<blank>", "<s>", "<\/s>", "一", …\]/);
    expect(shown).not.toMatch(/training/);
  });

  test('a GGUF file that was cut is refused, by name', async () => {
    const whole = readFileSync(resolve(import.meta.dirname, '../fixtures/gguf/funasr-q8_0.gguf'));
    const directory = makeDirectory({ 'a.gguf': whole.subarray(0, 10_000) });
    const { anatomies, failure } = await inspect([join(directory, 'a.gguf')]);
    expect(anatomies).toEqual([]);
    expect(failure?.message).toMatch(/a\.gguf: .*"encoder\.encoders0\.0\.self_attn\.linear_out\.weight" ends at/);
  });

  test('closes what it opened', async () => {
    await inspect([join(DEMO, 'outputs')]);
    expect(openFiles(DEMO)).toEqual([]);
  });

  test('refuses what is no checkpoint, by name', async () => {
    const { anatomies, failure } = await inspect([join(DEMO, 'base/tokens.json')]);
    expect(anatomies).toEqual([]);
    expect(failure).toBeInstanceOf(CheckpointError);
    expect(failure?.message).toMatch(/tokens\.json: /);
  });

  test('names what lies between checkpoints, each, and reads the others', async () => {
    const directory = makeDirectory({
      'a/model.pt.ep1': new Uint8Array(),
      'index.json': '{"metadata": {}}',
      'config.yaml': 'model: x\n',
    });
    const of = (name: string) => join(directory, name);
    const { anatomies, failure } = await inspect([
      of('index.json'),
      outputs('model.pt.ep4'),
      of('config.yaml'),
      of('a'),
      of('nothing'),
      of('.'),
      outputs('model.pt.ep5'),
    ]);
    expect(anatomies.map(({ name }) => name)).toEqual([outputs('model.pt.ep4'), outputs('model.pt.ep5')]);
    expect(failure?.exitStatus).toBe(1);
    const lines = (failure?.lines ?? []).map((line) => english(line).replaceAll(directory, ''));
    // Five that are none, and what to do, each advice once.
    expect(lines.slice(0, 5)).toEqual(
      [
        '/index.json: .*JSON',
        '/config.yaml: ',
        '/a/model.pt.ep1: is empty',
        '/nothing: ',
        ': no checkpoint: looked for',
      ].map((said) => expect.stringMatching(new RegExp(`^${said}`))),
    );
    expect(new Set(lines).size).toBe(lines.length);
    expect(lines).toContain(english(message('hint.inspect')));
    expect(openFiles(directory)).toEqual([]);
  });

  test('refuses a path that is not there, and says what to name', async () => {
    const { failure } = await inspect([join(DEMO, 'nothing')]);
    expect(failure).toBeInstanceOf(SelectionError);
    expect(failure).toMatchObject({ message: expect.stringMatching(/nothing: /), hint: message('hint.inspect') });
  });

  test('stops between two files', async () => {
    const stop = new AbortController();
    const reading = inspect([join(DEMO, 'outputs')], stop.signal);
    stop.abort(new CancelledError('SIGINT'));
    await expect(reading).rejects.toThrow('stopped by SIGINT');
    expect(openFiles(DEMO)).toEqual([]);
  });
});
