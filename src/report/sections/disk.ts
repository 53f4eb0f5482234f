/** The disk that the checkpoints take, what will be deleted, and how FunASR's own settings would keep it down. */
import type { RunResult } from '../../result.js';
import type { Translator } from '../../words/translator.js';
import { type Block, paragraph, type Section } from '../document.js';
import { namesBlock } from './base.js';

/** What FunASR's Trainer keeps where the configuration does not say (funasr/train_utils/trainer_ds.py). */
const DEFAULT_KEEP_NBEST_MODELS = 500;

/** What lies on the disk, what would keep it small, and what will be deleted when all is reported. */
export function diskSection(result: RunResult, words: Translator): Section {
  const { runBytes, checkpointFiles } = result.disk;
  const use = words.say('disk.use', { count: checkpointFiles, size: words.size(runBytes) });
  return {
    title: words.say('disk.title'),
    blocks: [paragraph(use), { kind: 'bullets', items: advice(result, words) }, ...cleanup(result, words)],
  };
}

function advice({ disk, selection, cleanup }: RunResult, words: Translator): string[] {
  const sizes = selection.candidates.map(({ bytes }) => bytes);
  const each = sizes.length === 0 ? 0 : Math.round(sizes.reduce((sum, bytes) => sum + bytes, 0) / sizes.length);
  const chosen = selection.candidates.filter((candidate) => candidate.chosen);
  const keep = disk.keepNbestModels ?? DEFAULT_KEEP_NBEST_MODELS;
  const values = {
    keep: String(keep),
    upTo: words.size(keep * each),
    each: words.size(each),
    to: chosen.length,
    size: words.size(chosen.length * each),
  };
  const items: string[] = [];
  if (disk.keepNbestModels === null) items.push(words.say('disk.keep-unset', values));
  else items.push(words.say(keep > chosen.length ? 'disk.keep-more' : 'disk.keep', values));
  const { saveCheckpointInterval } = disk;
  if (saveCheckpointInterval !== null)
    items.push(words.say('disk.interval', { interval: String(saveCheckpointInterval) }));
  if (cleanup === null) {
    const freed = chosen.reduce((sum, { bytes }) => sum + bytes, 0);
    items.push(words.say('disk.cleanup-hint', { size: words.size(freed) }));
  }
  return items;
}

function cleanup({ cleanup: plan }: RunResult, words: Translator): Block[] {
  if (plan === null) return [];
  const { mode, skipped, planned } = plan;
  const size = words.size(planned.reduce((sum, { bytes }) => sum + bytes, 0));
  const when = skipped === null ? 'planned' : 'unplanned';
  return [
    ...(skipped === null ? [] : [paragraph(words.say(`cleanup.skipped.${skipped}`))]),
    ...namesBlock(
      mode === 'strip' ? words.say(`cleanup.${when}-strip`, { size }) : words.say(`cleanup.${when}`, { mode, size }),
      planned.map(({ name }) => words.name(name)),
    ),
  ];
}
