/**
 * Whether FunASR can load the package as it is: from what AutoModel would do with the directory (build_model in
 * funasr/auto/auto_model.py, load_pretrained_model in funasr/train_utils), every file and tensor is there and fits.
 */
import { countCmvn, isLexicon, readJsonObject } from '../funasr/data-files.js';
import { DISPENSABLE, modelClassOf, TOKENIZER_FILES } from '../funasr/model-classes.js';
import { at, textOrNull } from '../funasr/run-config.js';
import { countOutputs, countPieces, countTokens, isTiktoken } from '../funasr/vocabulary.js';
import { isYamlMap, type YamlMap, type YamlValue } from '../funasr/yaml.js';
import type { Deployment, DeploymentProblem } from '../result.js';
import { topModule } from '../torch/tensor.js';
import { message, type Said } from '../words/message.js';
import { deploymentProblem as problem } from '../words/notice.js';

/** A place of the configuration that names a data file or a directory of such. */
interface DataSlot {
  /** lead to it in config.yaml and `file_path_metas` */
  readonly keys: readonly string[];
  /** as the package names it; undefined where it is not in the package */
  readonly name: string | undefined;
  /** why it is not what the run was trained with, or why nothing was found */
  readonly problem?: Said;
}

export interface DeploymentRequest {
  /** the package's own; null where there is none */
  readonly config: YamlMap | null;
  readonly slots: readonly DataSlot[];
  /** the package's data files by name; those of a directory as `directory/name` */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** shapes of the model's tensors by name */
  readonly tensors: ReadonlyMap<string, readonly number[]>;
  /** names of the base model's tensors; null where its file is not at hand */
  readonly baseTensors: readonly string[] | null;
  /** some of the tensors are the base model's */
  readonly fromBase: boolean;
  /** `exclude-tensors` left them out */
  readonly excluded: readonly string[];
  /** the main format's name, and whether AutoModel loads it */
  readonly format: string;
  readonly loadable: boolean;
}

/** Looks at everything: a user should see all problems at once. */
export function judgeDeployment(request: DeploymentRequest): Deployment {
  const { config, format } = request;
  const known = config === null ? undefined : modelClassOf(config);
  const outputs = known && countOutputs(request.tensors);
  const found = [
    ...(request.loadable ? [] : [problem('format-not-loaded', { format })]),
    ...(config === null ? [problem('no-config', {})] : []),
    ...missingFiles(request, known?.needs ?? []),
    ...(config === null ? [] : unnamedFiles(config, request)),
    ...missingTensors(request, config === null ? undefined : known?.modules(config)),
    ...(config === null
      ? []
      : [
          ...unreadAdapters(config, request),
          ...request.slots.flatMap((slot) => unfitFile(slot, config, request, outputs)),
          ...inlineTokens(config, outputs),
        ]),
  ];
  const unknown = config !== null && known === undefined;
  const name = textOrNull(config?.get('model')) ?? '?';
  return {
    state: found.length > 0 ? 'incomplete' : unknown ? 'unknown' : 'ready',
    problems: [...found, ...(unknown ? [problem('class-unknown', { model: name })] : [])].map((one) => ({
      ...one,
      format,
    })),
  };
}

type Found = Omit<DeploymentProblem, 'format'>;

// ---- files ----

const ABSENT = message('package.absent');

function missingFiles({ slots, config }: DeploymentRequest, needs: readonly string[]): Found[] {
  const unnamed = needs.filter((key) => !slots.some(({ keys }) => keys.at(-1) === key));
  const missing = slots.filter(({ keys, name }) => {
    const key = keys.at(-1) ?? '';
    return name === undefined && (needs.includes(key) || !(DISPENSABLE.has(key) || isPassedOver(keys, config)));
  });
  return [
    ...missing.map(({ keys, problem: why = ABSENT }) => problem('file-missing', { key: keys.join('.'), problem: why })),
    ...unnamed.map((key) => problem('file-missing', { key: `tokenizer_conf.${key}`, problem: ABSENT })),
    ...slots.flatMap(({ keys, name, problem: why }) =>
      name === undefined || why === undefined || DISPENSABLE.has(keys.at(-1) ?? '')
        ? []
        : [problem('file-replaced', { key: keys.join('.'), file: name, problem: why })],
    ),
  ];
}

