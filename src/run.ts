/** The steps of a run in order: find, select, average and write, judge, plan the cleanup. The caller reports, then cleans up. */

import { join } from 'node:path';
import { type AveragePlan, planAverage, type Source } from './average/plan.js';
import { startThreads, type Threads } from './average/threads.js';
import { type AverageResult, writeAverage } from './average/write.js';
import type { Config } from './config.js';
import { CheckpointError } from './errors.js';
import { anatomy, hasTrainingState } from './funasr/anatomy.js';
import { checkInputs } from './funasr/check-inputs.js';
import { type Choice, chooseCheckpoints } from './funasr/choose.js';
import { type CleanupPlan, planCleanup } from './funasr/cleanup.js';
import { diskUse } from './funasr/disk-use.js';
import { inputFiles } from './funasr/input-files.js';
import { describeLeftOut, leftOut } from './funasr/left-out.js';
import { gatherPackage } from './funasr/package.js';
import { RECORD_FILE } from './funasr/package-record.js';
import { findPlaces } from './funasr/places.js';
import { assertReportFiles } from './funasr/report-files.js';
import { type RunConfig, readRunConfig } from './funasr/run-config.js';
import { scanRunDirectory } from './funasr/run-directory.js';
import { matchTensors, missingForFunasr } from './funasr/tensor-globs.js';
import { assertOwnFiles, claimFiles, packageContents, removeUnrecorded, writePackage } from './funasr/write-package.js';
import { breathe, type Host } from './host.js';
import { judge, overrideFailure } from './judge/budget.js';
import { comparable, compareTensors, compareWithBase } from './judge/compare.js';
import { judgeDeployment } from './judge/deployable.js';
import { smallerModels, type Written } from './judge/levers.js';
import { overallVerdict } from './judge/verdict.js';
import { describeModel } from './model-file/describe.js';
import { assertLone, FORMATS, type FormatContext, type FormatFile, filesOf, modelBytes } from './model-file/formats.js';
import { heldTensors } from './model-file/layout.js';
import { type Source as Origin, sourceOf } from './provenance.js';
import type { BaseModel, Budget, ModelFile, Notice, Override, RunResult, Selection, SlimModel } from './result.js';
import { foldAdapters } from './run/fold-adapters.js';
import { commandOf, furtherProblems, ggufNotices, ggufOf, ggufPart, judgeRuntimes } from './run/gguf.js';
import { type OnnxRun, onnxOf } from './run/onnx.js';
import { type OpenWeights, weightsAlone } from './torch/checkpoint.js';
import { openCheckpoint } from './torch/open.js';
import { withBareNames } from './torch/state-dict.js';
import { type StateDict, tensorBytes } from './torch/tensor.js';
import { notice } from './words/notice.js';

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
  readonly origin?: Origin;
}

/**
 * Carries out a whole run, but for what comes when all is reported. On a dry run nothing is written, and no weight is read.
 * @throws SlimError for everything that a user can mend; then nothing bears a final name
 * @throws the reason of the host's signal when it is aborted
 */
