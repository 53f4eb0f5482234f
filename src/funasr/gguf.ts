/**
 * What FunASR's llama.cpp runtime wants of a model in GGUF: which tensors, as what, and which keys. As its exporters have it
 * (runtime/llama.cpp/paraformer/export_paraformer_gguf.py, sensevoice/export_sensevoice_gguf.py of FunASR's repository), but
 * that what they state of the released model is taken from the finetune's own configuration and tensors.
 */
import { SelectionError, UsageError } from '../errors.js';
import type { GgufKey } from '../model-file/gguf.js';
import type { GgufContent, GgufPart, GgufPrecision } from '../model-file/gguf-file.js';
import { type Message, message } from '../words/message.js';
import type { Cmvn } from './data-files.js';
import { ggufProblems, type RuntimeProblem } from './gguf-runtime.js';
import { at, textOrNull } from './run-config.js';
import type { YamlMap } from './yaml.js';

export interface GgufRequest {
  /** the package's config.yaml, its references resolved; null where there is none */
  readonly config: YamlMap | null;
  /** shapes of the model's tensors by name, in the order of the state dict, adapters folded */
  readonly tensors: ReadonlyMap<string, readonly number[]>;
  /** the tokens of the output layer, or the pieces of the bpe model; null where nothing says them */
  readonly vocabulary: readonly string[] | null;
  readonly cmvn: Cmvn | null;
  /** tensors that `exclude-tensors` left out */
  readonly excluded?: readonly string[];
}

/** A model in GGUF, of whatever precision. */
export interface GgufModel {
  /** whether a tensor of the model belongs in the file */
  holds(name: string): boolean;
  /** of FunASR's runtime, which reads it */
  readonly program: string;
  /** what has no place in this runtime: top-level modules with the number of their tensors */
  readonly leftOut: readonly { readonly module: string; readonly tensors: number }[];
  /** why the runtime cannot run it, or would recognise otherwise than FunASR */
  problems(precision: GgufPrecision): readonly RuntimeProblem[];
  content(precision: GgufPrecision): GgufContent;
}

/** What there is of a model class in GGUF. */
interface Family {
  readonly program: string;
  /** of its files, as FunASR has them */
  readonly stem: string;
  /** whether a tensor belongs in the file */
  holds(name: string): boolean;
  /** whether a matrix is stored in a smaller type */
  narrows(name: string, precision: 'f16' | 'q8_0'): boolean;
  keys(model: Measured, vocabulary: readonly string[] | null): readonly GgufKey[];
}

const PARAFORMER: Family = {
  program: 'llama-funasr-paraformer',
  stem: 'paraformer',
  // The embedding of tokens is for training alone.
  holds: (name) => /^(?:encoder|decoder|predictor)\./.test(name) && name !== 'decoder.embed.0.weight',
  narrows: (name, precision) => !(precision === 'f16' ? /norm|cif_output/ : /norm|fsmn_block|predictor/).test(name),
  keys: (model, vocabulary) => [
    { name: 'general.architecture', value: { type: 'string', value: 'paraformer' } },
    uint32('pf.enc.output_size', model.size('encoder.after_norm.weight')),
    uint32('pf.enc.attention_heads', model.heads('encoder_conf')),
    uint32('pf.enc.num_blocks', model.blocks('encoder.encoders0') + model.blocks('encoder.encoders')),
    uint32('pf.enc.kernel_size', model.kernel('encoder.encoders0.0.self_attn.fsmn_block.weight')),
    uint32('pf.dec.num_blocks', model.blocks('decoder.decoders') + model.blocks('decoder.decoders2')),
    uint32('pf.dec.att_layer_num', model.blocks('decoder.decoders')),
    uint32('pf.dec.decoders3', model.blocks('decoder.decoders3')),
    uint32('pf.dec.attention_heads', model.heads('decoder_conf')),
    uint32('pf.dec.kernel_size', model.kernel('decoder.decoders.0.self_attn.fsmn_block.weight')),
    uint32('pf.vocab_size', model.size('decoder.output_layer.weight')),
    ...(vocabulary === null ? [] : [strings('pf.vocab', vocabulary)]),
    float32('pf.predictor.tail_threshold', model.number('predictor_conf', 'tail_threshold') ?? model.usualTail()),
    float32('pf.predictor.threshold', model.number('predictor_conf', 'threshold') ?? 1),
  ],
};

