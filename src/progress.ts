/** Progress for people: a bar that redraws itself on a terminal, now and then a line in a log. */
import type { Language } from './config.js';
import { Translator } from './words/translator.js';
import { displayWidth } from './words/width.js';

export interface Progress {
  /** bytes done and bytes in all */
  readonly done: number;
  readonly total: number;
}

export interface ProgressSink {
  write(text: string): void;
  readonly isTerminal: boolean;
  /** of the terminal at this moment; undefined or 0 if unknown */
  readonly columns?: () => number | undefined;
  /** milliseconds, from any start */
  now(): number;
}

/** A terminal is redrawn ten times a second; a log gets a line every five. */
const TERMINAL_INTERVAL_MS = 100;
const LOG_INTERVAL_MS = 5_000;
const COLUMNS = 80;
const BAR_WIDTH = 24;
/** Before that, an estimate of the time left is mostly wrong. */
const ESTIMATE_AFTER_S = 1;
const ESTIMATE_FROM_SHARE = 0.01;

/**
 * To be called with each step, of one file after another: bytes that get fewer begin the next. What else is written to a terminal
 * meanwhile clears the bar first.
 */
export function progressReporter(sink: ProgressSink, language: Language): (progress: Progress) => void {
  const interval = sink.isTerminal ? TERMINAL_INTERVAL_MS : LOG_INTERVAL_MS;
  let t: Translator | undefined;
  let first: { readonly time: number; readonly done: number } | undefined;
  let before = 0;
  let written = sink.now();
  let drawn = false;
  return ({ done, total }) => {
    const time = sink.now();
    if (first === undefined || done < before) first = { time, done };
    before = done;
    if (done >= total) {
      if (drawn) sink.write('\r\x1b[K');
      drawn = false;
      return;
    }
    if (time - written < interval) return;
    written = time;
    t ??= new Translator(language, 'terminal');
    const parts = progressParts({ done, total }, { bytes: done - first.done, seconds: (time - first.time) / 1000 }, t);
    drawn = sink.isTerminal;
    // A terminal breaks a line that reaches its last column.
    const line = drawn ? fitted(parts, done / total, (sink.columns?.() || COLUMNS) - 1) : parts.join('  ');
    sink.write(drawn ? `\r${line}\x1b[K` : `${line}\n`);
  };
}

/** ` 20 %`, `1.0 of 4.9 GB`, `2.5 GB/s`, `2 s left`: the last two where what was done so far tells them. */
function progressParts(
  { done, total }: Progress,
  measured: { readonly bytes: number; readonly seconds: number },
  t: Translator,
): readonly [string, string, ...string[]] {
  const share = `${Math.floor((done / total) * 100)} %`.padStart(5);
  const bytes = t.say('progress.bytes', { done, total });
  if (measured.seconds < ESTIMATE_AFTER_S || measured.bytes < total * ESTIMATE_FROM_SHARE) return [share, bytes];
  const rate = measured.bytes / measured.seconds;
  return [share, bytes, t.say('progress.rate', { rate: Math.round(rate) }), timeLeft((total - done) / rate, t)];
}

function timeLeft(seconds: number, t: Translator): string {
  if (seconds <= 90) return t.say('progress.seconds', { count: Math.ceil(seconds) });
  const minutes = Math.ceil(seconds / 60);
  if (minutes <= 90) return t.say('progress.minutes', { count: minutes });
  return t.say('progress.hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}

/** With a bar where there is room; on a narrow terminal with what tells most. */
function fitted(
  [share, bytes, ...others]: readonly [string, string, ...string[]],
  done: number,
  width: number,
): string {
  const filled = Math.floor(done * BAR_WIDTH);
  const bar = `[${'#'.repeat(filled)}${' '.repeat(BAR_WIDTH - filled)}]`;
  const left = others.slice(1);
  const lines = [
    [bar, share, bytes, ...others],
    [share, bytes, ...others],
    [share, bytes, ...left],
    [share, ...left],
  ];
  const line = lines.map((parts) => parts.join('  ')).find((text) => displayWidth(text) <= width);
  return line ?? share.trim().slice(0, Math.max(0, width));
}
