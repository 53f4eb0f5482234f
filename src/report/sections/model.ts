/** What was written: the slim model, its health, what its precision costs, the package around it. */
import type { PrecisionCost, RunResult } from '../../result.js';
import type { Translator } from '../../words/translator.js';
import { type Block, numericColumn, paragraph, type Section, textColumn } from '../document.js';
import { largest } from '../largest.js';
import { namesBlock } from './base.js';

/** Tensors, modules, dtypes and digest of what was written. */
export function modelSection({ model }: RunResult, words: Translator): Section {
  const excluded = model.excluded.reduce((sum, { bytes }) => sum + bytes, 0);
  const widest = largest(
    1,
    model.modules.map(({ bytes }) => bytes),
  );
  const summary = words.say('model.summary', {
    tensors: model.tensors,
    parameters: model.parameters,
    weights: words.size(model.weightBytes),
    file: words.name(model.path),
  });
  return {
    title: words.say('model.title'),
    blocks: [
      paragraph(summary),
      ...model.files.flatMap(({ name, digest }) =>
        digest === null
          ? []
          : [paragraph(words.say('model.digest', { file: words.name(name), digest: words.name(digest) }))],
      ),
      {
        kind: 'table',
        columns: [
          textColumn(words.say('column.module')),
          numericColumn(words.say('column.tensors')),
          numericColumn(words.say('column.size')),
          numericColumn(words.say('column.bytes')),
        ],
        rows: model.modules.map(({ module, tensors, bytes }) => ({
          cells: [words.name(module), words.count(tensors), words.size(bytes), words.count(bytes)],
          bar: bytes / widest,
        })),
      },
      {
        kind: 'table',
        columns: [
          textColumn(words.say('column.dtype')),
          numericColumn(words.say('column.tensors')),
          numericColumn(words.say('column.size')),
        ],
        rows: model.dtypes.map(({ dtype, tensors, bytes }) => ({
          cells: [words.name(dtype), words.count(tensors), words.size(bytes)],
        })),
      },
      ...namesBlock(
        words.say('model.excluded', { size: words.size(excluded) }),
        model.excluded.map(({ name }) => words.name(name)),
      ),
    ],
  };
}

/** How far the checkpoints lie from the mean, and values that look wrong; null on a dry run. */
export function healthSection({ health }: RunResult, words: Translator): Section | null {
  if (health === null) return null;
  const { distances, zero, constant, fp16Overflow } = health;
  const furthest = largest(
    Number.MIN_VALUE,
    distances.map(({ distance }) => distance),
  );
  const blocks: Block[] = [
    {
      kind: 'table',
      columns: [
        textColumn(words.say('column.checkpoint')),
        numericColumn(words.say('column.distance')),
        textColumn(''),
      ],
      rows: distances.map(({ name, distance, farOut }) => ({
        cells: [words.name(name), words.ratio(distance), farOut ? words.say('health.far-out') : ''],
        bar: distance / furthest,
      })),
    },
    paragraph(words.say('health.distance-explained')),
  ];
  if (health.largest !== null) {
    const { magnitude, name } = health.largest;
    const values = { magnitude: words.ratio(magnitude), name: words.name(name) };
    blocks.push(paragraph(words.say('health.largest', values)));
  }
  if (fp16Overflow.length === 0) blocks.push(paragraph(words.say('health.fp16-fits')));
  const shown = (names: readonly string[]): string[] => names.map((name) => words.name(name));
  blocks.push(
    ...namesBlock(words.say('health.fp16-overflow'), shown(fp16Overflow)),
    ...namesBlock(words.say('health.zero'), shown(zero)),
    ...namesBlock(words.say('health.constant'), shown(constant)),
  );
  return { title: words.say('health.title'), blocks };
}

/** What a smaller dtype costs by module; null where the dtype was kept. */
export function precisionSection({ precision }: RunResult, words: Translator): Section | null {
  if (precision === null) return null;
  const { dtype, kept, modules } = precision;
  return {
    title: words.say('precision.title', { dtype }),
    blocks: [
      paragraph(words.say('precision.explained')),
      errorsTable(modules, words),
      ...namesBlock(
        words.say('precision.kept', { dtype }),
        kept.map(({ name, reason }) => `${words.name(name)} (${words.say(`kept.${reason}`)})`),
      ),
    ],
  };
}

/** What each format costs that stores weights in less than float32. */
export function costSections({ formatCosts = [] }: RunResult, words: Translator): Section[] {
  return formatCosts.map(({ format, modules }) => ({
    title: words.say('costs.title', { format: words.name(format) }),
    blocks: [paragraph(words.say('precision.explained')), errorsTable(modules, words)],
  }));
}

function errorsTable(modules: PrecisionCost['modules'], words: Translator): Block {
  return {
    kind: 'table',
    columns: [
      textColumn(words.say('column.module')),
      numericColumn(words.say('column.largest-error')),
      numericColumn(words.say('column.mean-error')),
    ],
    rows: modules.map(({ module, largestRelativeError, meanRelativeError }) => ({
      cells: [words.name(module), words.ratio(largestRelativeError), words.ratio(meanRelativeError)],
    })),
  };
}

/** The files of the package with where they came from, and what is missing. */
export function packageSection({ package: contents, model }: RunResult, words: Translator): Section {
  const { vocabulary, missing } = contents;
  const models = model.files.map(({ name, bytes }) => [words.name(name), words.size(bytes), words.say('from.model')]);
  const others = contents.files.map(({ name, bytes, from }) => [
    words.name(name),
    words.size(bytes),
    words.say(`from.${from}`),
  ]);
  const blocks: Block[] = [
    paragraph(words.say('package.summary', { dir: words.name(contents.dir), size: words.size(contents.bytes) })),
    {
      kind: 'table',
      columns: [
        textColumn(words.say('column.file')),
        numericColumn(words.say('column.size')),
        textColumn(words.say('column.from')),
      ],
      rows: [...models, ...others].map((cells) => ({ cells })),
    },
  ];
  for (const command of model.commands ?? []) {
    blocks.push(paragraph(words.say('package.command', { command: words.name(command) })));
  }
  if (vocabulary !== null) {
    const values = { tokens: vocabulary.tokens, outputs: vocabulary.outputs };
    blocks.push(paragraph(words.say(vocabulary.fits ? 'package.vocabulary' : 'package.vocabulary-unfit', values)));
  }
  blocks.push(
    ...namesBlock(
      words.say('package.missing'),
      missing.map((name) => words.name(name)),
    ),
  );
  return { title: words.say('package.title'), blocks };
}
