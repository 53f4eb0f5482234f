import type { Notice } from '../result.js';
import type { PickleValue, TensorValue } from './pickle/value.js';
import type { StateDict, Storages } from './tensor.js';

/** What a container yields, zip or legacy stream. */
export interface Contents {
  /** the whole unpickled object, inert; tensors are `TensorValue`s */
  readonly root: PickleValue;
  /** what the pickle gives to unknown functions, which may have changed it */
  readonly exposed: readonly PickleValue[];
  /** all that the pickle names, weights or not */
  readonly storages: Storages;
  /** in the file, of the pickles, without headers and padding */
  readonly pickleBytes: number;
  /** in the file, of records that stand where storages do, which the pickle does not name */
  readonly unusedBytes: number;
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

/** What an opened file holds: everything but the bytes of its storages has been read and checked. */
export interface Opened extends Contents {
  readonly path: string;
  readonly byteLength: number;
  readonly modifiedMs: number;
  readonly fd: number;
  readonly container: 'zip' | 'legacy';
  /** the tensors of the state dict, as the pickle has them; empty where the file holds none */
  readonly weights: ReadonlyMap<string, TensorValue>;
  close(): void;
}

/** An opened checkpoint: one whose weights have been found. */
export interface Checkpoint extends OpenWeights, Omit<Opened, keyof OpenWeights> {}