export async function run(
  config: Config,
  host: Host,
  { findOverride = nobody, reports = [], lone = false, origin = sourceOf(host.environment) }: RunOptions = {},
): Promise<Run> {
  const opened: OpenWeights[] = [];
  let onnx: OnnxRun | undefined;
  /** files of the package, once it is sure that nobody else's have these names */
  const own: string[] = [];
  const directory = scanRunDirectory(config.checkpointDir, { patterns: config.checkpoints, from: host.directory });
  const bytes = directory.checkpoints.reduce((sum, checkpoint) => sum + checkpoint.bytes, 0);
  const threads = startThreads(config.dryRun ? undefined : host.workerScript, bytes);
  try {
    const runConfig = readRunConfig(config.checkpointDir);
    const places = findPlaces(host.environment, host.home, host.directory);
    const base = await checkInputs(config, directory, runConfig, places, reports);
    const choice = await chooseCheckpoints(
      {
        run: directory,
        configured: runConfig.metric,
        metric: config.metric,
        nbest: config.nbest,
        configuredNbest: runConfig.avgNbestModel,
      },
      host.signal,
    );
    opened.push(...choice.opened.map(({ checkpoint }) => checkpoint));
    await breathe(host.signal);
    const { reference, model: baseModel, ...referred } = await openReference(base.model, host.signal);
    if (reference !== null) opened.push(reference);

    await breathe(host.signal);
    const { plan, folded, excluded, fromBase, ...planned } = planModel(config, choice, reference, runConfig);
    const shapes = shapesOf(plan);
    const signal = host.signal;
    onnx = await onnxOf({ config, base, runConfig, places, reference, sources: plan.sources, shapes, signal });
    const plain = gatherPackage({ base, runConfig, places, tensors: shapes, withoutLora: folded > 0 });
    const gathered = onnx.complete(plain);
    const gguf = ggufOf(
      config,
      gathered,
      shapes,
      excluded.map(({ name }) => name),
    );
    const context: FormatContext = {
      ...(gguf === undefined ? {} : { gguf: (precision) => gguf.content(precision) }),
      onnx: onnx.made,
      int8Bytes: onnx.int8Bytes,
    };
    const formats = filesOf(config.formats, context);
    if (lone) assertLone(FORMATS[config.formats[0]].files(context));
    const names = [...formats, ...gathered.files].map(({ name }) => name);
    const inputs = [...inputFiles(directory, base), ...gathered.sources, ...onnx.inputs];
    assertOwnFiles(config.slimDir, names, inputs);
    assertReportFiles(reports, { ...config, inputs, packaged: [...names, RECORD_FILE] });
    // On every run: what a format cannot hold is told before the first is written.
    const files = plannedFiles(formats, plan);
    if (!config.dryRun) {
      await claimFiles(config.slimDir, names);
      own.push(...names);
    }
    const written = config.dryRun ? null : await writeModel(config, host, threads, plan, reference, formats);
    const output = written?.model ?? plan.model;
    const held = heldTensors(output, formats[0].layout(output));
    const commands = gguf === undefined ? [] : config.formats.flatMap((format) => commandOf(gguf, format));
    const model = describeModel({
      averaged: choice.opened.map(({ name }) => name),
      dir: config.slimDir,
      files: written?.files ?? files,
      ofMain: FORMATS[config.formats[0]].files(context).length,
      tensors: held,
      excluded,
      fromBase,
      ...(folded === 0 ? {} : { folded }),
      ...(commands.length === 0 ? {} : { commands }),
    });
    const [main] = config.formats;
    const isGguf = FORMATS[main].gguf !== undefined;
    const ofReader = reference && (isGguf ? ggufPart(reference.stateDict, gguf) : reference.stateDict);
    const compared = ofReader && comparable(ofReader, shapes, held);
    const tensors = compared && compareTensors(held, compared);
    const baseBytes = onnx.baseBytes.get(main) ?? baseModel.bytes;
    const comparison = compareWithBase(
      { ...baseModel, bytes: baseBytes },
      model.bytes,
      tensors,
      written?.movement ?? null,
    );
    const budget = await judgeModel(config, findOverride, { plan, model, base: comparison, context });

    const loadable = FORMATS[main].reader !== 'AutoModel' || config.formats.some((format) => FORMATS[format].loadable);
    const judged = onnx.judge(gathered);
    const ggufs = gguf === undefined ? [] : judgeRuntimes(gguf, config.formats);
    const runtimes = [...ggufs, ...judged];
    const deployment =
      runtimes.find(({ format }) => format === main)?.deployment ??
      judgeDeployment({
        config: gathered.config,
        slots: gathered.slots,
        files: new Map(gathered.files.map(({ name, content }) => [name, content])),
        tensors: shapes,
        baseTensors: reference && [...reference.stateDict.keys()],
        fromBase: fromBase !== null,
        excluded: excluded.map(({ name }) => name),
        format: main,
        loadable,
      });
    const verdict = overallVerdict(budget.verdict, deployment, config.onIncomplete);
    const record = { version: host.version, origin, model, selection: choice.selection, base: comparison, loadable };
    const contents = config.dryRun
      ? packageContents(gathered, config.slimDir, record)
      : await writePackage(gathered, config.slimDir, record, host.signal);
    if (!config.dryRun) host.did({ kind: 'package', dir: config.slimDir });
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
      selection: choice.selection,
      anatomy: choice.opened.map(({ anatomy }) => anatomy),
      model,
      base: comparison,
      budget,
      health: written?.health ?? null,
      precision: written?.precision ?? null,
      ...formatCosts(config, written, context),
      deployment,
      package: contents,
      disk: diskUse(directory, runConfig),
      cleanup: cleanup?.cleanup ?? null,
      notices: [
        ...runConfig.notices,
        ...choice.notices,
        ...opened.flatMap(({ notices }) => notices),
        ...planned.notices,
        ...base.notices,
        ...referred.notices,
        ...(written?.notices ?? []),
        ...gathered.notices,
        ...(gguf === undefined ? [] : ggufNotices(gguf, ggufs)),
        ...onnx.notices(gathered),
        ...furtherProblems(main, runtimes),
      ],
    };
    return { result, cleanup };
  } finally {
    await threads.stop();
    for (const checkpoint of opened) checkpoint.close();
    onnx?.close();
    if (own.length > 0) removeUnrecorded(config.slimDir, own);
  }
}

async function nobody(): Promise<null> {
  return null;
}

interface Reference {
  readonly reference: OpenWeights | null;
  /** with the bytes to compare with */
  readonly model: BaseModel;
  readonly notices: readonly Notice[];
}

