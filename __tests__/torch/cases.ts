/** The table of fixtures: what each file is and what must become of it (cases.json), and what torch makes of it (expected.json). */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import picomatch from 'picomatch';

type Outcome = 'accept' | 'warn' | 'refuse';
type TorchOutcome = 'loads' | 'loads-unsafe' | 'wrong' | 'refuses' | 'crashes' | 'hangs';

interface Case {
  /** globs under `__tests__/fixtures`; a file belongs to the first case that matches it */
  readonly files: readonly string[];
  readonly outcome: Outcome;
  readonly what: string;
  readonly why?: string;
  /** codes of the notices that it must raise, for `warn` */
  readonly notices?: readonly string[];
  /** pattern of the error message, for `refuse` */
  readonly message?: string;
}

export interface ExpectedTensor {
  readonly dtype: string;
  readonly shape: readonly number[];
  /** number of the storage: equal for tensors that share one */
  readonly storage?: number;
  /** contiguous little-endian elements, conj and neg resolved; sha256 of them beyond 96 bytes */
  readonly hex?: string;
  readonly sha256?: string;
}

interface ExpectedFile {
  readonly torch: Readonly<Record<string, TorchOutcome>>;
  readonly tensors?: Readonly<Record<string, ExpectedTensor>>;
}

export const FIXTURES = fileURLToPath(new URL('../fixtures/', import.meta.url));

function readJson<T>(name: string): T {
  return JSON.parse(readFileSync(`${FIXTURES}${name}`, 'utf8')) as T;
}

export const expected = readJson<{
  made_with: Record<string, { torch: string; numpy: string; python: string }>;
  files: Record<string, ExpectedFile>;
}>('expected.json');

export const sections = readJson<{ sections: { title: string; cases: Case[] }[] }>('cases.json').sections;

const matchers = sections.flatMap(({ cases }) => cases).map((row) => ({ row, matches: picomatch([...row.files]) }));

/** The case that a file belongs to. */
export function caseOf(file: string): Case | undefined {
  return matchers.find(({ matches }) => matches(file))?.row;
}
