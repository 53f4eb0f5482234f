import type { OutputModel } from '../../src/model-file/layout.js';
import type { Dtype } from '../../src/torch/dtype.js';
import { elementCount } from '../../src/torch/tensor.js';

export type TensorSpec = readonly [name: string, dtypeOrTie: string, shape: readonly number[]];

/** A model of `[name, dtype, shape]`; `=other` for a dtype ties the tensor to an earlier one. */
export function outputModel(...tensors: readonly TensorSpec[]): OutputModel {
  const storages: { dtype: Dtype; numel: number }[] = [];
  const places = new Map<string, number>();
  return {
    storages,
    tensors: tensors.map(([name, dtypeOrTie, shape]) => {
      const tied = places.get(dtypeOrTie);
      const storage = tied ?? storages.push({ dtype: dtypeOrTie as Dtype, numel: elementCount(shape) }) - 1;
      places.set(`=${name}`, storage);
      return { name, shape, storage };
    }),
  };
}
