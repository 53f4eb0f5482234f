import type { Notice } from '../result.js';
import type { PickleValue } from './pickle/value.js';
import type { StateDict, Storage } from './tensor.js';

/** What a container yields, zip or legacy stream. */
export interface Contents {
  /** the whole unpickled object, inert; tensors are `Tensor` values */
  readonly root: PickleValue;
  /** all storages that the pickle names, weights or not, by key */
  readonly storages: ReadonlyMap<string, Storage>;
  /** in the file, of the pickles, without headers and padding */
  readonly pickleBytes: number;
  /** in the file, of records that stand where storages do, which the pickle does not name */
  readonly unusedBytes: number;
  readonly unknownGlobals: ReadonlySet<string>;
  readonly notices: readonly Notice[];
}

/** The weights of an opened checkpoint, for those who have done with its training state: that takes 4 MB to describe. */
export interface OpenWeights {
  readonly path: string;
  readonly byteLength: number;
  /** modification time in milliseconds, to notice a change meanwhile */
  readonly modifiedMs: number;
  /** open for reading until `close()`; valid in worker threads too */
  readonly fd: number;
  /** the weights, found under `state_dict`, `model_state_dict`, `model`, `module` or at the top level */
  readonly stateDict: StateDict;
  /** key under which the weights stood; '' for the top level */
  readonly stateDictKey: string;
  readonly notices: readonly Notice[];
  close(): void;
}

/** An opened checkpoint: everything but the weights' bytes has been read and checked. */
export interface Checkpoint extends OpenWeights, Omit<Contents, 'unknownGlobals'> {
  readonly container: 'zip' | 'legacy';
}
