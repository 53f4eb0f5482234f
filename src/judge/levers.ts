/** Which settings would make a model smaller, and what it would measure: from layouts alone, to the byte. */
import { type AveragePlan, planAverage } from '../average/plan.js';
import type { Config } from '../config.js';
import { FORMATS, modelBytes } from '../model-file/formats.js';
import type { BaseComparison, SlimModel } from '../result.js';
import type { Alternative } from './budget.js';

/** Each is a plan of the whole model: a model may have as many modules as tensors. */
const MOST_MODULES = 5;

/**
 * The model in half precision, and without each module, the largest few, that the base model does not have.
 * @param int8Bytes what ONNX files in int8 would come to, where the base model's were found
 */
export function smallerModels(
  plan: AveragePlan,
  { precision, formats: [format] }: Pick<Config, 'precision' | 'formats'>,
  model: SlimModel,
  base: BaseComparison,
  int8Bytes: () => number | undefined = () => undefined,
): Alternative[] {
  if (!FORMATS[format].adjustable) return otherFormats(format, int8Bytes());
  const excluded = model.excluded.map(({ name }) => name);
  const bytesWith = (options: { precision: Config['precision']; excluded: readonly string[] }) => {
    const same = { base: plan.base, best: plan.best };
    const smaller = planAverage(plan.sources, { ...options, ...same, excluded: new Set(options.excluded) });
    return modelBytes(smaller.model, format);
  };
  const halves = precision === 'keep' ? (['fp16', 'bf16'] as const) : [];
  const modules = (base.tensors?.modules ?? [])
    .filter(({ baseBytes, slimBytes }) => baseBytes === 0 && slimBytes > 0)
    .sort((a, b) => b.slimBytes - a.slimBytes)
    .slice(0, MOST_MODULES);
  return [
    ...halves.map((kind) => ({ kind, glob: '', bytes: bytesWith({ precision: kind, excluded }) })),
    ...modules.map(({ module }) => {
      const names = plan.model.tensors.map(({ name }) => name).filter((name) => name.startsWith(`${module}.`));
      const bytes = bytesWith({ precision, excluded: [...excluded, ...names] });
      return { kind: 'exclude' as const, glob: `${module}.*`, bytes };
    }),
  ];
}

/** What precision and globs do not change: int8 in place of float. */
function otherFormats(format: Config['formats'][number], int8Bytes: number | undefined): Alternative[] {
  if (format !== 'onnx' || int8Bytes === undefined) return [];
  return [{ kind: 'onnx-int8', glob: '', bytes: int8Bytes }];
}
