/**
 * What goes into the package, a directory that `AutoModel(model=directory)` loads on any machine. Gathered in memory
 * before anything is written, so that its size is known exactly and what was checked is what gets written.
 */

import { basename, join } from 'node:path';
import type { Notice, PackageContents } from '../result.js';
import { message, type Said } from '../words/message.js';
import { notice } from '../words/notice.js';
import { LARGEST_PACKAGE } from './assets.js';
import { MODEL_FILE, type ResolvedBase } from './base-model.js';
import { namedFiles, packageConfiguration } from './file-path-metas.js';
import { restoreReferences } from './interpolation.js';
import { withoutLora } from './lora.js';
import { allowedPart, foreignModels, packageConfig } from './package-config.js';
import { PackageNames } from './package-names.js';
import type { Places } from './places.js';
import { at, CONFIG_YAML, CONFIGURATION_JSON, type RunConfig, readRunConfig } from './run-config.js';
import { isTokenList, listSlots, type Slot } from './slots.js';
import { statOf } from './small-file.js';
import { Finder, type FoundFile } from './sources.js';
import { countOutputs, countPieces, countTokens } from './vocabulary.js';
import { emitYaml, type YamlMap } from './yaml.js';

type Origin = PackageContents['files'][number]['from'];

export interface PackageFile {
  /** within the package, with `/` between folders */
  readonly name: string;
  readonly from: Origin;
  readonly content: Uint8Array;
}

/** A file, or a directory of files, that the model needs beside its weights. */
export interface PackageSlot {
  /** where the configuration names it; list items have their index for a key */
  readonly keys: readonly string[];
  /** within the package; undefined where it lacks it */
  readonly name: string | undefined;
  readonly from: Origin | undefined;
  /** why it is not what the run was trained with, or why nothing was found */
  readonly problem?: Said;
}

/** Everything in the package but the model files and the record of how they came about. */
export interface PackagePlan {
  /** by name */
  readonly files: readonly PackageFile[];
  readonly slots: readonly PackageSlot[];
  /** the files that they were read from, without links */
  readonly sources: readonly string[];
  /** what config.yaml says, its references resolved; null where there is none */
  readonly config: YamlMap | null;
  readonly missing: readonly string[];
  readonly vocabulary: PackageContents['vocabulary'];
  readonly notices: readonly Notice[];
}

interface PackageRequest {
  readonly base: ResolvedBase;
  /** of the run directory */
  readonly runConfig: RunConfig;
  readonly places: Places;
  /** shapes of the tensors to be written, by name */
  readonly tensors: ReadonlyMap<string, readonly number[]>;
  /** the model's adapters are folded into its weights: the configuration says nothing of them */
  readonly withoutLora?: boolean;
}

/** Real configurations name two to five. */
const MOST_SLOTS = 32;

/**
 * Finds what FunASR's loader needs beside the weights: what the run's config.yaml names, wherever that lies now, before
 * what the base model's directory has, before what is next to the checkpoints. Both configurations are regenerated, with
 * what building and running the model needs and nothing else.
 */
export function gatherPackage(request: PackageRequest): PackagePlan {
  const { base, runConfig, places } = request;
  const baseConfig = base.directory === null ? undefined : readRunConfig(base.directory);
  const config = runConfig.resolved === null && baseConfig?.resolved ? baseConfig : runConfig;
  const allowed = config.resolved && allowedPart(config.resolved);
  const part = allowed && request.withoutLora ? withoutLora(allowed) : allowed;
  const baseNames = namedFiles(baseConfig?.json ?? null).named;
  const finder = new Finder({ base, baseNames, config, runDir: runConfig.directory, places });
  const { slots, weights, refused } = listSlots({
    config: part,
    ofRun: config === runConfig,
    configuration: baseConfig?.json ?? runConfig.json,
    baseHas: (name) => base.directory !== null && statOf(join(base.directory, name))?.isFile() === true,
    exists: (path) => finder.exists(path),
  });
  const gathering = new Gathering(countOutputs(request.tensors), finder);
  for (const name of refused.slice(0, MOST_SLOTS)) gathering.refuse(name, message('package.not-packable'));
  if (slots.length > MOST_SLOTS) {
    const values = { count: slots.length, most: MOST_SLOTS };
    gathering.refuse(CONFIGURATION_JSON, message('package.too-many-files', values));
  }
  for (const slot of slots.slice(0, MOST_SLOTS)) gathering.add(slot);
  const packaged = part && gathering.clean(part, [...slots.map(({ keys }) => keys), ...weights]);
  gathering.addConfig(packaged, config);
  gathering.addConfiguration(baseConfig?.json ?? runConfig.json);
  return gathering.plan(packaged, base.model.source === 'table' ? base.model.name : (runConfig.hubIds[0] ?? ''));
}

class Gathering {
  private readonly files = new Map<string, PackageFile>();
  private readonly slots: (PackageSlot & { readonly wanted: string })[] = [];
  /** what config.yaml names and is not a file */
  private readonly others: PackageSlot[] = [];
  private readonly names = new PackageNames();
  private readonly sources = new Set<string>();
  private readonly missing = new Set<string>();
  private readonly notices: Notice[] = [];
  private readonly counted = new Map<string, number>();
  private bytes = 0;

  constructor(
    private readonly outputs: number | undefined,
    private readonly finder: Finder,
  ) {}

