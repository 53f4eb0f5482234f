import type { Notice } from '../result.js';
import type { PickleValue } from './pickle/value.js';
import type { Storage } from './tensor.js';

/** What a container yields, zip or legacy stream. */
export interface Contents {
  readonly root: PickleValue;
  readonly storages: ReadonlyMap<string, Storage>;
  /** in the file, of the pickles */
  readonly pickleBytes: number;
  /** in the file, of records that stand where storages do, which the pickle does not name */
  readonly unusedBytes: number;
  readonly unknownGlobals: ReadonlySet<string>;
  readonly notices: readonly Notice[];
}
