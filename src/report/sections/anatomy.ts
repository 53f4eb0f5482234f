/** Where the bytes of a checkpoint, a GGUF or an ONNX file go, and why a checkpoint is so large. */
import type { Anatomy, AnatomyPart, GraphFacts, GraphPort, PartKind } from '../../result.js';
import type { Translator } from '../../words/translator.js';
import {
  type Block,
  type Chart,
  numericColumns,
  paragraph,
  type Row,
  type Section,
  type Table,
  textColumns,
} from '../document.js';
import { largest } from '../largest.js';

/** Optimizer state that has the size of the weights it belongs to, as torch.optim names it. */
const ADAM = ['exp_avg', 'exp_avg_sq'];
const AMSGRAD = [...ADAM, 'max_exp_avg_sq'];
const MOMENTUM = ['momentum_buffer'];

/** Slices below this share are drawn together: they would be lines. */
const MIN_SLICE = 0.01;
/** Besides the weights and the rest. */
const MAX_SLICES = 4;

/** In plain words, from the largest checkpoint. */
export function whyParagraph(anatomies: readonly Anatomy[], t: Translator): string {
  const heaviest = anatomies.toSorted((a, b) => b.bytes - a.bytes)[0];
  if (heaviest === undefined) return '–';
  const optimizer = heaviest.parts.filter(({ kind, bytes }) => kind === 'optimizer' && bytes > 0);
  const weights = t.size(sumOf(heaviest, 'weights'));
  const total = t.size(heaviest.bytes);
  const names = new Set(optimizer.map(({ name }) => name));
  const known = (
    [
      ['why.amsgrad', AMSGRAD],
      ['why.adam', ADAM],
      ['why.momentum', MOMENTUM],
    ] as const
  ).find(([, keys]) => keys.every((key) => names.has(key)));
  const keys = known?.[1] ?? [...names];
  const moments = optimizer.filter(({ name }) => keys.includes(name)).reduce((sum, { bytes }) => sum + bytes, 0);
  // Nothing to say of a file that holds no model, or was never a checkpoint.
  if (sumOf(heaviest, 'weights') === 0 || heaviest.gguf !== undefined) return '';
  if (moments === 0) return t.say('why.weights-only', { weights, total });
  const copies = t.say(known?.[0] ?? 'why.optimizer', {
    keys: t.names(keys, 4),
    moments: t.size(moments),
    total,
  });
  return t.sentences([copies, t.say('why.weights', { weights })]);
}

/** The first checkpoint in full, and all of them in brief; null where none was opened. */
export function anatomySection(anatomies: readonly Anatomy[], t: Translator): Section | null {
  const first = anatomies[0];
  if (first === undefined) return null;
  return {
    title: t.say('anatomy.title'),
    blocks: [
      paragraph(whyParagraph(anatomies, t)),
      ...anatomyBlocks(first, t),
      ...(anatomies.length > 1 ? [paragraph(t.say('anatomy.all')), comparison(anatomies, t)] : []),
    ],
  };
}

/** One checkpoint: its parts in a table that sums to the file's size. */
export function anatomyBlocks(anatomy: Anatomy, t: Translator): Block[] {
  const { name, bytes, parts, graph } = anatomy;
  const widest = largest(
    1,
    parts.map((part) => part.bytes),
  );
  const rows = parts.map(
    (part): Row => ({
      cells: [
        partLabel(part, t),
        part.tensors === 0 ? '' : t.count(part.tensors),
        t.size(part.bytes),
        t.count(part.bytes),
        t.share(part.bytes / Math.max(1, bytes)),
      ],
      bar: part.bytes / widest,
    }),
  );
  const total: Row = {
    cells: [
      t.strong(t.say('column.total')),
      t.count(parts.reduce((sum, { tensors }) => sum + tensors, 0)),
      t.size(bytes),
      t.count(bytes),
      t.share(1),
    ],
  };
  const table: Table = {
    kind: 'table',
    columns: [...textColumns(t, 'part'), ...numericColumns(t, 'tensors', 'size', 'bytes', 'share')],
    rows: [...rows, total],
    chart: pie(anatomy, t),
  };
  const values = { name: t.name(name), size: t.size(bytes), bytes };
  return [
    paragraph(t.say('anatomy.of', values)),
    ...(graph === undefined ? [] : [graphParagraph(graph, t)]),
    table,
    ...ggufTables(anatomy, t),
  ];
}

