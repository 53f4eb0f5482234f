import type { Report } from '../result.js';

/** `report.json`, as docs/report.schema.json describes it. */
export function renderJson(result: Report): string {
  return `${JSON.stringify(result, null, 2)}\n`;
}
