// Build of the command line: one ES module for the oldest Node the project supports.
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const root = import.meta.dirname;

export default defineConfig({
  root,
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: resolve(root, 'cli/kit.ts'),
    target: 'node20',
    outDir: resolve(root, 'out/app/cli'),
    emptyOutDir: true,
    minify: false,
    rolldownOptions: { output: { format: 'es', entryFileNames: 'kit.js' } },
  },
});
