/** What is said of ONNX files that are read, in English. */
export const onnx = {
  'onnx.none': 'is no ONNX model',
  'onnx.two-graphs': 'holds two graphs',
  'onnx.sparse': 'holds a sparse constant, which this program does not read',
  'onnx.float-list': 'holds numbers as a list in a node, where weights could hide',
  'onnx.field': 'is not what ONNX has in this place',
  'onnx.long-name': 'has a name of more than 1024 bytes',
  'onnx.odd-name': 'has a name that is no text',
  'onnx.levels': 'has graphs within graphs, deeper than {most:number} levels',
  'onnx.constants': 'has more than {most:number} constants, too many for this program',
  'onnx.fields': 'has more than {most:number} fields, too many for this program',
  'onnx.ports': 'has more than {most:number} inputs and outputs, too many for this program',
  'onnx.dimensions': 'has a shape that no tensor has',
  'onnx.segment': 'is cut into segments, which this program does not read',
  'onnx.two-data': 'has its elements twice',
  'onnx.elements': 'has not as many elements as its shape says',
  'onnx.unpacked': 'has a field for each element, which this program does not read',
  'onnx.external': 'says of its elements in another file what this program does not understand',
  'onnx.many-files': 'has constants in more than {most:number} other files, too many for this program',
  'onnx.outside':
    'has constants in {file:quoted}; only files in its own directory whose names begin with its own are read, and no links',
  'onnx.overlap': 'shares bytes with {other:quoted}',
  'onnx.type': 'holds {type:name}: only float32, and the int8 of onnxruntime, can be written anew',
  'onnx.unknown': '{shape:name} of float32 that no tensor of the base model is',
  'hint.onnx-external': 'save it as one file, or with `model.onnx.data` beside `model.onnx`',
  'onnx.changed': 'was changed while it was read',
  'hint.onnx-file': 'export the base model anew, or take the ONNX files that the hub has of it',
  'hint.run-again': 'run again',

  // ---- the base model's files ----
  'onnx-base.none': '`onnx-base`: there is no {file:name} in {directory:path}',
  'onnx-base.nowhere':
    '`format: {format:name}` needs the base model’s own {file:name}, which lies neither beside its weights nor in a cache of ModelScope or Hugging Face; looked in {directories:names}',
  'onnx-base.no-weights':
    '`format: {format:name}` needs the weights of the base model, which are not at hand: name its directory in `base-model`',
  'onnx-base.unlike':
    '{file:path} is not of this base model: of its {count} constants {matched} {matched|is one|are} of its tensors',
  'onnx-base.constant': '{name:quoted}: {problem:message}',
  'onnx-base.more': '{count} more',
  'onnx-base.reshaped':
    '{tensor:quoted} has the shape [{found:name}] and in the base model [{base:name}]: an export of the finetuned model itself is needed once its vocabulary has changed',
  'onnx-base.lacking': 'the finetuned model lacks {tensor:quoted}',
  'onnx-base.shared':
    '{name:quoted} of {file:path} is both {tensor:quoted} and {other:quoted}, which were the same in the base model and are not after the finetune',
  'onnx-base.cannot': '`format: {format:name}` cannot be made:',
  'hint.onnx-base':
    'take the hub’s ONNX files of the base model ({sibling:name}), or export the base once, keep the files in a cache of your runner, and name their directory in `onnx-base`: docs/onnx.md has the command',
  'hint.onnx-other-base':
    'name the ONNX files of the model that the finetune started from: the same release of it, exported by FunASR',
} as const;
