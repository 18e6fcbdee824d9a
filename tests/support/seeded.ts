// Seed of fault runs, and random numbers that follow from it.
import { randomFrom } from '../../scripts/lib/mutate/sample.mjs';

/** The seed: `npm run test:faults -- --seed=7` gives another one. */
export const faultSeed = Number(process.env['IMPACT_KIT_FAULT_SEED'] ?? 29);

/** Numbers from 0 to 1 that are the same for the same seed and name. */
export function seededRandom(name: string): () => number {
  return randomFrom(
    [...name].reduce((sum, sign) => Math.imul(sum ^ sign.charCodeAt(0), 0x01000193), faultSeed ^ 0x811c9dc5),
  );
}

/** One of a list. */
export function pick<T>(list: readonly T[], random: () => number): T {
  const found = list[Math.floor(random() * list.length)];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
}
