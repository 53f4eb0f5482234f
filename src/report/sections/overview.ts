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
export function headline(result: RunResult, t: Translator): string {
  const { growthBytes, growthPercent } = result.base;
  const before = largest(0, chosenSizes(result));
  const { bytes } = result.model;
  const percent = t.wholeShare(before === 0 ? 0 : Math.abs(before - bytes) / before);
  const change =
    growthBytes === null || growthPercent === null
      ? t.say('headline.no-base')
      : t.say('headline.change', { percent: t.briefPercent(growthPercent) });
  const line = t.say('headline', {
    verdict: verdict(result, t),
    before: t.size(before),
    size: t.size(bytes),
    gain: t.say(bytes > before ? 'headline.more' : 'headline.less', { percent }),
    change,
  });
  return result.dryRun ? t.say('headline.dry-run', { headline: line }) : line;
}

/** The verdict, with the limits that are exceeded, and what is known of deploying. */
function verdict(result: RunResult, t: Translator): string {
  const plain = `${ICONS[result.verdict]} ${t.say(`verdict.${result.verdict}`)}`;
  const limits = result.budget.limits.flatMap(({ kind, exceeded, leftBytes }) =>
    exceeded && leftBytes !== null
      ? [t.say('headline.limit', { limit: t.say(`limit.${kind}`), over: t.size(-leftBytes) })]
      : [],
  );
  const { state } = result.deployment;
  const scores = (result.evaluation?.limits ?? []).flatMap(({ kind, exceeded, found }) =>
    exceeded ? [t.say('headline.score', { limit: t.say(`limit.${kind}`), found: t.score(found) })] : [],
  );
  const remarks = [...(state === 'ready' ? [] : [t.say(`headline.${state}`)]), ...limits, ...scores];
  return remarks.length === 0 ? plain : t.say('headline.exceeded', { verdict: plain, limits: t.list(remarks) });
}

/** Everything that stands open beneath the first line: one screen. */
export function overview(result: RunResult, t: Translator, past: PreviousReport): Block[] {
  return [
    ...leniency(result, t),
    paragraph(`${t.strong(t.say('deploy.title'))} ${deployment(result, t)}`),
    brief(result, t, past),
    ...evaluationBrief(result, t),
    ...openLimits(result, t),
    ...levers(result, t),
    ...warnings(result, t),
  ];
}

function warnings(result: RunResult, t: Translator): Block[] {
  const noticed = result.notices.filter(({ level }) => level === 'warning');
  const items = [
    ...result.deployment.problems.map((problem) => t.problem(problem)),
    ...baseWarnings(result, t),
    ...noticed.map((entry) => t.notice(entry)),
  ];
  return items.length === 0 ? [] : [{ kind: 'warnings', items }];
}

/** What a comparison of sizes does not see. */
function baseWarnings({ base, model }: RunResult, t: Translator): string[] {
  const { tensors, growthPercent } = base;
  if (tensors === null) {
    return base.bytes === null ? [] : [t.say('warning.sizes-only')];
  }
  const counts = { added: tensors.added.length, removed: tensors.removed.length, reshaped: tensors.reshaped.length };
  if (counts.added + counts.removed + counts.reshaped > 0) {
    const sameSize = growthPercent !== null && Math.abs(growthPercent) < SAME_SIZE_PERCENT;
    return [t.say(sameSize ? 'warning.other-model-same-size' : 'warning.other-model', counts)];
  }
  return tensors.unmoved?.length === model.tensors ? [t.say('warning.nothing-moved')] : [];
}

function deployment(result: RunResult, t: Translator): string {
  const { model } = result;
  const key = deploymentKey(result);
  const onnx = onnxCode(result);
  const said = t.say(key, {
    dir: t.name(model.dir),
    code: t.name(onnx !== undefined && model.path.endsWith('.onnx') ? onnx : runsBy(model)),
    count: model.averaged.length,
    names: t.names(model.averaged, 5),
  });
  if (onnx === undefined || key !== 'deploy.package') return said;
  const server = t.name(`--model-dir ${model.dir}`);
  return t.sentences([said, t.say('runtime.onnx', { server, code: t.name(onnx) })]);
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
