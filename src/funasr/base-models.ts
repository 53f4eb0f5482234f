/**
 * The models that FunASR users finetune, with the size of `model.pt` and its digest as ModelScope serves them,
 * and the short names of FunASR's funasr/download/name_maps_from_hub.py.
 */

export interface KnownModel {
  /** on ModelScope */
  readonly id: string;
  readonly alias: string | undefined;
  /** `model` of its config.yaml: what a finetune of this class is taken to have started from where nothing says so */
  readonly class: string;
  /** of `model.pt` */
  readonly bytes: number;
  /** of `model.pt`, lower-case hex; null where it is not known */
  readonly sha256: string | null;
}

export const KNOWN_MODELS: readonly KnownModel[] = [
  {
    id: 'iic/speech_seaco_paraformer_large_asr_nat-zh-cn-16k-common-vocab8404-pytorch',
    alias: 'paraformer-zh',
    class: 'SeacoParaformer',
    bytes: 989_763_045,
    sha256: '3d491689244ec5dfbf9170ef3827c358aa10f1f20e42a7c59e15e688647946d1',
  },
  {
    id: 'iic/speech_paraformer-large_asr_nat-zh-cn-16k-common-vocab8404-pytorch',
    alias: 'paraformer',
    class: 'Paraformer',
    bytes: 880_502_012,
    sha256: '5bba782a5e9196166233b9ab12ba04cadff9ef9212b4ff6153ed9290ff679025',
  },
  {
    id: 'iic/SenseVoiceSmall',
    alias: undefined,
    class: 'SenseVoiceSmall',
    bytes: 936_291_369,
    sha256: '833ca2dcfdf8ec91bd4f31cfac36d6124e0c459074d5e909aec9cabe6204a3ea',
  },
  {
    id: 'iic/punc_ct-transformer_zh-cn-common-vocab272727-pytorch',
    alias: 'ct-punc-c',
    class: 'CTTransformer',
    bytes: 291_979_892,
    sha256: null,
  },
  {
    id: 'iic/speech_fsmn_vad_zh-cn-16k-common-pytorch',
    alias: 'fsmn-vad',
    class: 'FsmnVADStreaming',
    bytes: 1_721_366,
    sha256: null,
  },
];

/** Who has FunASR's models on the hubs: ModelScope's `iic`, `damo` as it was called, and Hugging Face's. */
const OWNERS: ReadonlySet<string> = new Set(['iic', 'damo', 'funasr', 'FunAudioLLM']);

/** Whether an id is of a model that those who make FunASR have on a hub. */
export function isOfFunasr(id: string): boolean {
  const [, owner = ''] = /^([\w-]+)\/\w[\w.-]*$/.exec(id) ?? [];
  return OWNERS.has(owner);
}

/**
 * The model of this id, name or alias. The `___` that ModelScope's cache writes for dots is understood; a path is not an id,
 * whatever it ends in.
 */
export function findKnownModel(idOrAlias: string): KnownModel | undefined {
  const [name = '', owner, ...more] = idOrAlias.split('/').reverse();
  if (more.length > 0 || (owner !== undefined && !OWNERS.has(owner))) return undefined;
  const wanted = plainName(name);
  return KNOWN_MODELS.find(({ id, alias }) => alias === idOrAlias || modelName(id) === wanted);
}

/** The known model whose directory this path is, as hub caches name it: `.../iic/SenseVoiceSmall`. */
export function findKnownModelByPath(path: string): KnownModel | undefined {
  const parts = path.split(/[\\/]+/).filter((part) => part !== '' && part !== '.');
  // Hugging Face's cache: models--funasr--paraformer-zh/snapshots/<commit>
  const hubParts = parts.flatMap((part) => (part.startsWith('models--') ? [part.split('--').at(-1) ?? ''] : [part]));
  const known = new Map(KNOWN_MODELS.map((model) => [modelName(model.id), model]));
  return hubParts.map((part) => known.get(plainName(part))).findLast((model) => model !== undefined);
}

/** The model that a finetune of this class may be taken to have started from. */
export function findModelOfClass(name: string): KnownModel | undefined {
  return KNOWN_MODELS.find((model) => model.class === name);
}

function modelName(id: string): string {
  return plainName(id.slice(id.lastIndexOf('/') + 1));
}

function plainName(name: string): string {
  return name.replaceAll('___', '.');
}
