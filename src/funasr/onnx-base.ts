/**
 * Where the base model's ONNX files lie, of which the finetuned model's are made: in its own directory, where FunASR's export puts them, in
 * the one that the hubs have beside it (`SenseVoiceSmall-onnx`), or wherever `onnx-base` says.
 */
import { basename, dirname, join } from 'node:path';
import { SlimError, UsageError } from '../errors.js';
import { message } from '../words/message.js';
import type { ResolvedBase } from './base-model.js';
import { cachedModels, hubIdOf } from './hub-caches.js';
import type { Places } from './places.js';
import type { RunConfig } from './run-config.js';
import { statOf } from './small-file.js';

export type OnnxFormat = 'onnx' | 'onnx-int8';

/** The files of each format: the first must be there, the others are where the model has them. */
const FILES: Readonly<Record<OnnxFormat, readonly [string, ...string[]]>> = {
  onnx: ['model.onnx', 'model_eb.onnx'],
  // FunASR's servers read the hotwords' part in float also where the model is in int8, funasr-onnx in int8.
  'onnx-int8': ['model_quant.onnx', 'model_eb_quant.onnx', 'model_eb.onnx'],
};

export interface OnnxBaseRequest {
  /** `onnx-base` */
  readonly asked: string;
  readonly base: ResolvedBase;
  /** of the run directory */
  readonly runConfig: RunConfig;
  readonly places: Places;
}

/**
 * The paths of the base model's files of a format, the main one first.
 * @throws UsageError where a directory that was named has none, SlimError where none is found
 */
export function findOnnxBase(format: OnnxFormat, request: OnnxBaseRequest): readonly [string, ...string[]] {
  const found = lookForOnnxBase(format, request);
  if (found !== undefined) return found;
  const [main] = FILES[format];
  const hint = message('hint.onnx-base', { sibling: siblingOf(request) });
  if (request.asked !== 'auto') {
    throw new UsageError([message('onnx-base.none', { file: main, directory: request.asked })], { hint });
  }
  const where = { format, file: main, directories: candidates(request) };
  throw new SlimError(message('onnx-base.nowhere', where), { hint });
}

/** The same where there are any. */
export function lookForOnnxBase(format: OnnxFormat, request: OnnxBaseRequest): [string, ...string[]] | undefined {
  const [main, ...others] = FILES[format];
  for (const directory of request.asked === 'auto' ? candidates(request) : [request.asked]) {
    const path = join(directory, main);
    if (!statOf(path)?.isFile()) continue;
    return [path, ...others.map((name) => join(directory, name)).filter((other) => statOf(other)?.isFile())];
  }
  return undefined;
}

function candidates({ base, runConfig, places }: OnnxBaseRequest): readonly string[] {
  const { directory } = base;
  const beside = directory === null ? [] : siblings(basename(directory)).map((name) => join(dirname(directory), name));
  const cached = idsOf({ base, runConfig }).flatMap((id) => siblings(id).flatMap((name) => cachedModels(name, places)));
  return [...new Set([...(directory === null ? [] : [directory]), ...beside, ...cached])];
}

function idsOf({ base, runConfig }: Pick<OnnxBaseRequest, 'base' | 'runConfig'>): readonly string[] {
  const ofDirectory = base.directory === null ? undefined : hubIdOf(base.directory);
  const ids = [base.model.name, ofDirectory, runConfig.modelPath && hubIdOf(runConfig.modelPath), ...runConfig.hubIds];
  return [...new Set(ids.filter((id) => typeof id === 'string' && /^[\w.-]+\/[\w.-]+$/.test(id)) as string[])];
}

/** What the hubs call the ONNX files of a model: `x-onnx` of `x` and of `x-pytorch`. */
function siblings(name: string): readonly string[] {
  return [...new Set([`${name.replace(/-pytorch$/, '')}-onnx`, `${name}-onnx`])];
}

function siblingOf(request: OnnxBaseRequest): string {
  return siblings(idsOf(request)[0] ?? 'OWNER/NAME')[0] ?? '';
}
