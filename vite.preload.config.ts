// Decides how preload is built: one CommonJS file, since a sandboxed preload can load nothing beside itself.
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const root = import.meta.dirname;

export default defineConfig({
  root,
  publicDir: false,
  ssr: { noExternal: true, external: ['electron'] },
  build: {
    ssr: resolve(root, 'main/preload/preload.ts'),
    target: 'chrome130',
    outDir: resolve(root, 'out/app/main'),
    emptyOutDir: false,
    minify: false,
    rolldownOptions: { external: ['electron'], output: { format: 'cjs', entryFileNames: 'preload.cjs' } },
  },
});
