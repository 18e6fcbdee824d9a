// Sizes of text and figures on slides, and whether the sources of a deck follow its notes on the same page.
import { paperSize } from '../../../core/compose/compose-page-constants.ts';

/**
 * Sizes of the text and of the notices on the agenda, in pixels of a page of 1280 by 720. The smallest of a text is 24 points, the
 * least that the last row reads. Notices become smaller only where the subjects leave them no room.
 */
const sizes = [
  [46, 32],
  [42, 32],
  [38, 32],
  [35, 32],
  [32, 32],
  [32, 28],
  [32, 24],
  [32, 19],
] as const;

/** Space between notes and the sources below them. */
const sourcesGapPx = 40;

/**
 * Gives every slide the largest size in which nothing is higher than its page, and its figures the room that is left. Needs loaded
 * fonts and pictures.
 */
export function fitSlides(): void {
  for (const slide of document.querySelectorAll<HTMLElement>('[data-fit]')) {
    const figures = [...slide.querySelectorAll<HTMLElement>('[data-figure]')];
    for (const figure of figures) figure.querySelector('img')?.removeAttribute('style');
    slide.removeAttribute('data-fits');
    for (const [text, small] of sizes) {
      slide.style.setProperty('--slide-size', `${text}px`);
      slide.style.setProperty('--small-size', `${small}px`);
      if (slide.scrollHeight > slide.clientHeight) continue;
      slide.setAttribute('data-fits', '');
      break;
    }
    for (const figure of figures) enlarge(figure);
  }
  joinSources();
}

/** A figure as large as its place. It is vectors, or was given large enough for paper. */
function enlarge(figure: HTMLElement): void {
  const image = figure.querySelector('img');
  if (!image) return;
  const { clientWidth, clientHeight } = figure;
  const width = Math.min(clientWidth, (clientHeight * image.naturalWidth) / image.naturalHeight);
  image.style.maxHeight = 'none';
  image.style.width = `${width}px`;
}

/** Sources begin on the page of the notes where that saves a page. */
function joinSources(): void {
  const notes = document.querySelector<HTMLElement>('[data-notes]');
  const sources = document.querySelector<HTMLElement>('[data-deck-sources]');
  if (!notes || !sources) return;
  const { height, marginTop, marginBottom } = paperSize.slides;
  const [above, below] = [notes, sources].map((part) => part.getBoundingClientRect().height);
  const pages = (...parts: readonly (number | undefined)[]): number =>
    parts.reduce<number>((sum, part = 0) => sum + Math.ceil(part / (height - marginTop - marginBottom)), 0);
  const together = (above ?? 0) + sourcesGapPx + (below ?? 0);
  notes.toggleAttribute('data-joined', pages(together) < pages(above, below));
}
