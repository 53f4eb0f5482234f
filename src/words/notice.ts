/** Notices with the values that their words ask for. */
import type { Notice, NoticeCode } from '../result.js';
import type { Message, Params } from './message.js';
import { english } from './words.js';

/** A notice; a message among its values, always called `problem`, stands in it as English text too. */
export function notice<C extends NoticeCode>(code: C, level: Notice['level'], params: Params<`notice.${C}`>): Notice {
  const texts: Record<string, string | number> = {};
  let problem: Message | undefined;
  for (const [name, value] of Object.entries<unknown>(params)) {
    if (typeof value === 'string' || typeof value === 'number') {
      texts[name] = value;
    } else {
      problem = value as Message;
      texts[name] = english(problem);
    }
  }
  return { code, level, params: texts, ...(problem && { problem }) };
}
