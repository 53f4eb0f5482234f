/** The disk that the checkpoints take, what will be deleted, and how FunASR's own settings would keep it down. */
import type { RunResult } from '../../result.js';
import type { Translator } from '../../words/translator.js';
import { type Block, paragraph, type Section } from '../document.js';
import { namesBlock } from './base.js';

/** What FunASR's Trainer keeps where the configuration does not say (funasr/train_utils/trainer_ds.py). */
const DEFAULT_KEEP_NBEST_MODELS = 500;

/** What lies on the disk, what would keep it small, and what will be deleted when all is reported. */
export function diskSection(result: RunResult, t: Translator): Section {
  const { runBytes, checkpointFiles } = result.disk;
  const use = t.say('disk.use', { count: checkpointFiles, size: t.size(runBytes) });
  return {
    title: t.say('disk.title'),
    blocks: [paragraph(use), { kind: 'bullets', items: advice(result, t) }, ...cleanup(result, t)],
  };
}

function advice({ disk, selection, cleanup }: RunResult, t: Translator): string[] {
  const sizes = selection.candidates.map(({ bytes }) => bytes);
  const each = sizes.length === 0 ? 0 : Math.round(sizes.reduce((sum, bytes) => sum + bytes, 0) / sizes.length);
  const chosen = selection.candidates.filter((candidate) => candidate.chosen);
  const keep = disk.keepNbestModels ?? DEFAULT_KEEP_NBEST_MODELS;
  const values = {
    keep: String(keep),
    upTo: t.size(keep * each),
    each: t.size(each),
    to: chosen.length,
    size: t.size(chosen.length * each),
  };
  const items: string[] = [];
  if (disk.keepNbestModels === null) items.push(t.say('disk.keep-unset', values));
  else items.push(t.say(keep > chosen.length ? 'disk.keep-more' : 'disk.keep', values));
  const { saveCheckpointInterval } = disk;
  if (saveCheckpointInterval !== null) items.push(t.say('disk.interval', { interval: String(saveCheckpointInterval) }));
  if (cleanup === null) {
    const freed = chosen.reduce((sum, { bytes }) => sum + bytes, 0);
    items.push(t.say('disk.cleanup-hint', { size: t.size(freed) }));
  }
  return items;
}

function cleanup({ cleanup: plan }: RunResult, t: Translator): Block[] {
  if (plan === null) return [];
  const { mode, skipped, planned } = plan;
  const size = t.size(planned.reduce((sum, { bytes }) => sum + bytes, 0));
  const when = skipped === null ? 'planned' : 'unplanned';
  return [
    ...(skipped === null ? [] : [paragraph(t.say(`cleanup.skipped.${skipped}`))]),
    ...namesBlock(
      mode === 'strip' ? t.say(`cleanup.${when}-strip`, { size }) : t.say(`cleanup.${when}`, { mode, size }),
      planned.map(({ name }) => t.name(name)),
    ),
  ];
}
