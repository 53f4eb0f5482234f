/** The base model's ONNX files, ready to be rewritten with a finetuned model's weights, or the reasons why they cannot be. */
import { SelectionError } from '../../errors.js';
import { readInto } from '../../torch/byte-source.js';
import type { OpenWeights } from '../../torch/checkpoint.js';
import { DTYPES } from '../../torch/dtype.js';
import { fileRange, materialize, readTensor, type Scratch } from '../../torch/materialize.js';
import { elementCount, type StateDict, sameNumbers, type Tensor } from '../../torch/tensor.js';
import { type Message, message } from '../../words/message.js';
import type { FormatFile } from '../formats.js';
import { type BaseTensor, type ComparingThread, Comparison } from './comparison.js';
import { FEW, type OnnxGraph } from './graph.js';
import { type Match, type Matches, matchTemplate } from './match.js';
import { onnxFiles } from './onnx-file.js';
import { openTemplate, type Template } from './template.js';

/** A model's weights by name. */
export interface NamedWeights {
  readonly checkpoint: OpenWeights;
  readonly stateDict: StateDict;
}

interface TemplateRequest {
  /** as the user calls it, for messages */
  readonly format: string;
  /** of the ONNX files */
  readonly paths: readonly string[];
  readonly base: NamedWeights;
  /** shapes of the tensors that will be written, by name */
  readonly model: ReadonlyMap<string, readonly number[]>;
  /** what is averaged */
  readonly sources: readonly NamedWeights[];
  /** must not exist; for tensors of the base that do not lie plain in its file */
  readonly scratch: string;
  readonly threads?: readonly ComparingThread[] | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface TemplateFile {
  readonly path: string;
  readonly graph: OnnxGraph;
  /** of itself and the files beside it */
  readonly bytes: number;
  /** their paths */
  readonly inputs: readonly string[];
  /** itself, then the files beside it that hold its constants */
  readonly files: readonly [FormatFile, ...FormatFile[]];
}

export interface Templates {
  readonly files: readonly TemplateFile[];
  close(): void;
}

/**
 * Opens the files and finds what of the model each constant is.
 * @throws CheckpointError where a file cannot be read, SelectionError with all reasons why the model cannot be put into them
 */
export async function openTemplates(request: TemplateRequest): Promise<Templates> {
  const opened: Template[] = [];
  const close = (): void => {
    for (const template of opened) template.close();
  };
  const { tensors, scratch } = await baseTensors(request);
  try {
    const comparison = new Comparison(tensors, request.threads);
    const files: TemplateFile[] = [];
    for (const path of request.paths) {
      const template = openTemplate(path);
      opened.push(template);
      const found = await matchTemplate(template, comparison, request.signal);
      refuseUnmatched(template, found, request);
      refuseUnfit(template, found.matches, request);
      const sources = [template.source, ...template.external.values()];
      files.push({
        path,
        graph: template.graph,
        bytes: sources.reduce((sum, { byteLength }) => sum + byteLength, 0),
        inputs: sources.map((source) => source.path),
        files: onnxFiles(template, found.matches),
      });
    }
    return { files, close };
  } catch (error) {
    close();
    throw error;
  } finally {
    scratch?.close();
  }
}

/** The base model's tensors as constants of an ONNX file can be: of float32. */
async function baseTensors({ base, scratch: path, signal }: TemplateRequest) {
  const { checkpoint, stateDict } = base;
  const floats = [...stateDict].filter(([, { dtype, shape }]) => dtype === 'float32' && !shape.includes(0));
  const others = floats.map(([, tensor]) => tensor).filter((tensor) => fileRange(tensor) === undefined);
  let scratch: Scratch | undefined;
  if (others.length > 0) scratch = await materialize(checkpoint, others, path, signal);
  const tensors = floats.map(([name, tensor]): BaseTensor => {
    const { shape } = tensor;
    const place = { name, shape, numel: elementCount(shape), path: checkpoint.path };
    const range = fileRange(tensor);
    if (range !== undefined) return { ...place, fd: checkpoint.fd, position: range.position };
    const position = scratch?.positions.get(tensor);
    if (scratch === undefined || position === undefined) throw new RangeError(`${name} was not laid out`);
    return { ...place, fd: scratch.fd, position };
  });
  return { tensors, scratch };
}

/** Problems that are listed one by one. */
const TOLD = 5;

function refuseUnmatched(template: Template, { matches, unmatched }: Matches, { format }: TemplateRequest): void {
  if (unmatched.length === 0) return;
  const matched = matches.filter(({ constant }) => constant.numel > FEW).length;
  const count = matched + unmatched.length;
  // A file of another model, or of another release of it, shares next to nothing with this one.
  const problems =
    matched < count / 2
      ? [message('onnx-base.unlike', { file: template.path, count, matched })]
      : told(unmatched.map(({ constant: { name }, problem }) => message('onnx-base.constant', { name, problem })));
  throw cannot(format, problems, message('hint.onnx-other-base'));
}

function refuseUnfit(template: Template, matches: readonly Match[], request: TemplateRequest): void {
  const { format, model, base } = request;
  const names = new Set(
    matches.flatMap(({ parts }) => parts.flatMap(({ origins }) => origins.map(({ tensor }) => tensor))),
  );
  const unfit = [...names].flatMap((tensor): Message[] => {
    const shape = model.get(tensor);
    const other = base.stateDict.get(tensor)?.shape ?? [];
    if (shape === undefined) return [message('onnx-base.lacking', { tensor })];
    if (sameNumbers(shape, other)) return [];
    return [message('onnx-base.reshaped', { tensor, found: shape.join(', '), base: other.join(', ') })];
  });
  if (unfit.length > 0) throw cannot(format, told(unfit));
  const shared = matches.flatMap((match) => divided(template, match, request));
  if (shared.length > 0) throw cannot(format, told(shared));
}

/** Several tensors that one constant stands for, and that are not the same any more. */
function divided(template: Template, { constant, parts }: Match, { sources }: TemplateRequest): Message[] {
  for (const { origins, count } of parts) {
    const [{ tensor, first }, ...others] = origins;
    for (const other of others) {
      const isSame = sources.every(({ checkpoint, stateDict }) => {
        const [a, b] = [stateDict.get(tensor), stateDict.get(other.tensor)];
        // What no checkpoint has is the base model's, where they are the same.
        if (a === undefined || b === undefined) return a === b;
        return hasSameValues(checkpoint, { tensor: a, first }, { tensor: b, first: other.first }, count);
      });
      if (isSame) continue;
      const named = { name: constant.name, file: template.path, tensor, other: other.tensor };
      return [message('onnx-base.shared', named)];
    }
  }
  return [];
}

interface Run {
  readonly tensor: Tensor;
  readonly first: number;
}

/** Elements that are compared at once. */
const PIECE = 1 << 16;

function hasSameValues(checkpoint: OpenWeights, a: Run, b: Run, count: number): boolean {
  if (a.tensor.dtype !== b.tensor.dtype) return false;
  const [readA, readB] = [reader(checkpoint, a.tensor), reader(checkpoint, b.tensor)];
  for (let done = 0; done < count; done += PIECE) {
    const length = Math.min(PIECE, count - done);
    if (Buffer.compare(readA(a.first + done, length), readB(b.first + done, length)) !== 0) return false;
  }
  return true;
}

/** Reads elements of a tensor, from the file where they lie plain in it. */
function reader(checkpoint: OpenWeights, tensor: Tensor): (first: number, count: number) => Uint8Array {
  const { size } = DTYPES[tensor.dtype];
  const range = fileRange(tensor);
  if (range === undefined) {
    const whole = readTensor(checkpoint, tensor);
    return (first, count) => whole.subarray(first * size, (first + count) * size);
  }
  return (first, count) => {
    const bytes = Buffer.alloc(count * size);
    readInto(checkpoint.path, checkpoint.fd, range.position + first * size, bytes);
    return bytes;
  };
}

function told(problems: readonly Message[]): readonly Message[] {
  const rest = problems.length - TOLD;
  return rest > 0 ? [...problems.slice(0, TOLD), message('onnx-base.more', { count: rest })] : problems;
}

function cannot(format: string, problems: readonly Message[], hint?: Message): SelectionError {
  const lines = [message('onnx-base.cannot', { format }), ...problems];
  return new SelectionError(lines, hint === undefined ? {} : { hint });
}
