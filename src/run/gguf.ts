/** What a run's package has for its GGUF: configuration, vocabulary and CMVN, with the model's tensors. */
import type { Config, ModelFormat } from '../config.js';
import { readCmvn } from '../funasr/data-files.js';
import { type GgufModel, hasGguf, planGguf } from '../funasr/gguf.js';
import { isAdapter } from '../funasr/lora.js';
import type { PackagePlan } from '../funasr/package.js';
import { at } from '../funasr/run-config.js';
import { isTokenList } from '../funasr/slots.js';
import { readPieces, readTokens } from '../funasr/vocabulary.js';
import { judgeRuntime } from '../judge/runtime.js';
import { FORMATS } from '../model-file/formats.js';
import type { Deployment, Notice } from '../result.js';
import type { StateDict } from '../torch/tensor.js';
import type { Message } from '../words/message.js';
import { notice } from '../words/notice.js';

/**
 * The model in GGUF; undefined where no format asks for it and its class has none.
 * @param shapes of the tensors to be written, by name, in their order
 * @throws UsageError, SelectionError where a format asks for it and it cannot be
 */
export function ggufOf(
  { formats }: Pick<Config, 'formats'>,
  gathered: Pick<PackagePlan, 'config' | 'slots' | 'files'>,
  shapes: ReadonlyMap<string, readonly number[]>,
  excluded: readonly string[],
): GgufModel | undefined {
  const isAsked = formats.some((format) => FORMATS[format].gguf !== undefined);
  const { config } = gathered;
  // What would make the model smaller needs nothing but its class and the tensors that a GGUF holds.
  if (!isAsked && !hasGguf(config)) return undefined;
  const tensors = new Map([...shapes].filter(([name]) => !isAdapter(name)));
  const { token_list: tokens, bpemodel, cmvn_file: cmvn } = dataOf(gathered);
  const inline = at(config, 'tokenizer_conf', 'token_list');
  const listed = Array.isArray(inline) && inline.every((token) => typeof token === 'string') ? inline : undefined;
  const vocabulary =
    listed ?? (tokens && readTokens(tokens.name, tokens.bytes)) ?? (bpemodel && readPieces(bpemodel.bytes)) ?? null;
  const request = { config, tensors, vocabulary, cmvn: (cmvn && readCmvn(cmvn.bytes)) ?? null, excluded };
  return isAsked ? planGguf(request) : attempted(() => planGguf(request));
}

function attempted<T>(plan: () => T): T | undefined {
  try {
    return plan();
  } catch {
    // It was not requested.
    return undefined;
  }
}

/** How FunASR's runtime is run with a format's file; nothing for a format that is not its. */
export function commandOf(gguf: GgufModel, format: ModelFormat): string[] {
  const { gguf: precision } = FORMATS[format];
  return precision === undefined ? [] : [`${gguf.program} -m ${gguf.content(precision).name} -a audio.wav`];
}

/** Of the base model what such a file would hold of it: to compare like with like. */
export function ggufPart(base: StateDict, gguf: GgufModel | undefined): StateDict {
  return new Map([...base].filter(([name]) => gguf?.holds(name) ?? true));
}

interface Judged {
  readonly format: ModelFormat;
  readonly deployment: Deployment;
}

/** Whether FunASR's runtime can run each of its formats. */
export function judgeRuntimes(gguf: GgufModel, formats: readonly ModelFormat[]): readonly Judged[] {
  return formats.flatMap((format) => {
    const { gguf: precision } = FORMATS[format];
    return precision === undefined ? [] : [{ format, deployment: judgeRuntime(gguf, precision, format) }];
  });
}

/** What a GGUF leaves out. */
export function ggufNotices({ program, leftOut }: GgufModel, judged: readonly Judged[]): Notice[] {
  if (judged.length === 0) return [];
  const count = leftOut.reduce((sum, { tensors }) => sum + tensors, 0);
  const modules = leftOut.map(({ module }) => module).join(', ');
  return count === 0 ? [] : [notice('gguf-left-out', 'warning', { program, modules, count })];
}

/** What keeps a runtime from running a format where the verdict is another's. */
export function furtherProblems(main: ModelFormat, judged: readonly Judged[]): Notice[] {
  // What is amiss with several of them is said once: of the main format, else of the first.
  const said = new Set<string>();
  const inOrder = [...judged].sort((a, b) => Number(b.format === main) - Number(a.format === main));
  return inOrder.flatMap(({ format, deployment }) =>
    deployment.problems.flatMap(({ code, params }) => {
      const problem: Message = { code: `deployment.${code}`, params };
      const isNew = said.size < said.add(JSON.stringify(problem)).size;
      return isNew && format !== main ? [notice('runtime-problem', 'warning', { format, problem })] : [];
    }),
  );
}

/** The package's data files by the last key that names them. */
function dataOf({ slots, files }: Pick<PackagePlan, 'slots' | 'files'>) {
  const found: Partial<Record<string, { readonly name: string; readonly bytes: Uint8Array }>> = {};
  for (const { keys, name } of slots) {
    const file = files.find((one) => one.name === name);
    const key = keys.at(-1) ?? '';
    if (file !== undefined && (key !== 'token_list' || isTokenList(keys)))
      found[key] = { name: file.name, bytes: file.content };
  }
  return found;
}
