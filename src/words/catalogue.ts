/**
 * All templates by code. `{name:kind}` is filled in and shown as its kind wants (`Kinds`), `{name}` as it is;
 * `{count|file|files}` takes the first form for 1 and the second otherwise.
 */
import type { Language } from '../config.js';
import { errors as enErrors } from './en/errors.js';
import { notices as enNotices } from './en/notices.js';
import { report as enReport } from './en/report.js';
import { torch as enTorch } from './en/torch.js';
import { errors as zhErrors } from './zh/errors.js';
import { notices as zhNotices } from './zh/notices.js';
import { report as zhReport } from './zh/report.js';
import { torch as zhTorch } from './zh/torch.js';

export const en = { ...enErrors, ...enNotices, ...enReport, ...enTorch } as const;
const zh: Readonly<Record<Code, string>> = { ...zhErrors, ...zhNotices, ...zhReport, ...zhTorch };

export type Code = keyof typeof en;

export const CATALOGUES: Readonly<Record<Language, Readonly<Record<Code, string>>>> = { en, zh };
