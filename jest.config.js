/** Suites about what people get: they start dist/, packed and from its recipes. */
export const BUNDLE_ALONE = ['package', 'recipes'];

export default {
  testEnvironment: '<rootDir>/__tests__/helpers/environment.cjs',
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  // Of the bundle alone: jest.bundle.config.js.
  testPathIgnorePatterns: ['/node_modules/', ...BUNDLE_ALONE.map((suite) => `/__tests__/${suite}.test.ts`)],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': '<rootDir>/__tests__/helpers/transform.js' },
  reporters: ['default', '<rootDir>/__tests__/helpers/codes-reporter.js'],
  // jest keeps one core for itself, which is half of a small machine.
  maxWorkers: '100%',
  // A worker has what each test file loaded to give back when it ends, which takes half a second and more on a busy machine.
  workerGracefulExitTimeout: 5_000,
  // Scenes start processes: more of them at once make each one slower.
  maxConcurrency: 3,
  // Nothing takes as long, but a machine that is busy with other work may.
  testTimeout: 30_000,
  collectCoverageFrom: [
    'src/**/*.ts',
    // Entries: they run in processes and threads of their own (__tests__/helpers/program.ts).
    '!src/main.ts',
    '!src/command/cli.ts',
    '!src/average/worker.ts',
    '!src/github/artifact-worker.ts',
  ],
  coverageThreshold: { global: { lines: 95, branches: 90 } },
};
