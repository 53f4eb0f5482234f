import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { CONFIG_YAML } from '../../src/funasr/run-config.js';
import { scanRunDirectory } from '../../src/funasr/run-directory.js';
import { KINDS, placeRuns } from './directories.js';

describe('the runs of FunASR 1.4.16, placed as if trained here', () => {
  const root = placeRuns(...KINDS);

  test.each(KINDS)('%s: each file that config.yaml names is there', (kind) => {
    const stood = kind === 'relative' ? join(root, kind, 'finetune') : join(root, kind);
    const config = readFileSync(join(stood, 'outputs', CONFIG_YAML), 'utf8');
    const named = [...config.matchAll(/: (\.?\/\S+)$/gm)].flatMap(([, path]) => path ?? []);
    const own = named.filter((path) => !path.startsWith('/data/data/'));
    expect(own.length).toBeGreaterThanOrEqual(4);
    expect(own.map((path) => [path, existsSync(resolve(stood, path))])).toEqual(own.map((path) => [path, true]));
  });

  test.each(KINDS)('%s: has one or two checkpoints', (kind) => {
    const run = scanRunDirectory(join(root, kind, kind === 'relative' ? 'finetune/outputs' : 'outputs'));
    expect(run.checkpoints.map(({ name }) => name)).toContain('model.pt.ep2');
    expect(run.checkpoints.length).toBeLessThanOrEqual(2);
  });
});
