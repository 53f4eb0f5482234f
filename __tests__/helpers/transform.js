/**
 * ts-jest, and the globals of loops as constants of the module.
 *
 * jest runs modules in a vm context, where each look at a global asks the context's host: `Math.imul` in a loop costs a
 * hundred times what it costs elsewhere. jest's own `sandboxInjectedGlobals` is for CommonJS alone.
 */
import tsJest from 'ts-jest';

const GLOBALS = ['Array', 'BigInt', 'Buffer', 'DataView', 'Float32Array', 'Math', 'Number', 'Object', 'Uint8Array'];
/** Before the first line, so that no line of a stack trace moves. */
const PROLOGUE = `const { ${GLOBALS.join(', ')} } = globalThis;`;

export default {
  createTransformer(options) {
    const inner = tsJest.default.createTransformer(options);
    const withPrologue = ({ code, ...rest }) => ({ code: PROLOGUE + code, ...rest });
    return {
      process: (...given) => withPrologue(inner.process(...given)),
      processAsync: async (...given) => withPrologue(await inner.processAsync(...given)),
      getCacheKey: (...given) => `${inner.getCacheKey(...given)} ${PROLOGUE}`,
      getCacheKeyAsync: async (...given) => `${await inner.getCacheKeyAsync(...given)} ${PROLOGUE}`,
    };
  },
};
