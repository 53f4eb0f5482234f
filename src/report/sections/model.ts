/** What was written: the slim model, its health, what its precision costs, the package around it. */
import type { PrecisionCost, RunResult } from '../../result.js';
import type { Translator } from '../../words/translator.js';
import { type Block, numericColumns, paragraph, type Section, textColumn, textColumns } from '../document.js';
import { largest } from '../largest.js';
import { namesBlock } from './base.js';

/** Tensors, modules, dtypes and digest of what was written. */
export function modelSection({ model }: RunResult, t: Translator): Section {
  const excluded = model.excluded.reduce((sum, { bytes }) => sum + bytes, 0);
  const widest = largest(
    1,
    model.modules.map(({ bytes }) => bytes),
  );
  const summary = t.say('model.summary', {
    tensors: model.tensors,
    parameters: model.parameters,
    weights: t.size(model.weightBytes),
    file: t.name(model.path),
  });
  return {
    title: t.say('model.title'),
    blocks: [
      paragraph(summary),
      ...model.files.flatMap(({ name, digest }) =>
        digest === null ? [] : [paragraph(t.say('model.digest', { file: t.name(name), digest: t.name(digest) }))],
      ),
      {
        kind: 'table',
        columns: [...textColumns(t, 'module'), ...numericColumns(t, 'tensors', 'size', 'bytes')],
        rows: model.modules.map(({ module, tensors, bytes }) => ({
          cells: [t.name(module), t.count(tensors), t.size(bytes), t.count(bytes)],
          bar: bytes / widest,
        })),
      },
      {
        kind: 'table',
        columns: [...textColumns(t, 'dtype'), ...numericColumns(t, 'tensors', 'size')],
        rows: model.dtypes.map(({ dtype, tensors, bytes }) => ({
          cells: [t.name(dtype), t.count(tensors), t.size(bytes)],
        })),
      },
      ...namesBlock(
        t.say('model.excluded', { size: t.size(excluded) }),
        model.excluded.map(({ name }) => t.name(name)),
      ),
    ],
  };
}

/** How far the checkpoints lie from the mean, and values that look wrong; null on a dry run. */
export function healthSection({ health }: RunResult, t: Translator): Section | null {
  if (health === null) return null;
  const { distances, zero, constant, fp16Overflow } = health;
  const furthest = largest(
    Number.MIN_VALUE,
    distances.map(({ distance }) => distance),
  );
  const blocks: Block[] = [
    {
      kind: 'table',
      columns: [...textColumns(t, 'checkpoint'), ...numericColumns(t, 'distance'), textColumn('')],
      rows: distances.map(({ name, distance, farOut }) => ({
        cells: [t.name(name), t.ratio(distance), farOut ? t.say('health.far-out') : ''],
        bar: distance / furthest,
      })),
    },
    paragraph(t.say('health.distance-explained')),
  ];
  if (health.largest !== null) {
    const { magnitude, name } = health.largest;
    const values = { magnitude: t.ratio(magnitude), name: t.name(name) };
    blocks.push(paragraph(t.say('health.largest', values)));
  }
  if (fp16Overflow.length === 0) blocks.push(paragraph(t.say('health.fp16-fits')));
  const shown = (names: readonly string[]): string[] => names.map((name) => t.name(name));
  blocks.push(
    ...namesBlock(t.say('health.fp16-overflow'), shown(fp16Overflow)),
    ...namesBlock(t.say('health.zero'), shown(zero)),
    ...namesBlock(t.say('health.constant'), shown(constant)),
  );
  return { title: t.say('health.title'), blocks };
}

/** What a smaller dtype costs by module; null where the dtype was kept. */
export function precisionSection({ precision }: RunResult, t: Translator): Section | null {
  if (precision === null) return null;
  const { dtype, kept, modules } = precision;
  return {
    title: t.say('precision.title', { dtype }),
    blocks: [
      paragraph(t.say('precision.explained')),
      errorsTable(modules, t),
      ...namesBlock(
        t.say('precision.kept', { dtype }),
        kept.map(({ name, reason }) => `${t.name(name)} (${t.say(`kept.${reason}`)})`),
      ),
    ],
  };
}

/** What each format costs that stores weights in less than float32. */
export function costSections({ formatCosts = [] }: RunResult, t: Translator): Section[] {
  return formatCosts.map(({ format, modules }) => ({
    title: t.say('costs.title', { format: t.name(format) }),
    blocks: [paragraph(t.say('precision.explained')), errorsTable(modules, t)],
  }));
}

function errorsTable(modules: PrecisionCost['modules'], t: Translator): Block {
  return {
    kind: 'table',
    columns: [...textColumns(t, 'module'), ...numericColumns(t, 'largest-error', 'mean-error')],
    rows: modules.map(({ module, largestRelativeError, meanRelativeError }) => ({
      cells: [t.name(module), t.ratio(largestRelativeError), t.ratio(meanRelativeError)],
    })),
  };
}

/** The files of the package with where they came from, and what is missing. */
export function packageSection({ package: contents, model }: RunResult, t: Translator): Section {
  const { vocabulary, missing } = contents;
  const models = model.files.map(({ name, bytes }) => [t.name(name), t.size(bytes), t.say('from.model')]);
  const others = contents.files.map(({ name, bytes, from }) => [t.name(name), t.size(bytes), t.say(`from.${from}`)]);
  const blocks: Block[] = [
    paragraph(t.say('package.summary', { dir: t.name(contents.dir), size: t.size(contents.bytes) })),
    {
      kind: 'table',
      columns: [...textColumns(t, 'file'), ...numericColumns(t, 'size'), ...textColumns(t, 'from')],
      rows: [...models, ...others].map((cells) => ({ cells })),
    },
  ];
  for (const command of model.commands ?? []) {
    blocks.push(paragraph(t.say('package.command', { command: t.name(command) })));
  }
  if (vocabulary !== null) {
    const values = { tokens: vocabulary.tokens, outputs: vocabulary.outputs };
    blocks.push(paragraph(t.say(vocabulary.fits ? 'package.vocabulary' : 'package.vocabulary-unfit', values)));
  }
  blocks.push(
    ...namesBlock(
      t.say('package.missing'),
      missing.map((name) => t.name(name)),
    ),
  );
  return { title: t.say('package.title'), blocks };
}
