// Build of the page: for the oldest browser the program runs on, without anything its security policy refuses.
import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { Features } from 'lightningcss';
import { defineConfig, type Plugin } from 'vite';
import { fontsPlugin } from './scripts/lib/fonts.mjs';
import { narrowLettersPlugin } from './scripts/lib/narrow-letters.mjs';
import { pdfPatches } from './scripts/lib/pdf/patches.mjs';

const root = import.meta.dirname;
const page = resolve(root, 'renderer');
const outDir = resolve(root, 'out/app/renderer');
const entries = ['index.html', 'picker.html', 'compose.html'].filter((name) => existsSync(join(page, name)));

/** Data that pdf.js loads while it reads a document. Its script engine stays out: no document ever runs a script. */
const pdfFolders = ['cmaps', 'standard_fonts', 'iccs', 'wasm'];
const isLeftOut = (name: string) => /quickjs/i.test(name);
/** Of the pictures of its viewer only the signs of remarks are shown. */
const signs = 'legacy/web/images';
const isSign = (name: string) => name.startsWith('annotation-');

function copyPdfData(): Plugin {
  return {
    name: 'copy-pdf-data',
    writeBundle({ dir = outDir }) {
      const copy = (folder: string, target: string, isWanted: (name: string) => boolean): void => {
        const from = resolve(root, 'node_modules/pdfjs-dist', folder);
        const to = join(dir, 'pdf', target);
        mkdirSync(to, { recursive: true });
        for (const name of readdirSync(from)) if (isWanted(name)) cpSync(join(from, name), join(to, name));
      };
      for (const folder of pdfFolders) copy(folder, folder, (name) => !isLeftOut(name));
      copy(signs, 'signs', isSign);
    },
  };
}

export default defineConfig({
  root: page,
  base: './',
  publicDir: false,
  plugins: [
    react(),
    fontsPlugin(),
    { ...optimizeLocales.vite({ locales: ['en-GB', 'en-US', 'el-GR', 'it-IT', 'pt-PT'] }), enforce: 'pre' },
    pdfPatches(),
    copyPdfData(),
    narrowLettersPlugin(),
  ],
  // A nested selector is tried on every element of the page; written out it is tried only where it can match.
  css: { lightningcss: { include: Features.Nesting } },
  worker: { format: 'es', plugins: () => [pdfPatches(), narrowLettersPlugin()] },
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
    target: 'chrome130',
    outDir,
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4_000,
    license: { fileName: 'licences.md' },
    rolldownOptions: { input: entries.map((name) => join(page, name)) },
  },
});
