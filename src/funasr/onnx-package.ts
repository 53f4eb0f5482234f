/**
 * What FunASR's C++ servers and funasr-onnx open beside an ONNX model, under fixed names: they read no configuration.json
 * (runtime/onnxruntime/src/paraformer.cpp and sensevoice-small.cpp; funasr_onnx/paraformer_bin.py and sensevoice_bin.py).
 */
import type { PackageFile, PackagePlan, PackageSlot } from './package.js';
import { at } from './run-config.js';
import { decodeText, readPieces, readTokens } from './vocabulary.js';
import type { YamlMap } from './yaml.js';

export const TOKENS = 'tokens.json';
export const CMVN = 'am.mvn';
const SEG_DICT = 'seg_dict';
/** funasr-onnx asks for this very name. */
export const PIECES = 'chn_jpn_yue_eng_ko_spectok.bpe.model';

/** The package with the files that the runtimes of ONNX models open, made of those that it has. */
export function withOnnxFiles(plan: PackagePlan): PackagePlan {
  const files = new Map(plan.files.map((file) => [file.name, file]));
  const contentOf = ({ name }: PackageSlot): Uint8Array | undefined =>
    name === undefined ? undefined : files.get(name)?.content;
  const contentFor = (...keys: readonly string[]): Uint8Array | undefined =>
    plan.slots
      .filter((slot) => keys.includes(slot.keys.at(-1) ?? ''))
      .map(contentOf)
      .find((content) => content !== undefined);
  const add = (name: string, content: Uint8Array | undefined): void => {
    const known = files.get(name);
    if (content === undefined || (known !== undefined && Buffer.compare(known.content, content) === 0)) return;
    files.set(name, { name, from: 'made', content });
  };
  const pieces = contentFor('bpemodel');
  add(PIECES, pieces);
  add(TOKENS, tokensOf(plan, files) ?? (pieces && listOf(readPieces(pieces))));
  add(SEG_DICT, contentFor('seg_dict', 'seg_dict_file'));
  const cmvn = contentFor('cmvn_file');
  add(CMVN, cmvn && withoutBlankLines(cmvn));
  return { ...plan, files: [...files.values()].sort((a, b) => (a.name < b.name ? -1 : 1)) };
}

/** The token list as it is where that is a tokens.json, else made of what is a list under another name, or in config.yaml. */
function tokensOf({ slots, config }: PackagePlan, files: ReadonlyMap<string, PackageFile>): Uint8Array | undefined {
  const slot = slots.find(({ keys }) => keys.join('.') === 'tokenizer_conf.token_list');
  const file = slot?.name === undefined ? undefined : files.get(slot.name);
  if (file?.name === TOKENS) return file.content;
  if (file !== undefined) return listOf(readTokens(file.name, file.content));
  return listOf(inlineTokens(config));
}

function inlineTokens(config: YamlMap | null): readonly string[] | undefined {
  const list = config && at(config, 'tokenizer_conf', 'token_list');
  return Array.isArray(list) && list.every((token) => typeof token === 'string') ? (list as string[]) : undefined;
}

function listOf(tokens: readonly string[] | undefined): Uint8Array | undefined {
  return tokens && Buffer.from(`${JSON.stringify(tokens, null, 0)}\n`);
}

/** The servers crash at a blank line, at the end as well. */
function withoutBlankLines(bytes: Uint8Array): Uint8Array {
  const text = decodeText(bytes);
  if (text === undefined) return bytes;
  const lines = text.split(/\r?\n/);
  const kept = lines.filter((line) => line.trim() !== '');
  // The last line's end makes an empty one, which is none.
  return kept.length >= lines.length - (text.endsWith('\n') ? 1 : 0) ? bytes : Buffer.from(`${kept.join('\n')}\n`);
}
