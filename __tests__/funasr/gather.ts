/** Gathers packages in tests, and looks into them. */
import { join } from 'node:path';
import { resolveBaseModel } from '../../src/funasr/base-model.js';
import { gatherPackage, type PackagePlan, type PackageSlot } from '../../src/funasr/package.js';
import { NO_PLACES, type Places } from '../../src/funasr/places.js';
import { readRunConfig } from '../../src/funasr/run-config.js';
import { addFiles, makeDirectory, type Tree } from './directories.js';

type Tensors = ReadonlyMap<string, readonly number[]>;

/** An output layer of this many rows. */
export const outputs = (rows: number): Tensors => new Map([['decoder.output_layer.weight', [rows, 8]]]);

/** Gathers for a run directory against a base model (`none`, `auto`, a directory, ...). */
export function gather(
  runDir: string,
  asked = 'auto',
  { tensors = outputs(40), places = NO_PLACES }: { tensors?: Tensors; places?: Partial<Places> } = {},
): PackagePlan {
  const runConfig = readRunConfig(runDir);
  const all = { ...NO_PLACES, ...places };
  return gatherPackage({ base: resolveBaseModel({ asked, runConfig, places: all }), runConfig, places: all, tensors });
}

export function content(plan: PackagePlan, name: string): string {
  const file = plan.files.find((each) => each.name === name);
  if (file === undefined) throw new Error(`no ${name} among ${plan.files.map((each) => each.name).join(', ')}`);
  return Buffer.from(file.content).toString();
}

/** Where each file came from, but for what is always made here. */
export function origins(plan: PackagePlan): Record<string, string> {
  const found = plan.files.filter(({ name }) => name !== 'config.yaml' && name !== 'configuration.json');
  return Object.fromEntries(found.map(({ name, from }) => [name, from]));
}

export function metas(plan: PackagePlan): Record<string, unknown> {
  const { init_param, config, ...files } = JSON.parse(content(plan, 'configuration.json')).file_path_metas;
  if (init_param !== 'model.pt' || config !== 'config.yaml') throw new Error('the metas do not name the model');
  return files;
}

export function slot(plan: PackagePlan, keys: string): PackageSlot {
  const found = plan.slots.find((each) => each.keys.join('.') === keys);
  if (found === undefined) throw new Error(`no slot ${keys}`);
  return found;
}

export function tokens(count: number, unknown = '<unk>'): string {
  return JSON.stringify([...Array.from({ length: count - 1 }, (_, i) => `t${i}`), unknown]);
}

/** Statistics that are told apart by a number. */
export const cmvn = (mean: number): string =>
  `<Nnet>\n<AddShift> 2 2\n<LearnRateCoef> 0 [ ${mean} ${mean} ]\n</Nnet>\n`;

/** A base model of 40 tokens, its configuration.json as the hub has it. */
export const BASE: Tree = {
  'model.pt': 10,
  'am.mvn': cmvn(1),
  seg_dict: '基 基\n',
  'tokens.json': tokens(40),
  'config.yaml': 'model: Paraformer\nencoder_conf:\n  output_size: 16\n',
  'configuration.json': JSON.stringify({
    framework: 'pytorch',
    task: 'auto-speech-recognition',
    model: { type: 'funasr' },
    file_path_metas: {
      init_param: 'model.pt',
      config: 'config.yaml',
      tokenizer_conf: { token_list: 'tokens.json', seg_dict: 'seg_dict' },
      frontend_conf: { cmvn_file: 'am.mvn' },
    },
  }),
};

/** Files below a folder. */
export function within(folder: string, tree: Tree): Tree {
  return Object.fromEntries(Object.entries(tree).map(([name, content]) => [join(folder, name), content]));
}

/** A directory with these files, whose `outputs/` has config.yaml; `@` in it stands for the directory. */
export function makeRun(config: object, tree: Tree = {}): string {
  const root = makeDirectory(tree);
  return makeOutputs(root, config);
}

/** Adds `outputs/config.yaml`, with `@` for the directory. Returns the run directory. */
export function makeOutputs(root: string, config: object, folder = 'outputs'): string {
  const text = JSON.stringify(config).replaceAll('@', root);
  addFiles(root, { [join(folder, 'config.yaml')]: text });
  return join(root, folder);
}
