/** Tests that start the program, here as dist/ has it: npm run test:bundle. */
import config, { BUNDLE_ALONE } from './jest.config.js';

// Tests run in processes of their own, which inherit it: see __tests__/helpers/program.ts.
process.env.FUNASR_SLIM_BUNDLE = '1';

export default {
  ...config,
  testMatch: [
    ...['command/*', 'github/action*', 'github/artifact-thread', 'github/signals', 'average/pool'],
    ...BUNDLE_ALONE,
  ].map((suite) => `<rootDir>/__tests__/${suite}.test.ts`),
  testPathIgnorePatterns: ['/node_modules/'],
};
