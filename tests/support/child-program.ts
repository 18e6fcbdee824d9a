// A killable program for tests: one source file with its imports, built as plain Node.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll } from 'vitest';

/** Builds `source` (an absolute path) before the tests of a file and removes it after them; answers where it lies. */
export function childProgram(source: string): () => string {
  let folder = '';
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'child-program-'));
    await build({
      configFile: false,
      logLevel: 'error',
      build: {
        ssr: source,
        outDir: folder,
        target: 'node20',
        rollupOptions: { output: { entryFileNames: 'child.mjs' } },
      },
      ssr: { noExternal: true },
    });
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return () => join(folder, 'child.mjs');
}
