// Question to a person who closes the program with unsaved changes.

import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { appService } from '../../data/services/calls.ts';
import { Question } from '../../ui/question.tsx';
import { UnsavedChanges, useEndWithoutLoss, useUnsavedCount } from './unsaved-changes.tsx';

/** The question. It is not asked for the sake of reading places alone. */
export function UnsavedQuestion() {
  const t = useTranslations('common');
  const count = useUnsavedCount();
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
  useEndWithoutLoss(hasUnsaved, () => {
    if (isAsking) stay();
  });
  return (
    <Question
      title={t('unsaved.closeTitle')}
      isOpen={isAsking}
      onClose={stay}
      main={{ words: t('unsaved.stay'), onPress: stay }}
      other={{ words: t('unsaved.closeAnyway'), onPress: closeAnyway }}
    >
      <UnsavedChanges count={count} />
    </Question>
  );
}
