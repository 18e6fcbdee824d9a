// What reading sticks back proved, and so what a person still has to do before handing them out.
import type { StickAnswer } from '../../../core/ipc/sticks-group.ts';

/**
 * `stick`: every good stick was read from the stick itself. `replug`: what was just written may still have been in the memory of the
 * computer. `replugged`: a check proves the sticks that were taken out and put in again after writing. Undefined when none is good.
 */
export function stickProof(
  doing: 'write' | 'recheck',
  answers: readonly StickAnswer[],
): 'stick' | 'replug' | 'replugged' | undefined {
  const good = answers.filter(({ line }) => line.outcome === 'good');
  if (good.length === 0) return undefined;
  if (good.every(({ line }) => line.readBack === 'past-cache')) return 'stick';
  return doing === 'write' ? 'replug' : 'replugged';
}
