/** One package after another, each measured by `evaluate`: the best of them is what the run leaves. */
import { resolve } from 'node:path';
import type { Config } from '../config.js';
import { candidateSets, isBetter } from '../evaluate/candidates.js';
import { type Measured, measure } from '../evaluate/command.js';
import type { Choice } from '../funasr/choose.js';
import type { Host } from '../host.js';
import { judgeScore } from '../judge/score.js';
import { FORMATS } from '../model-file/formats.js';
import type { EvaluatedCandidate, Evaluation, RunResult, Selection, Verdict } from '../result.js';
import { message } from '../words/message.js';
import { Translator } from '../words/translator.js';
import type { CandidatePackage } from './candidate.js';

type Formats = EvaluatedCandidate['formats'];

/** What was measured, before it is judged. */
interface Tried {
  readonly name: string;
  readonly candidates: readonly EvaluatedCandidate[];
  /** of the chosen one */
  readonly formats: Formats;
}

/**
 * Makes and measures the candidates that `nbest` asks for, in one place: whichever is the best and was not made last is made
 * again, which gives the same bytes. Without `evaluate`, and on a dry run, there is one, and nothing is measured.
 * @throws EvaluationError where one cannot be measured
 * @throws the reason of the host's signal when it is aborted
 */
export async function tryCandidates(
  config: Config,
  host: Host,
  choice: Choice,
  make: (choice: Choice) => Promise<CandidatePackage>,
): Promise<{ readonly made: CandidatePackage; readonly tried?: Tried }> {
  const { evaluate: command } = config;
  if (command === undefined || config.dryRun) return { made: await make(choice) };
  const t = new Translator(config.language, 'terminal');
  const sets = candidateSets(rankedNames(choice), config.nbest);
  const tried: { readonly averaged: readonly string[]; readonly formats: Formats }[] = [];
  let best:
    | { readonly made: CandidatePackage; readonly names: readonly string[]; readonly formats: Formats }
    | undefined;
  let last: CandidatePackage | undefined;
  let name = '';
  let isKept: boolean | undefined;
  for (let set = sets.next(); set.value !== undefined; set = sets.next(isKept)) {
    const made = await make(narrowed(choice, set.value, config.nbest));
    last = made;
    const { averaged } = made.model;
    host.log.line(t.said(message('evaluate.candidate', { number: tried.length + 1, names: averaged })));
    const measured = await measureFormats(config, command, host, made);
    const [main] = measured;
    name = main.name;
    const formats = measured.map(({ format, bytes, score, scores }) => ({ format, bytes, score, scores }));
    tried.push({ averaged, formats });
    isKept = best === undefined || isBetter(main.score, scoreOf(best.formats), config);
    if (isKept) best = { made, names: set.value, formats };
  }
  if (best === undefined) throw new RangeError('no candidate to evaluate');
  const { formats } = best;
  const made = best.made === last ? best.made : await make(narrowed(choice, best.names, config.nbest));
  const candidates = tried.map((one) => ({ ...one, chosen: one.formats === formats }));
  return { made, tried: { name, candidates, formats } };
}

type MeasuredFormat = Measured & Formats[number];

/** Every format of a package, the main one first. */
async function measureFormats(
  { formats: [main, ...others], evaluateTimeout, slimDir }: Config,
  command: string,
  host: Host,
  { model, context }: CandidatePackage,
): Promise<readonly [MeasuredFormat, ...MeasuredFormat[]]> {
  const one = async (format: typeof main): Promise<MeasuredFormat> => {
    const dir = resolve(host.directory, slimDir);
    const measured = await measure({ command, timeout: evaluateTimeout, dir, format }, host);
    const names = new Set(FORMATS[format].files(context).map((file) => file.name));
    const bytes = model.files.filter((file) => names.has(file.name)).reduce((sum, file) => sum + file.bytes, 0);
    return { ...measured, format, bytes };
  };
  const measured: [MeasuredFormat, ...MeasuredFormat[]] = [await one(main)];
  for (const format of others) measured.push(await one(format));
  return measured;
}

/** Names of what was opened, best first; as they are where nothing was ranked. */
function rankedNames({ opened, selection }: Choice): readonly string[] {
  const ranks = new Map(selection.candidates.map(({ name, rank }) => [name, rank ?? Number.POSITIVE_INFINITY]));
  const rankOf = (name: string): number => ranks.get(name) ?? Number.POSITIVE_INFINITY;
  // Not a difference of two infinities.
  return opened.map(({ name }) => name).sort((a, b) => (rankOf(a) === rankOf(b) ? 0 : rankOf(a) - rankOf(b)));
}

/** The choice of fewer, in the same order. */
function narrowed(choice: Choice, names: readonly string[], nbest: Config['nbest']): Choice {
  if (nbest !== 'greedy' && typeof nbest !== 'object') return choice;
  const chosen = new Set(names);
  const selection: Selection = {
    ...choice.selection,
    nbestAsked: names.length,
    nbestFrom: 'evaluated',
    candidates: choice.selection.candidates.map((candidate) =>
      candidate.chosen && !chosen.has(candidate.name) ? { ...candidate, chosen: false, reason: 'not-best' } : candidate,
    ),
  };
  return { ...choice, selection, opened: choice.opened.filter(({ name }) => chosen.has(name)) };
}

function scoreOf(formats: Formats): number {
  return formats[0]?.score ?? Number.NaN;
}

/** The score of the chosen candidate's main format against its limits. */
export function judgeTried(
  { name, candidates, formats }: Tried,
  config: Config,
  previous: RunResult | null,
): { readonly verdict: Verdict; readonly evaluation: Evaluation } {
  const score = scoreOf(formats);
  const before = previous?.evaluation;
  // Another measure, or another format, is nothing to grow from.
  const isSame = before?.name === name && before.better === config.scoresBetter;
  const last = before?.candidates.find(({ chosen }) => chosen)?.formats[0]?.format === config.formats[0];
  const { verdict, limits } = judgeScore(score, isSame && last ? before.score : null, config);
  return { verdict, evaluation: { name, better: config.scoresBetter, score, candidates, limits } };
}
