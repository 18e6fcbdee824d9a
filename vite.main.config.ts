// Build of main: one ES module with everything but Electron inside, so that the package needs no node_modules.
import filePromises from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { narrowLettersPlugin } from './scripts/lib/narrow-letters.mjs';

const root = import.meta.dirname;
const electronOwn = ['electron', 'original-fs'];

export default defineConfig({
  root,
  publicDir: false,
  plugins: [plainFiles(resolve(root, 'main', 'disk')), narrowLettersPlugin()],
  ssr: { noExternal: true, external: electronOwn },
  build: {
    ssr: resolve(root, 'main/main.ts'),
    target: 'node20',
    outDir: resolve(root, 'out/app/main'),
    // Preload lies in the same folder.
    emptyOutDir: false,
    minify: false,
    license: { fileName: 'licences.md' },
    rolldownOptions: {
      external: electronOwn,
      output: { format: 'es', entryFileNames: 'main.js', chunkFileNames: '[name].js' },
    },
  },
});

/**
 * Gives a room the file system as it is. Electron's own file system takes every `.asar` for a folder. A program would be written
 * to a stick in pieces, and such a file of a kit could not be read.
 */
function plainFiles(room: string): Plugin {
  const promises = '\0plain-file-promises';
  const names = Object.keys(filePromises);
  return {
    name: 'plain-files',
    enforce: 'pre',
    resolveId: (source, importer) => {
      if (!importer?.startsWith(`${room}${sep}`)) return undefined;
      if (source === 'node:fs') return { id: 'original-fs', external: true };
      return source === 'node:fs/promises' ? promises : undefined;
    },
    load: (id) =>
      id === promises
        ? `import { promises } from 'original-fs';\nexport const { ${names.join(', ')} } = promises;\n`
        : undefined,
  };
}
