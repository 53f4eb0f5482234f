import type { Anatomy } from '../result.js';
import { Translator } from '../words/translator.js';
import { paragraph } from './document.js';
import { blocksText } from './forms/terminal.js';
import type { TextOptions } from './options.js';
import { anatomyBlocks, whyParagraph } from './sections/anatomy.js';

/** Where the bytes of some checkpoints go, for a terminal. */
export function renderInspect(anatomies: readonly Anatomy[], options: TextOptions): string {
  const t = new Translator(options.language, 'terminal');
  const texts = anatomies.map((anatomy) => {
    const why = whyParagraph([anatomy], t);
    const blocks = [...anatomyBlocks(anatomy, t), ...(why === '' ? [] : [paragraph(why)])];
    return blocksText(blocks, t, options);
  });
  return `${texts.join('\n\n')}\n`;
}

/** A list with one anatomy per checkpoint. */
export function renderInspectJson(anatomies: readonly Anatomy[]): string {
  return `${JSON.stringify(anatomies, null, 2)}\n`;
}
