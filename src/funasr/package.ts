/**
 * What goes into the package, a directory that `AutoModel(model=directory)` loads on any machine. Gathered in memory
 * before anything is written, so that its size is known exactly and what was checked is what gets written.
 */

import { basename, extname } from 'node:path';
import type { Notice, PackageContents } from '../result.js';
import { message, type Said } from '../words/message.js';
import { notice } from '../words/notice.js';
import { ASSET_KINDS, type AssetKind, type Finding, findByPath, findInDirectory, TOKEN_LIST } from './assets.js';
import { MODEL_FILE, type ResolvedBase } from './base-model.js';
import { cleanConfigYaml, withoutAbsolutePaths } from './clean-config.js';
import { buildMetas, FILE_PATH_METAS, type NamedFile, namedFiles } from './file-path-metas.js';
import { at, CONFIG_YAML, CONFIGURATION_JSON, type RunConfig, readRunConfig, text } from './run-config.js';
import { countOutputs, readTokens } from './vocabulary.js';

type Origin = PackageContents['files'][number]['from'];

export interface PackageFile {
  /** within the package, with `/` between folders */
  readonly name: string;
  readonly from: Origin;
  readonly content: Uint8Array;
}

/** Everything in the package but the model files and the record of how they came about. */
export interface PackagePlan {
  /** by name */
  readonly files: readonly PackageFile[];
  readonly missing: readonly string[];
  readonly vocabulary: PackageContents['vocabulary'];
  readonly notices: readonly Notice[];
}

export interface PackageRequest {
  readonly base: ResolvedBase;
  readonly runConfig: RunConfig;
  /** the run directory */
  readonly runDir: string;
  /** shapes of the tensors to be written, by name */
  readonly tensors: ReadonlyMap<string, readonly number[]>;
}

/** Real configurations name two to five. */
const MOST_FILES = 32;

/**
 * Finds what FunASR's loader needs beside the weights: in the base model's directory, else at the paths that the run's
 * config.yaml names, else in the run directory. The token list is the other way round: a finetune may have replaced it.
 * config.yaml is the run's own (what the weights were trained with), without what ties it to the training machine.
 */
export function gatherPackage(request: PackageRequest): PackagePlan {
  const { base, runConfig } = request;
  const baseConfig = base.directory === null ? undefined : readRunConfig(base.directory);
  const configuration = baseConfig?.json ?? runConfig.json;
  const gathering = new Gathering(request, baseConfig?.json !== undefined && baseConfig.json !== null);
  const { files: named, refused } = namedFiles(configuration);
  for (const name of refused.slice(0, MOST_FILES)) gathering.refuse(name, message('package.not-packable'));
  if (named.length > MOST_FILES) {
    const values = { count: named.length, most: MOST_FILES };
    gathering.refuse(CONFIGURATION_JSON, message('package.too-many-files', values));
  }
  const wanted = named.slice(0, MOST_FILES);
  const metas = [...wanted, ...unnamedFiles(wanted, request)].map((file) => gathering.add(file));
  gathering.addConfigYaml(baseConfig);
  const json = {
    ...(configuration === null ? DEFAULT_CONFIGURATION : withoutAbsolutePaths(configuration)),
    [FILE_PATH_METAS]: buildMetas(MODEL_FILE, CONFIG_YAML, metas),
  };
  gathering.addText(CONFIGURATION_JSON, 'made', `${JSON.stringify(json, null, 2)}\n`);
  return gathering.plan();
}

/** What ModelScope's hub writes for a FunASR model, as far as it is the same for all. */
const DEFAULT_CONFIGURATION = {
  framework: 'pytorch',
  model: { type: 'funasr' },
  pipeline: { type: 'funasr-pipeline' },
};

/** Files that `wanted` has under none of their keys, but config.yaml names by path or the base model just has. */
function unnamedFiles(wanted: readonly NamedFile[], { base, runConfig }: PackageRequest): NamedFile[] {
  return ASSET_KINDS.flatMap((kind) => {
    if (wanted.some((file) => isOfKind(file, kind))) return [];
    const inBase = base.directory === null ? undefined : findInDirectory(base.directory, kind.file);
    if (configPath(kind, runConfig) === undefined && inBase === undefined) return [];
    const [key] = kind.keys;
    return [{ keys: kind.section === undefined ? [key] : [kind.section, key], name: kind.file }];
  });
}

function isOfKind({ keys }: NamedFile, kind: AssetKind): boolean {
  return kind.keys.includes(keys.at(-1) ?? '') && (kind.section === undefined || keys[0] === kind.section);
}

/** What the run's config.yaml gives as this kind's path. */
function configPath(kind: AssetKind, { yaml }: RunConfig): string | undefined {
  const section = kind.section === undefined ? yaml : at(yaml, kind.section);
  return kind.keys.flatMap((key) => text(at(section, key)) ?? [])[0];
}

