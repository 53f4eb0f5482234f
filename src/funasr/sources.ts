/** Finds the file of a slot: what the run was trained with before what the base model has, wherever both lie now. */
import { dirname, join } from 'node:path';
import type { PackageContents } from '../result.js';
import type { Said } from '../words/message.js';
import { type Asset, findAsset, type Permission } from './assets.js';
import type { ResolvedBase } from './base-model.js';
import { AllowedPlaces, type Places, withinModel } from './places.js';
import type { RunConfig } from './run-config.js';
import { isFileSlot, plainNames, type Slot } from './slots.js';
import { isPlainRelative, realOf } from './small-file.js';
import { placesOf, wayWithin } from './training-place.js';

/** A file that was found for a slot. */
export interface FoundFile extends Asset {
  readonly from: PackageContents['files'][number]['from'];
  /** where it was found, links and all */
  readonly at: string;
  /** what config.yaml names, or what nothing in config.yaml speaks against */
  readonly own: boolean;
  /** config.yaml's path led here only after a move */
  readonly moved: boolean;
  /** it is what the base model's directory has for this slot */
  readonly ofBase: boolean;
}

interface Search {
  /** undefined where nothing is left */
  readonly best: FoundFile | undefined;
  /** what was there before and is not a file for a package */
  readonly refused: readonly { readonly path: string; readonly problem: Said }[];
}

interface Surroundings {
  readonly base: ResolvedBase;
  /** whether the base model's directory has a configuration.json that names files */
  readonly baseNames: boolean;
  /** whose config.yaml it is that names files: the run's, else the base model's */
  readonly config: RunConfig;
  readonly runDir: string;
  readonly places: Places;
}

type Candidate = Omit<FoundFile, keyof Asset>;

/** Looks for files among what the run and its base model may mean by their names. */
export class Finder {
  private readonly allowed: Permission;
  private readonly inBase: Permission | undefined;

  constructor(private readonly around: Surroundings) {
    const { model, directory } = around.base;
    const asked = model.reason === 'asked';
    const named = asked && directory !== null ? [directory] : [];
    const guessed = asked && model.source === 'file' && model.path !== null ? [dirname(model.path)] : [];
    this.allowed = new AllowedPlaces(around.runDir, { named, guessed }, around.places);
    this.inBase = directory === null ? undefined : withinModel(directory);
  }

  /** Whether a path of config.yaml leads to something on this machine. */
  exists(path: string): boolean {
    return this.placesOf(path).some((place) => realOf(place) !== undefined);
  }

  /** The first of all that a slot may mean. */
  search(slot: Slot): Search {
    const refused: { path: string; problem: Said }[] = [];
    const seen = new Set<string>();
    for (const candidate of this.candidates(slot)) {
      const id = `${candidate.ofBase} ${candidate.at}`;
      if (seen.has(id)) continue;
      seen.add(id);
      const finding = this.take(slot, candidate);
      if (finding === undefined) continue;
      if (!('refused' in finding)) return { best: finding, refused };
      refused.push({ path: candidate.at, problem: finding.refused });
    }
    return { best: undefined, refused };
  }

  /** What the base model's directory has for a slot. */
  inBaseModel(slot: Slot): FoundFile | undefined {
    const candidate = this.candidates(slot).find(({ ofBase }) => ofBase);
    const finding = candidate && this.take(slot, candidate);
    return finding === undefined || 'refused' in finding ? undefined : finding;
  }

  private take({ keys }: Slot, candidate: Candidate): FoundFile | { readonly refused: Said } | undefined {
    const permission = (candidate.ofBase ? this.inBase : undefined) ?? this.allowed;
    const finding = findAsset(candidate.at, isFileSlot(keys) ? 'file' : 'any', permission);
    if (finding === undefined || 'refused' in finding) return finding;
    return { ...candidate, ...finding, from: this.inBase?.includes(finding.path) ? 'base' : candidate.from };
  }

  private placesOf(path: string): string[] {
    return placesOf(path, this.around.config, this.around.places.workspace);
  }

  private candidates({ keys, path, name }: Slot): Candidate[] {
    const { base, baseNames, runDir } = this.around;
    const candidates: Candidate[] = [];
    const way = path === undefined ? undefined : this.wayInBase(path);
    const inBase = (name: string | undefined): string | undefined =>
      base.directory === null || name === undefined ? undefined : join(base.directory, name);
    const ofBase = inBase(name);
    const vouched = name !== undefined && (baseNames || plainNames(keys).includes(name));
    const add = (at: string | undefined, from: FoundFile['from'], own: boolean, moved = true): void => {
      if (at !== undefined) candidates.push({ at, from, own, moved, ofBase: vouched && at === ofBase });
    };
    if (path !== undefined) {
      for (const [i, at] of this.placesOf(path).entries()) add(at, 'config', true, i > 0 || way !== undefined);
      if (way !== undefined && isPlainRelative(way)) add(inBase(way), 'base', true);
    }
    add(ofBase, 'base', path === undefined);
    const called = path === undefined ? undefined : lastPart(path);
    for (const directory of [runDir, dirname(runDir)]) {
      for (const one of new Set([name, called, ...plainNames(keys)])) {
        if (one === undefined || !isPlainRelative(one)) continue;
        add(join(directory, one), 'run', called === undefined || called === one);
      }
    }
    return candidates;
  }

  /** What a path of config.yaml is called within the base model's directory, as the training knew that. */
  private wayInBase(path: string): string | undefined {
    const { modelPath, initParam } = this.around.config;
    const recorded = [modelPath, initParam?.replace(/[\\/][^\\/]*$/, '')].filter((one) => typeof one === 'string');
    // Nothing says where the base model was: its file is known by its name.
    if (recorded.length === 0) return lastPart(path);
    return recorded.map((directory) => wayWithin(directory, path)).find((way) => way !== undefined);
  }
}

function lastPart(path: string): string {
  return path.split(/[\\/]+/).findLast((part) => part !== '') ?? '';
}