/** What an ONNX file's graph requires of a runtime. */
function graphParagraph({ irVersion, opset, producer, nodes, inputs, outputs }: GraphFacts, t: Translator): Block {
  const ports = (list: readonly GraphPort[]): string =>
    t.names(
      list.map(({ name, dtype, shape }) => `${name} ${dtype} [${shape.join(', ')}]`),
      list.length,
    );
  const values = { nodes, producer: producer || '?', inputs: ports(inputs), outputs: ports(outputs) };
  return paragraph(t.say('anatomy.graph', { version: irVersion, opset, ...values }));
}

/** What a GGUF file says of itself: the types of its tensors, and its keys. */
function ggufTables({ bytes: all, gguf }: Anatomy, t: Translator): Table[] {
  if (gguf === undefined) return [];
  const types = gguf.types.map(
    ({ type, tensors, bytes }): Row => ({
      cells: [t.name(type), t.count(tensors), t.size(bytes), t.count(bytes), t.share(bytes / all)],
    }),
  );
  const keys = gguf.keys.map(
    ({ name, type, value, count }): Row => ({
      cells: [t.name(name), count === null ? t.name(type) : t.name(`${type}[${count}]`), t.name(value)],
    }),
  );
  return [
    {
      kind: 'table',
      columns: [...textColumns(t, 'dtype'), ...numericColumns(t, 'tensors', 'size', 'bytes', 'share')],
      rows: types,
    },
    {
      kind: 'table',
      columns: textColumns(t, 'key', 'dtype', 'value'),
      rows: keys,
    },
  ];
}

function partLabel({ kind, name }: AnatomyPart, t: Translator): string {
  const part = t.say(`part.${kind}`);
  return name === '' ? part : t.say('part.named', { part, name: t.name(name) });
}

/** The weights in one, each other part that is large enough to be seen, and the rest in one. */
function pie(anatomy: Anatomy, t: Translator): Chart {
  const weights = { label: t.say('part.weights'), bytes: sumOf(anatomy, 'weights') };
  const others = anatomy.parts
    .filter(({ kind, bytes }) => kind !== 'weights' && bytes >= MIN_SLICE * anatomy.bytes)
    .slice(0, MAX_SLICES)
    .map(({ kind, name, bytes }) => ({ label: name === '' ? t.say(`part.${kind}`) : name, bytes }));
  const shown = [weights, ...others];
  const rest = anatomy.bytes - shown.reduce((sum, { bytes }) => sum + bytes, 0);
  const [unit, title] =
    anatomy.bytes < 1e7 ? ([1e3, 'anatomy.chart-small'] as const) : ([1e6, 'anatomy.chart'] as const);
  return {
    kind: 'pie',
    title: t.say(title),
    slices: [...shown, { label: t.say('part.rest'), bytes: rest }]
      .filter(({ bytes }) => bytes > 0)
      .map(({ label, bytes }) => ({ label, value: Number((bytes / unit).toFixed(1)) })),
  };
}

function comparison(anatomies: readonly Anatomy[], t: Translator): Table {
  const rows = anatomies.map((anatomy): Row => {
    const weights = sumOf(anatomy, 'weights');
    const optimizer = sumOf(anatomy, 'optimizer');
    const sizes = [weights, optimizer, anatomy.bytes - weights - optimizer, anatomy.bytes];
    return { cells: [t.name(anatomy.name), ...sizes.map((bytes) => t.size(bytes))] };
  });
  return {
    kind: 'table',
    columns: [...textColumns(t, 'checkpoint'), ...numericColumns(t, 'weights', 'optimizer', 'rest', 'total')],
    rows,
  };
}

function sumOf(anatomy: Anatomy, kind: PartKind): number {
  return anatomy.parts.filter((part) => part.kind === kind).reduce((sum, { bytes }) => sum + bytes, 0);
}
