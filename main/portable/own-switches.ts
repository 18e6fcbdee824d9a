// Switches by which the program starts itself: for a session that stores nothing, for one person, and to wipe what one left.
import type { PersonId } from '../../core/user-data/people.ts';

/** The switch for a session that stores nothing. */
export const noTraceSwitch = 'no-trace';

/** The switch of a copy that only wipes. */
export const sweepSwitch = 'sweep';

/** The switch that names the person of the session; without it the program asks where there are several. */
export const personSwitch = 'person';

/** The words that start the same program without a trace; such a session is nobody's. */
export function withoutTrace(words: readonly string[]): readonly string[] {
  const noTrace = `--${noTraceSwitch}`;
  const rest = forPerson(words, undefined);
  return rest.includes(noTrace) ? rest : [...rest, noTrace];
}

/** The words that start the same program for a person, or with the question who is working. */
export function forPerson(words: readonly string[], person: PersonId | undefined): readonly string[] {
  const rest = words.filter((word) => !word.startsWith(`--${personSwitch}=`));
  return person === undefined ? rest : [...rest, `--${personSwitch}=${person}`];
}
