/**
 * Text from files, shown without letting it act. Names in a checkpoint may be anything: markup, mentions, links,
 * text that turns the reading direction around. Every medium has one function here, and all text passes through it.
 */

/** Control, format (bidi), unassigned, private and surrogate characters, and Unicode's own line ends. */
const INVISIBLE = /[\p{C}\p{Zl}\p{Zp}]/gu;

/** Longest name shown whole. Real tensor names have fewer than 100 characters; a hostile one may have megabytes. */
const MAX_NAME = 120;

/** Longest label or title in a chart. */
const MAX_LABEL = 80;

/** `\x0a` for a character that must not stand as it is. */
function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code <= 0xff) return `\\x${code.toString(16).padStart(2, '0')}`;
  return code <= 0xffff ? `\\u${code.toString(16).padStart(4, '0')}` : `\\u{${code.toString(16)}}`;
}

/** Both ends of a long text: the end of a path or tensor name tells most. */
export function shortened(text: string, max: number): string {
  const characters = [
    ...text.slice(0, 4 * max),
    ...(text.length > 8 * max ? text.slice(-4 * max) : text.slice(4 * max)),
  ];
  if (characters.length <= max) return text;
  const tail = Math.floor(max / 2);
  return `${characters.slice(0, max - tail - 1).join('')}…${characters.slice(-tail).join('')}`;
}

/**
 * A code span for Markdown, within a table or not: nothing in it is markup, a mention, a reference, a link or math.
 * Backticks, pipes, `$` and `<` are shown as escapes: renderers differ on them, and `<` could forge a comment's marker.
 */
export function markdownCode(text: string): string {
  const inert = shortened(text, MAX_NAME)
    .replace(INVISIBLE, escaped)
    .replace(/[`|$<]/g, escaped);
  return `\`${inert === '' ? '""' : inert.replace(/^ | $/g, escaped)}\``;
}

/** A label inside double quotes in Mermaid: anything but letters, digits and plain punctuation becomes `?`. */
export function mermaidLabel(text: string): string {
  return shortened(text, MAX_LABEL).replace(/[^\p{L}\p{N} _.,:()（）：/+-]/gu, '?');
}

/** One line of a terminal or log: no control sequences, and no workflow commands (`::name::`, `##[name]`). */
export function terminalText(text: string): string {
  return terminalLine(shortened(text, MAX_NAME));
}

/** As `terminalText`, in quotes, which show where a name begins and ends. */
export function terminalQuoted(text: string): string {
  return terminalLine(JSON.stringify(shortened(text, MAX_NAME)));
}

/** A whole message for a terminal or log, with its own line breaks; as `terminalText` otherwise. */
export function terminalLines(text: string): string {
  return text.split('\n').map(terminalLine).join('\n');
}

/** As `terminalText`, and never cut. */
export function terminalLine(line: string): string {
  return line.replace(INVISIBLE, escaped).replace(/:(?=:)|#(?=#\[)/g, escaped);
}

/** Text or an attribute's value in XML. */
export function xmlText(text: string): string {
  const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text
    .replace(/[&<>"]/g, (mark) => marks[mark] ?? mark)
    .replace(INVISIBLE, (character) => (character === '\n' ? character : escaped(character)));
}

/** A value on one line of a dotenv file. */
export function dotenvValue(text: string): string {
  return text.replace(INVISIBLE, escaped);
}
