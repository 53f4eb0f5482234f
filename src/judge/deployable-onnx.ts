/**
 * Whether FunASR's C++ servers and funasr-onnx run the ONNX files of a package as they are: what they open and take for granted
 * (runtime/onnxruntime/src of FunASR's repository: paraformer.cpp, sensevoice-small.cpp, offline-stream.cpp; funasr_onnx 0.4.3).
 */
import { join } from 'node:path';
import { countCmvn } from '../funasr/data-files.js';
import type { OnnxFormat } from '../funasr/onnx-base.js';
import { CMVN, PIECES, TOKENS } from '../funasr/onnx-package.js';
import { at, CONFIG_YAML, readRunConfig } from '../funasr/run-config.js';
import { readSmallFile, statOf } from '../funasr/small-file.js';
import { countOutputs, countPieces, countTokens } from '../funasr/vocabulary.js';
import type { YamlMap, YamlValue } from '../funasr/yaml.js';
import type { OnnxGraph, Port } from '../model-file/onnx/graph.js';
import { typeName } from '../model-file/onnx/tensor-proto.js';
import type { Deployment, DeploymentProblem, Notice } from '../result.js';
import { notice, deploymentProblem as problem } from '../words/notice.js';

export interface OnnxPackage {
  /** the package's own; null where there is none */
  readonly config: YamlMap | null;
  /** the package's data files by name */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** its ONNX files by name */
  readonly graphs: ReadonlyMap<string, OnnxGraph>;
  /** shapes of the model's tensors by name */
  readonly tensors: ReadonlyMap<string, readonly number[]>;
}

type Found = Omit<DeploymentProblem, 'format'>;

/** How the runtimes run a model: they know three kinds. */
interface Kind {
  /** names are free, the order decides; types by ONNX's names */
  readonly inputs: readonly string[];
  readonly frontend: readonly (readonly [key: string, fixed: YamlValue | undefined])[];
  readonly sections: readonly (readonly string[])[];
  readonly needs: readonly string[];
}

const SPEECH = ['float32', 'int32'];
const HARD_CODED: Kind['frontend'] = [
  ['fs', undefined],
  ['window', 'hamming'],
  ['n_mels', 80n],
  ['frame_length', 25n],
  ['frame_shift', 10n],
  ['lfr_m', 7n],
  ['lfr_n', 6n],
];
const PARAFORMER: Kind = {
  inputs: SPEECH,
  frontend: HARD_CODED,
  sections: [['model_conf']],
  needs: [CMVN, TOKENS],
};
const CONTEXTUAL: Kind = { ...PARAFORMER, inputs: [...SPEECH, 'float32'] };
const SENSEVOICE: Kind = {
  inputs: [...SPEECH, 'int32', 'int32'],
  // All that it reads it needs, whatever it is.
  frontend: HARD_CODED.map(([key]) => [key, undefined] as const),
  sections: [['encoder_conf', 'output_size']],
  needs: [CMVN, TOKENS, PIECES],
};
const KINDS: ReadonlyMap<YamlValue, Kind> = new Map<YamlValue, Kind>([
  ['Paraformer', PARAFORMER],
  ['SeacoParaformer', CONTEXTUAL],
  ['ContextualParaformer', CONTEXTUAL],
  ['SenseVoiceSmall', SENSEVOICE],
]);

/** Of ONNX Runtime 1.14, which the servers are built with. */
const MOST_IR = 8;
const MOST_OPSET = 17;
/** The part of a contextual model that makes numbers of hotwords. */
const HOTWORDS = /^model_eb(?:_quant)?\.onnx$/;
const HOTWORDS_FILE = 'model_eb.onnx';
const FLOAT_FILES: ReadonlySet<string> = new Set(['model.onnx', HOTWORDS_FILE]);

/** How the runtimes read the files of one format. */
interface OnnxDeployment {
  readonly format: OnnxFormat;
  readonly deployment: Deployment;
}

