// Decides how unit tests run: in plain Node, no network, no window.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/unit/**/*.test.tsx'],
    benchmark: { include: ['tests/bench/**/*.bench.ts'] },
    environment: 'node',
    globalSetup: ['scripts/lib/run-folder.mjs'],
    // Nothing is proved by a shorter time; a test that hangs is still stopped.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    passWithNoTests: false,
    allowOnly: false,
    restoreMocks: true,
  },
});
