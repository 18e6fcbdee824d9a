// Unit tests: in plain Node, no network, no window.
import { defineConfig } from 'vitest/config';

/** Rooms whose modules keep nothing that one test file could leave to the next: their files share a process and what it has loaded. */
const shared = ['core', 'content-rules', 'cli', 'main/disk', 'content', 'docs', 'walls'].map(
  (room) => `tests/unit/${room}/**/*.test.ts`,
);

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: 'shared', include: shared, isolate: false } },
      {
        extends: true,
        test: {
          name: 'isolated',
          include: ['tests/unit/**/*.test.ts', 'tests/unit/**/*.test.tsx'],
          exclude: shared,
        },
      },
    ],
    benchmark: { include: ['tests/bench/**/*.bench.ts'] },
    environment: 'node',
    globalSetup: ['scripts/lib/run-in-memory.mjs'],
    // By default one core is left to the editor; a run of all tests may have them all.
    maxWorkers: '100%',
    // Nothing is proved by a shorter time; a test that hangs is still stopped.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    tags: [
      {
        name: 'slow',
        description: 'Real kills, disks, keys, compilers or many random cases: left out by `npm run check`.',
      },
    ],
    passWithNoTests: false,
    allowOnly: false,
    restoreMocks: true,
  },
});
