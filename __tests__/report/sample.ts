/** Results of runs as `report/` gets them: a full-size seaco-paraformer finetune, and what may differ from it. */
import type { Anatomy, Candidate, RunResult } from '../../src/result.js';

const CHECKPOINT_BYTES = 2_438_554_333;
const SLIM_BYTES = 989_763_173;
const BASE_BYTES = 989_763_045;
const MODULES = [
  { module: 'encoder', tensors: 652, bytes: 631_902_592 },
  { module: 'decoder', tensors: 300, bytes: 245_285_712 },
  { module: 'predictor', tensors: 16, bytes: 23_111_688 },
  { module: 'bias_encoder', tensors: 8, bytes: 16_809_984 },
  { module: 'seaco_decoder', tensors: 117, bytes: 55_001_088 },
  { module: 'hotword_output_layer', tensors: 2, bytes: 17_245_008 },
];
const SEACO = 'iic/speech_seaco_paraformer_large_asr_nat-zh-cn-16k-common-vocab8404-pytorch';

function candidate(epoch: number, loss: number, rank: number, chosen: boolean): Candidate {
  const reason = chosen ? 'best' : 'not-best';
  return {
    name: `model.pt.ep${epoch}`,
    kind: 'epoch',
    epoch,
    step: null,
    bytes: CHECKPOINT_BYTES,
    acc: 0,
    loss,
    rank,
    chosen,
    reason,
  };
}

export function fullSizeAnatomy(name: string): Anatomy {
  const weights = MODULES.map(({ module, tensors, bytes }) => ({
    kind: 'weights' as const,
    name: module,
    bytes,
    tensors,
  }));
  const parts: Anatomy['parts'] = [
    ...weights.toSorted((a, b) => b.bytes - a.bytes),
    { kind: 'optimizer', name: 'exp_avg', bytes: 724_108_500, tensors: 783 },
    { kind: 'optimizer', name: 'exp_avg_sq', bytes: 724_108_500, tensors: 783 },
    { kind: 'optimizer', name: 'step', bytes: 3_132, tensors: 783 },
    { kind: 'bookkeeping', name: '', bytes: 322_619, tensors: 0 },
    { kind: 'container', name: '', bytes: 655_510, tensors: 0 },
  ];
  return { name, bytes: CHECKPOINT_BYTES, parts };
}

