/**
 * Text to the library's tree, within a bound of time and memory. The library itself has none: it reads all of a file, every
 * document and every error of it, and takes some 500 bytes and 2 µs for each piece of text that its lexer finds.
 */
import { Composer, type Document, Lexer, LineCounter, Parser } from 'yaml';
import { message } from '../words/message.js';
import { UnfitFileError } from './small-file.js';

/** Text that FunASR does not read as YAML. */
export class YamlError extends UnfitFileError {}

/** FunASR's go four levels down. */
export const MOST_LEVELS = 32;
export const TOO_DEEP = message('run-config.too-deep', { most: MOST_LEVELS });

/** Five make an item of a list in block style: a configuration with an inlined token list of 25,055 has some 130,000. */
const MOST_LEXEMES = 200_000;
/** Tags, anchors and aliases, of which the library's time grows with the square. FunASR writes none. */
const MOST_PROPERTIES = 2_000;

/**
 * The only document of a text; undefined where it has none.
 * @param lines ends lines with line feeds alone
 * @throws YamlError for a text that is not YAML, or has several documents, and for one that is too large
 */
export function readDocument(lines: string): Document.Parsed | undefined {
  const counter = new LineCounter();
  // Every scalar as its text. The library compares each key with all others: minutes for a hostile file.
  const composer = new Composer({ version: '1.1', schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' });
  let first: YamlError | undefined;
  const stop: Stop = (where, code, text, isWarning = false) => {
    if (isWarning) return;
    const offset = typeof where === 'number' ? where : 'offset' in where ? where.offset : where[0];
    const { line, col } = counter.linePos(offset);
    // The library catches what is thrown within a collection, as the stack may have run out there.
    first ??= new YamlError(code === 'RESOURCE_EXHAUSTION' ? TOO_DEEP : `${text} at line ${line}, column ${col}`);
    throw first;
  };
  // It would collect them all.
  Object.assign(composer, { onError: stop });
  let found: Document.Parsed | undefined;
  for (const document of composer.compose(tokensOf(lines, counter, stop))) {
    if (found !== undefined) throw new YamlError(message('yaml.several'));
    found = document;
  }
  return found;
}

/** What the library's composer calls for each error. */
type Stop = (
  where: number | readonly [number, number, ...number[]] | { readonly offset: number },
  code: string,
  text: string,
  isWarning?: boolean,
) => void;

function* tokensOf(lines: string, counter: LineCounter, stop: Stop): ReturnType<Parser['next']> {
  counter.addNewLine(0);
  const parser = new Parser(counter.addNewLine);
  const bounds = new Bounds();
  for (const lexeme of new Lexer().lex(lines)) {
    bounds.count(lexeme);
    yield* checked(parser.next(lexeme));
  }
  yield* checked(parser.end());
  function* checked(tokens: ReturnType<Parser['next']>): ReturnType<Parser['next']> {
    for (const token of tokens) {
      if (token.type === 'error') stop(token, token.type, token.message);
      yield token;
    }
  }
}

class Bounds {
  private lexemes = 0;
  private properties = 0;
  private depth = 0;

  /** Text of scalars comes with a mark before it, or in its quotes. */
  count(lexeme: string): void {
    if (++this.lexemes > MOST_LEXEMES) throw new YamlError(message('yaml.many-lexemes', { most: MOST_LEXEMES }));
    switch (lexeme[0]) {
      case '!':
      case '&':
      case '*':
        if (++this.properties > MOST_PROPERTIES)
          throw new YamlError(message('yaml.many-properties', { most: MOST_PROPERTIES }));
        break;
      case '[':
      case '{':
        // Above what parseYaml lets pass, as a block of text may begin so.
        if (lexeme.length === 1 && ++this.depth > 2 * MOST_LEVELS) throw new YamlError(TOO_DEEP);
        break;
      case ']':
      case '}':
        this.depth--;
        break;
    }
  }
}
