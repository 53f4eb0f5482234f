/**
 * The package's config.yaml: of the run's configuration what building and running the model needs, and nothing that would
 * act on those who load it. FunASR merges it into AutoModel's arguments (funasr/download/download_model_from_hub.py,
 * funasr/auto/auto_model.py build_model), so that a key more is an argument more: code to fetch and run, models to
 * download, weights not to be loaded, a device. Keys pass through an allow-list; a key that FunASR does not read has no reader.
 */
import { isOfFunasr } from './base-models.js';
import { hasReference } from './interpolation.js';
import { at } from './run-config.js';
import { isYamlMap, type YamlMap, type YamlScalar, type YamlValue } from './yaml.js';

/** What build_model itself reads of config.yaml. */
const BUILDING = [
  'model',
  'model_conf',
  'tokenizer',
  'tokenizer_conf',
  'frontend',
  'frontend_conf',
  'lang',
  'vocab_size',
];

/**
 * Arguments of the model classes' constructors, and what they look up among further ones (FunASR 1.4.16, funasr/models:
 * Paraformer and those that derive from it, SenseVoiceSmall, FunASRNano, Transformer, Conformer, SanmKWS, FsmnKWS,
 * CTTransformer, FsmnVADStreaming, LCBNet, UniASR, SCAMA, Transducer, BAT, LLMASR).
 */
const MODEL = [
  'adaptor',
  'adaptor_conf',
  'att_unit',
  'audio_adaptor',
  'audio_adaptor_conf',
  'audio_encoder',
  'audio_encoder_conf',
  'auxiliary_ctc_dropout_rate',
  'auxiliary_ctc_weight',
  'auxiliary_lm_loss_smoothing',
  'auxiliary_lm_loss_weight',
  'bias_encoder_bid',
  'bias_encoder_dropout_rate',
  'bias_encoder_type',
  'bias_predictor',
  'bias_predictor_conf',
  'blank_id',
  'cr_ctc_weight',
  'crit_attn_smooth',
  'crit_attn_weight',
  'ctc',
  'ctc2',
  'ctc2_conf',
  'ctc2_weight',
  'ctc_conf',
  'ctc_decoder',
  'ctc_decoder_conf',
  'ctc_tokenizer',
  'ctc_tokenizer_conf',
  'ctc_vocab_size',
  'ctc_weight',
  'dataset_conf', // FunASRNano builds its tokenizer of CTC from it
  'decoder',
  'decoder2',
  'decoder2_conf',
  'decoder_attention_chunk_type',
  'decoder_attention_chunk_type2',
  'decoder_conf',
  'detach_ctc_decoder',
  'dropout_rate',
  'embed_unit',
  'enable_maas_finetune',
  'encoder',
  'encoder1_encoder2_joint_training',
  'encoder2',
  'encoder2_conf',
  'encoder_conf',
  'eos',
  'fastemit_lambda',
  'freeze_encoder2',
  'fusion_encoder',
  'fusion_encoder_conf',
  'ignore_id',
  'inner_dim',
  'input_size',
  'insert_blank',
  'interctc_weight',
  'joint_network',
  'joint_network_conf',
  'length_normalized_loss',
  'llm',
  'llm_conf',
  'loss_weight_model1',
  'lsm_weight',
  'NO_BIAS',
  'normalize',
  'normalize_conf',
  'predictor',
  'predictor2',
  'predictor2_bias',
  'predictor2_conf',
  'predictor2_weight',
  'predictor_bias',
  'predictor_conf',
  'predictor_weight',
  'punc_list',
  'punc_weight',
  'report_cer',
  'report_wer',
  'sampling_ratio',
  'seaco_decoder',
  'seaco_decoder_conf',
  'seaco_length_normalized_loss',
  'seaco_lsm_weight',
  'seaco_weight',
  'select_length',
  'select_num',
  'sentence_end_id',
  'share_embedding',
  'sos',
  'specaug',
  'specaug_conf',
  'stride_conv',
  'stride_conv_conf',
  'sym_blank',
  'sym_space',
  'target_buffer_length',
  'text_encoder',
  'text_encoder_conf',
  'train_decoder',
  'transducer_weight',
  'two_emb_layer',
  'use_1st_decoder_loss',
  'use_decoder_embedding',
  'vad_post_args',
];

/** How the model is run, where `generate()` is not told otherwise (the `inference` methods of funasr/models). */
const RUNNING = [
  'ban_emo_unk',
  'beam_size',
  'chunk_size',
  'clas_scale',
  'decoder_chunk_look_back',
  'decoding_ctc_weight',
  'encoder_chunk_look_back',
  'fs',
  'hotword',
  'hotwords',
  'itn',
  'jieba_usr_dict',
  'keywords',
  'language',
  'length_penalty',
  'lm_weight',
  'max_length',
  'max_new_tokens',
  'maxlenratio',
  'min_length',
  'minlenratio',
  'nbest',
  'num_beams',
  'output_timestamp',
  'penalty',
  'pred_timestamp',
  'prompt',
  'repetition_penalty',
  'seg_dicts',
  'split_size',
  'temperature',
  'text_norm',
  'token_lists',
  'token_num_relax',
  'top_p',
  'use_itn',
];

const ALLOWED: ReadonlySet<YamlScalar> = new Set([...BUILDING, ...MODEL, ...RUNNING]);

/**
 * What no section may bring either: how the base's weights were taken over, code, a device, places of the training.
 * `hub` within a section decides what is built (`llm_conf.hub`) and stays; at the top it is not on the list.
 */
