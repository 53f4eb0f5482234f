/** What a run has for its ONNX files: the base model's, of which they are made, and how the package is judged for their runtimes. */
import { resolve } from 'node:path';
import type { Threads } from '../average/threads.js';
import type { Config, ModelFormat } from '../config.js';
import type { ResolvedBase } from '../funasr/base-model.js';
import { withOnnxFiles } from '../funasr/onnx-package.js';
import { isOnnx, type OnnxTemplates, openOnnxTemplates } from '../funasr/onnx-templates.js';
import type { PackagePlan } from '../funasr/package.js';
import type { Places } from '../funasr/places.js';
import type { RunConfig } from '../funasr/run-config.js';
import { judgeOnnx, onnxNotices } from '../judge/deployable-onnx.js';
import type { NamedWeights } from '../model-file/onnx/templates.js';
import type { Deployment, Notice } from '../result.js';
import type { OpenWeights } from '../torch/checkpoint.js';

export interface OnnxRun extends Pick<OnnxTemplates, 'made' | 'baseBytes' | 'int8Bytes' | 'inputs' | 'close'> {
  /** with what their runtimes open beside them */
  complete(gathered: PackagePlan): PackagePlan;
  /** whether the runtimes can run each of their formats */
  judge(gathered: PackagePlan): readonly { readonly format: ModelFormat; readonly deployment: Deployment }[];
  notices(gathered: PackagePlan): readonly Notice[];
}

interface OnnxRunRequest {
  readonly config: Config;
  readonly base: ResolvedBase;
  readonly runConfig: RunConfig;
  readonly places: Places;
  readonly baseWeights: OpenWeights | null;
  readonly sources: readonly NamedWeights[];
  /** shapes of the tensors to be written, by name */
  readonly shapes: ReadonlyMap<string, readonly number[]>;
  readonly threads: Threads;
  readonly signal: AbortSignal | undefined;
}

/** Opens what the formats need; nothing where none is of ONNX. @throws UsageError, SlimError, CheckpointError, SelectionError */
export async function onnxOf(request: OnnxRunRequest): Promise<OnnxRun> {
  const { config, base, runConfig, places, baseWeights, sources, shapes, threads, signal } = request;
  const formats = config.formats.filter(isOnnx);
  const templates = await openOnnxTemplates({
    formats: config.formats,
    asked: config.onnxBase,
    base,
    runConfig,
    places,
    baseWeights: baseWeights === null ? undefined : { checkpoint: baseWeights, stateDict: baseWeights.stateDict },
    sources,
    model: shapes,
    threads: threads.all,
    signal,
  });
  const contents = ({ files }: PackagePlan) => new Map(files.map(({ name, content }) => [name, content]));
  return {
    ...templates,
    complete: (gathered) => (formats.length === 0 ? gathered : withOnnxFiles(gathered)),
    judge(gathered) {
      const { graphs } = templates;
      const packaged = { config: gathered.config, files: contents(gathered), graphs, tensors: shapes };
      return formats.map((format) => judgeOnnx(packaged, format));
    },
    notices(gathered) {
      if (formats.length === 0) return [];
      const files = contents(gathered);
      const slimDir = resolve(config.slimDir);
      return onnxNotices({ formats, slimDir, config: gathered.config, files, baseDirectory: base.directory });
    },
  };
}
