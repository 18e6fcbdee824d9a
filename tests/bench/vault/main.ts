// The bench of user data: what storing a note costs with and without a passphrase, and how long locking and unlocking take.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { median } from '../median.ts';
import { measure } from './measure.ts';

const rounds = 9;
/** Slower than this, storing a note with a passphrase would be felt. */
const mostRatio = 1.5;
const unlockSeconds = [0.3, 1.5] as const;

const figures = await measure(rounds);
const of = (values: readonly number[]): number => median(values) ?? 0;
const [plain, sealed] = [of(figures.plainNote), of(figures.protectedNote)];
const [unlock, lock] = [of(figures.unlock), of(figures.lock)];
const ratio = sealed / plain;
const report = [
  '# User data under a passphrase, measured against the same without',
  '',
  `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, Node ${process.version}. 1,500 notes kept, 50 stored one after the other in each of ${rounds} rounds; medians.`,
  '',
  '| what | measured |',
  '|---|---:|',
  `| storing a note without a passphrase, ms | ${plain.toFixed(2)} |`,
  `| storing a note with a passphrase, ms | ${sealed.toFixed(2)} |`,
  `| with : without (goal ≤ ${mostRatio}) | ${ratio.toFixed(2)} |`,
  `| unlocking, ${figures.memoryMiB} MiB, ms (goal ${unlockSeconds.map((seconds) => seconds * 1000).join(' to ')}) | ${unlock.toFixed(0)} |`,
  `| forgetting key and data, ms | ${lock.toFixed(1)} |`,
  '',
].join('\n');
mkdirSync(join(process.cwd(), 'out/bench'), { recursive: true });
writeFileSync(join(process.cwd(), 'out/bench/vault.md'), report);
console.log(report);
if (ratio > mostRatio * 1.15 || unlock > unlockSeconds[1] * 1000 * 1.15) process.exitCode = 1;
