/** State dicts of FSDP that hold a process's part of the weights only (torch/distributed/fsdp/_flat_param.py). */
import { CheckpointError } from '../errors.js';
import { message } from '../words/message.js';

/** All weights of a wrapped module in one tensor, cut into as many parts as there are processes; without `_` before torch 2.0. */
const FLAT = /(?:^|\.)_?flat_param$/;

/** Throws a CheckpointError where a tensor is a flat parameter: neither its shards nor its weights can be told apart. */
export function refuseFlat(path: string, weights: ReadonlyMap<string, unknown>): void {
  for (const tensor of weights.keys()) {
    if (FLAT.test(tensor)) {
      throw new CheckpointError(path, message('names.flat', { tensor }), { hint: message('hint.full-state-dict') });
    }
  }
}
