/** The base model's ONNX files for all formats that are asked for, found and opened. */
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { SelectionError } from '../errors.js';
import type { FormatFile, MadeFiles } from '../model-file/formats.js';
import type { ComparingThread } from '../model-file/onnx/comparison.js';
import type { OnnxGraph } from '../model-file/onnx/graph.js';
import { writtenBytes } from '../model-file/onnx/onnx-file.js';
import { type NamedWeights, openTemplates, type TemplateFile, type Templates } from '../model-file/onnx/templates.js';
import { message } from '../words/message.js';
import { findOnnxBase, lookForOnnxBase, type OnnxBaseRequest, type OnnxFormat } from './onnx-base.js';

interface OnnxRequest extends OnnxBaseRequest {
  readonly formats: readonly string[];
  /** the base model's weights; undefined where they are not at hand */
  readonly baseWeights: NamedWeights | undefined;
  readonly sources: readonly NamedWeights[];
  /** shapes of the tensors that will be written, by name */
  readonly model: ReadonlyMap<string, readonly number[]>;
  readonly threads?: readonly ComparingThread[] | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface OnnxTemplates {
  /** the files of each format that is asked for */
  readonly made: MadeFiles;
  /** of the base model's files, by format */
  readonly baseBytes: ReadonlyMap<string, number>;
  /** by the names of the files that will be written */
  readonly graphs: ReadonlyMap<string, OnnxGraph>;
  /** what the files in int8 would come to; undefined where the base model has none */
  int8Bytes(): number | undefined;
  /** paths of what is read */
  readonly inputs: readonly string[];
  close(): void;
}

const FORMATS: readonly OnnxFormat[] = ['onnx', 'onnx-int8'];

/** Whether a format is one of ONNX. */
export function isOnnx(format: string): format is OnnxFormat {
  return FORMATS.some((one) => one === format);
}

/**
 * Finds and opens the files, and what of the model each of their constants is. A file of both formats is opened once.
 * @throws UsageError, SlimError where they are not found, CheckpointError where they cannot be read, SelectionError where the
 *   model cannot be put into them
 */
export async function openOnnxTemplates(request: OnnxRequest): Promise<OnnxTemplates> {
  const asked = FORMATS.filter((format) => request.formats.includes(format));
  const paths = new Map(asked.map((format) => [format, findOnnxBase(format, request)] as const));
  const [format = ''] = asked;
  const { baseWeights: base } = request;
  if (asked.length > 0 && base === undefined) throw new SelectionError(message('onnx-base.no-weights', { format }));
  const all = [...new Set([...paths.values()].flat())];
  const scratch = join(tmpdir(), `funasr-slim-${process.pid}-onnx.unpacked`);
  const templates: Templates =
    base === undefined || all.length === 0
      ? { files: [], close: () => {} }
      : await openTemplates({ ...request, format, paths: all, base, scratch });
  const made = new Map<string, readonly FormatFile[]>();
  const baseBytes = new Map<string, number>();
  for (const [format, own] of paths) {
    const files = own.flatMap((path) => templates.files.filter((file) => file.path === path));
    made.set(
      format,
      files.flatMap(({ files }) => files),
    );
    baseBytes.set(
      format,
      files.reduce((sum, { bytes }) => sum + bytes, 0),
    );
  }
  return {
    made,
    baseBytes,
    graphs: new Map(templates.files.map(({ path, graph }) => [basename(path), graph])),
    int8Bytes: () => {
      const own = paths.get('onnx-int8') ?? lookForOnnxBase('onnx-int8', request);
      return own?.reduce((sum, path) => sum + writtenBytes(path), 0);
    },
    inputs: templates.files.flatMap(({ inputs }: TemplateFile) => inputs),
    close: templates.close,
  };
}
