// Decides what the command line knows of the world it runs in; a test brings its own.

/** Where a command's words go to and come from. */
export type Terminal = {
  writeOut(text: string): void;
  writeError(text: string): void;
  /** Characters in a line of standard error when it is a terminal; undefined otherwise. */
  readonly width: number | undefined;
  /** Asks for something that is not shown; undefined when there is no terminal to ask on, or the person refuses. */
  askSecret(question: string): Promise<string | undefined>;
  readonly signal: AbortSignal;
  /** Lists of keys that came with the program; one that is not there is passed over. */
  readonly trustedKeyFiles: readonly string[];
};
