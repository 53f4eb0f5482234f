/** One package from a choice of checkpoints: averaged, written, described, compared and judged by those who will load it. */
import { join } from 'node:path';
import type { AveragePlan } from '../average/plan.js';
import type { Threads } from '../average/threads.js';
import { type AverageResult, writeAverage } from '../average/write.js';
import type { Config } from '../config.js';
import type { checkInputs } from '../funasr/check-inputs.js';
import type { Choice } from '../funasr/choose.js';
import { inputFiles } from '../funasr/input-files.js';
import { gatherPackage } from '../funasr/package.js';
import { RECORD_FILE } from '../funasr/package-record.js';
import type { Places } from '../funasr/places.js';
import { assertReportFiles } from '../funasr/report-files.js';
import type { RunConfig } from '../funasr/run-config.js';
import type { RunDirectory } from '../funasr/run-directory.js';
import { assertOwnFiles, claimFiles, packageContents, writePackage } from '../funasr/write-package.js';
import type { Host } from '../host.js';
import { comparable, compareTensors, compareWithBase } from '../judge/compare.js';
import { judgeDeployment } from '../judge/deployable.js';
import { describeModel } from '../model-file/describe.js';
import { assertLone, FORMATS, type FormatContext, type FormatFile, filesOf } from '../model-file/formats.js';
import { heldTensors } from '../model-file/layout.js';
import type { RunOrigin } from '../provenance.js';
import type {
  BaseComparison,
  BaseModel,
  Deployment,
  ModelFile,
  Notice,
  PackageContents,
  RunResult,
  SlimModel,
} from '../result.js';
import type { OpenWeights } from '../torch/checkpoint.js';
import { commandOf, furtherProblems, ggufNotices, ggufOf, ggufPart, judgeRuntimes } from './gguf.js';
import { type OnnxRun, onnxOf } from './onnx.js';
import { planModel } from './plan-model.js';

/** What all candidates of a run share. */
interface CandidateContext {
  readonly config: Config;
  readonly host: Host;
  readonly threads: Threads;
  readonly origin: RunOrigin;
  readonly directory: RunDirectory;
  readonly runConfig: RunConfig;
  readonly places: Places;
  readonly base: Awaited<ReturnType<typeof checkInputs>>;
  readonly baseWeights: OpenWeights | null;
  readonly baseModel: BaseModel;
  readonly reports: readonly string[];
  /** the caller passes the main file on alone */
  readonly lone: boolean;
  /** receives what is open until the run ends, and which files belong to the package */
  readonly keep: { opened(onnx: OnnxRun): void; claimed(names: readonly string[]): void };
}

/** A complete package. */
export interface CandidatePackage {
  readonly choice: Choice;
  readonly plan: AveragePlan;
  readonly context: FormatContext;
  /** null on a dry run */
  readonly written: AverageResult | null;
  readonly model: SlimModel;
  readonly comparison: BaseComparison;
  readonly deployment: Deployment;
  readonly contents: PackageContents;
  readonly formatCosts: Pick<RunResult, 'formatCosts'>;
  /** of the plan, and of all that came after it */
  readonly notices: { readonly plan: readonly Notice[]; readonly package: readonly Notice[] };
}

/**
 * Makes the package of a choice in `slim-dir`. On a dry run nothing is written, and no weight is read.
 * @throws SlimError for everything that a user can fix
 * @throws the reason of the host's signal when it is aborted
 */
