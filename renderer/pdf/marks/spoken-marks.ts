// The look of the spoken words, on pages and in texts. The browser paints it over the text, which stays untouched.

/** What is spoken: the sentence, and the word in it when the voice tells it. */
type SpokenRanges = { readonly sentence: readonly Range[]; readonly word: readonly Range[] };

const names = { sentence: 'spoken-sentence', word: 'spoken-word' } as const;

/** Marks these, and nothing else any more. */
export function markSpoken({ sentence, word }: SpokenRanges): void {
  CSS.highlights.set(names.sentence, new Highlight(...sentence));
  const words = new Highlight(...word);
  words.priority = 1;
  CSS.highlights.set(names.word, words);
}

/** Takes the marks away. */
export function unmarkSpoken(): void {
  for (const name of Object.values(names)) CSS.highlights.delete(name);
}

/** Room that is kept above what is scrolled into sight, as a share of the height. */
const roomAbove = 0.25;

/** Whether some of the letters can be seen in `frame`, the part of the window they scroll in. `bottom` is covered by something. */
export function isInSight(ranges: readonly Range[], frame: DOMRect, bottom = 0): boolean {
  return ranges.some((range) => {
    const box = range.getBoundingClientRect();
    return box.height > 0 && box.top >= frame.top && box.bottom <= frame.bottom - bottom;
  });
}

/** Scrolls so far that the letters are seen, with text above and below them; and sideways as little as needed. */
export function bringIntoSight(range: Range, scroller: Element, frame: DOMRect): void {
  const box = range.getBoundingClientRect();
  if (box.height === 0) return;
  scroller.scrollTop += box.top - frame.top - frame.height * roomAbove;
  if (box.left < frame.left) scroller.scrollLeft += box.left - frame.left - 8;
  else if (box.right > frame.right)
    scroller.scrollLeft += Math.min(box.right - frame.right + 8, box.left - frame.left - 8);
}