/** Looks at everything: a user should see all problems at once. */
export function judgeOnnx(given: OnnxPackage, format: OnnxFormat): OnnxDeployment {
  const own = [...given.graphs].filter(([file]) => format === 'onnx' || !FLOAT_FILES.has(file));
  const hotwords = [...given.graphs].filter(([file]) => file === HOTWORDS_FILE);
  const found = onnxProblems({ ...given, graphs: new Map([...own, ...hotwords]) }, format);
  const model = given.config?.get('model') ?? null;
  const isKnown = given.config === null || KINDS.has(model);
  const problems = isKnown ? found : [...found, problem('class-unknown', { model: String(model) })];
  return {
    format,
    deployment: {
      state: found.length > 0 ? 'incomplete' : isKnown ? 'ready' : 'unknown',
      problems: problems.map((one) => ({ ...one, format })),
    },
  };
}

function onnxProblems(given: OnnxPackage, _format: OnnxFormat): readonly Found[] {
  const { config, files, graphs } = given;
  const kind = config === null ? undefined : KINDS.get(config.get('model') ?? null);
  return [
    ...(config === null ? [problem('no-config', {})] : []),
    ...(kind?.needs ?? []).filter((name) => !files.has(name)).map((file) => problem('onnx-file-missing', { file })),
    ...(kind === undefined ? [] : unfitTokens(given, kind)),
    ...(kind === undefined ? [] : unfitCmvn(files.get(CMVN), config)),
    ...(config === null || kind === undefined ? [] : unfitConfig(config, kind)),
    ...[...graphs].flatMap(([file, graph]) => [
      ...unfitVersion(file, graph),
      ...(kind === undefined || HOTWORDS.test(file) ? [] : unfitInputs(file, graph, kind)),
    ]),
    ...(kind === undefined ? [] : hotwordFiles(graphs, kind)),
  ];
}

/** A shorter list is read beyond its end by the servers. */
function unfitTokens({ files, graphs, tensors }: OnnxPackage, { needs }: Kind): readonly Found[] {
  const [main] = [...graphs].filter(([file]) => !HOTWORDS.test(file));
  const last = main?.[1].outputs[0]?.shape.at(-1);
  const expected = typeof last === 'number' ? last : countOutputs(tensors);
  const list = files.get(TOKENS);
  const model = needs.includes(PIECES) ? files.get(PIECES) : undefined;
  const counts = [
    [TOKENS, list && countTokens(TOKENS, list)],
    [PIECES, model && countPieces(model)],
  ] as const;
  return [
    ...(list !== undefined && counts[0][1] === undefined ? [problem('onnx-file-damaged', { file: TOKENS })] : []),
    ...(model !== undefined && counts[1][1] === undefined ? [problem('onnx-file-damaged', { file: PIECES })] : []),
    ...counts.flatMap(([file, tokens]) =>
      tokens === undefined || expected === undefined || tokens === expected
        ? []
        : [problem('onnx-tokens', { file, tokens, outputs: expected })],
    ),
  ];
}

function unfitCmvn(bytes: Uint8Array | undefined, config: YamlMap | null): readonly Found[] {
  if (bytes === undefined || config === null) return [];
  const values = countCmvn(bytes);
  if (values === undefined) return [problem('onnx-file-damaged', { file: CMVN })];
  const [mels, frames] = [at(config, 'frontend_conf', 'n_mels'), at(config, 'frontend_conf', 'lfr_m')];
  if (typeof mels !== 'bigint' || typeof frames !== 'bigint' || values === Number(mels * frames)) return [];
  return [problem('cmvn-mismatch', { file: CMVN, values, expected: Number(mels * frames) })];
}

function unfitConfig(config: YamlMap, { frontend, sections }: Kind): readonly Found[] {
  const missing = sections.filter((keys) => at(config, ...keys) === undefined);
  return [
    ...missing.map((keys) => problem('onnx-config-key', { file: CONFIG_YAML, key: keys.join('.') })),
    ...frontend.flatMap(([key, fixed]) => {
      const found = at(config, 'frontend_conf', key);
      const name = `frontend_conf.${key}`;
      if (found === undefined) return [problem('onnx-config-key', { file: CONFIG_YAML, key: name })];
      if (fixed === undefined || found === fixed) return [];
      return [problem('onnx-frontend', { key: name, found: String(found), fixed: String(fixed) })];
    }),
  ];
}

