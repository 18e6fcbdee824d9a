// Build of preload: one CommonJS file, since a sandboxed preload can load nothing beside itself. Every page pays for what is in
// it, so the names of the contract's channels go in and what checks their arguments stays with main.
import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { contract } from './core/ipc/contract.ts';
import { channelsOf } from './core/ipc/contract-kind.ts';

const root = import.meta.dirname;

export default defineConfig({
  root,
  publicDir: false,
  define: { contractChannels: JSON.stringify(channelsOf(contract)) },
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
