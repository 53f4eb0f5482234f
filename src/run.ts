/** The steps of a run in order: find, select, average and write, judge, clean up. Publishing is the caller's. */

import { dirname, join } from 'node:path';
import { type AveragePlan, planAverage, type Source } from './average/plan.js';
import { startThreads, type Threads } from './average/threads.js';
import { type AverageResult, writeAverage } from './average/write.js';
import type { Config } from './config.js';
import { CheckpointError } from './errors.js';
import { anatomy, hasTrainingState } from './funasr/anatomy.js';
import { resolveBaseModel } from './funasr/base-model.js';
import { type Choice, chooseCheckpoints } from './funasr/choose.js';
import { cleanUp } from './funasr/cleanup.js';
import { diskUse } from './funasr/disk-use.js';
import { gatherPackage } from './funasr/package.js';
import type { Places } from './funasr/places.js';
import { readRunConfig } from './funasr/run-config.js';
import { scanRunDirectory } from './funasr/run-directory.js';
import { matchTensors, missingForFunasr } from './funasr/tensor-globs.js';
import {
  assertOwnDirectory,
  assertOwnFiles,
  packageContents,
  removeUnrecorded,
  writePackage,
} from './funasr/write-package.js';
import { judge, overrideFailure } from './judge/budget.js';
import { compareTensors, compareWithBase } from './judge/compare.js';
import { smallerModels } from './judge/levers.js';
import { describeModel } from './model-file/describe.js';
import { FORMATS, type FormatFile, filesOf, modelBytes } from './model-file/formats.js';
import type { Progress } from './progress.js';
import type {
  BaseComparison,
  BaseModel,
  Budget,
  ModelFile,
  Notice,
  Override,
  RunResult,
  Selection,
  SlimModel,
} from './result.js';
import type { OpenWeights } from './torch/checkpoint.js';
import { openCheckpoint } from './torch/open.js';
import { weightsAlone } from './torch/packed-weights.js';
import { harmonizePrefix } from './torch/state-dict.js';
import { tensorBytes } from './torch/tensor.js';
import { notice } from './words/notice.js';

export { findPlaces } from './funasr/places.js';

/** What a run needs of the world around it. */
export interface RunHost {
  readonly version: string;
  readonly signal: AbortSignal;
  /** path of the built src/average/worker.ts; undefined: everything on this thread */
  readonly workerScript: string | undefined;
  onProgress(progress: Progress): void;
  /** where files of a package may come from */
  readonly places: Places;
  /** Asked only where the budget has failed: who waived it, or null. */
  findOverride(): Promise<Override | null>;
}

/**
 * Carries out a whole run. On a dry run nothing is written or deleted, and no weight is read.
 * @throws SlimError for everything that a user can mend; then nothing bears a final name
 */
