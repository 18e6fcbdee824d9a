// Question to a person who closes the program with unsaved changes.

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { appService } from '../../data/services/calls.ts';
import { countUnsaved, useUnsavedEdits } from '../../data/user-data/unsaved-edits.ts';
import { retryUnsaved, useUnsavedEvents } from '../../data/user-data/user-data-store.ts';
import { Button } from '../../ui/button.tsx';
import { Question } from '../../ui/question.tsx';
import { CopyOwnWords } from '../../ui/unsaved-notice.tsx';
import styles from './unsaved-question.module.css';

/** The question. It is not asked for the sake of reading places alone. */
export function UnsavedQuestion() {
  const t = useTranslations('common');
  const count = countUnsaved(
    useUnsavedEvents(),
    useUnsavedEdits((state) => state.count),
  );
  const hasUnsaved = count > 0;
  const [isAsking, setAsking] = useState(false);
  const mayClose = useRef(false);
  useEffect(() => {
    if (!hasUnsaved) return;
    const onUnload = (event: BeforeUnloadEvent): void => {
      if (mayClose.current) return;
      event.preventDefault();
      setAsking(true);
    };
    addEventListener('beforeunload', onUnload);
    return () => removeEventListener('beforeunload', onUnload);
  }, [hasUnsaved]);
  const stay = (): void => {
    setAsking(false);
    void appService.stay();
  };
  const closeAnyway = (): void => {
    mayClose.current = true;
    close();
  };
  const endQuestion = useEffectEvent(() => {
    if (isAsking) stay();
  });
  // Another attempt may have saved everything.
  useEffect(() => {
    if (!hasUnsaved) endQuestion();
  }, [hasUnsaved]);
  return (
    <Question
      title={t('unsaved.closeTitle')}
      isOpen={isAsking}
      onClose={stay}
      main={{ words: t('unsaved.stay'), onPress: stay }}
      other={{ words: t('unsaved.closeAnyway'), onPress: closeAnyway }}
    >
      <p>{t('unsaved.closeText', { count })}</p>
      <p>{t('unsaved.closeTodo')}</p>
      <div className={styles['ways']}>
        <Button onPress={() => void retryUnsaved()}>{t('tryAgain')}</Button>
        <CopyOwnWords />
      </div>
    </Question>
  );
}
