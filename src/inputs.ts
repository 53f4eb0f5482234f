/**
 * The inputs, one row each. Configuration, flags and help of the command, the inputs of action.yml and the tables of the
 * README files are made by these rows; their words stand in words/en/inputs.ts and words/zh/inputs.ts.
 */

/** How an input is written, and with that what it becomes (`Value` in config.ts). */
type Form =
  /** `path`: `~` is the home directory. `lines`: one entry per line, a flag of the command is repeated instead. */
  | {
      readonly kind:
        | 'text'
        | 'path'
        | 'lines'
        | 'boolean'
        | 'size'
        | 'allowance'
        | 'artifact-name'
        | 'duration'
        | 'number'
        | 'score-growth';
    }
  | { readonly kind: 'choice' | 'choices'; readonly choices: readonly string[] }
  /** `integers`: one, or several with commas between */
  | {
      readonly kind: 'integer' | 'integers';
      readonly least: number;
      readonly most: number;
      readonly words?: readonly string[];
    };

export type Input = Form & {
  /**
   * engine: what a run does, a flag of the command too. publishing: the Action's alone. secret: read where it is used,
   * and part of no configuration.
   */
  readonly of: 'engine' | 'publishing' | 'secret';
  /** under which heading people find it */
  readonly group: 'checkpoints' | 'budget' | 'model' | 'publishing';
  /** as a user would write it */
  readonly default?: string;
  /** Expressions of the runner's that make the default in action.yml, as its parts: only the runner knows them. */
  readonly expressions?: readonly string[];
  /** its name in the configuration, where that is not its own in camel case */
  readonly as?: string;
};

export const INPUTS = {
  'checkpoint-dir': { of: 'engine', group: 'checkpoints', kind: 'path', default: 'outputs' },
  checkpoints: { of: 'engine', group: 'checkpoints', kind: 'lines' },
  nbest: {
    of: 'engine',
    group: 'checkpoints',
    kind: 'integers',
    least: 1,
    most: 1000,
    words: ['auto', 'all', 'greedy'],
    default: 'auto',
  },
  metric: {
    of: 'engine',
    group: 'checkpoints',
    kind: 'choice',
    choices: ['auto', 'loss', 'acc', 'scores', 'latest'],
    default: 'auto',
  },
  scores: { of: 'engine', group: 'checkpoints', kind: 'path' },
  'scores-better': {
    of: 'engine',
    group: 'checkpoints',
    kind: 'choice',
    choices: ['lower', 'higher'],
    default: 'lower',
  },
  evaluate: { of: 'engine', group: 'checkpoints', kind: 'text' },
  'evaluate-timeout': { of: 'engine', group: 'checkpoints', kind: 'duration', default: '30m' },

  'base-model': { of: 'engine', group: 'budget', kind: 'path', default: 'auto' },
  'max-growth': { of: 'engine', group: 'budget', kind: 'allowance', default: '5%' },
  'max-size': { of: 'engine', group: 'budget', kind: 'size' },
  'warn-growth': { of: 'engine', group: 'budget', kind: 'allowance' },
  'max-score': { of: 'engine', group: 'budget', kind: 'number' },
  'max-score-growth': { of: 'engine', group: 'budget', kind: 'score-growth' },
  'on-exceed': { of: 'engine', group: 'budget', kind: 'choice', choices: ['fail', 'warn'], default: 'fail' },
  'on-incomplete': { of: 'engine', group: 'budget', kind: 'choice', choices: ['warn', 'fail'], default: 'warn' },
  'override-label': { of: 'publishing', group: 'budget', kind: 'text' },

  precision: { of: 'engine', group: 'model', kind: 'choice', choices: ['keep', 'fp16', 'bf16'], default: 'keep' },
  'precision-strict': { of: 'engine', group: 'model', kind: 'boolean', default: 'false' },
  'exclude-tensors': { of: 'engine', group: 'model', kind: 'lines' },
  format: {
    of: 'engine',
    group: 'model',
    kind: 'choices',
    choices: ['pt', 'safetensors', 'gguf-f32', 'gguf-f16', 'gguf-q8_0', 'onnx', 'onnx-int8'],
    default: 'pt',
    as: 'formats',
  },
  'onnx-base': { of: 'engine', group: 'model', kind: 'path', default: 'auto' },
  'merge-lora': { of: 'engine', group: 'model', kind: 'choice', choices: ['auto', 'true', 'false'], default: 'auto' },
  'slim-dir': { of: 'engine', group: 'model', kind: 'path', default: 'slim-model' },
  cleanup: {
    of: 'engine',
    group: 'model',
    kind: 'choice',
    choices: ['none', 'averaged', 'all', 'strip'],
    default: 'none',
  },
  'dry-run': { of: 'engine', group: 'model', kind: 'boolean', default: 'false' },

  upload: {
    of: 'publishing',
    group: 'publishing',
    kind: 'choice',
    choices: ['on-pass', 'always', 'never'],
    default: 'on-pass',
  },
  'upload-required': { of: 'publishing', group: 'publishing', kind: 'boolean', default: 'false' },
  'artifact-name': { of: 'publishing', group: 'publishing', kind: 'artifact-name', default: 'slim-model' },
  'retention-days': { of: 'publishing', group: 'publishing', kind: 'integer', least: 1, most: 400 },
  'compression-level': { of: 'publishing', group: 'publishing', kind: 'integer', least: 0, most: 9, default: '0' },
  overwrite: {
    of: 'publishing',
    group: 'publishing',
    kind: 'choice',
    choices: ['auto', 'true', 'false'],
    default: 'auto',
  },
  archive: { of: 'publishing', group: 'publishing', kind: 'boolean', default: 'true' },
  comment: {
    of: 'publishing',
    group: 'publishing',
    kind: 'choice',
    choices: ['always', 'on-change', 'on-fail', 'never'],
    default: 'always',
  },
  'comment-threshold': { of: 'publishing', group: 'publishing', kind: 'allowance' },
  'pull-request': { of: 'publishing', group: 'publishing', kind: 'integer', least: 1, most: 999_999_999 },
  'comment-key': {
    of: 'publishing',
    group: 'publishing',
    kind: 'text',
    expressions: ['github.workflow', 'github.job', 'toJSON(matrix)'],
  },
  'github-token': { of: 'secret', group: 'publishing', kind: 'text', expressions: ['github.token'] },
  language: { of: 'engine', group: 'publishing', kind: 'choice', choices: ['en', 'zh'], default: 'en' },
  mode: { of: 'publishing', group: 'publishing', kind: 'choice', choices: ['run', 'comment'], default: 'run' },
} as const satisfies Readonly<Record<string, Input>>;

export type InputName = keyof typeof INPUTS;
export type Group = Input['group'];

/** All inputs with their rows, in the order in which people find them. */
export const ROWS = Object.entries(INPUTS) as readonly (readonly [InputName, Input])[];

/** Whether the command has a flag of that name for an input. */
export function isFlag(name: string): boolean {
  return ROWS.some(([input, { of }]) => input === name && of === 'engine');
}
