/**
 * What the program says, as data: a code of the catalogue with the values that belong to it. It is worded in the reader's
 * language at the very end (`Words`). A code without words, or a value under another name, does not compile.
 */
import type { InputName } from '../inputs.js';
import type { Code, English } from './catalogue.js';

/** What a placeholder `{name:kind}` takes. `{name}` alone takes text that is safe in its medium, or a count. */
export interface Kinds {
  /** text from a file or a user; cut where it is too long to show */
  name: string;
  /** a name, or several, in quotes where the medium has no other mark for them; a message stands for what has no name */
  quoted: Said | readonly Said[];
  /** a path: like `name`, and never cut */
  path: string;
  /** several names: the first few, and how many more there are */
  names: readonly string[];
  /** bytes, in the largest fitting unit */
  size: number;
  /** digits as they are: offsets, versions, exact bytes */
  number: number | bigint;
  /** a measured ratio, three significant digits */
  ratio: number;
  /** an input, as the reader writes it: `nbest`, or `--nbest` for the command */
  option: InputName;
  /** a message within this one; text where it comes from an earlier report */
  message: Said | readonly Said[];
}

type Inner<T> = T extends `${string}{${infer Placeholder}}${infer Rest}` ? Placeholder | Inner<Rest> : never;
type NameOf<P> = P extends `${infer Name}|${string}` ? Name : P extends `${infer Name}:${string}` ? Name : P;
type ValueOf<P> = P extends `${string}|${string}`
  ? number
  : P extends `${string}:${infer Kind}`
    ? Kind extends keyof Kinds
      ? Kinds[Kind]
      : never
    : string | number;

/** The values that a template (or each of several) takes, by the names of its placeholders. */
type ParamsOf<T> = { readonly [P in Inner<T> as NameOf<P> & string]: ValueOf<P> };
export type Params<C extends Code> = ParamsOf<English[C]>;
/** Nothing where a template takes no values. */
export type Args<C extends Code> = [keyof Params<C>] extends [never] ? [] : [params: Params<C>];

export interface Message {
  readonly code: Code;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A message, or text that another program worded and that stands as it is. */
export type Said = Message | string;

/** A message of the catalogue. */
export function message<C extends Code>(code: C, ...[params]: Args<C>): Message {
  return { code, params: params ?? {} };
}

/** Templates of another language: the same codes, and no placeholder that English lacks. */
type Translation<E, T> = {
  readonly [C in keyof E]: C extends keyof T
    ? [Exclude<NameOf<Inner<T[C]>>, NameOf<Inner<E[C]>>>] extends [never]
      ? string
      : { readonly misnamed: Exclude<NameOf<Inner<T[C]>>, NameOf<Inner<E[C]>>> }
    : string;
} & { readonly [C in Exclude<keyof T, keyof E>]: never };

/** Declares the templates of another language beside those of English. */
export function translate<E>() {
  return <const T extends Readonly<Record<keyof E, string>>>(templates: T & Translation<E, T>): T => templates;
}
