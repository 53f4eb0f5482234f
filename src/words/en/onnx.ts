/** What is said of ONNX files that are read, in English. */
export const onnx = {
  'onnx.none': 'is not an ONNX model',
  'onnx.two-graphs': 'contains two graphs',
  'onnx.sparse': 'contains a sparse constant, which this program does not read',
  'onnx.float-list': 'contains numbers as a list in a node, which could hide weights',
  'onnx.field': 'does not match the ONNX format here',
  'onnx.long-name': 'has a name of more than 1024 bytes',
  'onnx.odd-name': 'has a name that is not text',
  'onnx.levels': 'has graphs nested more than {most:number} levels deep',
  'onnx.constants': 'has more than {most:number} constants, too many for this program',
  'onnx.fields': 'has more than {most:number} fields, too many for this program',
  'onnx.ports': 'has more than {most:number} inputs and outputs, too many for this program',
  'onnx.dimensions': 'has a shape that no tensor can have',
  'onnx.segment': 'is split into segments, which this program does not read',
  'onnx.two-data': 'has its elements twice',
  'onnx.elements': 'does not have as many elements as its shape says',
  'onnx.unpacked': 'stores each element in a field of its own, which this program does not read',
  'onnx.external': 'refers to elements in another file in a way that this program does not understand',
  'onnx.many-files': 'has constants in more than {most:number} other files, too many for this program',
  'onnx.outside':
    'has constants in {file:quoted}; only files in the same directory whose names begin with its own name are read, and no links',
  'onnx.overlap': 'shares bytes with {other:quoted}',
  'onnx.type': "is {type:name}: only float32, and onnxruntime's int8, can be rewritten",
  'onnx.unknown': '{shape:name} of float32 is not a tensor of the base model',
  'hint.onnx-external': 'save it as one file, or with `model.onnx.data` next to `model.onnx`',
  'onnx.changed': 'was changed while it was being read',
  'hint.onnx-file': 'export the base model again, or use its ONNX files from the hub',
  'hint.run-again': 'run again',

  // ---- the base model's files ----
  'onnx-base.none': '`onnx-base`: there is no {file:name} in {directory:path}',
  'onnx-base.nowhere':
    '`format: {format:name}` needs the base model’s own {file:name}, which is neither next to its weights nor in a cache of ModelScope or Hugging Face; looked in {directories:names}',
  'onnx-base.no-weights':
    '`format: {format:name}` needs the weights of the base model, which were not found: set `base-model` to its directory',
  'onnx-base.unlike':
    '{file:path} does not belong to this base model: of its {count} constants only {matched} {matched|is|are} among the tensors',
  'onnx-base.constant': '{name:quoted}: {problem:message}',
  'onnx-base.more': '{count} more',
  'onnx-base.reshaped':
    '{tensor:quoted} has the shape [{found:name}] here and [{base:name}] in the base model: when the vocabulary has changed, export the finetuned model itself once',
  'onnx-base.lacking': 'the finetuned model lacks {tensor:quoted}',
  'onnx-base.shared':
    '{name:quoted} of {file:path} is both {tensor:quoted} and {other:quoted}, which were equal in the base model and are not after the finetune',
  'onnx-base.cannot': '`format: {format:name}` cannot be made:',
  'hint.onnx-base':
    'use the hub’s ONNX files of the base model ({sibling:name}), or export the base model once, keep the files in a cache of your runner, and set `onnx-base` to their directory: docs/onnx.md has the command',
  'hint.onnx-other-base':
    'use the ONNX files of the model that the finetune started from: the same release, exported by FunASR',
} as const;
