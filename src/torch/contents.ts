import type { Notice } from '../result.js';
import type { RecordEntry } from './checkpoint.js';
import type { PickleValue } from './pickle/value.js';
import type { Storage } from './tensor.js';

/** What a container yields, zip or legacy stream. */
export interface Contents {
  readonly root: PickleValue;
  readonly storages: ReadonlyMap<string, Storage>;
  readonly records: readonly RecordEntry[];
  readonly unknownGlobals: ReadonlySet<string>;
  readonly notices: readonly Notice[];
}
