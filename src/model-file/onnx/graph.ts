/**
 * Reads an ONNX file (onnx.proto of the ONNX project): its versions, what goes in and out, and each constant with the place
 * of its bytes, of which none is read. Nothing in the file is trusted.
 */
import { CheckpointError } from '../../errors.js';
import { type ByteSource, type FileSource, openFile } from '../../torch/byte-source.js';
import { message } from '../../words/message.js';
import { BYTES, type Field, protobufFields, VARINT } from '../protobuf.js';
import { type Constant, readTensorProto } from './tensor-proto.js';
import { windowed } from './windowed.js';

/** A message of the file with those around it: each has its length in front, which changes where what is within does. */
export interface Enclosure {
  readonly around: Enclosure | undefined;
  /** of the varint that tells the length */
  readonly lengthAt: number;
  readonly start: number;
  readonly end: number;
}

/** What the model is given, or gives. */
export interface Port {
  readonly name: string;
  /** ONNX's number of the element type; 0 where it says none */
  readonly type: number;
  /** numbers where they are fixed */
  readonly shape: readonly (number | string)[];
}

export interface OnnxGraph {
  readonly irVersion: number;
  /** of ONNX's own operators */
  readonly opset: number;
  readonly producer: string;
  readonly nodes: number;
  readonly inputs: readonly Port[];
  readonly outputs: readonly Port[];
  /** in the order of the file */
  readonly constants: readonly Constant[];
}

/** An ONNX file that is open for reading until `close()`. */
interface OnnxFile extends OnnxGraph {
  readonly source: FileSource;
  close(): void;
}

/** Fields of all messages together: a model of a thousand constants and 20,000 nodes has some 300,000. */
const MOST_FIELDS = 1_000_000;
/** Of weights, and small numbers of the graph: a SeACo-Paraformer has 1,100 of them, its int8 file 5,000. */
const MOST_CONSTANTS = 50_000;
/** Graphs within nodes of graphs: a loop within a branch within a function is deep already. */
const MOST_LEVELS = 16;
/** `/encoder/encoders.0/self_attn/MatMul_output_0`: exporters write the path of the module. */
const LONGEST_NAME = 1024;
/** Inputs and outputs: FunASR's models have two to eight, a streaming decoder a cache for each layer besides. */
const MOST_PORTS = 256;

/** Opens and reads the ONNX file at `path`. @throws CheckpointError where it is none, or more than this program reads */
export function openOnnx(path: string): OnnxFile {
  const source = openFile(path);
  try {
    return { ...readOnnx(source), source, close: () => source.close() };
  } catch (error) {
    source.close();
    throw error;
  }
}

/** The model in a file. @throws CheckpointError */
export function readOnnx(file: ByteSource): OnnxGraph {
  return new Reader(windowed(file)).model();
}

/** Numbers of fields, by message. */
const MODEL = { irVersion: 1, producer: 2, graph: 7, opset: 8, functions: 25 } as const;
const GRAPH = { node: 1, initializer: 5, input: 11, output: 12, sparse: 15 } as const;
const NODE = { input: 1, output: 2, name: 3, attribute: 5 } as const;
const FUNCTION = { node: 7 } as const;
const ATTRIBUTE = { tensor: 5, graph: 6, floats: 7, tensors: 10, graphs: 11, sparse: 22, manySparse: 23 } as const;
const OPSET = { domain: 1, version: 2 } as const;
const VALUE = { name: 1, type: 2 } as const;
const TYPE = { tensor: 1 } as const;
const TENSOR_TYPE = { element: 1, shape: 2 } as const;
const SHAPE = { dimension: 1 } as const;
const DIMENSION = { value: 1, name: 2 } as const;

/** What torch's exporter calls a weight that it transposed: only the node that takes it tells whose it is. */
const NAMELESS = /^onnx::/;

class Reader {
  private readonly constants: Constant[] = [];
  /** modules of nodes by the nameless weights that they take */
  private readonly takers = new Map<string, string>();
  private fieldsRead = 0;
  private nodes = 0;

  constructor(private readonly source: ByteSource) {}

