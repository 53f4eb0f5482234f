/** What is said of checkpoints that cannot be averaged, in English. */
export const average = {
  // ---- where in a checkpoint ----
  'average.tensor': 'tensor {name:name}',
  'average.record': 'record {name:name}',

  // ---- reading ----
  'average.changed': 'changed while it was being read: {before:number} bytes when it was opened, {now:number} now',
  'average.ends-early': 'the file ends before its data does',
  'average.unreadable': 'its data cannot be read',
  'average.two-checksums': 'was read once with a wrong checksum and once with the right one',
  'hint.wait-for-training': 'wait until training has written it, then run again',
  'hint.failing-machine': 'the disk or the memory of this machine may be failing: run again',

  // ---- values ----
  'average.not-finite': 'has NaN or infinite weights',
  'average.sum-overflows': "the sum of the checkpoints' values overflows float64",
  'average.overflow':
    '{precision} cannot hold {count} {count|tensor|tensors} with values too large for it: {names:names}',
  'average.underflow':
    '{precision} cannot hold {count} {count|tensor|tensors} with values too small for it: {names:names}',
  'hint.diverged':
    'training diverged: leave this checkpoint out with `checkpoints`, or this tensor with `exclude-tensors`',
  'hint.base-diverged': 'set `base-model` to another file, or leave this tensor out with `exclude-tensors`',
  'hint.precision-strict': 'without `precision-strict` these tensors stay as they are; bf16 has the range of float32',

  // ---- what does not fit together ----
  'average.unfit': 'the checkpoints are incompatible:',
  'average.missing': '{name:name}, compared with {first:name}: tensors missing: {tensors:names}',
  'average.extra': '{name:name}, compared with {first:name}: additional tensors: {tensors:names}',
  'average.shapes': '{name:name}, compared with {first:name}: different shape: {tensors:names}',
  'average.dtypes': '{name:name}, compared with {first:name}: different dtype: {tensors:names}',
  'average.stored-overflow':
    '{type} cannot hold {count} {count|tensor|tensors} with values too large for it: {names:names}',
  'hint.stored-overflow':
    'use another format: `gguf-f32` holds these values, and `gguf-q8_0` holds values up to 8 million, which `gguf-f16` cannot',
  'average.must-agree':
    '{count} {count|tensor|tensors} cannot be averaged, and the {checkpoints} checkpoints differ in {count|it|them}: {names:names}',
  'average.nothing-left': 'no tensor is left to write: `exclude-tensors` matches all of them',
  'hint.one-run':
    'average checkpoints of one run only: name them with `checkpoints`, or leave tensors out with `exclude-tensors`',
  'hint.single-checkpoint': 'choose a single checkpoint, or leave these tensors out with `exclude-tensors`',
} as const;