/** Everything went well; the base model's file is not at hand. */
export const pass: RunResult = {
  schemaVersion: 1,
  tool: { name: 'funasr-slim', version: '0.1.0' },
  dryRun: false,
  verdict: 'pass',
  checkpointDir: 'outputs',
  selection: {
    metricAsked: 'auto',
    metricConfigured: 'loss',
    metricUsed: 'loss',
    metricReason: 'configured',
    nbestAsked: 3,
    nbestFrom: 'configured',
    candidates: [
      { ...candidate(1, 0.4512, 5, false) },
      { ...candidate(2, 0.3127, 4, false) },
      { ...candidate(2, 0.2981, 3, true), name: 'model.pt.ep3.1000', kind: 'step', epoch: 3, step: 1000 },
      { ...candidate(3, 0.2874, 1, true) },
      { ...candidate(4, 0.2902, 2, true) },
    ],
    absent: [{ name: 'model.pt.ep0', acc: 0, loss: 0.9143 }],
    others: [
      { name: 'model.pt', kind: 'resume', bytes: CHECKPOINT_BYTES, chosen: false },
      { name: 'model.pt.best', kind: 'best', bytes: CHECKPOINT_BYTES, chosen: false },
    ],
  },
  anatomy: ['model.pt.ep3.1000', 'model.pt.ep3', 'model.pt.ep4', 'model.pt.ep1', 'model.pt.ep2'].map(fullSizeAnatomy),
  model: {
    averaged: ['model.pt.ep3.1000', 'model.pt.ep3', 'model.pt.ep4'],
    path: 'slim-model/model.pt',
    dir: 'slim-model',
    files: [{ name: 'model.pt', bytes: SLIM_BYTES, digest: `sha256:${'3d491689'.repeat(8)}` }],
    bytes: SLIM_BYTES,
    digest: `sha256:${'3d491689'.repeat(8)}`,
    tensors: 1095,
    parameters: 247_339_018,
    weightBytes: 989_356_072,
    modules: MODULES,
    dtypes: [{ dtype: 'float32', tensors: 1095, bytes: 989_356_072 }],
    excluded: [],
    fromBase: null,
  },
  base: {
    source: 'table',
    reason: 'config-id',
    name: SEACO,
    path: null,
    bytes: BASE_BYTES,
    sha256: '3d491689244ec5dfbf9170ef3827c358aa10f1f20e42a7c59e15e688647946d1',
    growthBytes: SLIM_BYTES - BASE_BYTES,
    growthPercent: ((SLIM_BYTES - BASE_BYTES) / BASE_BYTES) * 100,
    tensors: null,
  },
  budget: {
    verdict: 'pass',
    onExceed: 'fail',
    limits: [
      {
        kind: 'max-growth',
        asked: '5%',
        allowedBytes: 1_039_251_197,
        foundBytes: SLIM_BYTES,
        leftBytes: 1_039_251_197 - SLIM_BYTES,
        exceeded: false,
        advisory: false,
      },
    ],
    levers: [],
    override: null,
  },
  health: {
    distances: [
      { name: 'model.pt.ep3.1000', distance: 0.00731, farOut: false },
      { name: 'model.pt.ep3', distance: 0.00412, farOut: false },
      { name: 'model.pt.ep4', distance: 0.00655, farOut: false },
    ],
    zero: [],
    constant: ['encoder.after_norm.bias'],
    largest: { name: 'encoder.encoders.12.feed_forward.w_2.weight', magnitude: 11.73 },
    fp16Overflow: [],
  },
  precision: null,
  deployment: { state: 'ready', problems: [] },
  package: {
    dir: 'slim-model',
    files: [
      { name: 'config.yaml', bytes: 2_412, from: 'config' },
      { name: 'configuration.json', bytes: 478, from: 'base' },
      { name: 'tokens.json', bytes: 93_676, from: 'base' },
      { name: 'seg_dict', bytes: 8_287_834, from: 'base' },
      { name: 'am.mvn', bytes: 11_203, from: 'base' },
    ],
    missing: [],
    bytes: SLIM_BYTES + 8_395_603,
    vocabulary: { tokens: 8404, outputs: 8404, fits: true },
  },
  disk: { runBytes: 7 * CHECKPOINT_BYTES, checkpointFiles: 7, keepNbestModels: 10, saveCheckpointInterval: 1000 },
  cleanup: null,
  notices: [],
};

/** Tensors grew; two limits are exceeded and fp16 would help. The base model's file is at hand. */
export const fail: RunResult = {
  ...pass,
  verdict: 'fail',
  model: {
    ...pass.model,
    bytes: 1_089_763_173,
    tensors: 1097,
    parameters: 272_339_018,
    weightBytes: 1_089_356_072,
    modules: [...MODULES, { module: 'decoder3', tensors: 2, bytes: 100_000_000 }],
    dtypes: [{ dtype: 'float32', tensors: 1097, bytes: 1_089_356_072 }],
  },
  base: {
    ...pass.base,
    source: 'directory',
    reason: 'asked',
    name: 'models/seaco',
    path: 'models/seaco/model.pt',
    sha256: null,
    growthBytes: 100_000_128,
    growthPercent: 10.1034,
    tensors: {
      added: ['decoder3.weight', 'decoder3.bias'],
      removed: ['decoder.old.bias'],
      reshaped: [{ name: 'decoder.embed.0.weight', base: [8404, 512], slim: [8500, 512] }],
      retyped: [{ name: 'predictor.cif_output.weight', base: 'float32', slim: 'float16' }],
      modules: [
        { module: 'encoder', baseBytes: 631_902_592, slimBytes: 631_902_592, moved: 0.0123 },
        { module: 'decoder', baseBytes: 245_285_712, slimBytes: 245_285_712, moved: 0.0481 },
        { module: 'decoder3', baseBytes: 0, slimBytes: 100_000_000, moved: null },
      ],
      unmoved: ['encoder.embed.pe', 'predictor.cif_conv1d.bias'],
    },
  },
  budget: {
    verdict: 'fail',
    onExceed: 'fail',
    limits: [
      {
        kind: 'max-growth',
        asked: '5%',
        allowedBytes: 1_039_251_197,
        foundBytes: 1_089_763_173,
        leftBytes: -50_511_976,
        exceeded: true,
        advisory: false,
      },
      {
        kind: 'max-size',
        asked: '1GB',
        allowedBytes: 1_000_000_000,
        foundBytes: 1_089_763_173,
        leftBytes: -89_763_173,
        exceeded: true,
        advisory: false,
      },
    ],
    levers: [
      { kind: 'fp16', glob: '', savesBytes: 544_678_036, resultBytes: 545_085_137, fits: true },
      { kind: 'exclude', glob: 'bias_encoder.*', savesBytes: 16_809_984, resultBytes: 1_072_953_189, fits: false },
    ],
    override: null,
  },
  health: {
    distances: [
      { name: 'model.pt.ep3.1000', distance: 0.412, farOut: true },
      { name: 'model.pt.ep3', distance: 0.00412, farOut: false },
      { name: 'model.pt.ep4', distance: 0.00655, farOut: false },
    ],
    zero: ['decoder3.bias'],
    constant: [],
    largest: { name: 'decoder3.weight', magnitude: 70_000 },
    fp16Overflow: ['decoder3.weight'],
  },
  package: { ...pass.package, missing: ['am.mvn'], vocabulary: { tokens: 8404, outputs: 8500, fits: false } },
  cleanup: { mode: 'averaged', skipped: 'verdict', planned: [], deleted: [], freedBytes: 0 },
  notices: [
    { code: 'far-out', level: 'warning', params: { name: 'model.pt.ep3.1000', distance: 0.412 } },
    { code: 'vocabulary-mismatch', level: 'warning', params: { tokens: 8404, outputs: 8500 } },
    { code: 'trailing-bytes', level: 'info', params: { file: 'model.pt.ep4', bytes: 512 } },
  ],
};

