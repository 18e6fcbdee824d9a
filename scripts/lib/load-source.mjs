// Sources in TypeScript, for scripts.
import { runnerImport } from 'vite';
import { at } from './places.mjs';

/** The module of a source; `path` is relative to the project. */
export async function loadSource(path) {
  const { module } = await runnerImport(at(path), { configFile: false, logLevel: 'error' });
  return module;
}
