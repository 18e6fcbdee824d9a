// Labels of pages and of remarks on them, in the language at the time of drawing.
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { PageWords } from '../../../pdf/view/page-words.ts';
import { useFormats } from '../../../text/use-formats.ts';

/** The words of now, for views that stay while the language changes. */
export function usePageWords(labelOf: (page: number) => string = String): RefObject<PageWords> {
  const t = useTranslations('reader');
  const formats = useFormats();
  const words: PageWords = {
    page: (number) => t('pageNamed', { label: labelOf(number) }),
    remark: t('remark'),
    day: (at) => formats.day(at.toISOString().slice(0, 10)),
  };
  const latest = useRef(words);
  useLayoutEffect(() => {
    latest.current = words;
  });
  return latest;
}