const SENSE_VOICE: Family = {
  program: 'llama-funasr-sensevoice',
  stem: 'sensevoice-small',
  holds: (name) => /^(?:encoder|ctc)\./.test(name) || name === 'embed.weight',
  narrows: (name, precision) =>
    !(precision === 'f16' ? /norm/ : /norm|fsmn_block/).test(name) && (precision === 'f16' || name !== 'embed.weight'),
  keys: (model, vocabulary) => [
    { name: 'general.architecture', value: { type: 'string', value: 'sensevoice-small' } },
    uint32('sv.input_size', model.size('encoder.encoders0.0.norm1.weight')),
    uint32('sv.output_size', model.size('encoder.after_norm.weight')),
    uint32('sv.attention_heads', model.heads('encoder_conf')),
    uint32('sv.num_blocks', model.blocks('encoder.encoders0') + model.blocks('encoder.encoders')),
    uint32('sv.tp_blocks', model.blocks('encoder.tp_encoders')),
    uint32('sv.kernel_size', model.kernel('encoder.encoders0.0.self_attn.fsmn_block.weight')),
    uint32('sv.vocab_size', model.size('ctc.ctc_lo.weight')),
    uint32('sv.blank_id', 0),
    // Language (0: by itself), event, emotion, and text normalised (14).
    { name: 'sv.query_tokens', value: { type: 'int32s', value: [0, 1, 2, 14] } },
    ...(vocabulary === null ? [] : [strings('sv.vocab', vocabulary)]),
  ],
};

const FAMILIES: ReadonlyMap<string, Family> = new Map([
  ['Paraformer', PARAFORMER],
  ['SeacoParaformer', PARAFORMER],
  ['SenseVoiceSmall', SENSE_VOICE],
]);

const SUFFIX: Readonly<Record<GgufPrecision, string>> = { f32: '', f16: '-f16', q8_0: '-q8' };
/** Elements of a block of Q8_0, which lie in one row. */
const BLOCK = 32;

/**
 * What happens to a model in GGUF.
 * @throws UsageError where tensors are excluded that it needs; SelectionError naming a class that FunASR's runtime does not run, or what of such a model is not there, and what to do
 */
export function planGguf(request: GgufRequest): GgufModel {
  const { config, tensors, vocabulary, cmvn } = request;
  const name = textOrNull(config?.get('model'));
  const family = FAMILIES.get(name ?? '');
  if (config === null || name === null || family === undefined) throw unsupported(name);
  const needed = (request.excluded ?? []).filter((tensor) => family.holds(tensor));
  if (needed.length > 0) {
    const problem = message('gguf.excluded', { count: needed.length, names: needed });
    throw new UsageError([problem], { hint: message('hint.gguf-excluded') });
  }
  const measured = new Measured(config, tensors);
  const keys = family.keys(measured, vocabulary);
  if (measured.missing.size > 0) {
    const problem = message('gguf.lacks', { model: name, tensors: [...measured.missing] });
    throw new SelectionError(problem, { hint: message('hint.gguf-lacks') });
  }
  const held = [...tensors].filter(([tensor]) => family.holds(tensor));
  return {
    holds: (tensor) => family.holds(tensor),
    program: family.program,
    leftOut: modulesOf(
      [...tensors.keys()].filter((tensor) => !family.holds(tensor) && tensor !== 'decoder.embed.0.weight'),
    ),
    problems: (precision) => ggufProblems({ ...request, config, program: family.program, precision }),
    content: (precision) => ({
      name: `${family.stem}${SUFFIX[precision]}.gguf`,
      keys,
      parts: [
        ...(cmvn === null ? [] : [values('cmvn.shift', cmvn.shift), values('cmvn.scale', cmvn.scale)]),
        ...held.map(([tensor, shape]) => partOf(tensor, shape, family, precision)),
      ],
    }),
  };
}

