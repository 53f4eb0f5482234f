/** The one table of formats: what the files of each are, how they are laid out and read back, who loads them. */
import type { ModelFormat } from '../config.js';
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

export interface Format {
  /** the main one first */
  files(made: MadeFiles): readonly FormatFile[];
  /** FunASR's AutoModel loads them */
  readonly loadable: boolean;
  /** they hold the tensors as `precision` and `exclude-tensors` want them */
  readonly adjustable: boolean;
}

export const FORMATS: Readonly<Record<ModelFormat, Format>> = {
  pt: { files: () => [torchFile], loadable: true, adjustable: true },
  safetensors: { files: () => [safetensorsFile], loadable: false, adjustable: true },
  onnx: { files: (made) => made.get('onnx') ?? [], loadable: false, adjustable: false },
  'onnx-int8': { files: (made) => made.get('onnx-int8') ?? [], loadable: false, adjustable: false },
};

const NONE: MadeFiles = new Map();

/** The files of several formats, each format's together; one that two of them have is one. */
export function filesOf(formats: readonly ModelFormat[], made = NONE): [FormatFile, ...FormatFile[]] {
  const files = new Map<string, FormatFile>();
  for (const format of formats) {
    for (const file of FORMATS[format].files(made)) if (!files.has(file.name)) files.set(file.name, file);
  }
  const [main, ...others] = files.values();
  if (main === undefined) throw new RangeError(`no file of ${formats.join(', ')}`);
  return [main, ...others];
}

/** Bytes of all files that a format makes of a model. */
export function modelBytes(model: OutputModel, format: ModelFormat, made = NONE): number {
  return FORMATS[format].files(made).reduce((sum, file) => sum + file.layout(model).byteLength, 0);
}
