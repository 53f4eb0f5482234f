import { errorMessage, SlimError } from '../errors.js';
import type { FailedRun, Provenance } from '../result.js';
import { VERSION } from '../version.js';
import { told } from '../words/notice.js';

/** What an error comes to as a report; without provenance where there is nothing to say of it. */
export function failedRun(error: unknown, provenance?: Provenance): FailedRun {
  const { lines, hint } =
    error instanceof SlimError ? error : { lines: [unsigned(errorMessage(error))], hint: undefined };
  return {
    schemaVersion: 1,
    tool: { name: 'funasr-slim', version: VERSION },
    ...(provenance && { provenance }),
    verdict: 'error',
    problems: lines.map(told),
    hint: hint === undefined ? null : told(hint),
  };
}

/** Another program's text without the signatures of storage addresses, which are as good as passwords. */
function unsigned(text: string): string {
  return text.replace(/([?&]sig=)[^&\s]+/g, '$1***');
}