/** The same, but a label on the pull request turned the failure into a warning. */
export const warn: RunResult = {
  ...fail,
  verdict: 'warn',
  budget: {
    ...fail.budget,
    verdict: 'warn',
    override: { label: 'model-growth-ok', setBy: 'octocat', setAt: '2026-11-20T08:30:00Z' },
  },
  cleanup: {
    mode: 'averaged',
    skipped: null,
    planned: [
      { name: 'model.pt.ep3', bytes: CHECKPOINT_BYTES },
      { name: 'model.pt.ep4', bytes: CHECKPOINT_BYTES },
    ],
    deleted: [],
    freedBytes: 0,
  },
};

/** `base-model: none`, and a limit in percent that therefore cannot be checked; weights stored as fp16. */
export const noBaseline: RunResult = {
  ...pass,
  verdict: 'no-baseline',
  base: {
    source: 'none',
    reason: 'declined',
    name: '',
    path: null,
    bytes: null,
    sha256: null,
    growthBytes: null,
    growthPercent: null,
    tensors: null,
  },
  budget: {
    verdict: 'no-baseline',
    onExceed: 'fail',
    limits: [
      {
        kind: 'max-growth',
        asked: '5%',
        allowedBytes: null,
        foundBytes: SLIM_BYTES,
        leftBytes: null,
        exceeded: false,
        advisory: false,
      },
    ],
    levers: [],
    override: null,
  },
  precision: {
    dtype: 'float16',
    kept: [{ name: 'encoder.embed.pe', reason: 'overflow' }],
    modules: [{ module: 'encoder', largestRelativeError: 0.000488, meanRelativeError: 0.000171 }],
  },
  package: { ...pass.package, vocabulary: null },
  disk: { ...pass.disk, keepNbestModels: null, saveCheckpointInterval: null },
  notices: [{ code: 'precision-kept', level: 'warning', params: { count: 1 } }],
};

/** Nothing was read or written. */
export const dryRun: RunResult = {
  ...pass,
  dryRun: true,
  model: { ...pass.model, digest: null, files: [{ name: 'model.pt', bytes: SLIM_BYTES, digest: null }] },
  health: null,
  cleanup: {
    mode: 'all',
    skipped: 'dry-run',
    planned: [{ name: 'model.pt.ep3', bytes: CHECKPOINT_BYTES }],
    deleted: [],
    freedBytes: 0,
  },
};

/** `acc` is 0.0 for every checkpoint, so loss decides. */
export const accZero: RunResult = {
  ...pass,
  selection: { ...pass.selection, metricConfigured: 'acc', metricReason: 'configured-constant' },
};

/** A run that FunASR itself could not average. */
export const accMissing: RunResult = {
  ...pass,
  selection: {
    ...pass.selection,
    metricConfigured: 'acc',
    metricReason: 'configured-missing',
    nbestFrom: 'asked',
    candidates: pass.selection.candidates.map((candidate) => ({ ...candidate, acc: null })),
  },
  notices: [{ code: 'no-own-average', level: 'warning', params: { metric: 'acc' } }],
};

