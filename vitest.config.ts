import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx'],
    globalSetup: ['src/ledger/test-cluster.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // Modules keep no state of their own: files of one worker share them, which takes a third off the whole.
    isolate: false,
    // The tests read English, whatever the language of the terminal that runs them.
    env: { LC_ALL: 'C' },
  },
});
