/** Small ONNX files, byte by byte: what no exporter would write as well. */

/** A field of a message: a number, a message or text or bytes, or bits of a fixed width. */
export type ProtoField = readonly [
  number: number,
  value: number | bigint | string | Uint8Array | readonly ProtoField[],
];

export function varintBytes(value: number | bigint): Uint8Array {
  const digits: number[] = [];
  let rest = BigInt.asUintN(64, BigInt(value));
  while (rest >= 0x80n) {
    digits.push(Number(rest & 0x7fn) | 0x80);
    rest >>= 7n;
  }
  return Uint8Array.of(...digits, Number(rest));
}

/** A message of protocol buffers. */
export function proto(...fields: readonly ProtoField[]): Buffer {
  return Buffer.concat(
    fields.flatMap(([number, value]) => {
      if (typeof value === 'number' || typeof value === 'bigint') return [varintBytes(8 * number), varintBytes(value)];
      const bytes =
        typeof value === 'string' ? Buffer.from(value) : value instanceof Uint8Array ? value : proto(...value);
      return [varintBytes(8 * number + 2), varintBytes(bytes.length), bytes];
    }),
  );
}

/** Where a tensor's data lie in another file: one of the entries that say so. */
export function externalData(key: string, value: string): ProtoField {
  return [
    13,
    [
      [1, key],
      [2, value],
    ],
  ];
}

export function floats(...values: readonly number[]): Uint8Array {
  return new Uint8Array(Float32Array.from(values).buffer);
}

/** Numbers that occur nowhere else: `count` of them, by a seed. */
export function values(count: number, seed: number): number[] {
  return Array.from({ length: count }, (_, i) => Math.fround(Math.sin(1 + i * 12.9898 + seed * 78.233)));
}

interface TensorSpec {
  readonly name: string;
  readonly shape: readonly number[];
  /** float32 unless it says otherwise */
  readonly type?: number;
  readonly data?: readonly ProtoField[];
}

/** A TensorProto. */
export function tensorProto({ name, shape, type = 1, data = [] }: TensorSpec): ProtoField[] {
  return [...shape.map((size): ProtoField => [1, size]), [2, type], [8, name], ...data];
}

/** A ModelProto with these fields in its graph. */
export function onnxModel(graph: readonly ProtoField[], more: readonly ProtoField[] = []): Buffer {
  return proto([1, 7], [2, 'pytorch'], [7, graph], [8, [[2, 14]]], ...more);
}

/** A ModelProto with these initializers, their elements in `raw_data`. */
export function modelOf(
  tensors: readonly (readonly [name: string, shape: readonly number[], values: readonly number[]])[],
): Buffer {
  return onnxModel(
    tensors.map(([name, shape, list]): ProtoField => [5, tensorProto({ name, shape, data: [[9, floats(...list)]] })]),
  );
}