export async function run(config: Config, host: RunHost): Promise<RunResult> {
  const opened: OpenWeights[] = [];
  /** files of the package, once it is sure that nobody else's have these names */
  const own: string[] = [];
  const directory = scanRunDirectory(config.checkpointDir);
  const bytes = directory.checkpoints.reduce((sum, checkpoint) => sum + checkpoint.bytes, 0);
  const threads = startThreads(config.dryRun ? undefined : host.workerScript, bytes);
  try {
    const runConfig = readRunConfig(config.checkpointDir);
    const base = resolveBaseModel({ asked: config.baseModel, runConfig, places: host.places });
    const read = [config.checkpointDir, base.directory, base.model.path && dirname(base.model.path)];
    assertOwnDirectory(
      config.slimDir,
      read.filter((directory) => directory !== null),
    );
    const choice = await chooseCheckpoints(
      {
        run: directory,
        configured: runConfig.metric,
        metric: config.metric,
        nbest: config.nbest,
        patterns: config.checkpoints,
      },
      host.signal,
    );
    opened.push(...choice.opened.map(({ checkpoint }) => checkpoint));
    const { reference, model: baseModel, ...referred } = openReference(base.model);
    if (reference !== null) opened.push(reference);

    const { plan, excluded, ...planned } = planModel(config, choice);
    const gathered = gatherPackage({ base, runConfig, places: host.places, tensors: shapesOf(plan) });
    const names = [...filesOf(config.formats), ...gathered.files].map(({ name }) => name);
    assertOwnFiles(config.slimDir, names);
    own.push(...names);
    // On every run: what a format cannot hold is told before the first is written.
    const files = plannedFiles(config, plan);
    const written = config.dryRun ? null : await writeModel(config, host, threads, plan, reference);
    const output = written?.average.model ?? plan.model;
    const model = describeModel({
      averaged: choice.opened.map(({ name }) => name),
      dir: config.slimDir,
      format: config.formats[0],
      files: written?.files ?? files,
      model: output,
      excluded,
    });
    const tensors = reference && compareTensors(output, reference.stateDict);
    const comparison = compareWithBase(baseModel, model.bytes, tensors, written?.average.movement ?? null);
    const budget = await judgeModel(config, host, plan, model, comparison);

    const loadable = config.formats.some((format) => FORMATS[format].loadable);
    const record = { version: host.version, model, selection: choice.selection, base: comparison, loadable };
    const contents = config.dryRun
      ? packageContents(gathered, config.slimDir, record)
      : await writePackage(gathered, config.slimDir, record);
    const cleaned =
      config.cleanup === 'none'
        ? null
        : cleanUp({
            mode: config.cleanup,
            run: directory,
            averaged: model.averaged,
            verdict: budget.verdict,
            dryRun: config.dryRun,
          });
    return {
      schemaVersion: 1,
      tool: { name: 'funasr-slim', version: host.version },
      dryRun: config.dryRun,
      verdict: budget.verdict,
      checkpointDir: config.checkpointDir,
      selection: choice.selection,
      anatomy: choice.opened.map(({ anatomy }) => anatomy),
      model,
      base: comparison,
      budget,
      health: written?.average.health ?? null,
      precision: written?.average.precision ?? null,
      package: contents,
      disk: diskUse(directory, runConfig),
      cleanup: cleaned?.cleanup ?? null,
      notices: [
        ...runConfig.notices,
        ...choice.notices,
        ...opened.flatMap(({ notices }) => notices),
        ...planned.notices,
        ...base.notices,
        ...referred.notices,
        ...(written?.average.notices ?? []),
        ...gathered.notices,
        ...(cleaned?.notices ?? []),
      ],
    };
  } finally {
    await threads.stop();
    for (const checkpoint of opened) checkpoint.close();
    if (!config.dryRun) removeUnrecorded(config.slimDir, own);
  }
}

interface Reference {
  readonly reference: OpenWeights | null;
  /** with the bytes to compare with */
  readonly model: BaseModel;
  readonly notices: readonly Notice[];
}

/** The base model's weights, where its file is at hand. One that `auto` found but nobody can read is known by its size. */
function openReference(model: BaseModel): Reference {
  const { path: file, reason, bytes } = model;
  if (file === null || bytes === null) return { reference: null, model, notices: [] };
  try {
    const checkpoint = openCheckpoint(file);
    const reference = weightsAlone(checkpoint);
    if (!hasTrainingState(anatomy(checkpoint))) return { reference, model, notices: [] };
    const weights = slimBytes(reference);
    return {
      reference,
      model: { ...model, bytes: weights },
      notices: [notice('base-weights-alone', 'info', { file, bytes, weights })],
    };
  } catch (error) {
    if (!(error instanceof CheckpointError) || reason === 'asked') throw error;
    return {
      reference: null,
      model,
      notices: [notice('base-unreadable', 'warning', { file, problem: error.problem })],
    };
  }
}

/** What a checkpoint alone would come to as a `model.pt`. */
function slimBytes(checkpoint: OpenWeights): number {
  const source = { name: checkpoint.path, checkpoint, stateDict: checkpoint.stateDict };
  return modelBytes(planAverage([source], { best: 0, excluded: new Set(), precision: 'keep' }).model, 'pt');
}