function tokenizersOf(config: YamlMap | null): readonly YamlValue[] {
  return [config?.get('tokenizer') ?? []].flat();
}

/** Whether no tokenizer of the model reads a file of these keys: a configuration.json may be of another model. */
function isPassedOver([section, key = '', ...rest]: readonly string[], config: YamlMap | null): boolean {
  const read = tokenizersOf(config).map((tokenizer) => TOKENIZER_FILES.get(tokenizer));
  const isKnown = section === 'tokenizer_conf' && rest.length === 0 && read.length > 0;
  return isKnown && read.every((files) => files !== undefined && !files.includes(key));
}

/** What a tokenizer needs and neither config.yaml nor configuration.json names. */
function unnamedFiles(config: YamlMap, { slots }: DeploymentRequest): Found[] {
  return [...new Set(tokenizersOf(config))].flatMap((tokenizer) => {
    const [needed] = TOKENIZER_FILES.get(tokenizer) ?? [];
    if (needed === undefined || slots.some(({ keys }) => keys.includes(needed) || keys.includes(`${needed}s`)))
      return [];
    const inline = at(config, 'tokenizer_conf', needed);
    return Array.isArray(inline)
      ? []
      : [problem('file-unnamed', { tokenizer: String(tokenizer), key: `tokenizer_conf.${needed}` })];
  });
}

function unfitFile(slot: DataSlot, config: YamlMap, request: DeploymentRequest, outputs: number | undefined): Found[] {
  const { name } = slot;
  if (name === undefined) return [];
  const bytes = request.files.get(name);
  const key = slot.keys.at(-1) ?? '';
  if (bytes === undefined) return isDirectory(name, request) ? unfitDirectory(name, request) : [];
  const damaged = problem('file-damaged', { file: name });
  switch (key) {
    case 'token_list': {
      const tokens = countTokens(name, bytes);
      return tokens === undefined ? [damaged] : countsOf('vocabulary-mismatch', tokens, outputs);
    }
    case 'bpemodel': {
      const pieces = countPieces(bytes);
      return pieces === undefined ? [damaged] : countsOf('pieces-mismatch', pieces, outputs);
    }
    case 'cmvn_file': {
      const values = countCmvn(bytes);
      const expected = featureSize(config);
      if (values === undefined) return [damaged];
      // FunASR takes the first values of a longer one, and says nothing.
      return expected === undefined || values === expected
        ? []
        : [problem('cmvn-mismatch', { file: name, values, expected })];
    }
    case 'vocab_path':
      return isTiktoken(bytes) ? [] : [damaged];
    case 'seg_dict':
    case 'seg_dict_file':
      return isLexicon(bytes) ? [] : [damaged];
    default:
      return bytes.length === 0 && !DISPENSABLE.has(key) ? [damaged] : [];
  }
}

function inlineTokens(config: YamlMap, outputs: number | undefined): Found[] {
  const tokens = at(config, 'tokenizer_conf', 'token_list');
  return Array.isArray(tokens) ? countsOf('vocabulary-mismatch', tokens.length, outputs) : [];
}

function countsOf(
  code: 'vocabulary-mismatch' | 'pieces-mismatch',
  tokens: number,
  outputs: number | undefined,
): Found[] {
  return outputs === undefined || tokens === outputs ? [] : [problem(code, { tokens, outputs })];
}

/** Values of one frame that the encoder is given: lfr_m frames of n_mels filters (funasr/frontends/wav_frontend.py). */
function featureSize(config: YamlMap): number | undefined {
  const mels = at(config, 'frontend_conf', 'n_mels') ?? 80n;
  const frames = at(config, 'frontend_conf', 'lfr_m') ?? 1n;
  return typeof mels === 'bigint' && typeof frames === 'bigint' ? Number(mels * frames) : undefined;
}

