// Build of the component-test shell: its main process, and a preload with the in-memory host.
import { join } from 'node:path';
import { build } from 'vite';
import { madeOnce } from './made-once.ts';

const sources = join(import.meta.dirname, '..', 'component', 'shell');
const electron = ['electron', 'original-fs'];

/** The folder with `main.mjs` and `preload.cjs`, made once a run. */
export function builtShell(): Promise<string> {
  return madeOnce('component-shell', async (folder) => {
    await bundle(join(sources, 'main.ts'), folder, 'node20', { format: 'es', entryFileNames: 'main.mjs' });
    await bundle(join(sources, 'preload.ts'), folder, 'chrome130', {
      format: 'cjs',
      entryFileNames: 'preload.cjs',
    });
  });
}

async function bundle(
  entry: string,
  outDir: string,
  target: string,
  output: { readonly format: 'es' | 'cjs'; readonly entryFileNames: string },
): Promise<void> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: electron },
    build: {
      ssr: entry,
      target,
      outDir,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: { external: electron, output },
    },
  });
}
