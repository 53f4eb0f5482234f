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

  // ---- GGUF ----
  'gguf.cannot-hold': 'GGUF cannot hold this model:',
  'gguf.text': 'the name {name:quoted} has a NUL, or half of a surrogate pair',
  'gguf.value-text': '{name:quoted} has a text with a NUL, or with half of a surrogate pair: {text:quoted}',
  'gguf.long-name': 'the name {name:quoted} has {bytes:number} bytes; ggml reads at most {most:number}',
  'gguf.dimensions': '{name:quoted} has {count:number} dimensions; ggml knows 1 to {most:number}',
  'gguf.shape': '{name:quoted} cannot be [{shape}] as {type}',
  'gguf.twice': '{name:quoted} stands twice',
  'gguf.magic': 'does not begin with "GGUF"',
  'gguf.version': 'is GGUF of version {version:number}; 2 and 3 are read',
  'gguf.alignment': 'the alignment is {found:name}; a power of two up to 1048576 was expected',
  'gguf.type': '{name:quoted} has the ggml type {type:number}, which this program does not know',
  'gguf.value-type': '{type:number} is no type of a value',
  'gguf.begins': '{name:quoted} begins {at:number} bytes into the data; {expected:number} was expected',
  'gguf.ends': '{name:quoted} ends at {end:number}, the file at {bytes:number}',
  'gguf.truncated': '{bytes:number} bytes were expected, {left:number} are left',
  'gguf.too-many': '{count:number} are too many for this program, which reads {most:number}',
  'gguf.name-bytes': 'a name of {bytes:number} bytes; at most {most:number} are read',
  'gguf.names': 'names of more than {most:number} bytes are too large for this program',
  'gguf.name-text': 'a name is no UTF-8, or has a NUL',
  'hint.gguf': 'write `model.pt`, or leave the tensors out (`exclude-tensors`)',
} as const;
