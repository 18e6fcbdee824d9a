// One question before typed text is lost: on the way to another screen, and when the window is closed.

import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { holdScreen, letScreenGo, stayHere, useIsLeaving } from '../../../app/routes/router.ts';
import { appService } from '../../../data/services/calls.ts';
import { useOpenLetter } from '../../../data/user-data/unsaved-edits.ts';
import { Question } from '../../../ui/question.tsx';

/** The question, while there is one. `hasSomething` says whether there is anything to lose. */
export function useLeaveQuestion(hasSomething: boolean) {
  const t = useTranslations('letter');
  const isLeaving = useIsLeaving();
  const [isClosing, setClosing] = useState(false);
  const wasAsked = useRef(false);
  useEffect(() => {
    if (!hasSomething) return;
    holdScreen();
    useOpenLetter.setState({ isUnsaved: true });
    const onUnload = (event: BeforeUnloadEvent): void => {
      // Whoever closes the window while the question is there has been asked.
      if (wasAsked.current) return;
      wasAsked.current = true;
      event.preventDefault();
      setClosing(true);
    };
    addEventListener('beforeunload', onUnload);
    return () => {
      letScreenGo();
      useOpenLetter.setState({ isUnsaved: false });
      removeEventListener('beforeunload', onUnload);
    };
  }, [hasSomething]);
  const stay = (): void => {
    wasAsked.current = false;
    if (isClosing) void appService.stay();
    setClosing(false);
    stayHere();
  };
  const leave = (): void => {
    letScreenGo();
    if (isClosing) close();
  };
  return (
    <Question
      title={t('leaveTitle')}
      isOpen={isLeaving || isClosing}
      onClose={stay}
      main={{ words: t('stay'), onPress: stay }}
      other={{ words: t(isClosing ? 'close' : 'leave'), onPress: leave }}
    >
      <p>{t('leaveText')}</p>
    </Question>
  );
}