/** A file that was found for a name. */
interface Source {
  readonly from: Origin;
  /** what it is called where it was found */
  readonly name: string;
  readonly content: Uint8Array;
}

class Gathering {
  private readonly files = new Map<string, PackageFile>();
  private readonly missing = new Set<string>();
  private readonly notices: Notice[] = [];
  private vocabulary: PackageContents['vocabulary'] = null;

  /** @param baseNames the names are those of the base model's own configuration.json */
  constructor(
    private readonly request: PackageRequest,
    private readonly baseNames: boolean,
  ) {}

  /** Takes the file from the best place that has it. Returns it as the package names it. */
  add(file: NamedFile): NamedFile {
    const kind = ASSET_KINDS.find((each) => isOfKind(file, each));
    const found = this.lookUp(file.name, kind);
    if (kind === TOKEN_LIST && found.length > 0) return this.addTokens(file, found);
    const [best] = found;
    if (best === undefined) this.missing.add(file.name);
    else this.files.set(file.name, { ...best, name: file.name });
    return file;
  }

  /** Of several token lists the first that fits the output layer, the finetune's own before the base's; else the first. */
  private addTokens(file: NamedFile, found: readonly Source[]): NamedFile {
    const outputs = countOutputs(this.request.tensors);
    const inBase = found.find(({ from }) => from === 'base');
    const own = found.filter(
      ({ from, content }) => from === 'config' && !(inBase && sameBytes(content, inBase.content)),
    );
    const counted = [...own, ...found.filter((source) => !own.includes(source))].map((source) => ({
      source,
      tokens: readTokens(source.name, source.content)?.length,
    }));
    const best = counted.find(({ tokens }) => tokens === outputs) ?? counted[0];
    if (best === undefined) return file;
    const { source, tokens } = best;
    // FunASR tells a JSON list from a list of lines by the file's name.
    const form = extname(source.name) === '.txt' ? '.txt' : '.json';
    const name = file.name.endsWith(form) ? file.name : `tokens${form}`;
    this.files.set(name, { ...source, name });
    if (tokens !== undefined && outputs !== null) this.checkVocabulary(tokens, outputs);
    return { keys: file.keys, name };
  }

  private checkVocabulary(tokens: number, outputs: number): void {
    this.vocabulary = { tokens, outputs, fits: tokens === outputs };
    if (tokens === outputs) return;
    this.notices.push(notice('vocabulary-mismatch', 'warning', { tokens, outputs }));
  }

  /** All that could be taken for `name`: the base's, then what config.yaml names, then the run directory's. */
  private lookUp(name: string, kind: AssetKind | undefined): Source[] {
    const { base, runConfig, runDir } = this.request;
    const path = kind === undefined ? undefined : configPath(kind, runConfig);
    const fromBase = base.directory !== null && (this.baseNames || kind !== undefined);
    const findings: readonly (readonly [Origin, string, Finding])[] = [
      ['base', name, fromBase ? findInDirectory(base.directory, name, this.baseNames ? undefined : kind) : undefined],
      ['config', path ?? '', kind === undefined || path === undefined ? undefined : findByPath(path, kind)],
      ['run', name, findInDirectory(runDir, name)],
    ];
    return findings.flatMap(([from, shown, finding]) => {
      if (finding === undefined) return [];
      if ('bytes' in finding) return [{ from, name: basename(shown), content: finding.bytes }];
      this.refuse(shown, finding.refused);
      return [];
    });
  }

  /** The run's configuration, else the base's. */
  addConfigYaml(baseConfig: RunConfig | undefined): void {
    const ownText = this.request.runConfig.yamlText;
    const source = ownText ?? baseConfig?.yamlText ?? null;
    if (source === null) {
      this.missing.add(CONFIG_YAML);
      return;
    }
    const cleaned = cleanConfigYaml(source);
    const origin = ownText === null ? 'base' : 'run';
    this.addText(CONFIG_YAML, cleaned === source ? origin : 'made', cleaned);
  }

  addText(name: string, from: Origin, content: string): void {
    this.files.set(name, { name, from, content: Buffer.from(content) });
  }

  refuse(file: string, problem: Said): void {
    this.notices.push(notice('package-refused', 'warning', { file, problem }));
  }

  plan(): PackagePlan {
    const missing = [...this.missing];
    const { source, name } = this.request.base.model;
    const from = source === 'table' ? name : (this.request.runConfig.hubId ?? '');
    const lacking = notice('package-missing', 'warning', { files: missing.join(', '), from });
    return {
      files: [...this.files.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
      missing,
      vocabulary: this.vocabulary,
      notices: missing.length === 0 ? this.notices : [...this.notices, lacking],
    };
  }
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
