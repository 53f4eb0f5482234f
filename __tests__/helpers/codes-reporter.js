/** Fails a thorough run of all tests in which some message of the catalogue was never said: nothing says it, or no test makes it. */
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { SAID_CODES } from './recorder.js';

const CATALOGUE = new URL('../words/golden/messages.en.txt', import.meta.url);

/** Codes that no test has the program say, by the reason. */
const UNHEARD = {
  'action.yml and the tables of README.md have it, which `npm run docs` makes': [
    'group.publishing',
    'input.archive',
    'input.artifact-name',
    'input.comment',
    'input.comment-key',
    'input.comment-threshold',
    'input.compression-level',
    'input.github-token',
    'input.override-label',
    'input.overwrite',
    'input.pull-request',
    'input.retention-days',
    'input.upload',
    'input.upload-required',
  ],
  'it words what is noted by its own code': ['notice.package-missing.anywhere', 'error.told'],
  'a package would have to take 256 MB': ['package.too-large'],
  'a file would have to change, or a disk to fail, between two reads': [
    'average.ends-early',
    'average.unreadable',
    'strip.otherwise',
    'small-file.shrank',
  ],
};

export default class CodesReporter {
  constructor({ testPathPatterns, testNamePattern, onlyChanged, findRelatedTests, shard }) {
    const isPart = testPathPatterns.isSet() || testNamePattern || onlyChanged || findRelatedTests || shard;
    // Elsewhere tests are left out that need what only Linux has, and `npm test` has one of each kind. The bundle notes none.
    this.counts = !isPart && process.platform === 'linux' && process.env.FUNASR_SLIM_THOROUGH === '1';
  }

  onRunStart() {
    // Some tests, run beside all of them, take nothing away.
    if (!this.counts) return;
    writeFileSync(SAID_CODES, '');
    // Tests that give up root's rights note theirs too.
    chmodSync(SAID_CODES, 0o666);
  }

  onRunComplete(_, { numFailedTestSuites, wasInterrupted }) {
    if (!this.counts || numFailedTestSuites > 0 || wasInterrupted) return;
    const said = new Set(readFileSync(SAID_CODES, 'utf8').split('\n'));
    const codes = readFileSync(CATALOGUE, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split(': ', 1)[0]);
    const unheard = Object.values(UNHEARD).flat();
    const never = codes.filter((code) => !said.has(code) && !unheard.includes(code));
    const gone = unheard.filter((code) => !codes.includes(code));
    const problems = [
      ...(never.length > 0 ? [`Messages that nothing said in any test:\n${never.join('\n')}`] : []),
      ...(gone.length > 0 ? [`Messages that codes-reporter.js lists and that are gone:\n${gone.join('\n')}`] : []),
    ];
    if (problems.length === 0) return;
    // jest itself prints no error of a reporter's.
    process.stderr.write(`${problems.join('\n')}\n`);
    this.error = new Error(problems.join('\n'));
  }

  getLastError() {
    return this.error;
  }
}