  model(): OnnxGraph {
    const graphs: Enclosure[] = [];
    let irVersion = 0;
    let opset = 0;
    let producer = '';
    let inputs: Port[] = [];
    let outputs: Port[] = [];
    for (const field of this.fields(0, this.source.byteLength)) {
      if (field.number === MODEL.irVersion) irVersion = this.number(field);
      else if (field.number === MODEL.producer) producer = this.text(field);
      else if (field.number === MODEL.opset) opset = this.opset(field) ?? opset;
      else if (field.number === MODEL.functions) this.nodesOf(this.enclosure(field, undefined), FUNCTION.node, 1);
      else if (field.number === MODEL.graph) {
        // Readers of protocol buffers would make one of both.
        if (graphs.length > 0) this.fail('onnx.two-graphs', field);
        const graph = this.enclosure(field, undefined);
        graphs.push(graph);
        ({ inputs, outputs } = this.graph(graph, 1));
      }
    }
    if (graphs.length === 0 || irVersion < 1) {
      throw new CheckpointError(this.source.path, message('onnx.none'), { hint: message('hint.onnx-file') });
    }
    const named = this.constants.map((constant) => ({ ...constant, module: this.moduleOf(constant) }));
    return { irVersion, opset, producer, nodes: this.nodes, inputs, outputs, constants: named };
  }

  private graph(graph: Enclosure, level: number): { inputs: Port[]; outputs: Port[] } {
    if (level > MOST_LEVELS) this.tooLarge('onnx.levels', MOST_LEVELS);
    const inputs: Port[] = [];
    const outputs: Port[] = [];
    for (const field of this.fields(graph.start, graph.end)) {
      switch (field.number) {
        case GRAPH.node:
          this.node(this.enclosure(field, graph), level);
          break;
        case GRAPH.initializer:
          this.constant(this.enclosure(field, graph), undefined);
          break;
        case GRAPH.sparse:
          this.fail('onnx.sparse', field);
          break;
        case GRAPH.input:
        case GRAPH.output:
          if (level > 1) break;
          if (inputs.length + outputs.length === MOST_PORTS) this.tooLarge('onnx.ports', MOST_PORTS);
          (field.number === GRAPH.input ? inputs : outputs).push(this.port(field));
          break;
        default:
      }
    }
    return { inputs, outputs };
  }

  private nodesOf(outer: Enclosure, number: number, level: number): void {
    for (const field of this.fields(outer.start, outer.end)) {
      if (field.number === number) this.node(this.enclosure(field, outer), level);
    }
  }

  private node(node: Enclosure, level: number): void {
    this.nodes++;
    const inputs: string[] = [];
    let name = '';
    let output = '';
    for (const field of this.fields(node.start, node.end)) {
      // Attributes stand behind what names them.
      if (field.number === NODE.attribute) this.attribute(this.enclosure(field, node), output || name, level);
      else if (field.number === NODE.name) name = this.text(field);
      else if (field.number === NODE.output && output === '') output = this.text(field);
      else if (field.number === NODE.input) {
        const input = this.text(field);
        if (NAMELESS.test(input) && inputs.length < FEW) inputs.push(input);
      }
    }
    const module = moduleOfNode(name);
    for (const input of inputs) {
      if (!this.takers.has(input) && this.takers.size < MOST_CONSTANTS) this.takers.set(input, module);
    }
  }

  private attribute(attribute: Enclosure, name: string, level: number): void {
    for (const field of this.fields(attribute.start, attribute.end)) {
      switch (field.number) {
        case ATTRIBUTE.tensor:
        case ATTRIBUTE.tensors:
          this.constant(this.enclosure(field, attribute), name);
          break;
        case ATTRIBUTE.graph:
        case ATTRIBUTE.graphs:
          this.graph(this.enclosure(field, attribute), level + 1);
          break;
        case ATTRIBUTE.floats:
          // As a list they could be weights as well; no exporter writes any so.
          if (field.wire === BYTES && field.end - field.start > 4 * FEW) this.fail('onnx.float-list', field);
          break;
        case ATTRIBUTE.sparse:
        case ATTRIBUTE.manySparse:
          this.fail('onnx.sparse', field);
          break;
        default:
      }
    }
  }

  /** @param name of what the tensor is to a node that holds it; undefined for an initializer, which has its own */
  private constant(tensor: Enclosure, name: string | undefined): void {
    if (this.constants.length === MOST_CONSTANTS) this.tooLarge('onnx.constants', MOST_CONSTANTS);
    const fields = this.fields(tensor.start, tensor.end);
    const read = readTensorProto(this.source, fields, tensor, (field) => this.text(field));
    this.constants.push(name === undefined ? read : { ...read, name, initializer: false });
  }

