// Switches by which the program starts itself: for a session that stores nothing, and to wipe what one left.

/** The switch for a session that stores nothing. */
export const noTraceSwitch = 'no-trace';

/** The switch of a copy that only wipes. */
export const sweepSwitch = 'sweep';

/** The words that start the same program without a trace. */
export function withoutTrace(words: readonly string[]): readonly string[] {
  const noTrace = `--${noTraceSwitch}`;
  return words.includes(noTrace) ? words : [...words, noTrace];
}
