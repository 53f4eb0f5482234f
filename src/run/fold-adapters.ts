/** `merge-lora`: whether a run's adapters are folded into the weights, and the state dicts without them. */
import type { Adaptation } from '../average/low-rank.js';
import type { Source } from '../average/plan.js';
import type { Config } from '../config.js';
import { UsageError } from '../errors.js';
import { findAdapters, isAdapter } from '../funasr/lora.js';
import type { YamlMap } from '../funasr/yaml.js';
import { FORMATS } from '../model-file/formats.js';
import type { StateDict } from '../torch/tensor.js';
import { message } from '../words/message.js';

interface Folding {
  /** without adapters, under the names of the plain model */
  readonly sources: readonly Source[];
  readonly unsaved: StateDict;
  /** what is folded into which weight, by those names */
  readonly adaptations: ReadonlyMap<string, Adaptation>;
}

/**
 * The model with its adapters folded; null where it has none, or keeps them.
 * @param unsaved what is taken from the base model
 * @param config of the run, references resolved
 * @throws UsageError where a format has no place for adapters that `merge-lora` keeps; SelectionError where they do not fit
 */
export function foldAdapters(
  { mergeLora, formats }: Pick<Config, 'mergeLora' | 'formats'>,
  sources: readonly Source[],
  unsaved: StateDict,
  config: YamlMap | null,
): Folding | null {
  const saved: StateDict = sources[0]?.stateDict ?? new Map();
  const shapes = new Map([...saved, ...unsaved].map(([name, { shape }]) => [name, shape]));
  const count = [...shapes.keys()].filter(isAdapter).length;
  if (count === 0) return null;
  const needing = formats.find((format) => FORMATS[format].needsPlainWeights);
  if (mergeLora === 'false') {
    if (needing === undefined) return null;
    const problem = message('lora.format-needs', { format: needing, count });
    throw new UsageError([problem], { hint: message('hint.merge-lora') });
  }
  if (mergeLora === 'auto' && needing === undefined) return null;
  const { adapters, tensors, plainName } = findAdapters(shapes, config);
  const plain = (stateDict: StateDict): StateDict =>
    new Map([...stateDict].flatMap(([name, tensor]) => (tensors.has(name) ? [] : [[plainName(name), tensor]])));
  return {
    sources: sources.map((source) => ({ ...source, stateDict: plain(source.stateDict) })),
    unsaved: plain(unsaved),
    adaptations: new Map(adapters.map((adapter) => [plainName(adapter.weight), adapter])),
  };
}
