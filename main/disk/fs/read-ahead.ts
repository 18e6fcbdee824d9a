// Reading a file in pieces: the next piece is read while the last one is used.

/** What reading needs. */
type ReadAhead = {
  readonly sizeBytes: number;
  /** Two pieces of memory, filled in turns. */
  readonly buffers: readonly [Uint8Array, Uint8Array];
  /** Fills the beginning of a buffer from a place in the file; how many bytes are good, 0 when there are none. */
  readonly read: (buffer: Uint8Array, at: number) => Promise<number>;
  /** Gets the pieces in order; the bytes are its own until it is done. */
  readonly use: (bytes: Uint8Array) => void | Promise<void>;
  readonly signal?: AbortSignal | undefined;
};

/** Reads a whole file, never more than one piece ahead. Throws what `read` and `use` throw, once nothing is being read any more. */
export async function readAhead(job: ReadAhead): Promise<'whole' | 'cut-short' | 'stopped'> {
  const { sizeBytes, buffers, read, use, signal } = job;
  let coming: Promise<number> | undefined;
  let at = 0;
  const ask = (turn: 0 | 1): void => {
    coming = at < sizeBytes ? read(buffers[turn], at) : undefined;
    // Waited for below; until then its failure is nobody's.
    coming?.catch(() => undefined);
  };
  try {
    ask(0);
    for (let turn: 0 | 1 = 0; coming; turn = turn === 0 ? 1 : 0) {
      if (signal?.aborted) return 'stopped';
      const length = await coming;
      if (length === 0) return 'cut-short';
      at += length;
      ask(turn === 0 ? 1 : 0);
      await use(buffers[turn].subarray(0, length));
    }
    return signal?.aborted ? 'stopped' : 'whole';
  } finally {
    await coming?.catch(() => undefined);
  }
}
