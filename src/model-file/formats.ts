/** The one table of formats: what the files of each are, how they are laid out and read back, who loads them. */
import type { ModelFormat } from '../config.js';
import { UsageError } from '../errors.js';
import { message } from '../words/message.js';
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

/** Files that are made after the base model's own, by format. */
export type MadeFiles = ReadonlyMap<string, readonly FormatFile[]>;

/** What files are made of beside the model, for the formats that hold more. */
export interface FormatContext {
  gguf?(precision: GgufPrecision): GgufContent;
  /** of ONNX */
  readonly onnx?: MadeFiles;
  /** what ONNX files in int8 would come to; undefined where the base model has none */
  int8Bytes?(): number | undefined;
}

interface Format {
  /** the main one first */
  files(context: FormatContext): readonly [FormatFile, ...FormatFile[]];
  /** who reads it: the verdict on a package is this reader's */
  readonly reader: 'AutoModel' | 'llama-funasr' | 'FunASR servers';
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
  onnx: onnx('onnx'),
  'onnx-int8': onnx('onnx-int8'),
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

function onnx(format: string): Format {
  return {
    files({ onnx }) {
      const [main, ...others] = onnx?.get(format) ?? [];
      if (main === undefined) throw new RangeError('the base model has no ONNX file');
      return [main, ...others];
    },
    reader: 'FunASR servers',
    loadable: false,
    needsPlainWeights: true,
  };
}

/** The files of several formats, each format's together; one that two of them have is one. */
export function filesOf(
  [main, ...others]: readonly [ModelFormat, ...ModelFormat[]],
  context: FormatContext = {},
): [FormatFile, ...FormatFile[]] {
  const own = FORMATS[main].files(context);
  const files = new Map(own.map((file) => [file.name, file]));
  for (const format of others) {
    for (const file of FORMATS[format].files(context)) if (!files.has(file.name)) files.set(file.name, file);
  }
  return [own[0], ...[...files.values()].slice(1)];
}

/** Makes sure that the one file is the whole model. @throws UsageError */
export function assertLone(files: readonly FormatFile[]): void {
  if (files.length === 1) return;
  throw new UsageError([message('wrong.archive', { names: files.map(({ name }) => name) })]);
}

/** Bytes of all files of a model in a format. */
export function modelBytes(model: OutputModel, format: ModelFormat, context: FormatContext = {}): number {
  return FORMATS[format].files(context).reduce((sum, file) => sum + file.layout(model).byteLength, 0);
}