  private port(field: Field): Port {
    let name = '';
    let type = 0;
    const shape: (number | string)[] = [];
    for (const inner of this.fields(field.start, field.end)) {
      if (inner.number === VALUE.name) name = this.text(inner);
      if (inner.number !== VALUE.type) continue;
      for (const kind of this.messages(inner, TYPE.tensor)) {
        for (const part of this.fields(kind.start, kind.end)) {
          if (part.number === TENSOR_TYPE.element) type = this.number(part);
          if (part.number !== TENSOR_TYPE.shape) continue;
          for (const dimension of this.messages(part, SHAPE.dimension)) shape.push(this.dimension(dimension));
        }
      }
    }
    return { name, type, shape };
  }

  private dimension(field: Field): number | string {
    for (const inner of this.fields(field.start, field.end)) {
      if (inner.number === DIMENSION.value) return this.number(inner);
      if (inner.number === DIMENSION.name) return this.text(inner);
    }
    return '?';
  }

  private opset(field: Field): number | undefined {
    let domain = '';
    let version = 0;
    for (const inner of this.fields(field.start, field.end)) {
      if (inner.number === OPSET.domain) domain = this.text(inner);
      else if (inner.number === OPSET.version) version = this.number(inner);
    }
    return domain === '' || domain === 'ai.onnx' ? version : undefined;
  }

  private moduleOf({ name }: Constant): string {
    const taker = this.takers.get(name);
    if (taker !== undefined && taker !== '') return taker;
    return moduleOfNode(name) || 'onnx';
  }

  private *fields(start: number, end: number): Generator<Field> {
    for (const field of protobufFields(this.source, start, end)) {
      if (++this.fieldsRead > MOST_FIELDS) this.tooLarge('onnx.fields', MOST_FIELDS);
      yield field;
    }
  }

  private *messages({ start, end }: Field, number: number): Generator<Field> {
    for (const field of this.fields(start, end)) if (field.number === number && field.wire === BYTES) yield field;
  }

  private enclosure(field: Field, around: Enclosure | undefined): Enclosure {
    if (field.wire !== BYTES) return this.fail('onnx.field', field);
    const { start, end } = field;
    return { around, lengthAt: field.lengthAt, start, end };
  }

  private text(field: Field): string {
    if (field.wire !== BYTES) return this.fail('onnx.field', field);
    if (field.end - field.start > LONGEST_NAME) return this.fail('onnx.long-name', field);
    const bytes = this.source.read(field.start, field.end - field.start);
    const text = Buffer.from(bytes).toString();
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be in a name
    if (/[\u0000-\u001f\u007f\ufffd]/.test(text)) this.fail('onnx.odd-name', field);
    return text;
  }

  private number(field: Field): number {
    const value = field.wire === VARINT ? BigInt.asIntN(64, field.value) : this.fail('onnx.field', field);
    if (value < 0n || value > Number.MAX_SAFE_INTEGER) return this.fail('onnx.field', field);
    return Number(value);
  }

  private fail(
    code: 'onnx.two-graphs' | 'onnx.sparse' | 'onnx.float-list' | 'onnx.field' | 'onnx.long-name' | 'onnx.odd-name',
    { start }: Field,
  ): never {
    const where = message('torch.where.byte', { at: start });
    throw new CheckpointError(this.source.path, message(code), { where, hint: message('hint.onnx-file') });
  }

  private tooLarge(code: 'onnx.levels' | 'onnx.constants' | 'onnx.fields' | 'onnx.ports', most: number): never {
    throw new CheckpointError(this.source.path, message(code, { most }));
  }
}

/** Numbers of the graph: a constant of more elements counts. */
export const FEW = 8;

/** `encoder` of `encoder.encoders.0.norm1.weight`, of `/encoder/encoders.0/MatMul` and of `/encoder/MatMul_quant`. */
function moduleOfNode(name: string): string {
  const [module = ''] = name.replace(/^\//, '').split(/[./]/);
  return NAMELESS.test(name) || !/^[A-Za-z_]\w*$/.test(module) ? '' : module;
}
