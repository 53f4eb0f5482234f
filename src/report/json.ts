import type { RunResult } from '../result.js';

/** `report.json`, as docs/report.schema.json describes it. */
export function renderJson(result: RunResult): string {
  return `${JSON.stringify(result, null, 2)}\n`;
}
