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

export interface Format {
  /** the main one first */
  readonly files: readonly [FormatFile, ...FormatFile[]];
  /** FunASR's AutoModel loads them */
  readonly loadable: boolean;
}

export const FORMATS: Readonly<Record<ModelFormat, Format>> = {
  pt: { files: [torchFile], loadable: true },
  safetensors: { files: [safetensorsFile], loadable: false },
};

/** The files of several formats, each format's together. */
export function filesOf([main, ...others]: readonly [ModelFormat, ...ModelFormat[]]): [FormatFile, ...FormatFile[]] {
  return [...FORMATS[main].files, ...others.flatMap((format) => FORMATS[format].files)];
}

/** Bytes of all files that a format makes of a model. */
export function modelBytes(model: OutputModel, format: ModelFormat): number {
  return FORMATS[format].files.reduce((sum, file) => sum + file.layout(model).byteLength, 0);
}
