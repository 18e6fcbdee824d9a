// Seed of the counted fault runs, and the note of each fault that hit, from which `npm run test:faults` makes its report.
import { appendFileSync } from 'node:fs';

/** What a row of the report counts; the goals are those of docs/tests.md. */
type FaultGoal =
  | 'G1 kills'
  | 'G1 power cuts'
  | 'G1 full disks'
  | 'G2'
  | 'G3'
  | 'G7 sessions'
  | 'G9'
  | 'T6 erasures';

/** The seed: `npm run test:faults -- --seed=7` gives another one. */
export const faultSeed = Number(process.env['IMPACT_KIT_FAULT_SEED'] ?? 29);

/** Notes one fault: what it counts for, and what it hit, such as the operation that was interrupted. Call it after all was asserted. */
export function countFault(goal: FaultGoal, hit: string): void {
  const file = process.env['IMPACT_KIT_FAULTS_FILE'];
  if (file !== undefined) appendFileSync(file, `${JSON.stringify({ goal, hit })}\n`);
}

/** Numbers from 0 to 1 that are the same for the same seed and name (mulberry32). */
export function seededRandom(name: string): () => number {
  let state = [...name].reduce(
    (sum, sign) => Math.imul(sum ^ sign.charCodeAt(0), 0x01000193),
    faultSeed ^ 0x811c9dc5,
  );
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of a list. */
export function pick<T>(list: readonly T[], random: () => number): T {
  const found = list[Math.floor(random() * list.length)];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
}
