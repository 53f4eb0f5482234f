/**
 * A report as JUnit's XML, which GitLab and Jenkins show beside a job: a test case for each limit on size or score, and one for whether FunASR can
 * load the package. What does not fail the build, but is not a success either, is skipped: a warning, what is not known. A run
 * without a verdict is one test case with an error.
 */
import type { Language } from '../config.js';
import type { FailedRun, Limit, Report, RunResult, ScoreLimit } from '../result.js';
import { xmlText } from '../words/escape.js';
import { Translator } from '../words/translator.js';
import { failureHeadline, isFailed } from './failure.js';
import { limitOver } from './sections/budget.js';
import { scoreOver } from './sections/evaluation.js';
import { headline } from './sections/overview.js';

/** Names are the same in every language: by them GitLab compares with the target branch. */
interface TestCase {
  readonly name: string;
  readonly outcome: 'passed' | 'skipped' | 'failure' | 'error';
  /** what is said of it, a line each; nothing of one that passed */
  readonly lines: readonly string[];
}

/** The whole file. */
export function renderJunit(report: Report, language: Language): string {
  const t = new Translator(language, 'terminal');
  const [said, cases] = isFailed(report)
    ? [failureHeadline(t), [failedCase(report, t)]]
    : [
        headline(report, t),
        [
          ...report.budget.limits.map((limit) => limitCase(limit, report, t)),
          ...(report.evaluation?.limits ?? []).map((limit) => scoreCase(limit, report, t)),
          deployableCase(report, t),
        ],
      ];
  const count = (outcome: TestCase['outcome']): number => cases.filter((one) => one.outcome === outcome).length;
  const counts = `tests="${cases.length}" failures="${count('failure')}" errors="${count('error')}"`;
  // JUnit's times have no zone.
  const time = report.provenance === undefined ? '' : ` timestamp="${report.provenance.time.slice(0, 19)}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="funasr-slim" ${counts}>
  <testsuite name="funasr-slim" ${counts} skipped="${count('skipped')}"${time}>
${cases.map(caseXml).join('')}    <system-out>${xmlText(said)}</system-out>
  </testsuite>
</testsuites>
`;
}

function caseXml({ name, outcome, lines }: TestCase): string {
  const open = `    <testcase classname="funasr-slim" name="${xmlText(name)}"`;
  if (outcome === 'passed') return `${open}/>\n`;
  const [first = ''] = lines;
  const kind = outcome === 'skipped' ? '' : ` type="${outcome}"`;
  return `${open}>
      <${outcome}${kind} message="${xmlText(first)}">${xmlText(lines.join('\n'))}</${outcome}>
    </testcase>
`;
}

function failedCase({ problems, hint }: FailedRun, t: Translator): TestCase {
  const told = [...problems, ...(hint === null ? [] : [hint])];
  return { name: 'run', outcome: 'error', lines: told.map((one) => t.told(one)) };
}

function limitCase(limit: Limit, { verdict }: RunResult, t: Translator): TestCase {
  const { kind: name, exceeded, allowedBytes, advisory } = limit;
  if (exceeded) {
    const fails = verdict === 'fail' && !advisory;
    return { name, outcome: fails ? 'failure' : 'skipped', lines: [limitOver(limit, t)] };
  }
  return allowedBytes === null
    ? { name, outcome: 'skipped', lines: [t.say('budget.unknown')] }
    : { name, outcome: 'passed', lines: [] };
}

function scoreCase(limit: ScoreLimit, { verdict }: RunResult, t: Translator): TestCase {
  const { kind: name, exceeded, allowed } = limit;
  if (exceeded) {
    return { name, outcome: verdict === 'fail' ? 'failure' : 'skipped', lines: [scoreOver(limit, t)] };
  }
  return allowed === null
    ? { name, outcome: 'skipped', lines: [t.say('evaluation.unknown')] }
    : { name, outcome: 'passed', lines: [] };
}

function deployableCase({ deployment: { state, problems }, verdict }: RunResult, t: Translator): TestCase {
  const name = 'deployable';
  const said = problems.map((problem) => t.problem(problem));
  switch (state) {
    case 'ready':
      return { name, outcome: 'passed', lines: [] };
    case 'unknown':
      return { name, outcome: 'skipped', lines: [t.say('headline.unknown'), ...said] };
    case 'incomplete':
      return {
        name,
        outcome: verdict === 'fail' ? 'failure' : 'skipped',
        lines: [t.say('headline.incomplete'), ...said],
      };
  }
}
