// A port for both halves of pdf.js in the same thread: passes words on without a copy, and copies everything else.

type Listener = (this: SameThreadPort, event: { readonly data: unknown }) => void;

/** A page's words on their way, as pdf.js sends them piece by piece. */
type WordsMessage = { readonly chunk: { readonly items: readonly unknown[] } };

/**
 * Replaces the port of pdf.js, which copies every message. The worker of pdf.js never changes a word that it sent, and a page has thousands.
 * Other messages are copied, since that is not known of them.
 */
export class SameThreadPort {
  readonly #listeners = new Set<Listener>();
  readonly #later = Promise.resolve();

  /**
   * Delivers a message to both halves in a microtask; names in the message tell pdf.js which half it is for. `transfer` is whatever a
   * MessagePort accepts: pdf.js passes null with documents, pictures and fonts that carry no bytes.
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