function unfitVersion(file: string, { irVersion, opset }: OnnxGraph): readonly Found[] {
  return [
    ...(irVersion > MOST_IR ? [problem('onnx-version', { file, what: 'IR', found: irVersion, most: MOST_IR })] : []),
    ...(opset > MOST_OPSET ? [problem('onnx-version', { file, what: 'opset', found: opset, most: MOST_OPSET })] : []),
  ];
}

function unfitInputs(file: string, { inputs }: OnnxGraph, kind: Kind): readonly Found[] {
  const found = inputs.map(({ type }: Port) => typeName(type));
  if (found.length === kind.inputs.length && found.every((type, i) => type === kind.inputs[i])) return [];
  return [problem('onnx-inputs', { file, found: found.join(', '), expected: kind.inputs.join(', ') })];
}

/** A contextual model is two graphs; beside any other the second one makes the servers give nothing. */
function hotwordFiles(graphs: ReadonlyMap<string, OnnxGraph>, kind: Kind): readonly Found[] {
  if (graphs.size === 0) return [];
  const isContextual = kind.inputs.length === CONTEXTUAL.inputs.length;
  if (isContextual) return graphs.has(HOTWORDS_FILE) ? [] : [problem('onnx-file-missing', { file: HOTWORDS_FILE })];
  return [...graphs.keys()].filter((file) => HOTWORDS.test(file)).map((file) => problem('onnx-hotwords', { file }));
}

interface OnnxSurroundings {
  readonly formats: readonly OnnxFormat[];
  /** absolute */
  readonly slimDir: string;
  readonly config: YamlMap | null;
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** the base model's */
  readonly baseDirectory: string | null;
}

/** By this word in a path FunASR's C++ servers tell the kind of a model; case counts. */
const SENSEVOICE_FOLDER = 'SenseVoiceSmall';

/** What the package itself does not decide: where it is put, and what runs beside it. */
export function onnxNotices({ formats, slimDir, config, files, baseDirectory }: OnnxSurroundings): readonly Notice[] {
  const isSenseVoice = config?.get('model') === 'SenseVoiceSmall';
  const isNamed = slimDir.includes(SENSEVOICE_FOLDER);
  const folder = { dir: slimDir, name: SENSEVOICE_FOLDER };
  const other = baseDirectory === null ? [] : otherThanBase(config, files, baseDirectory);
  return [
    ...(isSenseVoice && !isNamed ? [notice('onnx-folder', 'warning', folder)] : []),
    ...(!isSenseVoice && isNamed ? [notice('onnx-folder-other', 'warning', folder)] : []),
    ...(formats.includes('onnx-int8') ? [] : [notice('onnx-no-int8', 'info', {})]),
    ...(other.length === 0 ? [] : [notice('onnx-other-than-base', 'warning', { what: other.join(', ') })]),
  ];
}

/** In 2pass the second model works with the vocabulary, CMVN and sampling rate of the first, and the n-gram with its base's. */
function otherThanBase(
  config: YamlMap | null,
  files: ReadonlyMap<string, Uint8Array>,
  baseDirectory: string,
): readonly string[] {
  const changed = [TOKENS, CMVN].filter((name) => {
    const path = join(baseDirectory, name);
    const [own, bytes] = [files.get(name), statOf(path)?.isFile() ? readSmallFile(path) : undefined];
    return own !== undefined && bytes !== undefined && withoutEnd(own) !== withoutEnd(bytes);
  });
  const rate = (map: YamlMap | null): unknown => (map === null ? undefined : at(map, 'frontend_conf', 'fs'));
  const base = rate(readRunConfig(baseDirectory).resolved);
  return base === undefined || rate(config) === base ? changed : [...changed, 'frontend_conf.fs'];
}

function withoutEnd(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1').trimEnd();
}
