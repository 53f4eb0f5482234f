export const RECORDER: string;
export const NOTING: readonly string[];
export function noting(module: string, code: string): string;
