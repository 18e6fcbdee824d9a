// Build of preload: one CommonJS file, since a sandboxed preload can load nothing beside itself. Every page pays for what is in
// it, so the names of the contract's channels go in and what checks their arguments stays with main.
import { resolve } from 'node:path';
import { defineConfig, type UserConfig } from 'vite';
import { contract } from './core/ipc/contract.ts';
import { type Channel, channelsOf } from './core/ipc/contract-kind.ts';

const root = import.meta.dirname;

/** The build of a preload that exposes these channels and no others. */
export function preloadBuild(channels: readonly Channel[], fileName: string): UserConfig {
  return {
    root,
    publicDir: false,
    define: { contractChannels: JSON.stringify(channels) },
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ssr: resolve(root, 'main/preload/preload.ts'),
      target: 'chrome130',
      outDir: resolve(root, 'out/app/main'),
      emptyOutDir: false,
      minify: false,
      rolldownOptions: { external: ['electron'], output: { format: 'cjs', entryFileNames: fileName } },
    },
  };
}

export default defineConfig(preloadBuild(channelsOf(contract), 'preload.cjs'));