export const HOSTILE =
  'a|b `c` ``` <img src=x onerror=alert(1)> </details> @octocat #1 https://evil.example [x](javascript:1) \n## heading\r\n::error::x \u202egpj.exe\u0000\u001b[31m %%{init: {}}%% "; $`x`$ <!-- marker -->';

/** Fields whose text is one of a fixed set of codes. */
const CODES = new Set(
  'verdict metricAsked metricConfigured metricUsed metricReason nbestFrom reason kind code level source mode skipped'
    .split(' ')
    .concat('onExceed', 'from', 'dtype', 'state'),
);

/** The same result with `text` wherever text may come from a file or a user. */
export function withText(result: RunResult, text: string): RunResult {
  const visit = (value: unknown, key: string, coded: boolean): unknown => {
    if (typeof value === 'string') return coded && CODES.has(key) ? value : text;
    if (Array.isArray(value)) return value.map((item) => visit(item, key, coded));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, visit(v, k, coded && k !== 'params')]));
  };
  return visit(result, '', true) as RunResult;
}

/** The same result, as hostile as text can be. */
export function withHostileText(result: RunResult): RunResult {
  return withText(result, HOSTILE);
}

/** So many tensors and checkpoints that no comment can list them. */
export function huge(tensors: number, checkpoints: number): RunResult {
  const names = Array.from({ length: tensors }, (_, i) => `decoder.layers.${i}.self_attn.linear_q_k_v.weight`);
  const candidates = Array.from({ length: checkpoints }, (_, i) =>
    candidate(i + 1, 1 / (i + 1), checkpoints - i, i >= 3),
  );
  return {
    ...fail,
    selection: { ...fail.selection, candidates },
    anatomy: candidates.map(({ name }) => fullSizeAnatomy(name)),
    model: {
      ...fail.model,
      averaged: candidates.filter(({ chosen }) => chosen).map(({ name }) => name),
      excluded: names.map((name) => ({ name, bytes: 4 })),
    },
    base: {
      ...fail.base,
      tensors: {
        added: names,
        removed: names,
        reshaped: names.map((name) => ({ name, base: [1, 2], slim: [2, 1] })),
        retyped: names.map((name) => ({ name, base: 'float32', slim: 'float16' })),
        modules: names.map((module) => ({ module, baseBytes: 8, slimBytes: 4, moved: 0.5 })),
        unmoved: names,
      },
    },
    notices: names.map((name) => ({ code: 'far-out', level: 'warning', params: { name, distance: 0.5 } })),
  };
}

/** Chosen by the scores of a file, and measured: the best of two candidates, in two formats, and not good enough. */
export const evaluated: RunResult = {
  ...fail,
  selection: {
    ...pass.selection,
    metricUsed: 'scores',
    metricReason: 'scores',
    nbestFrom: 'evaluated',
    scores: { file: 'scores.csv', name: 'cer %', better: 'lower' },
    candidates: pass.selection.candidates.map((one, i) => ({ ...one, score: i === 0 ? null : 4 + i / 10 })),
    absent: [{ name: 'model.pt.ep1', acc: 0, loss: 0.9143, score: 9.5 }],
  },
  evaluation: {
    name: 'cer',
    better: 'lower',
    score: 4.31,
    candidates: [
      {
        averaged: ['model.pt.ep3'],
        chosen: false,
        formats: [{ format: 'pt', bytes: SLIM_BYTES, score: 4.5, scores: { cer: 4.5, rtf: 0.02 } }],
      },
      {
        averaged: ['model.pt.ep3', 'model.pt.ep4'],
        chosen: true,
        formats: [
          { format: 'pt', bytes: SLIM_BYTES, score: 4.31, scores: { cer: 4.31, rtf: 0.02 } },
          { format: 'safetensors', bytes: SLIM_BYTES, score: 4.32, scores: { cer: 4.32 } },
        ],
      },
    ],
    limits: [
      { kind: 'max-score', asked: '4.5', allowed: 4.5, found: 4.31, previous: null, exceeded: false },
      { kind: 'max-score-growth', asked: '2%', allowed: 4.284, found: 4.31, previous: 4.2, exceeded: true },
    ],
  },
};
