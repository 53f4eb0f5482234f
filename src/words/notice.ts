/** Notices with the values that their words ask for. */
import type { DeploymentProblem, Notice, NoticeCode, Told } from '../result.js';
import { shortened } from './escape.js';
import type { Message, Params, Said } from './message.js';
import { english } from './translator.js';

/** Longest text that a notice holds: any path fits, and a report stays small whatever names a file brings along. */
const MAX_TEXT = 4096;

/** A notice. */
export function notice<C extends NoticeCode>(code: C, level: Notice['level'], params: Params<`notice.${C}`>): Notice {
  return { code, level, ...asData(params) };
}

/** Why a package cannot be deployed. */
export function deploymentProblem<C extends DeploymentProblem['code']>(
  code: C,
  params: Params<`deployment.${C}`>,
): Omit<DeploymentProblem, 'format'> {
  return { code, ...asData(params) };
}

/** A message as a report holds it. */
export function told(said: Said): Told {
  const text = shortened(english(said), MAX_TEXT);
  return typeof said === 'string' ? { text } : { text, message: cut(said) as Message };
}

/** Values as a report holds them; a message among them, always called `problem`, stands there as English text too. */
function asData(params: Readonly<Record<string, unknown>>): Pick<Notice, 'params' | 'problem'> {
  const texts: Record<string, string | number> = {};
  let problem: Message | undefined;
  for (const [name, whole] of Object.entries<unknown>(params)) {
    const value = cut(whole);
    if (typeof value === 'string' || typeof value === 'number') {
      texts[name] = value;
    } else {
      problem = value as Message;
      texts[name] = english(problem);
    }
  }
  return { params: texts, ...(problem && { problem }) };
}

/** The same value as JSON can hold it, with every text in it cut. */
function cut(value: unknown): unknown {
  if (typeof value === 'string') return shortened(value, MAX_TEXT);
  // JSON has no large integers.
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map(cut);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, cut(inner)]));
}
