/** Pickles of state dicts over given storages, as opcodes: for tests that need strides, types or sizes of their own. */

export interface PickledTensor {
  /** `torch.<storageType>` */
  readonly storageType: string;
  readonly key: string;
  /** elements of the whole storage */
  readonly numel: number;
  readonly offset?: number;
  readonly shape: readonly number[];
  readonly strides: readonly number[];
}

/** `{'state_dict': {name: tensor, ...}}` in protocol 2 */
export function stateDictPickle(tensors: Readonly<Record<string, PickledTensor>>): Buffer {
  const items = Object.entries(tensors).map(([name, tensor]) => text(name) + tensorOf(tensor));
  return Buffer.from(`\x80\x02}${text('state_dict')}}(${items.join('')}us.`, 'latin1');
}

function tensorOf({ storageType, key, numel, offset = 0, shape, strides }: PickledTensor): string {
  const id = `(${text('storage')}ctorch\n${storageType}\n${text(key)}${text('cpu')}${int(numel)}tQ`;
  return `ctorch._utils\n_rebuild_tensor_v2\n(${id}${int(offset)}${tuple(shape)}${tuple(strides)}\x89}tR`;
}

function tuple(items: readonly number[]): string {
  return `(${items.map(int).join('')}t`;
}

function int(value: number): string {
  return `I${value}\n`;
}

function text(value: string): string {
  const bytes = Buffer.from(value);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(bytes.length);
  return `X${length.toString('latin1')}${bytes.toString('latin1')}`;
}