/** Whether a model of this class can be written as GGUF. */
export function hasGguf(config: YamlMap | null): boolean {
  return FAMILIES.has(textOrNull(config?.get('model')) ?? '');
}

function partOf(source: string, shape: readonly number[], family: Family, precision: GgufPrecision): GgufPart {
  const [rows = 0, middle, columns = 0] = shape;
  if (source.endsWith('fsmn_block.weight') && shape.length === 3 && middle === 1) {
    return { name: source, type: 'float32', shape: [columns, rows], source, transposed: true };
  }
  const narrow =
    precision !== 'f32' &&
    shape.length === 2 &&
    family.narrows(source, precision) &&
    (precision === 'f16' || (shape[1] ?? 0) % BLOCK === 0);
  const type = narrow ? (precision === 'f16' ? 'float16' : 'q8_0') : 'float32';
  return { name: source, type, shape, source, transposed: false };
}

function values(name: string, list: readonly number[]): GgufPart {
  return { name, type: 'float32', shape: [list.length], values: list };
}

function modulesOf(names: readonly string[]): GgufModel['leftOut'] {
  const counts = new Map<string, number>();
  for (const name of names) {
    const module = name.split('.', 1)[0] ?? name;
    counts.set(module, (counts.get(module) ?? 0) + 1);
  }
  return [...counts].map(([module, tensors]) => ({ module, tensors }));
}

/** The dimensions of a model, from its tensors where they have them, else from its configuration. */
class Measured {
  /** required tensors that are missing */
  readonly missing = new Set<string>();

  constructor(
    private readonly config: YamlMap,
    private readonly tensors: ReadonlyMap<string, readonly number[]>,
  ) {}

  /** Of a tensor that is there the first dimension. */
  size(name: string): number {
    return this.dimension(name, 0);
  }

  kernel(name: string): number {
    return this.dimension(name, 2);
  }

  private dimension(name: string, index: number): number {
    const size = this.tensors.get(name)?.[index];
    if (size === undefined) this.missing.add(name);
    return size ?? 0;
  }

  /** How many blocks a list of modules has, `<list>.0.…` to the last. */
  blocks(list: string): number {
    const found = new Set<string>();
    for (const name of this.tensors.keys()) {
      if (name.startsWith(`${list}.`)) found.add(name.slice(list.length + 1).split('.', 1)[0] ?? '');
    }
    return found.size;
  }

  /** SANM's encoders and decoders have four heads where nothing else is said. */
  heads(section: string): number {
    return this.number(section, 'attention_heads') ?? 4;
  }

  number(section: string, key: string): number | undefined {
    const value = at(this.config, section, key);
    return typeof value === 'bigint' || typeof value === 'number' ? Number(value) : undefined;
  }

  /** The defaults of a predictor (cif_predictor.py of funasr/models/paraformer and bicif_paraformer). */
  usualTail(): number {
    return textOrNull(this.config.get('predictor')) === 'CifPredictor' ? 0.45 : 0;
  }
}

function uint32(name: string, value: number): GgufKey {
  return { name, value: { type: 'uint32', value } };
}

function float32(name: string, value: number): GgufKey {
  return { name, value: { type: 'float32', value } };
}

function strings(name: string, value: readonly string[]): GgufKey {
  return { name, value: { type: 'strings', value } };
}

function unsupported(name: string | null): SelectionError {
  const classes = [...FAMILIES.keys()];
  if (name === null)
    return new SelectionError(message('gguf.no-class', { classes }), { hint: message('hint.gguf-config') });
  return new SelectionError(message('gguf.class', { model: name, classes }), { hint: otherWay(name) });
}

/** Fun-ASR-Nano's two files come from FunASR's exporter of the encoder and from llama.cpp's own converter. */
function otherWay(name: string): Message {
  return name === 'FunASRNano' ? message('hint.gguf-nano') : message('hint.gguf-class');
}
