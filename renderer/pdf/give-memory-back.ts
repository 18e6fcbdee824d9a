// Decides when what closed documents left behind is looked for.

/** In ms: whoever goes from one document to the next is not kept waiting for it. */
const quietMs = 1000;

type Collect = (how: { readonly type: 'major'; readonly execution: 'async' }) => Promise<void>;

let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Has what nobody holds any more collected when no document was opened for a while. V8 waits until its own memory is full, and knows little of
 * the pages, pictures and layouts beside it, so that an old computer would be without tens of megabytes after a document was read.
 */
export function giveMemoryBackSoon(isAnyOpen: () => boolean): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    // There since the program starts with `--expose-gc` (main/engine-flags.ts); not where units are tested.
    const { gc } = globalThis as { readonly gc?: Collect };
    if (!isAnyOpen()) void gc?.({ type: 'major', execution: 'async' });
  }, quietMs);
}
