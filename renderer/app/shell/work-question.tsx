// Question to a person who closes the program while sticks are written or a kit is made. Staying is the main answer.
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { CloseQuestion } from '../../../core/ipc/contract.ts';
import { appService } from '../../data/services/calls.ts';
import { Question } from '../../ui/question.tsx';

/** The question, when main asks for it. */
export function WorkQuestion() {
  const t = useTranslations('common');
  const [work, setWork] = useState<CloseQuestion>();
  useEffect(() => appService.closeAsked(setWork), []);
  const stay = (): void => {
    setWork(undefined);
    void appService.stay();
  };
  const closeAnyway = (): void => {
    setWork(undefined);
    void appService.closeAnyway();
  };
  return (
    <Question
      title={t('working.closeTitle')}
      isOpen={work !== undefined}
      onClose={stay}
      main={{ words: t('working.stay'), onPress: stay }}
      other={{ words: t('working.closeAnyway'), onPress: closeAnyway }}
    >
      {work && <p>{t(`working.${work}`)}</p>}
    </Question>
  );
}
