// Build of the page that every kit carries for browsers: one script, which is the page and its search worker at once.
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const root = import.meta.dirname;

export default defineConfig({
  root,
  publicDir: false,
  resolve: {
    alias: {
      // Its edition for browsers asks the document, which a worker does not have.
      'decode-named-character-reference': resolve(
        root,
        'node_modules/decode-named-character-reference/index.js',
      ),
    },
  },
  build: {
    target: 'es2020',
    outDir: resolve(root, 'out/app/web'),
    emptyOutDir: true,
    modulePreload: false,
    license: { fileName: 'licences.md' },
    lib: { entry: resolve(root, 'web/start.ts'), formats: ['iife'], name: 'kit', fileName: () => 'page.js' },
  },
});