interface Planned {
  readonly plan: AveragePlan;
  readonly excluded: SlimModel['excluded'];
  readonly notices: readonly Notice[];
}

function planModel(config: Config, choice: Choice): Planned {
  const { stateDicts, notices } = harmonizePrefix(choice.opened.map(({ checkpoint }) => checkpoint));
  const sources = choice.opened.flatMap(({ name, checkpoint }, i): Source[] => {
    const stateDict = stateDicts[i];
    return stateDict === undefined ? [] : [{ name, checkpoint, stateDict }];
  });
  const names = sources[0]?.stateDict ?? new Map();
  const excluded = matchTensors(config.excludeTensors, [...names.keys()]);
  const missing = missingForFunasr(excluded);
  return {
    plan: planAverage(sources, {
      best: bestOf(sources, choice.selection),
      excluded: new Set(excluded),
      precision: config.precision,
    }),
    excluded: excluded.flatMap((name) => {
      const tensor = names.get(name);
      return tensor === undefined ? [] : [{ name, bytes: tensorBytes(tensor) }];
    }),
    notices: missing === undefined ? notices : [...notices, missing],
  };
}

/** The source whose integers are taken where they differ: the best by rank; the newest where none has a rank. */
function bestOf(sources: readonly Source[], { candidates }: Selection): number {
  const ranks = new Map(candidates.map(({ name, rank }) => [name, rank ?? Number.POSITIVE_INFINITY]));
  const rankOf = (i: number) => ranks.get(sources[i]?.name ?? '') ?? Number.POSITIVE_INFINITY;
  return sources.reduce((best, _, i) => (rankOf(i) <= rankOf(best) ? i : best), 0);
}

function shapesOf(plan: AveragePlan): ReadonlyMap<string, readonly number[]> {
  return new Map(plan.model.tensors.map(({ name, shape }) => [name, shape]));
}

interface Written {
  readonly files: readonly [ModelFile, ...ModelFile[]];
  /** of the main file */
  readonly average: AverageResult;
}

/** Averages into one file after the other: all from the checkpoints, the first with all that there is to measure. */
async function writeModel(
  config: Config,
  host: RunHost,
  threads: Threads,
  plan: AveragePlan,
  reference: OpenWeights | null,
): Promise<Written> {
  const [main, ...others] = filesOf(config.formats);
  const write = (file: FormatFile, passes: number, plan: AveragePlan, base: OpenWeights | null) =>
    writeAverage(plan, {
      target: join(config.slimDir, file.name),
      file,
      precisionStrict: config.precisionStrict,
      reference: base === null ? undefined : { checkpoint: base, stateDict: base.stateDict },
      health: file === main,
      threads,
      signal: host.signal,
      onProgress: (done, total) => host.onProgress({ done: passes * total + done, total: (1 + others.length) * total }),
    });
  const average = await write(main, 0, plan, reference);
  const files: [ModelFile, ...ModelFile[]] = [average.file];
  // What the precision could not hold is known now, and the same for all.
  const settled: AveragePlan = { ...plan, model: average.model, precision: 'keep' };
  for (const file of others) files.push((await write(file, files.length, settled, null)).file);
  return { files, average };
}

/** The files that will be written, assuming that the chosen precision holds every tensor. */
function plannedFiles(config: Config, { model }: AveragePlan): [ModelFile, ...ModelFile[]] {
  const planned = ({ name, layout }: FormatFile) => ({ name, bytes: layout(model).byteLength, digest: null });
  const [main, ...others] = filesOf(config.formats);
  return [planned(main), ...others.map(planned)];
}

async function judgeModel(
  config: Config,
  host: RunHost,
  plan: AveragePlan,
  model: SlimModel,
  base: BaseComparison,
): Promise<Budget> {
  const budget = judge(model.bytes, base.bytes, config, () => smallerModels(plan, config, model, base));
  if (budget.verdict !== 'fail') return budget;
  const override = await host.findOverride();
  return override === null ? budget : overrideFailure(budget, override);
}
