// Read a lesson or checklist aloud: from the selected words or the first visible line.
import { type RefObject, useMemo } from 'react';
import type { Language } from '../../../../core/base/language.ts';
import { scrollingElement } from '../use-scroll-memory.ts';
import { SpokenInText } from './spoken-in-text.ts';
import type { SpokenSource } from './spoken-source.ts';
import { type ReadAloud, useReadAloud } from './use-read-aloud.ts';

/** Reading aloud of the text in `root`. `text` is what is there: another one ends the reading. */
export function useTextAloud(
  resource: { readonly id: string; readonly language: Language },
  root: RefObject<HTMLElement | null>,
  text: unknown,
): ReadAloud {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text is another source
  const source = useMemo((): SpokenSource => {
    let spoken: SpokenInText | undefined;
    return {
      open: async () => {
        const scroller = scrollingElement();
        if (!root.current || !scroller) return { passages: [], start: { passage: 0, at: 0 } };
        spoken = new SpokenInText(root.current, scroller);
        return { passages: spoken.texts, start: spoken.start() };
      },
      show: (now, isAsked) => spoken?.show(now, isAsked),
      clear: () => spoken?.clear(),
    };
  }, [root, text]);
  return useReadAloud(resource, source);
}
