/**
 * Has the program that tests run note the code of each message that it says, in a file that `codes-reporter.js` reads.
 * Noted is what goes into errors and notices, and what is worded; not what is merely made, as constants of modules are.
 */
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

/** A line for each code, more than once where several processes said it. */
export const SAID_CODES = join(
  tmpdir(),
  `funasr-slim-codes-${createHash('sha256').update(ROOT).digest('hex').slice(0, 16)}`,
);

/** Which functions of which compiled modules note what: each begins with its line. */
const PLACES = [
  ['src/errors', 'constructor(said, options = {}) {', 'noteCodes([said, options.hint]);'],
  [
    'src/words/notice',
    'export function notice(code, level, params) {',
    'noteCodes({ code: "notice." + code, params });',
  ],
  ['src/words/translator', 'say(code, ...[params]) {', 'noteCodes({ code, params });'],
  [
    'src/words/translator',
    '    problem({ code, params, problem }) {',
    'noteCodes({ code: "deployment." + code, params, problem });',
  ],
  ['src/words/translator', '    said(said) {', 'noteCodes(said);'],
  ['src/words/translator', 'export function english(said) {', 'noteCodes(said);'],
];

/**
 * Written at once, since processes are killed, and never created, since some tests run as another user; without the
 * reporter nobody listens. In one line, so that no line of a stack trace moves.
 */
const NOTE_CODES = `
import { appendFileSync as noteIn } from 'node:fs';
const notedCodes = new Set();
function noteCodes(value) {
  if (typeof value !== 'object' || value === null) return;
  if (typeof value.code === 'string' && !notedCodes.has(value.code)) {
    notedCodes.add(value.code);
    try {
      noteIn(${JSON.stringify(SAID_CODES)}, value.code + '\\n', { flag: ${constants.O_WRONLY | constants.O_APPEND} });
    } catch {}
  }
  Object.values(value).forEach(noteCodes);
}
`.replaceAll('\n', ' ');

/** Changes with what `noting` does. */
export const RECORDER = JSON.stringify([PLACES, NOTE_CODES]);

/** The modules that `noting` changes. */
export const NOTING = [...new Set(PLACES.map(([module]) => module))];

/** @param module path without its ending, from the root of the repository */
export function noting(module, code) {
  const places = PLACES.filter(([one]) => one === module);
  if (places.length === 0) return code;
  return (
    NOTE_CODES +
    places.reduce((text, [, start, line]) => {
      if (text.split(start).length !== 2) throw new Error(`${module}: '${start}' is not there once`);
      return text.replace(start, () => `${start} ${line}`);
    }, code)
  );
}
