/**
 * All templates by code. `{name:kind}` is filled in and shown as its kind wants (`Kinds`), `{name}` as it is;
 * `{count|file|files}` takes the first form for 1 and the second otherwise.
 */
import type { Language } from '../config.js';
import { command as enCommand } from './en/command.js';
import { errors as enErrors } from './en/errors.js';
import { inputs as enInputs } from './en/inputs.js';
import { notices as enNotices } from './en/notices.js';
import { report as enReport } from './en/report.js';
import { command as zhCommand } from './zh/command.js';
import { errors as zhErrors } from './zh/errors.js';
import { inputs as zhInputs } from './zh/inputs.js';
import { notices as zhNotices } from './zh/notices.js';
import { report as zhReport } from './zh/report.js';

export const en = { ...enCommand, ...enErrors, ...enInputs, ...enNotices, ...enReport } as const;
const zh: Readonly<Record<Code, string>> = {
  ...zhCommand,
  ...zhErrors,
  ...zhInputs,
  ...zhNotices,
  ...zhReport,
};

export type Code = keyof typeof en;

export const CATALOGUES: Readonly<Record<Language, Readonly<Record<Code, string>>>> = { en, zh };
