/** What is said of model files that are written and looked at again, in English. */
export const modelFile = {
  'model-file.otherwise': 'was not written as it should be: found {found:message}, expected {expected:message}',
  'model-file.tensor': '{name:quoted} {dtype} [{shape}], {place:message}',
  'model-file.place': '{bytes:number} bytes at {at:number}',
  'model-file.no-bytes': 'no bytes',
  'model-file.no-tensor': 'no further tensor',
  'model-file.notice': 'a notice ({code:name})',
  'model-file.no-notice': 'nothing to notice',
  'model-file.weights-under': 'weights under {key:quoted}',
  'hint.write-again':
    'the disk or the memory of this machine may be failing: run again, or write to another disk (`slim-dir`)',

  'protobuf.damaged': 'is no message of protocol buffers from here on',

  // ---- safetensors ----
  'safetensors.cannot-hold': 'safetensors cannot hold this model:',
  'safetensors.reserved': 'no tensor can be named {name:quoted}',
  'safetensors.dtype': '{name:quoted} is {dtype}, which the format does not know',
  'safetensors.header-length': 'a header of {bytes:number} bytes; at most {most:number}',
  'safetensors.no-json': 'the header is no JSON: {reason:message}',
  'safetensors.no-object': 'the header is no JSON object',
  'safetensors.no-tensor': '{field:quoted} does not describe a tensor',
  'safetensors.begins': 'begins at {at:number}; {expected:number} was expected',
  'safetensors.ends': 'the tensors end at {end:number}, the file at {bytes:number}',
  'hint.safetensors': 'write `model.pt`, or leave the tensors out (`exclude-tensors`)',
} as const;
