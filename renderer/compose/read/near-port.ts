// Decides how both halves of pdf.js speak when they work in one thread: words are handed over as they are, all else as a copy.

type Listener = (this: NearPort, event: { readonly data: unknown }) => void;

/** A page's words on their way, as pdf.js sends them piece by piece. */
type WordsMessage = { readonly chunk: { readonly items: readonly unknown[] } };

/**
 * Takes the place of the port pdf.js makes for itself, which copies every message. Its worker never touches a word again that it sent,
 * and there are thousands of them; of anything else that is not known.
 */
export class NearPort {
  readonly #listeners = new Set<Listener>();
  readonly #later = Promise.resolve();

  /**
   * Both halves hear it, later; pdf.js knows by names in it which of them is meant. `transfer` is whatever a MessagePort accepts: pdf.js
   * passes null with documents, pictures and fonts that carry no bytes.
   */
  postMessage(message: object, transfer?: Transferable[] | StructuredSerializeOptions | null): void {
    // The piece itself is filled anew for the next one.
    const data = isWords(message)
      ? { ...message, chunk: { ...message.chunk } }
      : structuredClone(message, Array.isArray(transfer) ? { transfer } : (transfer ?? {}));
    void this.#later.then(() => {
      for (const listener of this.#listeners) listener.call(this, { data });
    });
  }

  addEventListener(_kind: 'message', listener: Listener, { signal }: { signal?: AbortSignal } = {}): void {
    this.#listeners.add(listener);
    signal?.addEventListener('abort', () => this.#listeners.delete(listener), { once: true });
  }

  removeEventListener(_kind: 'message', listener: Listener): void {
    this.#listeners.delete(listener);
  }
}

function isWords(message: object): message is WordsMessage {
  const { chunk } = message as { readonly chunk?: { readonly items?: unknown } };
  return Array.isArray(chunk?.items);
}
