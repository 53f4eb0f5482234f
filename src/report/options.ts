import type { Language } from '../config.js';
import type { PreviousNote, RunResult } from '../result.js';
import type { Said } from '../words/message.js';

/** What a run is compared with over time. */
export interface PreviousReport {
  /** the last successful report of the target branch; null or absent: none to show */
  readonly previous?: RunResult | null;
  /** name of that branch */
  readonly previousBranch?: string;
  /** said where `previous` is not given */
  readonly previousNote?: PreviousNote;
  /** why it could not be looked up, where the note says that it could not */
  readonly previousProblem?: Said;
}

export interface MarkdownOptions extends PreviousReport {
  readonly language: Language;
  readonly target: 'comment' | 'summary';
  /** which of the jobs that report it is, where several may do so in one place */
  readonly job?: string;
  /** where the run's artifacts are, by their ids */
  readonly artifactsUrl?: string | undefined;
  /** the commit has been left behind: the first line says which it is about */
  readonly isOutdated?: boolean;
  /** a comment's in UTF-16 units, a summary's in UTF-8 bytes; GitHub's own limit where absent */
  readonly maxLength?: number;
}

export interface TextOptions {
  readonly language: Language;
  /** columns of the terminal */
  readonly width: number;
  /** ANSI colours */
  readonly color: boolean;
}

export interface RunTextOptions extends TextOptions, PreviousReport {
  /** everything, or only the answer and its evidence */
  readonly details: boolean;
}