/** The base model's weights, where its file is at hand. One that `auto` found but nobody can read is known by its size. */
async function openReference(model: BaseModel, signal: AbortSignal | undefined): Promise<Reference> {
  const { path: file, reason, bytes } = model;
  if (file === null || bytes === null) return { reference: null, model, notices: [] };
  let opened: OpenWeights | undefined;
  try {
    const checkpoint = await openCheckpoint(file, signal);
    opened = weightsAlone(checkpoint);
    const { stateDict, notices } = withBareNames(opened);
    const reference = { ...opened, stateDict };
    if (!hasTrainingState(anatomy(checkpoint))) return { reference, model, notices };
    const weights = slimBytes(reference);
    return {
      reference,
      model: { ...model, bytes: weights },
      notices: [...notices, notice('base-weights-alone', 'info', { file, bytes, weights })],
    };
  } catch (error) {
    opened?.close();
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
  /** how many weights have adapters folded into them */
  readonly folded: number;
  readonly excluded: SlimModel['excluded'];
  readonly fromBase: SlimModel['fromBase'];
  readonly notices: readonly Notice[];
}

/** @param reference the base model, which has what the training left out of its checkpoints */
function planModel(
  config: Config,
  choice: Choice,
  reference: OpenWeights | null,
  { notSaved, resolved }: RunConfig,
): Planned {
  const bare = choice.opened.map(({ name, checkpoint }) => ({ name, checkpoint, ...withBareNames(checkpoint) }));
  const notices = bare.flatMap(({ notices }) => notices);
  const left = reference === null ? new Map() : leftOut(reference.stateDict, bare[0]?.stateDict ?? new Map(), notSaved);
  const folding = foldAdapters(config, bare, left, resolved);
  const { sources, unsaved } = folding ?? { sources: bare, unsaved: left };
  const saved: StateDict = sources[0]?.stateDict ?? new Map();
  const tensors = new Map([...saved, ...unsaved]);
  const excluded = matchTensors(config.excludeTensors, [...tensors.keys()]);
  const plan = planAverage(sources, {
    base: reference === null ? undefined : { name: 'base', checkpoint: reference, stateDict: unsaved },
    best: bestOf(sources, choice.selection),
    excluded: new Set(excluded),
    precision: config.precision,
    adaptations: folding?.adaptations,
    adapters: folding === null ? [] : bare,
  });
  const fromBase = describeLeftOut(
    plan.storages.flatMap(({ names, fromBase }) => (fromBase ? names : [])),
    notSaved,
  );
  const taken = fromBase && { count: fromBase.tensors, prefixes: fromBase.prefixes.join(', ') };
  const missing = missingForFunasr(excluded);
  return {
    plan,
    folded: folding?.adaptations.size ?? 0,
    excluded: excluded.flatMap((name) => {
      const tensor = tensors.get(name);
      return tensor === undefined ? [] : [{ name, bytes: tensorBytes(tensor) }];
    }),
    fromBase,
    notices: [
      ...notices,
      ...(taken === null ? [] : [notice('from-base', 'info', taken)]),
      ...(missing === undefined ? [] : [missing]),
      ...(folding === null ? [] : [notice('lora-folded', 'info', { count: folding.adaptations.size })]),
    ],
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

/** Averages into all files at once. */
async function writeModel(
  config: Config,
  host: Host,
  threads: Threads,
  plan: AveragePlan,
  reference: OpenWeights | null,
  [main, ...others]: readonly [FormatFile, ...FormatFile[]],
): Promise<AverageResult> {
  const target = (file: FormatFile) => ({ path: join(config.slimDir, file.name), file });
  return await writeAverage(plan, {
    targets: [target(main), ...others.map(target)],
    precisionStrict: config.precisionStrict,
    reference: reference === null ? undefined : { checkpoint: reference, stateDict: reference.stateDict },
    health: true,
    threads,
    signal: host.signal,
    onProgress: (done, total) => host.onProgress({ done, total }),
  });
}

/** What the formats cost that store weights in less; nothing where none does. */
function formatCosts(
  { formats }: Config,
  written: AverageResult | null,
  context: FormatContext,
): Pick<RunResult, 'formatCosts'> {
  const costs = formats.flatMap((format) => {
    const [{ name }] = FORMATS[format].files(context);
    const modules = written?.losses[written.files.findIndex((file) => file.name === name)] ?? [];
    return modules.length === 0 ? [] : [{ format, modules }];
  });
  return costs.length === 0 ? {} : { formatCosts: costs };
}

/** The files that will be written, assuming that the chosen precision holds every tensor. */
function plannedFiles(
  [main, ...others]: readonly [FormatFile, ...FormatFile[]],
  { model }: AveragePlan,
): [ModelFile, ...ModelFile[]] {
  const planned = ({ name, layout }: FormatFile) => ({ name, bytes: layout(model).byteLength, digest: null });
  return [planned(main), ...others.map(planned)];
}

async function judgeModel(config: Config, findOverride: FindOverride, written: Written): Promise<Budget> {
  const { model, base } = written;
  const budget = judge(model.bytes, base.bytes, config, () => smallerModels(config, written));
  if (budget.verdict !== 'fail') return budget;
  const override = await findOverride();
  return override === null ? budget : overrideFailure(budget, override);
}
