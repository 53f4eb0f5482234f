/** The slim model against its base: what happened to its tensors, and how far its weights moved. */
import type { RunResult, TensorComparison } from '../../result.js';
import type { Translator } from '../../words/translator.js';
import {
  type Block,
  type Names,
  numericColumns,
  paragraph,
  type Section,
  type Table,
  textColumns,
} from '../document.js';
import { largest } from '../largest.js';

/** Tensors added, removed and changed, and how far each module moved. */
export function baseSection({ base }: RunResult, t: Translator): Section {
  const none = t.say(base.bytes === null ? 'compare.none' : 'warning.sizes-only');
  const blocks = base.tensors === null ? [paragraph(none)] : comparisonBlocks(base.tensors, t);
  const which = paragraph(t.say(`base.${base.reason}`, { name: t.name(base.name) }));
  return { title: t.say('compare.title'), blocks: [which, ...blocks] };
}

function comparisonBlocks(tensors: TensorComparison, t: Translator): Block[] {
  const { added, removed, reshaped, retyped, unmoved } = tensors;
  const counts = {
    added: added.length,
    removed: removed.length,
    reshaped: reshaped.length,
    retyped: retyped.length,
  };
  const same = Object.values(counts).every((count) => count === 0);
  const shape = (sizes: readonly number[]): string => `[${sizes.join(', ')}]`;
  const changed = (name: string, from: string, to: string): string => `${t.name(name)} ${from} → ${to}`;
  return [
    paragraph(t.say(same ? 'compare.same' : 'compare.tensors', counts)),
    moduleTable(tensors, t),
    ...(tensors.modules.some(({ moved }) => moved !== null) ? [paragraph(t.say('compare.moved-explained'))] : []),
    ...namesBlock(
      t.say('compare.added'),
      added.map((name) => t.name(name)),
    ),
    ...namesBlock(
      t.say('compare.removed'),
      removed.map((name) => t.name(name)),
    ),
    ...namesBlock(
      t.say('compare.reshaped'),
      reshaped.map(({ name, base, slim }) => changed(name, shape(base), shape(slim))),
    ),
    ...retypedBlock(retyped, t),
    ...namesBlock(
      t.say('compare.unmoved'),
      (unmoved ?? []).map((name) => t.name(name)),
    ),
  ];
}

/** Tensors whose type changed alike are one line, whatever their number. */
function retypedBlock(retyped: TensorComparison['retyped'], t: Translator): Block[] {
  const counts = new Map<string, { readonly from: string; readonly to: string; count: number }>();
  for (const { base, slim } of retyped) {
    const alike = counts.get(`${base} ${slim}`) ?? { from: t.name(base), to: t.name(slim), count: 0 };
    alike.count++;
    counts.set(`${base} ${slim}`, alike);
  }
  if (counts.size === 0) return [];
  const items = [...counts.values()].map((alike) => t.say('compare.retyped-alike', alike));
  return [paragraph(`${t.strong(t.say('compare.retyped'))}: ${t.list(items)}`)];
}

function moduleTable({ modules }: TensorComparison, t: Translator): Table {
  const furthest = largest(
    Number.MIN_VALUE,
    modules.map(({ moved }) => moved ?? 0),
  );
  return {
    kind: 'table',
    columns: [...textColumns(t, 'module'), ...numericColumns(t, 'base', 'slim', 'change', 'moved')],
    rows: modules.map(({ module, baseBytes, slimBytes, moved }) => ({
      cells: [
        t.name(module),
        t.size(baseBytes),
        t.size(slimBytes),
        t.signedSize(slimBytes - baseBytes),
        moved === null ? '–' : t.ratio(moved),
      ],
      ...(moved === null ? {} : { bar: moved / furthest }),
    })),
  };
}

/** Nothing where there is no name to show. */
export function namesBlock(label: string, names: readonly string[]): Names[] {
  return names.length === 0 ? [] : [{ kind: 'names', label, names }];
}
