// Words of the command line for a session that stores nothing.

/** The switch for such a session. */
export const noTraceSwitch = 'no-trace';

/** The words that start the same program without a trace. */
export function withoutTrace(words: readonly string[]): readonly string[] {
  const noTrace = `--${noTraceSwitch}`;
  return words.includes(noTrace) ? words : [...words, noTrace];
}
