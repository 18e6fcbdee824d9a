// Decides how main is built: one ES module with everything but Electron inside, so that the package needs no node_modules.
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const root = import.meta.dirname;

export default defineConfig({
  root,
  publicDir: false,
  ssr: { noExternal: true, external: ['electron'] },
  build: {
    ssr: resolve(root, 'main/main.ts'),
    target: 'node20',
    outDir: resolve(root, 'out/app/main'),
    // Preload lies in the same folder.
    emptyOutDir: false,
    minify: false,
    license: { fileName: 'licences.md' },
    rolldownOptions: { external: ['electron'], output: { format: 'es', entryFileNames: 'main.js' } },
  },
});
