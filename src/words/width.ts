/** Columns of a terminal: East Asian characters take two. */

const WIDE =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\u3000-\u303f\uff00-\uff60]/u;

/** What stays together on a line: a Han character or a word, with the punctuation that belongs to it. */
const UNIT =
  /\s+|[（【《“‘]*(?:\p{Script=Han}|[^\s\p{Script=Han}（【《“‘，。、；：？！）】》”’]+)[，。、；：？！）】》”’]*|\S/gu;

/** Columns that a text takes. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (!/\p{M}/u.test(character)) width += WIDE.test(character) ? 2 : 1;
  }
  return width;
}

/** Lines of at most `width` columns, broken at spaces and between Han characters; what fits in no line stays whole. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const [unit] of text.matchAll(UNIT)) {
    if (line !== '' && displayWidth((line + unit).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    if (line !== '' || unit.trim() !== '') line += unit;
  }
  return line === '' ? lines : [...lines, line.trimEnd()];
}
