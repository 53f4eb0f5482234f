/**
 * All templates. `{name:kind}` is filled in and shown as its kind wants (`Kinds`), `{name}` as it is;
 * `{count|file|files}` takes the first form for 1 and the second otherwise.
 */
import type { Language } from '../config.js';
import { average as enAverage } from './en/average.js';
import { command as enCommand } from './en/command.js';
import { deployment as enDeployment } from './en/deployment.js';
import { errors as enErrors } from './en/errors.js';
import { files as enFiles } from './en/files.js';
import { funasr as enFunasr } from './en/funasr.js';
import { github as enGithub } from './en/github.js';
import { inputs as enInputs } from './en/inputs.js';
import { modelFile as enModelFile } from './en/model-file.js';
import { notices as enNotices } from './en/notices.js';
import { onnx as enOnnx } from './en/onnx.js';
import { report as enReport } from './en/report.js';
import { torch as enTorch } from './en/torch.js';
import { average as zhAverage } from './zh/average.js';
import { command as zhCommand } from './zh/command.js';
import { deployment as zhDeployment } from './zh/deployment.js';
import { errors as zhErrors } from './zh/errors.js';
import { files as zhFiles } from './zh/files.js';
import { funasr as zhFunasr } from './zh/funasr.js';
import { github as zhGithub } from './zh/github.js';
import { inputs as zhInputs } from './zh/inputs.js';
import { modelFile as zhModelFile } from './zh/model-file.js';
import { notices as zhNotices } from './zh/notices.js';
import { onnx as zhOnnx } from './zh/onnx.js';
import { report as zhReport } from './zh/report.js';
import { torch as zhTorch } from './zh/torch.js';

const ENGLISH = [
  enAverage,
  enCommand,
  enDeployment,
  enErrors,
  enFiles,
  enFunasr,
  enGithub,
  enInputs,
  enModelFile,
  enNotices,
  enOnnx,
  enReport,
  enTorch,
] as const;
const CHINESE: Translated<typeof ENGLISH> = [
  zhAverage,
  zhCommand,
  zhDeployment,
  zhErrors,
  zhFiles,
  zhFunasr,
  zhGithub,
  zhInputs,
  zhModelFile,
  zhNotices,
  zhOnnx,
  zhReport,
  zhTorch,
];

/** Of each table the same codes in another language. */
type Translated<T> = { readonly [I in keyof T]: Readonly<Record<keyof T[I] & string, string>> };
type Intersection<Union> = (Union extends Union ? (_: Union) => void : never) extends (_: infer All) => void
  ? All
  : never;
/** The English templates by code. */
export type English = Intersection<(typeof ENGLISH)[number]>;
export type Code = keyof English;

const catalogues = new Map<Language, ReadonlyMap<string, string>>();

/** All templates of a language by code. A thousand take V8 milliseconds to merge in an object: a Map is quick to make. */
export function catalogueOf(language: Language): ReadonlyMap<string, string> {
  const known = catalogues.get(language);
  if (known !== undefined) return known;
  const tables: readonly Readonly<Record<string, string>>[] = { en: ENGLISH, zh: CHINESE }[language];
  const catalogue = new Map(tables.flatMap((table) => Object.entries(table)));
  catalogues.set(language, catalogue);
  return catalogue;
}
