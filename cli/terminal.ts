// Interface of the command line to its environment, replaced in tests.

/** Input and output of a command. */
export type Terminal = {
  writeOut(text: string): void;
  writeError(text: string): void;
  /** Width of standard error in characters if it is a terminal; undefined otherwise. */
  readonly width: number | undefined;
  /** Asks for hidden input; undefined without a terminal, or if the person cancels. */
  askSecret(question: string): Promise<string | undefined>;
  readonly signal: AbortSignal;
  /** Shipped key lists; a missing one is skipped. */
  readonly trustedKeyFiles: readonly string[];
};
