/**
 * The models that FunASR users finetune, with the size of `model.pt` and its digest as ModelScope serves them,
 * and the short names of FunASR's funasr/download/name_maps_from_hub.py.
 */

export interface KnownModel {
  /** on ModelScope */
  readonly id: string;
  readonly alias: string | undefined;
  /** of `model.pt` */
  readonly bytes: number;
  /** of `model.pt`, lower-case hex; null where it is not known */
  readonly sha256: string | null;
}

const SEACO_PARAFORMER: KnownModel = {
  id: 'iic/speech_seaco_paraformer_large_asr_nat-zh-cn-16k-common-vocab8404-pytorch',
  alias: 'paraformer-zh',
  bytes: 989_763_045,
  sha256: '3d491689244ec5dfbf9170ef3827c358aa10f1f20e42a7c59e15e688647946d1',
};

export const KNOWN_MODELS: readonly KnownModel[] = [
  SEACO_PARAFORMER,
  {
    id: 'iic/speech_paraformer-large_asr_nat-zh-cn-16k-common-vocab8404-pytorch',
    alias: 'paraformer',
    bytes: 880_502_012,
    sha256: '5bba782a5e9196166233b9ab12ba04cadff9ef9212b4ff6153ed9290ff679025',
  },
  {
    id: 'iic/SenseVoiceSmall',
    alias: undefined,
    bytes: 936_291_369,
    sha256: '833ca2dcfdf8ec91bd4f31cfac36d6124e0c459074d5e909aec9cabe6204a3ea',
  },
  {
    id: 'iic/punc_ct-transformer_zh-cn-common-vocab272727-pytorch',
    alias: 'ct-punc-c',
    bytes: 291_979_892,
    sha256: null,
  },
  { id: 'iic/speech_fsmn_vad_zh-cn-16k-common-pytorch', alias: 'fsmn-vad', bytes: 1_721_366, sha256: null },
];

/** What a finetune is taken to have started from where nothing says so. */
export const ASSUMED_MODEL = SEACO_PARAFORMER;

/**
 * The model of this id or alias. ModelScope's former owner `damo`, other owners (Hugging Face's `funasr`) and the
 * `___` that its cache writes for dots are understood: the name after the slash decides.
 */
export function findKnownModel(idOrAlias: string): KnownModel | undefined {
  const wanted = modelName(idOrAlias);
  return KNOWN_MODELS.find(({ id, alias }) => alias === idOrAlias || modelName(id) === wanted);
}

/** The known model whose directory this path is, as hub caches name it: `.../iic/SenseVoiceSmall`. */
export function findKnownModelByPath(path: string): KnownModel | undefined {
  const parts = path.split(/[\\/]+/).filter((part) => part !== '' && part !== '.');
  // Hugging Face's cache: models--funasr--paraformer-zh/snapshots/<commit>
  const hubParts = parts.flatMap((part) => (part.startsWith('models--') ? [part.split('--').at(-1) ?? ''] : [part]));
  const known = new Map(KNOWN_MODELS.map((model) => [modelName(model.id), model]));
  return hubParts.map((part) => known.get(modelName(part))).findLast((model) => model !== undefined);
}

function modelName(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1).replaceAll('___', '.');
}