function isDirectory(name: string, { files }: DeploymentRequest): boolean {
  return [...files.keys()].some((file) => file.startsWith(`${name}/`));
}

/** A Hugging Face model's directory: its configuration, and a tokenizer in either of its forms. */
function unfitDirectory(name: string, { files, tensors }: DeploymentRequest): Found[] {
  const of = (file: string): Uint8Array | undefined => files.get(`${name}/${file}`);
  const missing = [
    ...(of('config.json') === undefined ? ['config.json'] : []),
    ...(of('tokenizer.json') !== undefined || (of('vocab.json') && of('merges.txt')) ? [] : ['tokenizer.json']),
  ];
  const damaged = ['config.json', 'tokenizer.json', 'tokenizer_config.json', 'vocab.json'].filter((file) => {
    const bytes = of(file);
    return bytes !== undefined && readJsonObject(bytes) === undefined;
  });
  const config = of('config.json');
  const says = (config && readJsonObject(config)) ?? {};
  const embedding = tensors.get('llm.model.embed_tokens.weight') ?? [];
  return [
    ...missing.map((file) => problem('directory-lacks', { directory: name, file })),
    ...damaged.map((file) => problem('file-damaged', { file: `${name}/${file}` })),
    ...['vocab_size', 'hidden_size'].flatMap((key, i) => {
      const [value, found] = [says[key], embedding[i]];
      return typeof value === 'number' && found !== undefined && value !== found
        ? [problem('llm-mismatch', { file: `${name}/config.json`, key, value, found })]
        : [];
    }),
  ];
}

// ---- tensors ----

/**
 * FunASR prints "miss key in ckpt" for each and runs on with random values.
 * @param modules of the model's class; undefined where that is not known
 */
function missingTensors(request: DeploymentRequest, modules?: readonly string[]): Found[] {
  const { tensors, excluded } = request;
  const left = new Set(excluded);
  const missing = expectedTensors(request, modules).filter((name) => !tensors.has(name) && !left.has(name));
  const present = new Set([...tensors.keys()].map(topModule));
  const told = new Set([...missing, ...excluded].map(topModule));
  return [
    ...(excluded.length === 0
      ? []
      : [problem('tensors-excluded', { count: excluded.length, names: listOf(excluded) })]),
    ...(missing.length === 0 ? [] : [problem('tensors-missing', { count: missing.length, names: listOf(missing) })]),
    ...(modules ?? [])
      .filter((module) => !present.has(module) && !told.has(module))
      .map((module) => problem('module-missing', { module })),
  ];
}

/**
 * Of the base model's tensors those that the model must have. A base model of another kind, which lacks some of the model's
 * own, says nothing, and one with further parts says nothing about these; but what tensors were taken from must be there whole.
 */
function expectedTensors(
  { tensors, baseTensors, fromBase }: DeploymentRequest,
  modules?: readonly string[],
): readonly string[] {
  const ofBase = new Set(baseTensors);
  if (fromBase) return [...ofBase];
  const own = [...tensors.keys()].filter((name) => !ADAPTER.test(name));
  if (own.some((name) => !ofBase.has(name))) return [];
  const parts = new Set([...own.map(topModule), ...(modules ?? [])]);
  return [...ofBase].filter((name) => modules === undefined || parts.has(topModule(name)));
}

/** FunASR's LoRA adds them (funasr/models/lora/layers.py). */
const ADAPTER = /\.lora_[AB]$/;

/** FunASR adds adapters to the layers of an encoder or decoder whose section has a `lora_list`. */
function unreadAdapters(config: YamlMap, { tensors }: DeploymentRequest): Found[] {
  const count = [...tensors.keys()].filter((name) => ADAPTER.test(name)).length;
  const isRead = [...config.values()].some((section) => isYamlMap(section) && section.get('lora_list'));
  return count === 0 || isRead ? [] : [problem('adapters-unread', { count })];
}

/** Names that a problem tells; the comparison with the base model has them all. */
const TOLD = 5;

function listOf(names: readonly string[]): string {
  return names.slice(0, TOLD).join(', ') + (names.length > TOLD ? ', …' : '');
}
