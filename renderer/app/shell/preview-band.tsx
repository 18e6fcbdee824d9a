// Band of a window that shows a kit that is not installed, so that nobody takes it for the library.

import { useTranslations } from 'use-intl';
import type { AboutFacts, PreviewFacts } from '../../../core/ipc/contract.ts';
import { appService } from '../../data/services/calls.ts';
import { useAnswer } from '../../data/services/use-answer.ts';
import styles from './preview-band.module.css';

/** What the window shows when it is a preview; undefined in the window of the program. */
export function usePreview(): AboutFacts['preview'] {
  // Where main cannot be asked the page tells that elsewhere.
  return useAnswer(appService.about)?.preview;
}

/** One line above everything. */
export function PreviewBand({ preview }: { readonly preview: NonNullable<AboutFacts['preview']> }) {
  const words = useBandWords(preview);
  return (
    <p className={`${styles['band']} no-print`} role="note" data-preview-band title={words}>
      {words}
    </p>
  );
}

function useBandWords({ of, title, version, isSigned, publisher }: PreviewFacts): string {
  const t = useTranslations('common');
  if (of === 'draft')
    return isSigned ? t('previewSigned', { title, version }) : t('previewUnsigned', { title, version });
  if (!isSigned) return t('insideUnsigned', { title, version });
  return publisher === undefined
    ? t('insideNotVerified', { title, version })
    : t('insideVerified', { title, version, publisher });
}
