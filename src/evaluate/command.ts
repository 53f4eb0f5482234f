/** One run of `evaluate`: a command of the workflow's author on one package, in one format. */
import { EvaluationError } from '../errors.js';
import type { Environment, Host } from '../host.js';
import { type Message, message } from '../words/message.js';

interface CommandRun {
  readonly command: string;
  /** milliseconds */
  readonly timeout: number;
  /** of the package, absolute */
  readonly dir: string;
  readonly format: string;
}

export interface Measured {
  /** of the score that decides; `score` where the command gave it no name */
  readonly name: string;
  readonly score: number;
  /** all numbers that it printed, by their names */
  readonly scores: Readonly<Record<string, number>>;
}

/** What a number is called that the command gave no name. */
const UNNAMED = 'score';
/** How much is shown of a line that is not a score. */
const SHOWN = 200;

/**
 * Runs the command and reads its last line.
 * @throws EvaluationError where it fails, takes too long or prints no score; the end of its output is in the log then
 * @throws the reason of the host's signal when it is aborted
 */
export async function measure(
  evaluation: CommandRun,
  host: Pick<Host, 'environment' | 'shell' | 'log'>,
): Promise<Measured> {
  const { command, timeout, dir, format } = evaluation;
  const environment = {
    ...withoutSecrets(host.environment),
    FUNASR_SLIM_MODEL: dir,
    FUNASR_SLIM_FORMAT: format,
  };
  const outcome = await host.shell(command, environment, timeout);
  const problem = outcome.end === 'exit' && outcome.status === 0 ? undefined : endedWrong(outcome, timeout);
  const measured = problem === undefined ? readScore(outcome.output) : problem;
  if ('score' in measured) return measured;
  if (outcome.tail.trim() !== '') host.log.line(outcome.tail);
  throw new EvaluationError(message('evaluate.failed', { format, problem: measured }), {
    hint: message('hint.evaluate'),
  });
}

type Outcome = Awaited<ReturnType<Host['shell']>>;

function endedWrong(outcome: Outcome, timeout: number): Message {
  if (outcome.end === 'timeout') return message('evaluate.timeout', { seconds: timeout / 1000 });
  if (outcome.end === 'error') return message('evaluate.not-started', { reason: outcome.reason });
  const { status, signal } = outcome;
  return status === null
    ? message('evaluate.signal', { signal: signal ?? '' })
    : message('evaluate.status', { status });
}

/** The last line that is not empty, as a score. */
function readScore(output: string): Measured | Message {
  const line =
    output
      .trimEnd()
      .split(/[\r\n]/)
      .at(-1)
      ?.trim() ?? '';
  if (line === '') return message('evaluate.silent');
  const wrong = message('evaluate.no-score', { found: line.slice(0, SHOWN) });
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return wrong;
  }
  if (isScore(value)) return { name: UNNAMED, score: value, scores: { [UNNAMED]: value } };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrong;
  const entries = Object.entries(value);
  const scores = entries.filter((entry): entry is [string, number] => isScore(entry[1]));
  const [first] = scores;
  if (first === undefined || scores.length < entries.length) return wrong;
  return { name: first[0], score: first[1], scores: Object.fromEntries(scores) };
}

function isScore(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/** The runner's own variables for an Action, and whatever is called as secrets are. */
const SECRET = /^(?:INPUT_|ACTIONS_)|(?:TOKEN|SECRET|PASSWORD|KEY)$/i;

function withoutSecrets(environment: Environment): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !SECRET.test(name)));
}
