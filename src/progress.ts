/** Progress for people: a bar that redraws itself on a terminal, now and then a line in a log. */
import { showSize } from './size.js';

export interface Progress {
  /** bytes done and bytes in all */
  readonly done: number;
  readonly total: number;
}

export interface ProgressSink {
  write(text: string): void;
  readonly isTerminal: boolean;
  /** milliseconds, from any start */
  now(): number;
}

const BAR_WIDTH = 24;
/** A terminal is redrawn ten times a second; a log gets a line every five. */
const TERMINAL_INTERVAL_MS = 100;
const LOG_INTERVAL_MS = 5_000;

/** Returns what to call with each step. On a terminal the last step clears the bar. */
export function progressReporter(sink: ProgressSink): (progress: Progress) => void {
  const start = sink.now();
  const interval = sink.isTerminal ? TERMINAL_INTERVAL_MS : LOG_INTERVAL_MS;
  let last = start;
  return (progress) => {
    const now = sink.now();
    const finished = progress.done >= progress.total;
    if (finished && sink.isTerminal) sink.write('\r\x1b[K');
    if (finished || now - last < interval) return;
    last = now;
    const line = progressLine(progress, (now - start) / 1000, sink.isTerminal);
    sink.write(sink.isTerminal ? `\r${line}\x1b[K` : `${line}\n`);
  };
}

/** `[#####     ]  20 %  1.0 of 4.9 GB  2.5 GB/s  2 s left`; without the bar in a log. */
export function progressLine({ done, total }: Progress, seconds: number, bar: boolean): string {
  const share = total === 0 ? 1 : Math.min(1, done / total);
  const rate = seconds > 0 ? done / seconds : 0;
  const left = rate > 0 ? `${Math.ceil((total - done) / rate)} s left` : '';
  const parts = [
    `${Math.floor(share * 100)} %`.padStart(5),
    `${showSize(done)} of ${showSize(total)}`,
    `${showSize(Math.round(rate))}/s`,
    left,
  ];
  const filled = Math.floor(share * BAR_WIDTH);
  return `${bar ? `[${'#'.repeat(filled)}${' '.repeat(BAR_WIDTH - filled)}] ` : ''}${parts.join('  ')}`.trimEnd();
}
