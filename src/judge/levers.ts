/** Which settings would make a model smaller, and what it would measure: from layouts alone, to the byte. */
import { type AveragePlan, planAverage } from '../average/plan.js';
import type { Config } from '../config.js';
import { isAdapter } from '../funasr/lora.js';
import { FORMATS, type FormatContext, modelBytes } from '../model-file/formats.js';
import type { BaseComparison, SlimModel } from '../result.js';
import type { Alternative } from './budget.js';

/** Each is a plan of the whole model: a model may have as many modules as tensors. */
const MOST_MODULES = 5;

/** A model that was, or would be, written. */
export interface Written {
  readonly plan: AveragePlan;
  readonly model: SlimModel;
  readonly base: BaseComparison;
  /** with what a GGUF of it would hold, where its class has one */
  readonly context: FormatContext;
}

/**
 * The model with its adapters folded, in half precision, without each module, the largest few, that the base model does not
 * have; and for FunASR's llama.cpp runtime. What is written for that already has only its smaller types.
 */
export function smallerModels(
  { precision, formats: [format] }: Pick<Config, 'precision' | 'formats'>,
  { plan, model, base, context }: Written,
): Alternative[] {
  if (FORMATS[format].reader === 'FunASR servers') return otherOnnx(format, context);
  const excluded = model.excluded.map(({ name }) => name);
  const adapters = plan.model.tensors.map(({ name }) => name).filter(isAdapter);
  const bytesWith = (options: { precision: Config['precision']; excluded: readonly string[] }) => {
    const same = { base: plan.base, best: plan.best };
    const smaller = planAverage(plan.sources, { ...options, ...same, excluded: new Set(options.excluded) });
    return modelBytes(smaller.model, format);
  };
  const { gguf } = FORMATS[format];
  const ggufs = (['f16', 'q8_0'] as const).flatMap((smaller) => {
    const kind = `gguf-${smaller}` as const;
    return context.gguf === undefined ? [] : [{ kind, glob: '', bytes: modelBytes(plan.model, kind, context) }];
  });
  if (gguf !== undefined) return ggufs;
  const halves = precision === 'keep' ? (['fp16', 'bf16'] as const) : [];
  const modules = (base.tensors?.modules ?? [])
    .filter(({ baseBytes, slimBytes }) => baseBytes === 0 && slimBytes > 0)
    .sort((a, b) => b.slimBytes - a.slimBytes)
    .slice(0, MOST_MODULES);
  return [
    ...(adapters.length === 0
      ? []
      : [
          {
            kind: 'merge-lora' as const,
            glob: '',
            bytes: bytesWith({ precision, excluded: [...excluded, ...adapters] }),
          },
        ]),
    ...halves.map((kind) => ({ kind, glob: '', bytes: bytesWith({ precision: kind, excluded }) })),
    ...modules.map(({ module }) => {
      const names = plan.model.tensors.map(({ name }) => name).filter((name) => name.startsWith(`${module}.`));
      const bytes = bytesWith({ precision, excluded: [...excluded, ...names] });
      return { kind: 'exclude' as const, glob: `${module}.*`, bytes };
    }),
    ...ggufs,
  ];
}

/** What precision and globs do not change: int8 in place of float. */
function otherOnnx(format: Config['formats'][number], { int8Bytes }: FormatContext): Alternative[] {
  const bytes = format === 'onnx' ? int8Bytes?.() : undefined;
  return bytes === undefined ? [] : [{ kind: 'onnx-int8', glob: '', bytes }];
}
