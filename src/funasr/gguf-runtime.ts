/**
 * Whether FunASR's llama.cpp runtime runs a model: what of the released models its programs take for granted
 * (runtime/llama.cpp/paraformer/funasr-paraformer/funasr-paraformer.cpp, sensevoice/funasr-sensevoice/funasr-sensevoice.cpp).
 */

import type { GgufPrecision } from '../model-file/gguf-file.js';
import type { Cmvn } from './data-files.js';
import { at } from './run-config.js';
import type { YamlMap } from './yaml.js';

/** One reason why a runtime cannot run a model, or recognises otherwise than FunASR would. */
export type RuntimeProblem =
  /** it is made for one value */
  | { readonly kind: 'fixed'; readonly what: string; readonly found: string; readonly expected: string }
  | { readonly kind: 'no-vocabulary' | 'no-cmvn' | 'float16-embedding' }
  | { readonly kind: 'vocabulary'; readonly tokens: number; readonly outputs: number };

interface RuntimeRequest {
  readonly program: string;
  readonly precision: GgufPrecision;
  readonly config: YamlMap;
  readonly tensors: ReadonlyMap<string, readonly number[]>;
  readonly vocabulary: readonly string[] | null;
  readonly cmvn: Cmvn | null;
}

/** What both programs compute themselves. */
const FRONTEND: readonly (readonly [key: string, expected: number | string, usual: number | string])[] = [
  // With what WavFrontend takes where nothing is said (funasr/frontends/wav_frontend.py).
  ['fs', 16_000, 16_000],
  ['window', 'hamming', 'hamming'],
  ['n_mels', 80, 80],
  ['frame_length', 25, 25],
  ['frame_shift', 10, 10],
  ['lfr_m', 7, 1],
  ['lfr_n', 6, 1],
];
/** Values of a frame: seven times 80. */
const INPUTS = 560;
/** Rows of SenseVoice's embedding of which the runtime takes 0, 1, 2 and 14. */
const QUERIES = 15;

/** Every reason, in an order that a reader can follow: dimensions, then what is computed, then what goes with the model. */
export function ggufProblems(request: RuntimeRequest): readonly RuntimeProblem[] {
  const { config, tensors, vocabulary, cmvn, precision } = request;
  const isParaformer = request.program === 'llama-funasr-paraformer';
  const problems: RuntimeProblem[] = [];
  const fixed = (what: string, found: number | string | undefined, expected: number | string): void => {
    if (found !== undefined && found !== expected) {
      problems.push({ kind: 'fixed', what, found: String(found), expected: String(expected) });
    }
  };
  const shaped = (name: string, ...expected: readonly number[]): void => {
    const shape = tensors.get(name);
    fixed(name, shape && `[${shape.join(', ')}]`, `[${expected.join(', ')}]`);
  };
  const told = (section: string, key: string, usual: number | string): number | string => {
    const value = at(config, section, key);
    return typeof value === 'bigint'
      ? Number(value)
      : typeof value === 'number' || typeof value === 'string'
        ? value
        : usual;
  };
  shaped('encoder.encoders0.0.norm1.weight', INPUTS);
  if (isParaformer) {
    shaped('encoder.after_norm.weight', 512);
    shaped('encoder.encoders0.0.self_attn.fsmn_block.weight', 512, 1, 11);
    shaped('decoder.decoders.0.self_attn.fsmn_block.weight', 512, 1, 11);
    shaped('predictor.cif_conv1d.weight', 512, 512, 3);
    fixed('encoder_conf.attention_heads', told('encoder_conf', 'attention_heads', 4), 4);
    fixed('decoder_conf.attention_heads', told('decoder_conf', 'attention_heads', 4), 4);
    fixed('decoder_conf.sanm_shfit', told('decoder_conf', 'sanm_shfit', 0), 0);
    fixed('predictor_conf.smooth_factor', told('predictor_conf', 'smooth_factor', 1), 1);
    fixed('predictor_conf.noise_threshold', told('predictor_conf', 'noise_threshold', 0), 0);
    fixed('decoder.decoders2', [...tensors.keys()].some((name) => name.startsWith('decoder.decoders2.')) ? 1 : 0, 0);
  } else {
    const [rows = QUERIES] = tensors.get('embed.weight') ?? [];
    if (rows < QUERIES) fixed('embed.weight', rows, QUERIES);
    // Read as float32 numbers whatever its type, which is FunASR's exporter's.
    if (precision === 'f16') problems.push({ kind: 'float16-embedding' });
  }
  fixed('encoder_conf.sanm_shfit', told('encoder_conf', 'sanm_shfit', 0), 0);
  for (const [key, expected, usual] of FRONTEND)
    fixed(`frontend_conf.${key}`, told('frontend_conf', key, usual), expected);
  const [outputs = 0] = tensors.get(isParaformer ? 'decoder.output_layer.weight' : 'ctc.ctc_lo.weight') ?? [];
  if (vocabulary === null) problems.push({ kind: 'no-vocabulary' });
  else if (vocabulary.length !== outputs) problems.push({ kind: 'vocabulary', tokens: vocabulary.length, outputs });
  // SenseVoice's program reads no CMVN.
  if (isParaformer && cmvn === null) problems.push({ kind: 'no-cmvn' });
  if (isParaformer && cmvn !== null) fixed('am.mvn', cmvn.shift.length, INPUTS);
  return problems;
}