export async function makeCandidate(given: CandidateContext, choice: Choice): Promise<CandidatePackage> {
  const { config, host, directory, runConfig, places, base, baseWeights, baseModel, reports } = given;
  const { plan, folded, excluded, fromBase, notices } = planModel(config, choice, baseWeights, runConfig);
  const shapes = new Map(plan.model.tensors.map(({ name, shape }) => [name, shape]));
  const { signal } = host;
  const { threads } = given;
  const onnx = await onnxOf({
    config,
    base,
    runConfig,
    places,
    baseWeights,
    sources: plan.sources,
    shapes,
    threads,
    signal,
  });
  given.keep.opened(onnx);
  const gathered = onnx.complete(gatherPackage({ base, runConfig, places, tensors: shapes, withoutLora: folded > 0 }));
  const leftOut = excluded.map(({ name }) => name);
  const gguf = ggufOf(config, gathered, shapes, leftOut);
  const context: FormatContext = {
    ...(gguf === undefined ? {} : { gguf: (precision) => gguf.content(precision) }),
    onnx: onnx.made,
    int8Bytes: onnx.int8Bytes,
  };
  const formats = filesOf(config.formats, context);
  const [main] = config.formats;
  const ofMain = FORMATS[main].files(context);
  if (given.lone) assertLone(ofMain);
  const names = [...formats, ...gathered.files].map(({ name }) => name);
  const inputs = [
    ...inputFiles(directory, base),
    ...gathered.sources,
    ...onnx.inputs,
    ...(config.scores === undefined ? [] : [config.scores]),
  ];
  assertOwnFiles(config.slimDir, names, inputs);
  assertReportFiles(reports, { ...config, inputs, packaged: [...names, RECORD_FILE] });
  // On every run: what a format cannot hold is reported before the first file is written.
  const files = plannedFiles(formats, plan);
  if (!config.dryRun) {
    await claimFiles(config.slimDir, names);
    given.keep.claimed(names);
  }
  const written = config.dryRun ? null : await writeModel(given, plan, formats);
  const output = written?.model ?? plan.model;
  const held = heldTensors(output, formats[0].layout(output));
  const commands = gguf === undefined ? [] : config.formats.flatMap((format) => commandOf(gguf, format));
  const model = describeModel({
    averaged: choice.opened.map(({ name }) => name),
    dir: config.slimDir,
    files: written?.files ?? files,
    ofMain: ofMain.length,
    tensors: held,
    excluded,
    fromBase,
    ...(folded === 0 ? {} : { folded }),
    ...(commands.length === 0 ? {} : { commands }),
  });
  const isGguf = FORMATS[main].gguf !== undefined;
  const ofReader = baseWeights && (isGguf ? ggufPart(baseWeights.stateDict, gguf) : baseWeights.stateDict);
  const compared = ofReader && comparable(ofReader, shapes, held);
  const comparison = compareWithBase(
    { ...baseModel, bytes: onnx.baseBytes.get(main) ?? baseModel.bytes },
    model.bytes,
    compared && compareTensors(held, compared),
    written?.baseDistance ?? null,
  );

  const loadable = FORMATS[main].reader !== 'AutoModel' || config.formats.some((format) => FORMATS[format].loadable);
  const ggufs = gguf === undefined ? [] : judgeRuntimes(gguf, config.formats);
  const runtimes = [...ggufs, ...onnx.judge(gathered)];
  const deployment =
    runtimes.find(({ format }) => format === main)?.deployment ??
    judgeDeployment({
      config: gathered.config,
      slots: gathered.slots,
      files: new Map(gathered.files.map(({ name, content }) => [name, content])),
      tensors: shapes,
      baseTensors: baseWeights && [...baseWeights.stateDict.keys()],
      fromBase: fromBase !== null,
      excluded: leftOut,
      format: main,
      loadable,
    });
  const { version } = host;
  const record = { version, origin: given.origin, model, selection: choice.selection, base: comparison, loadable };
  const contents = config.dryRun
    ? packageContents(gathered, config.slimDir, record)
    : await writePackage(gathered, config.slimDir, record, signal);
  if (!config.dryRun) host.did({ kind: 'package', dir: config.slimDir });
  return {
    choice,
    plan,
    context,
    written,
    model,
    comparison,
    deployment,
    contents,
    formatCosts: formatCosts(config, written, context),
    notices: {
      plan: notices,
      package: [
        ...(written?.notices ?? []),
        ...gathered.notices,
        ...(gguf === undefined ? [] : ggufNotices(gguf, ggufs)),
        ...onnx.notices(gathered),
        ...furtherProblems(main, runtimes),
      ],
    },
  };
}

/** Averages into all files at once. */
async function writeModel(
  { config, host, threads, baseWeights }: CandidateContext,
  plan: AveragePlan,
  [main, ...others]: readonly [FormatFile, ...FormatFile[]],
): Promise<AverageResult> {
  const target = (file: FormatFile) => ({ path: join(config.slimDir, file.name), file });
  return await writeAverage(plan, {
    targets: [target(main), ...others.map(target)],
    precisionStrict: config.precisionStrict,
    compareWith: baseWeights === null ? undefined : { checkpoint: baseWeights, stateDict: baseWeights.stateDict },
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
