// Body of the questions about unsaved changes: how many would be lost, another attempt, and a copy of the person's words.
import { useEffect, useEffectEvent } from 'react';
import { useTranslations } from 'use-intl';
import { countUnsaved, useUnsavedEdits } from '../../data/user-data/unsaved-edits.ts';
import { retryUnsaved, useUnsavedEvents } from '../../data/user-data/user-data-store.ts';
import { Button } from '../../ui/button.tsx';
import { rowClass } from '../../ui/layout.ts';
import { CopyOwnWords } from '../../ui/unsaved-notice.tsx';

/** How many changes would be lost now. */
export function useUnsavedCount(): number {
  return countUnsaved(
    useUnsavedEvents(),
    useUnsavedEdits((state) => state.count),
  );
}

/** Ends a question once nothing would be lost any more: another attempt may have saved everything. */
export function useEndWithoutLoss(isLossy: boolean, end: () => void): void {
  const endQuestion = useEffectEvent(end);
  useEffect(() => {
    if (!isLossy) endQuestion();
  }, [isLossy]);
}

/** The body. */
export function UnsavedChanges({ count }: { readonly count: number }) {
  const t = useTranslations('common');
  const flushEdits = useUnsavedEdits((state) => state.flush);
  const retry = (): void => {
    void retryUnsaved();
    void flushEdits();
  };
  return (
    <>
      <p>{t('unsaved.closeText', { count })}</p>
      <p>{t('unsaved.closeTodo')}</p>
      <div className={rowClass(8)}>
        <Button onPress={retry}>{t('tryAgain')}</Button>
        <CopyOwnWords />
      </div>
    </>
  );
}
