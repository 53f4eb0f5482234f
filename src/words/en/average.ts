/** What is said of checkpoints that cannot be averaged, in English. */
export const average = {
  // ---- where in a checkpoint ----
  'average.tensor': 'tensor {name:name}',
  'average.record': 'record {name:name}',

  // ---- reading ----
  'average.changed': 'changed while it was read: {before:number} bytes when it was opened, {now:number} now',
  'average.ends-early': 'the file ends within its data',
  'average.unreadable': 'its data cannot be read',
  'average.two-checksums': 'was read once with a wrong checksum and once with the right one',
  'hint.wait-for-training': 'wait until the training has written it, then run again',
  'hint.failing-machine': 'the disk or the memory of this machine may be failing: run again',

  // ---- values ----
  'average.not-finite': 'has NaN or infinite weights',
  'average.sum-overflows': "the sum of the checkpoints' values overflows float64",
  'average.overflow':
    '{precision} cannot hold {count} {count|tensor|tensors} with values too large for it: {names:names}',
  'average.underflow':
    '{precision} cannot hold {count} {count|tensor|tensors} with values too small for it: {names:names}',
  'hint.diverged':
    'the training diverged: leave this checkpoint out with `checkpoints`, or this tensor with `exclude-tensors`',
  'hint.base-diverged': 'name another file with `base-model`, or leave this tensor out with `exclude-tensors`',
  'hint.precision-strict': 'without `precision-strict` these tensors stay as they are; bf16 has the range of float32',

  // ---- what does not fit together ----
  'average.unfit': 'the checkpoints do not fit together:',
  'average.missing': '{name:name}, compared with {first:name}: tensors missing: {tensors:names}',
  'average.extra': '{name:name}, compared with {first:name}: tensors that only it has: {tensors:names}',
  'average.shapes': '{name:name}, compared with {first:name}: other shape: {tensors:names}',
  'average.dtypes': '{name:name}, compared with {first:name}: other dtype: {tensors:names}',
  'average.stored-overflow':
    '{type} cannot hold {count} {count|tensor|tensors} with values too large for it: {names:names}',
  'hint.stored-overflow':
    'write another format for it: `gguf-f32` holds them, and `gguf-q8_0` what `gguf-f16` cannot, up to 8 million',
  'average.must-agree':
    '{count} {count|tensor|tensors} cannot be averaged, and the {checkpoints} checkpoints differ in {count|it|them}: {names:names}',
  'average.nothing-left': 'no tensor is left to write: `exclude-tensors` matches all of them',
  'hint.one-run':
    'average checkpoints of one run only: name them with `checkpoints`, or leave tensors out with `exclude-tensors`',
  'hint.single-checkpoint': 'choose a single checkpoint, or leave these tensors out with `exclude-tensors`',
} as const;
