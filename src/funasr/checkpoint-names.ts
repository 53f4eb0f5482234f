/**
 * What the name of a checkpoint tells. FunASR's trainer counts epochs from 0 while it runs one and names the end of it one
 * higher, so `model.pt.ep4.12` is saved 12 steps after `model.pt.ep4`. Old releases (1.0, 1.1) put `ds-` before the names of
 * DeepSpeed directories. Other tools: `epoch_3.pt`, `epoch-30.pt`, `10epoch.pth`, `epoch=3-step=100.ckpt`.
 */
import { basename } from 'node:path';

interface TrainingPosition {
  readonly epoch: number;
  /** null for the checkpoint at an epoch's end */
  readonly step: number | null;
}

const CHECKPOINT = /^(?:ds-)?model\.pt\.ep(\d{1,9})(?:\.(\d{1,12}))?$/;

/** Where in the training FunASR saved a checkpoint of this name; undefined for any other name. */
export function parseCheckpointName(name: string): TrainingPosition | undefined {
  const match = CHECKPOINT.exec(name);
  return match ? { epoch: Number(match[1]), step: match[2] === undefined ? null : Number(match[2]) } : undefined;
}

const EPOCH = /(?<![a-z\d])(?:epoch|ep)[-_=]?(\d{1,9})(?![a-z\d])|(?<![a-z\d])(\d{1,9})epoch(?![-_=]?\d|[a-z])/g;
const STEP = /(?<![a-z\d])step[-_=]?(\d{1,12})(?![a-z\d])/g;
/** The mean of several, the best of several: an epoch in such a name is not when it was saved, or not that alone. */
const OF_SEVERAL = /(?<![a-z])(?:avg|ave|average|averaged|mean|swa|ema|best|nbest|to)(?![a-z])/;

/** The same of a name that another tool gave, where it is certain: one epoch, at most one step, and nothing that speaks of several. */
export function parseOtherName(name: string): TrainingPosition | undefined {
  const text = basename(name).toLowerCase();
  const epochs = [...text.matchAll(EPOCH)];
  const steps = [...text.matchAll(STEP)];
  const [epoch] = epochs;
  if (epoch === undefined || epochs.length > 1 || steps.length > 1 || OF_SEVERAL.test(text)) return undefined;
  return { epoch: Number(epoch[1] ?? epoch[2]), step: steps[0] === undefined ? null : Number(steps[0][1]) };
}

/** Oldest first: by epoch, an epoch's end before the steps that follow it; those of no known epoch last. */
export function byAge(a: Aged, b: Aged): number {
  const epochs = (a.epoch ?? Number.POSITIVE_INFINITY) - (b.epoch ?? Number.POSITIVE_INFINITY);
  return epochs || (a.step ?? 0) - (b.step ?? 0) || compareNaturally(a.name, b.name);
}

interface Aged {
  readonly name: string;
  readonly epoch: number | null;
  readonly step: number | null;
}

/** Code-unit order: the same on every machine, unlike localeCompare. */
export function compareNames(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** As people count: `part-9` before `part-10`. */
function compareNaturally(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)];
  for (const [i, part] of left.entries()) {
    const other = right[i] ?? '';
    const both = /^\d/.test(part) && /^\d/.test(other);
    const order = both ? compareNumbers(part, other) : compareNames(part, other);
    if (order !== 0) return order;
  }
  return left.length - right.length || compareNames(a, b);
}

function partsOf(name: string): string[] {
  return name.split(/(\d+)/).filter((part) => part !== '');
}

function compareNumbers(a: string, b: string): number {
  const [left, right] = [a, b].map((digits) => digits.replace(/^0+(?=\d)/, ''));
  return (left ?? '').length - (right ?? '').length || compareNames(left ?? '', right ?? '');
}
