/** The first line and what stands open beneath it: what to deploy, sizes, limits that are near, warnings. */
import type { RunResult } from '../../result.js';
import type { Code } from '../../words/catalogue.js';
import type { Translator } from '../../words/translator.js';
import { type Block, paragraph } from '../document.js';
import { largest } from '../largest.js';
import type { PreviousReport } from '../options.js';
import { leniency, levers, openLimits } from './budget.js';
import { evaluationBrief } from './evaluation.js';
import { brief, chosenSizes } from './evidence.js';

const ICONS = { pass: '✅', warn: '⚠️', fail: '❌', 'no-baseline': 'ℹ️' } as const;

/** A model that differs from its base by less than this is "as large as" it, whatever its tensors are. */
const SAME_SIZE_PERCENT = 1;

/** Verdict, the size before and after, and the change against the base, in one line. */
export function headline(result: RunResult, words: Translator): string {
  const { growthBytes, growthPercent } = result.base;
  const before = largest(0, chosenSizes(result));
  const { bytes } = result.model;
  const percent = words.wholeShare(before === 0 ? 0 : Math.abs(before - bytes) / before);
  const change =
    growthBytes === null || growthPercent === null
      ? words.say('headline.no-base')
      : words.say('headline.change', { percent: words.briefPercent(growthPercent) });
  const line = words.say('headline', {
    verdict: verdict(result, words),
    before: words.size(before),
    size: words.size(bytes),
    gain: words.say(bytes > before ? 'headline.more' : 'headline.less', { percent }),
    change,
  });
  return result.dryRun ? words.say('headline.dry-run', { headline: line }) : line;
}

/** The verdict, with the limits that are exceeded, and what is known of deploying. */
function verdict(result: RunResult, words: Translator): string {
  const plain = `${ICONS[result.verdict]} ${words.say(`verdict.${result.verdict}`)}`;
  const limits = result.budget.limits.flatMap(({ kind, exceeded, leftBytes }) =>
    exceeded && leftBytes !== null
      ? [words.say('headline.limit', { limit: words.say(`limit.${kind}`), over: words.size(-leftBytes) })]
      : [],
  );
  const { state } = result.deployment;
  const scores = (result.evaluation?.limits ?? []).flatMap(({ kind, exceeded, found }) =>
    exceeded ? [words.say('headline.score', { limit: words.say(`limit.${kind}`), found: words.score(found) })] : [],
  );
  const remarks = [...(state === 'ready' ? [] : [words.say(`headline.${state}`)]), ...limits, ...scores];
  return remarks.length === 0 ? plain : words.say('headline.exceeded', { verdict: plain, limits: words.list(remarks) });
}

/** Everything that stands open beneath the first line: one screen. */
export function overview(result: RunResult, words: Translator, past: PreviousReport): Block[] {
  return [
    ...leniency(result, words),
    paragraph(`${words.strong(words.say('deploy.title'))} ${deployment(result, words)}`),
    brief(result, words, past),
    ...evaluationBrief(result, words),
    ...openLimits(result, words),
    ...levers(result, words),
    ...warnings(result, words),
  ];
}

function warnings(result: RunResult, words: Translator): Block[] {
  const noticed = result.notices.filter(({ level }) => level === 'warning');
  const items = [
    ...result.deployment.problems.map((problem) => words.problem(problem)),
    ...baseWarnings(result, words),
    ...noticed.map((entry) => words.notice(entry)),
  ];
  return items.length === 0 ? [] : [{ kind: 'warnings', items }];
}

/** What a comparison of sizes does not see. */
function baseWarnings({ base, model }: RunResult, words: Translator): string[] {
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

function deployment(result: RunResult, words: Translator): string {
  const { model } = result;
  const key = deploymentKey(result);
  const onnx = onnxCode(result);
  const said = words.say(key, {
    dir: words.name(model.dir),
    code: words.name(onnx !== undefined && model.path.endsWith('.onnx') ? onnx : runsBy(model)),
    count: model.averaged.length,
    names: words.names(model.averaged, 5),
  });
  if (onnx === undefined || key !== 'deploy.package') return said;
  const server = words.name(`--model-dir ${model.dir}`);
  return words.sentences([said, words.say('runtime.onnx', { server, code: words.name(onnx) })]);
}

/** How funasr-onnx is asked for the ONNX files; undefined where there are none. */
function onnxCode({ model, package: contents }: RunResult): string | undefined {
  const files = new Set([...model.files, ...contents.files].map(({ name }) => name));
  const isQuantized = files.has('model_quant.onnx');
  if (!isQuantized && !files.has('model.onnx')) return undefined;
  // Beside the graph: the part that only contextual models have, and the pieces under the name that only SenseVoice's have.
  const isSenseVoice = [...files].some((name) => name.endsWith('_spectok.bpe.model'));
  const name = files.has('model_eb.onnx') ? 'SeacoParaformer' : isSenseVoice ? 'SenseVoiceSmall' : 'Paraformer';
  return `funasr_onnx.${name}("${model.dir}", quantize=${isQuantized ? 'True' : 'False'})`;
}

/** What reads the main file: AutoModel, or the program of its format. */
function runsBy({ dir, path, commands = [] }: RunResult['model']): string {
  const [command] = commands;
  return command !== undefined && path.endsWith('.gguf') ? command : `AutoModel(model="${dir}")`;
}

function deploymentKey({ verdict, deployment: { state }, dryRun }: RunResult): Code & `deploy.${string}` {
  if (dryRun) return 'deploy.dry-run';
  if (state === 'incomplete') return 'deploy.incomplete';
  if (verdict === 'fail') return 'deploy.fail';
  return state === 'unknown' ? 'deploy.unknown' : 'deploy.package';
}
