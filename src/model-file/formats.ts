/** The one table of formats: what the files of each are, how they are laid out and read back, who loads them. */
import type { ModelFormat } from '../config.js';
import { type GgufContent, type GgufPrecision, ggufFile } from './gguf-file.js';
import type { FileLayout, OutputModel, StoredTensor } from './layout.js';
import { safetensorsFile } from './safetensors.js';
import { torchFile } from './torch-save.js';

/** One of the files that make up a model in some format. */
export interface FormatFile {
  /** within the package */
  readonly name: string;
  /** Where every byte will stand. @throws WriteError naming the tensors that the format cannot hold */
  layout(model: OutputModel): FileLayout;
  /** The tensors of a written file, in its order, weights unread. @throws CheckpointError, WriteError */
  read(path: string): Promise<readonly StoredTensor[]>;
}

/** What files are made of beside the model, for the formats that hold more. */
export interface FormatContext {
  gguf?(precision: GgufPrecision): GgufContent;
}

export interface Format {
  /** the main one first */
  files(context: FormatContext): readonly [FormatFile, ...FormatFile[]];
  /** who reads it: the verdict on a package is this reader's */
  readonly reader: 'AutoModel' | 'llama-funasr';
  /** FunASR's AutoModel loads them */
  readonly loadable: boolean;
  /** no adapter has a place in it */
  readonly needsPlainWeights: boolean;
  /** of GGUF: what the weights are stored as */
  readonly gguf?: GgufPrecision;
}

const TORCH = { reader: 'AutoModel', needsPlainWeights: false } as const;

export const FORMATS: Readonly<Record<ModelFormat, Format>> = {
  pt: { ...TORCH, files: () => [torchFile], loadable: true },
  safetensors: { ...TORCH, files: () => [safetensorsFile], loadable: false },
  'gguf-f32': gguf('f32'),
  'gguf-f16': gguf('f16'),
  'gguf-q8_0': gguf('q8_0'),
};

function gguf(precision: GgufPrecision): Format {
  return {
    files(context) {
      if (context.gguf === undefined) throw new RangeError('what a GGUF holds is not known');
      return [ggufFile(context.gguf(precision))];
    },
    reader: 'llama-funasr',
    loadable: false,
    needsPlainWeights: true,
    gguf: precision,
  };
}

/** The files of several formats, each format's together. */
export function filesOf(
  [main, ...others]: readonly [ModelFormat, ...ModelFormat[]],
  context: FormatContext = {},
): [FormatFile, ...FormatFile[]] {
  return [...FORMATS[main].files(context), ...others.flatMap((format) => FORMATS[format].files(context))];
}

/** Bytes of all files that a format makes of a model. */
export function modelBytes(model: OutputModel, format: ModelFormat, context: FormatContext = {}): number {
  return FORMATS[format].files(context).reduce((sum, file) => sum + file.layout(model).byteLength, 0);
}
