// Build of the preload of the file picker: it exposes the calls of the picker alone.
import { defineConfig } from 'vite';
import { channelsOf } from './core/ipc/contract-kind.ts';
import { pickerContract } from './core/ipc/picker-contract.ts';
import { preloadBuild } from './vite.preload.config.ts';

export default defineConfig(preloadBuild(channelsOf(pickerContract), 'picker-preload.cjs'));
