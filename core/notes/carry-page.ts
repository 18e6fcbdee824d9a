// Page of a changed document that corresponds to a page of the old edition: by content, else by label, else by number.

/** A page as search knows it. */
export type PageText = { readonly page: number; readonly label: string; readonly text: string };

/** Length of the word sequences that are compared between pages. */
const wordsInRow = 3;
/** Minimum share of common sequences of two corresponding pages. */
const minShare = 0.5;

/** The page in `after` that corresponds to `page` in `before`; at most `pageCount`. */
export function carryPage(
  page: number,
  before: readonly PageText[],
  after: readonly PageText[],
  pageCount: number,
): number {
  const old = before.find((text) => text.page === page);
  const same = old && (pageWithWords(old, after) ?? pageWithLabel(old, after));
  return same ?? Math.max(1, Math.min(page, pageCount));
}

function pageWithWords(old: PageText, after: readonly PageText[]): number | undefined {
  const wanted = rowsOf(old.text);
  if (wanted.size === 0) return undefined;
  let best: { page: number; share: number } | undefined;
  for (const { page, text } of after) {
    const found = rowsOf(text);
    const share = [...wanted].filter((row) => found.has(row)).length / wanted.size;
    const isCloser = best && Math.abs(page - old.page) < Math.abs(best.page - old.page);
    if (share >= minShare && (!best || share > best.share || (share === best.share && isCloser)))
      best = { page, share };
  }
  return best?.page;
}

function pageWithLabel({ label }: PageText, after: readonly PageText[]): number | undefined {
  return label === '' ? undefined : after.find((text) => text.label === label)?.page;
}

function rowsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const length = Math.min(wordsInRow, words.length);
  if (length === 0) return new Set();
  return new Set(
    Array.from({ length: words.length - length + 1 }, (_row, at) => words.slice(at, at + length).join(' ')),
  );
}
