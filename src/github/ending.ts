/**
 * The ending of a run that has no verdict: an error, or a signal. Outputs and summary come at once, for there may be no more
 * time; then the report's files and its artifact, and the comment, which else would go on saying what an earlier run found.
 */
import type { Language } from '../config.js';
import { errorMessage } from '../errors.js';
import { forLastWord, type Host, logOrigin } from '../host.js';
import { failedRun } from '../report/failed-run.js';
import { renderMarkdown } from '../report/markdown.js';
import type { FailedRun, Provenance } from '../result.js';
import { commentAll } from './comments.js';
import { readContext } from './context.js';
import type { Job } from './job.js';
import { commentOutputs, setOutputs } from './outputs.js';
import { writeReports } from './report-files.js';
import { addToSummary } from './summary.js';
import { uploadReport } from './uploads.js';

/** Tells an ending once, in as much time as there is. */
export class Ending {
  private over = false;
  private made: string | undefined;

  constructor(private readonly surroundings: Pick<Host, 'environment' | 'date'> & { readonly language: Language }) {}

  /** From here on the run has a verdict, and its report tells that. */
  hasVerdict(): void {
    this.over = true;
  }

  /** Outputs and summary. */
  atOnce(error: unknown): void {
    if (this.over) return;
    this.over = true;
    const { environment, language } = this.surroundings;
    setOutputs({ verdict: 'error' });
    const text = renderMarkdown(failedRun(error, this.provenance()), { language, target: 'summary' });
    addToSummary(text, environment);
  }

  /** Nothing is reported if the variables that every runner sets are missing. */
  private provenance(): Provenance | undefined {
    const { environment, date } = this.surroundings;
    this.made ??= date().toISOString();
    try {
      return { ...readContext(environment).source, time: this.made };
    } catch {
      return undefined;
    }
  }

  /** All of it. What cannot be told is for the debug log: there is an error to tell already. */
  async tell(error: unknown, jobOf: (host: Host) => Promise<Job>, host: Host): Promise<void> {
    if (this.over) return;
    this.atOnce(error);
    const isStopped = host.signal.aborted;
    try {
      const job = await jobOf(isStopped ? forLastWord(host) : host);
      const provenance = { ...(await job.source()).source, time: this.made ?? host.date().toISOString() };
      await publishFailure(failedRun(error, provenance), job, isStopped);
    } catch (problem) {
      if (isStopped) host.log.debug(`last word: ${errorMessage(problem)}`);
      else logOrigin(problem, host.log);
    }
  }
}

/** Files and artifact, for the commenting workflow where there is time for it, and the comment. */
async function publishFailure(failed: FailedRun, job: Job, isStopped: boolean): Promise<void> {
  if (!job.config.dryRun && !isStopped) {
    const markdown = renderMarkdown(failed, { language: job.config.language, target: 'summary' });
    const { outputs, files } = writeReports(failed, job, markdown);
    setOutputs(outputs);
    await uploadReport(files, job);
  }
  const comment = await commentAll(failed, job, {
    language: job.config.language,
    key: job.key,
    keyBefore: job.keyBefore,
    forge: job.context.forge,
    past: {},
  });
  setOutputs(commentOutputs(comment));
}