  /** Takes the slot's file from the best place that has it. */
  add(slot: Slot): void {
    const { keys, path } = slot;
    const { best: first, refused } = this.finder.search(slot);
    const best = first && this.fitting(slot, first);
    if (!best?.own) for (const { path, problem } of refused) this.refuse(path, problem);
    const name = best && this.take(slot, best);
    if (best === undefined || name === undefined) {
      const wanted = this.names.keep(slot.name ?? this.names.plain(path ?? '', keys));
      const problem = refused[0]?.problem ?? message(best === undefined ? 'package.absent' : 'package.too-large');
      this.missing.add(wanted);
      this.slots.push({ keys, name: undefined, from: undefined, problem, wanted });
      return;
    }
    this.count(keys, best);
    const taken = { keys, name, from: best.from, wanted: name };
    if (best.own || path === undefined) {
      this.slots.push(taken);
    } else {
      this.notices.push(notice('package-replaced', 'info', { file: path, other: best.at }));
      const problem = refused[0]?.problem ?? message('package.replaced', { file: path });
      this.slots.push({ ...taken, problem });
    }
  }

  /**
   * Of token lists the base's where only that fits the output layer and the first is the same file as the training knew it,
   * found where something else may lie by now; else the first.
   */
  private fitting(slot: Slot, first: FoundFile): FoundFile {
    if (!isTokenList(slot.keys) || this.outputs === undefined || tokensIn(first) === this.outputs) return first;
    if (!first.moved || basename(first.at) !== basename(slot.name ?? '')) return first;
    const other = this.finder.inBaseModel(slot);
    return other !== undefined && tokensIn(other) === this.outputs ? other : first;
  }

  /** The name that a source has in the package; undefined where the package would become too large. */
  private take({ keys, name: given }: Slot, source: FoundFile): string | undefined {
    const { from, content } = source;
    const parts = content instanceof Uint8Array ? [['', content] as const] : [...content];
    const added = parts.reduce((sum, [, part]) => sum + part.length, 0);
    const name = this.names.nameOf(source, given, keys);
    if (this.files.has(name) || this.files.has(`${name}/${parts[0]?.[0]}`)) return name;
    if (this.bytes + added > LARGEST_PACKAGE) return undefined;
    this.bytes += added;
    for (const [part, bytes] of parts) {
      this.sources.add(join(source.path, part));
      const file = part === '' ? name : `${name}/${part}`;
      this.files.set(file, { name: file, from, content: bytes });
    }
    return name;
  }

  private count(keys: readonly string[], source: FoundFile): void {
    const tokens = isTokenList(keys) ? tokensIn(source) : undefined;
    const pieces =
      keys.at(-1) === 'bpemodel' && source.content instanceof Uint8Array ? countPieces(source.content) : undefined;
    const count = tokens ?? pieces;
    if (count !== undefined) this.counted.set(keys.at(-1) ?? '', count);
  }

  /** What config.yaml says. @param dropped keys of files */
  clean(part: YamlMap, dropped: readonly (readonly string[])[]): YamlMap {
    const files = new Map<string, string | undefined>(dropped.map((keys) => [keys.join('.'), undefined]));
    for (const { keys, name } of foreignModels(part).filter(({ keys }) => !files.has(keys.join('.')))) {
      const problem = message('package.other-model', { name });
      this.refuse(name, problem);
      this.others.push({ keys, name: undefined, from: undefined, problem });
      files.set(keys.join('.'), undefined);
    }
    // FunASR's way to vLLM reads config.yaml alone, and looks for the directory of the language model in the package.
    for (const { keys, name } of this.slots) if (keys.at(-1) === 'init_param_path') files.set(keys.join('.'), name);
    return packageConfig(part, files);
  }

  addConfig(packaged: YamlMap | null, { yaml }: RunConfig): void {
    if (packaged === null || yaml === null) {
      this.missing.add(CONFIG_YAML);
      return;
    }
    this.addText(CONFIG_YAML, emitYaml(restoreReferences(packaged, yaml)));
    const inline = at(packaged, 'tokenizer_conf', 'token_list');
    if (Array.isArray(inline)) this.counted.set('token_list', inline.length);
  }

  /** FunASR skips files that are not there: what is missing can be laid into the package later. */
  addConfiguration(other: RunConfig['json']): void {
    const files = this.slots.map(({ keys, wanted }) => ({ keys, name: wanted }));
    const json = packageConfiguration(other, { init_param: MODEL_FILE, config: CONFIG_YAML, files });
    this.addText(CONFIGURATION_JSON, `${JSON.stringify(json, null, 2)}\n`);
  }

  private addText(name: string, content: string): void {
    this.files.set(name, { name, from: 'made', content: Buffer.from(content) });
  }

  refuse(file: string, problem: Said): void {
    this.notices.push(notice('package-refused', 'warning', { file, problem }));
  }

  /** @param owner the model that missing files belong to; '' where none is known */
  plan(config: YamlMap | null, owner: string): PackagePlan {
    const missing = [...this.missing];
    const notices = [...this.notices];
    const vocabulary = this.vocabulary();
    if (vocabulary?.fits === false) {
      const { tokens, outputs } = vocabulary;
      notices.push(notice('vocabulary-mismatch', 'warning', { tokens, outputs }));
    }
    if (missing.length > 0) notices.push(notice('package-missing', 'info', { files: missing.join(', '), from: owner }));
    return {
      files: [...this.files.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
      sources: [...this.sources],
      slots: [...this.slots.map(({ wanted: _, ...slot }) => slot), ...this.others],
      config,
      missing,
      vocabulary,
      notices,
    };
  }

  /** A model with both has its output layer for the tokens of the list. */
  private vocabulary(): PackageContents['vocabulary'] {
    const tokens = this.counted.get('token_list') ?? this.counted.get('bpemodel');
    if (tokens === undefined || this.outputs === undefined) return null;
    return { tokens, outputs: this.outputs, fits: tokens === this.outputs };
  }
}

function tokensIn({ at: path, content }: FoundFile): number | undefined {
  return content instanceof Uint8Array ? countTokens(path, content) : undefined;
}
