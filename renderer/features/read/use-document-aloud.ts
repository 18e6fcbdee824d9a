// Read an open document aloud: as running text without headers and footers, marked on its pages or in large letters.
import { type RefObject, useEffect, useMemo } from 'react';
import type { Language } from '../../../core/base/language.ts';
import { cutSentences } from '../../../core/speech/cut-text.ts';
import { unmarkSpoken } from '../../pdf/marks/spoken-marks.ts';
import { placesOf, spotOf } from '../../pdf/read/block-places.ts';
import type { TextBlock } from '../../pdf/read/reflow.ts';
import type { PdfView } from '../../pdf/view/pdf-view.ts';
import type { SpokenNow, SpokenPlace, SpokenSource } from '../shared/read-aloud/spoken-source.ts';
import { type ReadAloud, useReadAloud } from '../shared/read-aloud/use-read-aloud.ts';
import { largeTextIn, showIn, startIn } from './spoken-in-large-text.ts';
import { readText } from './use-reading-text.ts';

/** How a document is shown that is read aloud: in large letters, with the keys of the reader on it, known to have no words. */
type AloudShown = {
  readonly isText: boolean;
  readonly isInUse: boolean;
  readonly isOnlyPictures: boolean;
};

/** Reading aloud of an open document, in use or not. */
export function useDocumentAloud(
  resource: { readonly id: string; readonly language: Language },
  view: PdfView | undefined,
  stage: RefObject<HTMLElement | null>,
  { isText, isInUse, isOnlyPictures }: AloudShown,
): ReadAloud {
  const { language } = resource;
  const source = useMemo(
    () => view && { ...documentSource(view, stage, language), isOnlyPictures },
    [view, stage, language, isOnlyPictures],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is spoken is marked anew where it is now shown
  useEffect(() => source?.again(), [source, isText]);
  return useReadAloud(resource, source, isInUse);
}

function documentSource(
  view: PdfView,
  stage: RefObject<HTMLElement | null>,
  language: Language,
): SpokenSource & { readonly again: () => void } {
  let blocks: readonly TextBlock[] = [];
  let shown: SpokenNow | undefined;
  let inLargeText: Range | undefined;
  const largeText = () => stage.current && largeTextIn(stage.current);
  const show = (now: SpokenNow, isAsked: boolean): void => {
    shown = now;
    const text = largeText();
    if (text) {
      view.spoken.clear();
      inLargeText = showIn(text, now, isAsked ? undefined : inLargeText);
      return;
    }
    inLargeText = undefined;
    const block = blocks[now.passage];
    if (!block) return;
    const word = now.word ? placesOf(block, now.word) : [];
    view.spoken.show({ sentence: placesOf(block, now.sentence), word }, isAsked);
  };
  return {
    open: async (signal, onProgress) => {
      const read = await readText(view, signal, (done) => onProgress(done, view.pageCount));
      if (!read) return undefined;
      blocks = read;
      const text = largeText();
      const start = text ? startIn(text) : startOnPages(view, blocks, language);
      return { passages: blocks.map((block) => block.text), start };
    },
    show,
    clear: () => {
      shown = undefined;
      inLargeText = undefined;
      view.spoken.clear();
      unmarkSpoken();
    },
    again: () => {
      if (shown) show(shown, true);
    },
  };
}

/** The chosen words, else the first sentence that begins on the page in sight. */
function startOnPages(view: PdfView, blocks: readonly TextBlock[], language: Language): SpokenPlace {
  const chosen = view.spoken.chosenStart();
  const { page } = view.place();
  const spot = spotOf(blocks, chosen ?? { page, start: 0 });
  if (!spot) return { passage: blocks.length, at: 0 };
  const { block: passage, at } = spot;
  const block = blocks[passage];
  if (chosen || !block || block.page === page || at === 0) return { passage, at };
  // A paragraph that comes from the page before: its first new sentence, if there is one on this page.
  const next = cutSentences(block.text, language).find(({ start }) => start >= at);
  if (next) return { passage, at: next.start };
  return blocks[passage + 1]?.page === page ? { passage: passage + 1, at: 0 } : { passage, at };
}
