/** The first line and what stands open beneath it: evidence, budget, warnings, why it was so large, what to deploy. */
import type { RunResult, Selection } from '../../result.js';
import type { Code } from '../../words/catalogue.js';
import type { Words } from '../../words/words.js';
import { type Block, paragraph } from '../document.js';
import { largest } from '../largest.js';
import type { PreviousReport } from '../options.js';
import { whyParagraph } from './anatomy.js';
import { budgetExplained, levers, limits } from './budget.js';
import { chosenSizes, evidence, previousNote } from './evidence.js';
import { metricExplained, nbestExplained } from './selection.js';

const ICONS = { pass: '✅', warn: '⚠️', fail: '❌', 'no-baseline': 'ℹ️' } as const;

/** A model that differs from its base by less than this is "as large as" it, whatever its tensors are. */
const SAME_SIZE_PERCENT = 1;

/** Verdict, size, change against the base and checkpoint size before, in one line. */
export function headline(result: RunResult, words: Words): string {
  const { growthBytes, growthPercent } = result.base;
  const change =
    growthBytes === null || growthPercent === null
      ? words.say('headline.no-base')
      : words.say('headline.change', {
          bytes: words.signedSize(growthBytes),
          percent: words.signedPercent(growthPercent),
        });
  const line = words.say('headline', {
    verdict: verdict(result, words),
    size: words.size(result.model.bytes),
    change,
    before: before(result, words),
  });
  return result.dryRun ? words.say('headline.dry-run', { headline: line }) : line;
}

/** The verdict, with the limits that are exceeded. */
function verdict(result: RunResult, words: Words): string {
  const plain = `${ICONS[result.verdict]} ${words.say(`verdict.${result.verdict}`)}`;
  const limits = result.budget.limits.flatMap(({ kind, exceeded, leftBytes }) =>
    exceeded && leftBytes !== null
      ? [words.say('headline.limit', { limit: words.say(`limit.${kind}`), over: words.size(-leftBytes) })]
      : [],
  );
  return limits.length === 0 ? plain : words.say('headline.exceeded', { verdict: plain, limits: words.list(limits) });
}

function before(result: RunResult, words: Words): string {
  const sizes = chosenSizes(result);
  const size = words.size(largest(0, sizes));
  if (sizes.length === 1) return words.say('headline.before-one', { size });
  const alike = sizes.every((bytes) => words.size(bytes) === size);
  return words.say(alike ? 'headline.before-each' : 'headline.before-up-to', { size });
}

/** Everything that stands open beneath the first line. */
export function overview(result: RunResult, words: Words, past: PreviousReport): Block[] {
  return [
    ...budgetExplained(result, words),
    evidence(result, words, past),
    paragraph(words.say(`base.${result.base.reason}`, { name: words.name(result.base.name) })),
    ...previousNote(words, past),
    ...limits(result, words),
    ...levers(result, words),
    ...warnings(result, words),
    paragraph(`${words.strong(words.say('why.title'))} ${whyParagraph(result.anatomy, words)}`),
    paragraph(`${words.strong(words.say('deploy.title'))} ${deployment(result, words)}`),
    paragraph(`${words.strong(words.say('choice.title'))} ${chosenHow(result.selection, words)}`),
  ];
}

function chosenHow(selection: Selection, words: Words): string {
  return words.sentences([metricExplained(selection, words), ...nbestExplained(selection, words)]);
}

function warnings(result: RunResult, words: Words): Block[] {
  const noticed = result.notices.filter(({ level }) => level === 'warning');
  const items = [...baseWarnings(result, words), ...noticed.map((entry) => words.notice(entry))];
  return items.length === 0 ? [] : [{ kind: 'warnings', items }];
}

/** What a comparison of sizes does not see. */
function baseWarnings({ base, model }: RunResult, words: Words): string[] {
  const { tensors, growthPercent } = base;
  if (tensors === null) {
    return base.bytes === null ? [] : [words.say('warning.sizes-only')];
  }
  const counts = { added: tensors.added.length, removed: tensors.removed.length, reshaped: tensors.reshaped.length };
  if (counts.added + counts.removed + counts.reshaped > 0) {
    const sameSize = growthPercent !== null && Math.abs(growthPercent) < SAME_SIZE_PERCENT;
    return [words.say(sameSize ? 'warning.other-model-same-size' : 'warning.other-model', counts)];
  }
  return tensors.unmoved?.length === model.tensors ? [words.say('warning.nothing-moved')] : [];
}

function deployment(result: RunResult, words: Words): string {
  const { model } = result;
  return words.say(deploymentKey(result), {
    dir: words.name(model.dir),
    code: words.name(`AutoModel(model="${model.dir}")`),
    count: model.averaged.length,
    names: words.names(model.averaged, 5),
  });
}

function deploymentKey({ package: { missing }, verdict, dryRun }: RunResult): Code & `deploy.${string}` {
  if (dryRun) return 'deploy.dry-run';
  if (verdict === 'fail') return 'deploy.fail';
  // What a package lacks of whose formats FunASR's AutoModel loads none.
  return missing.includes('model.pt') ? 'deploy.other-format' : 'deploy.package';
}
