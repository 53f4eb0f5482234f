export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': ['<rootDir>/__tests__/helpers/transform.js', { useESM: true, diagnostics: false }] },
  // jest keeps one core for itself, which is half of a small machine.
  maxWorkers: '100%',
  // Nothing takes as long, but a machine that is busy with other work may.
  testTimeout: 30_000,
  collectCoverageFrom: [
    'src/**/*.ts',
    // Entries: they run as bundles alone, in processes of their own (__tests__/command, __tests__/github, __tests__/average/pool).
    '!src/main.ts',
    '!src/command/cli.ts',
    '!src/average/worker.ts',
    '!src/github/artifact-worker.ts',
  ],
  coverageThreshold: { global: { lines: 95, branches: 90 } },
};
