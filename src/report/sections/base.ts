/** The slim model against its base: what happened to its tensors, and how far its weights moved. */
import type { RunResult, TensorComparison } from '../../result.js';
import type { Translator } from '../../words/translator.js';
import { type Block, type Names, numericColumn, paragraph, type Section, type Table, textColumn } from '../document.js';
import { largest } from '../largest.js';

/** Tensors added, removed and changed, and how far each module moved. */
export function baseSection({ base }: RunResult, words: Translator): Section {
  const none = words.say(base.bytes === null ? 'compare.none' : 'warning.sizes-only');
  const blocks = base.tensors === null ? [paragraph(none)] : comparisonBlocks(base.tensors, words);
  const which = paragraph(words.say(`base.${base.reason}`, { name: words.name(base.name) }));
  return { title: words.say('compare.title'), blocks: [which, ...blocks] };
}

function comparisonBlocks(tensors: TensorComparison, words: Translator): Block[] {
  const { added, removed, reshaped, retyped, unmoved } = tensors;
  const counts = {
    added: added.length,
    removed: removed.length,
    reshaped: reshaped.length,
    retyped: retyped.length,
  };
  const same = Object.values(counts).every((count) => count === 0);
  const shape = (sizes: readonly number[]): string => `[${sizes.join(', ')}]`;
  const changed = (name: string, from: string, to: string): string => `${words.name(name)} ${from} → ${to}`;
  return [
    paragraph(words.say(same ? 'compare.same' : 'compare.tensors', counts)),
    moduleTable(tensors, words),
    ...(tensors.modules.some(({ moved }) => moved !== null) ? [paragraph(words.say('compare.moved-explained'))] : []),
    ...namesBlock(
      words.say('compare.added'),
      added.map((name) => words.name(name)),
    ),
    ...namesBlock(
      words.say('compare.removed'),
      removed.map((name) => words.name(name)),
    ),
    ...namesBlock(
      words.say('compare.reshaped'),
      reshaped.map(({ name, base, slim }) => changed(name, shape(base), shape(slim))),
    ),
    ...retypedBlock(retyped, words),
    ...namesBlock(
      words.say('compare.unmoved'),
      (unmoved ?? []).map((name) => words.name(name)),
    ),
  ];
}

/** Tensors whose type changed alike are one line, whatever their number. */
function retypedBlock(retyped: TensorComparison['retyped'], words: Translator): Block[] {
  const counts = new Map<string, { readonly from: string; readonly to: string; count: number }>();
  for (const { base, slim } of retyped) {
    const alike = counts.get(`${base} ${slim}`) ?? { from: words.name(base), to: words.name(slim), count: 0 };
    alike.count++;
    counts.set(`${base} ${slim}`, alike);
  }
  if (counts.size === 0) return [];
  const items = [...counts.values()].map((alike) => words.say('compare.retyped-alike', alike));
  return [paragraph(`${words.strong(words.say('compare.retyped'))}: ${words.list(items)}`)];
}

function moduleTable({ modules }: TensorComparison, words: Translator): Table {
  const furthest = largest(
    Number.MIN_VALUE,
    modules.map(({ moved }) => moved ?? 0),
  );
  return {
    kind: 'table',
    columns: [
      textColumn(words.say('column.module')),
      numericColumn(words.say('column.base')),
      numericColumn(words.say('column.slim')),
      numericColumn(words.say('column.change')),
      numericColumn(words.say('column.moved')),
    ],
    rows: modules.map(({ module, baseBytes, slimBytes, moved }) => ({
      cells: [
        words.name(module),
        words.size(baseBytes),
        words.size(slimBytes),
        words.signedSize(slimBytes - baseBytes),
        moved === null ? '–' : words.ratio(moved),
      ],
      ...(moved === null ? {} : { bar: moved / furthest }),
    })),
  };
}

/** Nothing where there is no name to show. */
export function namesBlock(label: string, names: readonly string[]): Names[] {
  return names.length === 0 ? [] : [{ kind: 'names', label, names }];
}
