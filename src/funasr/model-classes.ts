/**
 * What FunASR's model classes are made of, as far as a package can be told whole by it (FunASR 1.4.16, funasr/models).
 * A class that is not here is not known: whether FunASR loads such a package is said to be unknown.
 */
import { at } from './run-config.js';
import type { YamlMap, YamlValue } from './yaml.js';

interface ModelClass {
  /** parts of the model, each with tensors `<module>.…`: without one FunASR runs on with random values in its place */
  modules(config: YamlMap): readonly string[];
  /** last keys of files that others of FunASR's models do without */
  readonly needs?: readonly string[];
}

const isAbove0 = (value: unknown): boolean => typeof value !== 'object' && Number(value ?? 0) > 0;
/** `ctc_weight` stands in model_conf (funasr/models/transformer/model.py builds `ctc` for a weight above 0). */
const withCtc =
  (...modules: readonly string[]) =>
  (config: YamlMap): readonly string[] =>
    isAbove0(at(config, 'model_conf', 'ctc_weight')) ? [...modules, 'ctc'] : modules;

const PARAFORMER: ModelClass = { modules: withCtc('encoder', 'decoder', 'predictor') };
const TRANSFORMER: ModelClass = { modules: withCtc('encoder', 'decoder') };
/** The keyword decoder fails without a lexicon (sanm_kws/model.py `inference`). */
const KWS: ModelClass = { modules: () => ['encoder', 'ctc'], needs: ['seg_dict'] };

const CLASSES: ReadonlyMap<string, ModelClass> = new Map(
  Object.entries({
    Paraformer: PARAFORMER,
    ParaformerStreaming: PARAFORMER,
    BiCifParaformer: PARAFORMER,
    ContextualParaformer: { modules: withCtc('encoder', 'decoder', 'predictor', 'bias_encoder') },
    SeacoParaformer: {
      modules: withCtc('encoder', 'decoder', 'predictor', 'bias_encoder', 'seaco_decoder', 'hotword_output_layer'),
    },
    SenseVoiceSmall: { modules: () => ['encoder', 'embed', 'ctc'] },
    FunASRNano: {
      modules: (config: YamlMap) => [
        'audio_encoder',
        'audio_adaptor',
        'llm',
        ...(config.get('ctc_decoder') ? ['ctc_decoder', 'ctc'] : []),
      ],
    },
    SanmKWS: KWS,
    SanmKWSStreaming: KWS,
    FsmnKWS: { modules: () => ['encoder'] },
    Transformer: TRANSFORMER,
    Conformer: TRANSFORMER,
    EBranchformer: TRANSFORMER,
    Branchformer: TRANSFORMER,
    FsmnVADStreaming: { modules: () => ['encoder'] },
    CTTransformer: { modules: () => ['embed', 'encoder', 'decoder'] },
    CTTransformerStreaming: { modules: () => ['embed', 'encoder', 'decoder'] },
  } satisfies Record<string, ModelClass>),
);

/** The class that a configuration's `model` names; undefined for one that is not known here. */
export function modelClassOf(config: YamlMap): ModelClass | undefined {
  const name = config.get('model');
  return typeof name === 'string' ? CLASSES.get(name) : undefined;
}

/**
 * The files that a tokenizer is made of (funasr/tokenizer), the one first without which it does not come about. It does without any
 * other. SenseVoiceTokenizer, which has a vocabulary of its own where it is given none, is left out.
 */
export const TOKENIZER_FILES: ReadonlyMap<YamlValue, readonly [needed: string, ...others: string[]]> = new Map([
  ['CharTokenizer', ['token_list', 'seg_dict', 'non_linguistic_symbols']],
  ['SentencepiecesTokenizer', ['bpemodel']],
  ['HuggingfaceTokenizer', ['init_param_path']],
]);

/** The last keys of files that FunASR does without: hotwords and keywords are split by character then. */
export const DISPENSABLE: ReadonlySet<string> = new Set(['seg_dict', 'seg_dict_file', 'jieba_usr_dict']);