const NOWHERE: ReadonlySet<YamlScalar> = new Set([
  'excludes',
  'scope_map',
  'ignore_init_mismatch',
  'trust_remote_code',
  'remote_code',
  'device',
  'model_path',
  'init_param',
  'output_dir',
  'oss_bucket',
]);

/** What the models read of `dataset_conf`, which otherwise is about the training data. */
const DATASET: ReadonlySet<YamlScalar> = new Set([
  'audio_encoder_downsample_rate',
  'ctc_tokenizer',
  'ctc_tokenizer_conf',
  'do_think',
  'sys_prompt',
]);

/** `/data`, `~/x`, `C:\x`, `\\server`: places of one machine. */
const ABSOLUTE_PATH = /^(?:\/[^\s/]|~[\w-]*\/|[A-Za-z]:[\\/]|\\\\|file:\/\/)/;

/** Sections and values under these keys are text for the model, whatever they look like. */
const TEXT_KEY = /prompt|hotword|keyword|text_norm|punc_list|symbol|sym_/;

/** An argument's name; no reader of YAML takes more than 1,024 characters for a key, escapes and all. */
const LONGEST_KEY = 128;

/** Whether a package may set what these keys lead to, in config.yaml or by `file_path_metas`. */
export function isAllowed([top, ...rest]: readonly YamlScalar[]): boolean {
  if (!ALLOWED.has(top ?? null) || rest.some((key) => NOWHERE.has(key) || String(key).length > LONGEST_KEY))
    return false;
  return top !== 'dataset_conf' || rest[0] === undefined || DATASET.has(rest[0]);
}

/** Whether what stands under a key is text for the model. */
export function isTextKey(key: YamlScalar): boolean {
  return TEXT_KEY.test(String(key));
}

/** Whether text is a path of one machine, of whatever system. */
export function isAbsolutePath(value: unknown): value is string {
  return typeof value === 'string' && ABSOLUTE_PATH.test(value);
}

/** Of a run's configuration what a package may set. */
export function allowedPart(config: YamlMap): YamlMap {
  const part = (value: YamlValue, keys: readonly YamlScalar[]): YamlValue => {
    if (isYamlMap(value)) return entries(value, keys);
    return Array.isArray(value) ? value.map((item: YamlValue, i) => part(item, [...keys, String(i)])) : value;
  };
  const entries = (map: YamlMap, keys: readonly YamlScalar[]): YamlMap =>
    new Map(
      [...map]
        .map(([key, value]) => [[...keys, key], key, value] as const)
        .filter(([path]) => isAllowed(path))
        .map(([path, key, value]) => [key, part(value, path)]),
    );
  return entries(config, []);
}

/**
 * Where a model class takes the name of another model, which FunASR fetches from a hub and builds, with code if that says so
 * (fun_asr_nano/model.py, llm_asr/model.py, llm_asr_nar/model.py).
 */
const MODEL_NAMES: readonly (readonly string[])[] = [['audio_encoder'], ['encoder_conf', 'init_param_path']];

/** The keys of names of models on a hub that are not of those who make FunASR: what they contain is unknown. */
export function foreignModels(part: YamlMap): { readonly keys: readonly string[]; readonly name: string }[] {
  // The constructor's arguments are those of model_conf with the others over them.
  const places = MODEL_NAMES.flatMap((keys) => [keys, ['model_conf', ...keys]]);
  return places.flatMap((keys) => {
    const name = at(part, ...keys);
    const isForeign = typeof name === 'string' && /[\\/]/.test(name) && !isAbsolutePath(name) && !isOfFunasr(name);
    return isForeign ? [{ keys, name }] : [];
  });
}

/** What FunASR's servers and funasr-onnx fail on as null, and FunASR takes for absent. */
const NEVER_NULL: ReadonlySet<string> = new Set(['lang', 'frontend_conf.cmvn_file']);

/**
 * The configuration for a package: without places of the training machine, and without what cannot be resolved.
 * @param part of the resolved configuration what a package may set
 * @param files for key paths (joined by dots; an index for a list's item) of files what to say in their place, if anything:
 *   configuration.json names a package's files and FunASR lets that overrule config.yaml; funasr-onnx fails where both name a
 *   CMVN file
 */
export function packageConfig(part: YamlMap, files: ReadonlyMap<string, string | undefined>): YamlMap {
  const clean = (value: YamlValue, path: string): YamlValue | undefined => {
    if (isYamlMap(value)) return cleanMap(value, `${path}.`);
    if (Array.isArray(value)) {
      if (value.some((_, i) => files.has(`${path}.${i}`))) return undefined;
      // A list's items have no key of their own: tokens and prompts stay as they are.
      return value.map((item: YamlValue) => (isYamlMap(item) ? cleanMap(item, `${path}.`) : item));
    }
    if (files.has(path)) return files.get(path);
    if (hasReference(value) || (value === null && NEVER_NULL.has(path))) return undefined;
    return isAbsolutePath(value) && !isTextKey(path.slice(path.lastIndexOf('.') + 1)) ? undefined : value;
  };
  const cleanMap = (map: YamlMap, prefix: string): YamlMap =>
    new Map(
      [...map].flatMap(([key, value]): [YamlScalar, YamlValue][] => {
        const kept = clean(value, `${prefix}${String(key)}`);
        return kept === undefined ? [] : [[key, kept]];
      }),
    );
  return cleanMap(part, '');
}
