/** Whether FunASR's llama.cpp runtime runs a model in GGUF as it is. */
import type { GgufModel } from '../funasr/gguf.js';
import type { RuntimeProblem } from '../funasr/gguf-runtime.js';
import type { GgufPrecision } from '../model-file/gguf-file.js';
import type { Deployment, DeploymentProblem } from '../result.js';
import { deploymentProblem as problem } from '../words/notice.js';

/** What keeps the runtime from running it, or from recognising as FunASR does; all that it knows it knows for certain. */
export function judgeRuntime(gguf: GgufModel, precision: GgufPrecision, format: string): Deployment {
  const problems = gguf
    .problems(precision)
    .map((found): DeploymentProblem => ({ ...told(found, gguf.program), format }));
  return { state: problems.length > 0 ? 'incomplete' : 'ready', problems };
}

function told(found: RuntimeProblem, program: string): Omit<DeploymentProblem, 'format'> {
  switch (found.kind) {
    case 'fixed':
      return problem('runtime-fixed', { program, what: found.what, found: found.found, expected: found.expected });
    case 'vocabulary':
      return problem('vocabulary-mismatch', { tokens: found.tokens, outputs: found.outputs });
    case 'no-vocabulary':
      return problem('runtime-vocabulary', { program });
    case 'no-cmvn':
      return problem('runtime-cmvn', { program });
    case 'float16-embedding':
      return problem('runtime-embedding', { program });
  }
}
