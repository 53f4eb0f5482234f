/** The steps of a run in order: find, select, average and write, judge, plan the cleanup. The caller reports, then cleans up. */
import { startThreads } from './average/threads.js';
import type { Config } from './config.js';
import { mostOf } from './evaluate/candidates.js';
import { checkInputs } from './funasr/check-inputs.js';
import { chooseCheckpoints } from './funasr/choose.js';
import { type CleanupPlan, planCleanup } from './funasr/cleanup.js';
import { diskUse } from './funasr/disk-use.js';
import { findPlaces } from './funasr/places.js';
import { readRunConfig } from './funasr/run-config.js';
import { scanRunDirectory } from './funasr/run-directory.js';
import { readScores } from './funasr/scores.js';
import { removeUnrecorded } from './funasr/write-package.js';
import { breathe, type Host } from './host.js';
import { judge, overrideFailure } from './judge/budget.js';
import { smallerModels, type Written } from './judge/levers.js';
import { overallVerdict, worse } from './judge/verdict.js';
import { originOf, type RunOrigin } from './provenance.js';
import type { Budget, Override, RunResult } from './result.js';
import { openBaseWeights } from './run/base-weights.js';
import { makeCandidate } from './run/candidate.js';
import { judgeTried, tryCandidates } from './run/candidates.js';

/** Asked only where the budget has failed: who waived it, or null. */
export type FindOverride = () => Promise<Override | null>;

export interface Run {
  readonly result: RunResult;
  /** to be carried out (`cleanUp`) when everything is reported and published; null where none was asked for */
  readonly cleanup: CleanupPlan | null;
}

export interface RunOptions {
  readonly findOverride?: FindOverride | undefined;
  /** files that the caller will write: the run ends at once where they must not be */
  readonly reports?: readonly string[];
  /** the caller passes the main file on alone: the run ends at once where the model has others */
  readonly lone?: boolean;
  /** which commit and run it is of */
  readonly origin?: RunOrigin;
  /** asked only where a score must not grow: the last report of the target branch, or null */
  readonly findPrevious?: (() => Promise<RunResult | null>) | undefined;
}

/**
 * Carries out a whole run, except for what comes when all is reported. On a dry run nothing is written, and no weight is read.
 * @throws SlimError for everything that a user can fix; then nothing bears a final name
 * @throws the reason of the host's signal when it is aborted
 */
export async function run(
  config: Config,
  host: Host,
  {
    findOverride = none,
    findPrevious = none,
    reports = [],
    lone = false,
    origin = originOf(host.environment),
  }: RunOptions = {},
): Promise<Run> {
  const opened: { close(): void }[] = [];
  /** files of the package, once it is certain that no other files have these names */
  const own: string[] = [];
  const directory = scanRunDirectory(config.checkpointDir, { patterns: config.checkpoints, from: host.directory });
  const bytes = directory.checkpoints.reduce((sum, checkpoint) => sum + checkpoint.bytes, 0);
  const threads = startThreads(config.dryRun ? undefined : host.workerScript, bytes);
  try {
    const runConfig = readRunConfig(config.checkpointDir);
    const places = findPlaces(host.environment, host.home, host.directory);
    const base = await checkInputs(config, directory, runConfig, places, reports);
    const given = config.scores === undefined ? undefined : readScores(config.scores, config.scoresBetter, directory);
    const choice = await chooseCheckpoints(
      {
        run: directory,
        given,
        configured: runConfig.metric,
        metric: config.metric,
        nbest: mostOf(config.nbest),
        configuredNbest: runConfig.avgNbestModel,
      },
      host.signal,
    );
    const checkpoints = choice.opened.map(({ checkpoint }) => checkpoint);
    opened.push(...checkpoints);
    await breathe(host.signal);
    const { weights: baseWeights, model: baseModel, ...referred } = await openBaseWeights(base.model, host.signal);
    if (baseWeights !== null) opened.push(baseWeights);

    await breathe(host.signal);
    const shared = {
      config,
      host,
      threads,
      origin,
      directory,
      runConfig,
      places,
      base,
      baseWeights,
      baseModel,
      reports,
    };
    const keep = {
      opened: (onnx: { close(): void }) => void opened.push(onnx),
      claimed: (names: readonly string[]) => void own.push(...names),
    };
    const { made, tried } = await tryCandidates(config, host, choice, (chosen) =>
      makeCandidate({ ...shared, lone, keep }, chosen),
    );
    const { plan, model, comparison, deployment, context, written } = made;
    const budget = await judgeModel(config, findOverride, { plan, model, base: comparison, context });
    const scored =
      tried && judgeTried(tried, config, config.maxScoreGrowth === undefined ? null : await findPrevious());
    const judged = overallVerdict(budget.verdict, deployment, config.onIncomplete);
    const verdict = scored === undefined ? judged : worse(judged, scored.verdict);
    const cleanup =
      config.cleanup === 'none'
        ? null
        : planCleanup({
            mode: config.cleanup,
            run: directory,
            averaged: model.averaged,
            verdict,
            deployable: deployment.state === 'ready',
            dryRun: config.dryRun,
          });
    const result: RunResult = {
      schemaVersion: 1,
      tool: { name: 'funasr-slim', version: host.version },
      dryRun: config.dryRun,
      provenance: { ...origin, time: host.date().toISOString() },
      verdict,
      checkpointDir: config.checkpointDir,
      selection: made.choice.selection,
      anatomy: made.choice.opened.map(({ anatomy }) => anatomy),
      model,
      base: comparison,
      budget,
      health: written?.health ?? null,
      precision: written?.precision ?? null,
      ...made.formatCosts,
      deployment,
      package: made.contents,
      disk: diskUse(directory, runConfig),
      ...(scored && { evaluation: scored.evaluation }),
      cleanup: cleanup?.cleanup ?? null,
      notices: [
        ...runConfig.notices,
        ...(given?.notices ?? []),
        ...choice.notices,
        ...checkpoints.flatMap(({ notices }) => notices),
        ...(baseWeights?.notices ?? []),
        ...made.notices.plan,
        ...base.notices,
        ...referred.notices,
        ...made.notices.package,
      ],
    };
    return { result, cleanup };
  } finally {
    await threads.stop();
    for (const one of opened) one.close();
    if (own.length > 0) removeUnrecorded(config.slimDir, own);
  }
}

async function none(): Promise<null> {
  return null;
}

async function judgeModel(config: Config, findOverride: FindOverride, written: Written): Promise<Budget> {
  const { model, base } = written;
  const budget = judge(model.bytes, base.bytes, config, () => smallerModels(config, written));
  if (budget.verdict !== 'fail') return budget;
  const override = await findOverride();
  return override === null ? budget : overrideFailure(budget, override);
}
