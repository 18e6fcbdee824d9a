// Copy with a source, and a notice that says what was copied.
import { useTranslations } from 'use-intl';
import type { Cited } from '../../../../core/citing/cited.ts';
import { copyText } from '../../../data/services/copy-text.ts';
import { showNotice } from '../../../data/session/notice-store.ts';
import { beginning } from '../../../text/beginning.ts';

/** Copies cited words; `hasWords` when there is more than the source. */
export function useCopyCited(): (copy: Cited, hasWords: boolean) => void {
  const t = useTranslations('cite');
  return (copy, hasWords) =>
    void copyText(copy).then((isCopied) => {
      if (isCopied)
        showNotice({
          kind: 'words',
          words: t(hasWords ? 'wordsDone' : 'done', { words: beginning(copy.text) }),
        });
    });
}
