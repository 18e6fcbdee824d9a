// Build of the page that every kit carries for browsers: one script, which is the page and its search worker at once.
import { resolve } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const root = import.meta.dirname;

/** Inside a page nothing of the script may look like its end. */
function fitsIntoPages(): Plugin {
  return {
    name: 'fits-into-pages',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk')
          chunk.code = chunk.code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
    },
  };
}

export default defineConfig({
  root,
  publicDir: false,
  plugins: [fitsIntoPages()],
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
