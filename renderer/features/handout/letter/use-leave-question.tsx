// Decides that a person is asked once before something typed is lost: on the way to another screen, and when the window is closed.
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { holdScreen, letScreenGo, stayHere, useIsLeaving } from '../../../app/routes/router.ts';
import { appService } from '../../../data/services/app.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';

/** The question, while there is one. `hasSomething` says whether there is anything to lose. */
export function useLeaveQuestion(hasSomething: boolean) {
  const t = useTranslations('letter');
  const isLeaving = useIsLeaving();
  const [isClosing, setClosing] = useState(false);
  const wasAsked = useRef(false);
  useEffect(() => {
    if (!hasSomething) return;
    holdScreen();
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
    <Dialog
      title={t('leaveTitle')}
      role="alertdialog"
      isOpen={isLeaving || isClosing}
      onClose={stay}
      actions={
        <>
          <Button onPress={leave}>{t(isClosing ? 'close' : 'leave')}</Button>
          <Button look="main" onPress={stay}>
            {t('stay')}
          </Button>
        </>
      }
    >
      <p>{t('leaveText')}</p>
    </Dialog>
  );
}
