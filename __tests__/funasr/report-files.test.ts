import { execFileSync } from 'node:child_process';
import { linkSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { UsageError } from '../../src/errors.js';
import { assertReportFiles } from '../../src/funasr/report-files.js';
import { makeDirectory } from './directories.js';

const here = makeDirectory({
  'outputs/model.pt.ep1': 'weights',
  'outputs/logs/old.md': 'an earlier report',
  'base/tokens.json': '[]',
  'old.md': 'an earlier report',
  'slim/model.pt': 'slim',
});
const at = (name: string): string => join(here, name);
const INPUTS = ['outputs/model.pt.ep1', 'base/tokens.json', 'gone'].map(at);

function problemsOf(...reports: string[]): readonly string[] {
  try {
    assertReportFiles(reports.map(at), {
      checkpointDir: at('outputs'),
      slimDir: at('slim'),
      inputs: INPUTS,
      packaged: ['model.pt', 'config.yaml', 'llm/config.json'],
    });
    return [];
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return error.message.replaceAll(`${here}/`, '').split('\n');
  }
}

describe('a report', () => {
  test('may be a new file, an earlier report, and anywhere', () => {
    expect(
      problemsOf('new.md', 'old.md', 'a/b/new.json', 'outputs/new.md', 'outputs/logs/old.md', 'slim/x.md'),
    ).toEqual([]);
    symlinkSync('base', at('disk'));
    expect(problemsOf('disk/new.md')).toEqual([]);
    // It is told when the report is written, and costs no result.
    expect(problemsOf('old.md/new.md')).toEqual([]);
  });

  test('takes the place of no link, pipe or directory; all problems are told', () => {
    symlinkSync('old.md', at('link.md'));
    symlinkSync('nothing', at('dangling.md'));
    execFileSync('mkfifo', [at('pipe.md')]);
    expect(problemsOf('link.md', 'new.md', 'dangling.md', 'pipe.md', 'base')).toEqual([
      '--report link.md: is a symbolic link, expected a regular file',
      '--report dangling.md: is a symbolic link, expected a regular file',
      '--report pipe.md: is a device, a pipe or similar, expected a regular file',
      '--report base: is a directory, expected a file',
    ]);
  });

  test('takes the place of no input, by whatever name', () => {
    linkSync(at('base/tokens.json'), at('hard.json'));
    symlinkSync('base', at('way'));
    for (const name of ['base/tokens.json', 'outputs/../base/tokens.json', 'way/tokens.json', 'hard.json']) {
      expect(problemsOf(name)).toEqual([
        expect.stringMatching(/is the same file as base\/tokens\.json, which is an input; choose another file$/),
      ]);
    }
    expect(problemsOf('outputs/model.pt.ep1')).toEqual([
      '--report outputs/model.pt.ep1: is the same file as outputs/model.pt.ep1, which is an input; choose another file',
    ]);
  });

  test('takes the place of no file of the package, whether that is there or not', () => {
    symlinkSync('slim', at('package'));
    for (const name of ['slim/model.pt', 'slim/config.yaml', 'package/config.yaml', 'slim/llm/config.json']) {
      expect(problemsOf(name)).toEqual([
        expect.stringMatching(new RegExp(`${basename(name)}: is a file of the package in slim; choose another file$`)),
      ]);
    }
  });

  test('is written through no link that was found within the run directory or slim-dir', () => {
    symlinkSync('../base', at('outputs/planted'));
    symlinkSync(at('outputs/planted'), at('around'));
    symlinkSync('..', at('slim/up'));
    const said = (name: string, link: string) =>
      `--report ${name}: ${link}, inside ${dirname(link)}, is a symbolic link; nothing is written through links`;
    expect(problemsOf('outputs/planted/a.md', 'around/b.md', 'slim/up/c.md')).toEqual([
      said('outputs/planted/a.md', 'outputs/planted'),
      said('around/b.md', 'outputs/planted'),
      said('slim/up/c.md', 'slim/up'),
    ]);
  });

  test('is found past links in a circle', () => {
    symlinkSync('circle', at('circle'));
    expect(problemsOf('circle/a.md')).toEqual([]);
  });
});
