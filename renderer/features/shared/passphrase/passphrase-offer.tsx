// Question beside the first note: whether to set a passphrase. It is asked once, and never while a person is typing.
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { create } from 'zustand';
import { hasOverlay } from '../../../app/commands/contexts.ts';
import { isFullScreen } from '../../../data/session/full-screen.ts';
import { protectionNow } from '../../../data/user-data/protection.ts';
import { saveSettings } from '../../../data/user-data/settings.ts';
import { userDataNow } from '../../../data/user-data/user-data-store.ts';
import { Question } from '../../../ui/question.tsx';
import { SetPassphrase } from './set-passphrase.tsx';

/** How often it is looked whether the person is free for a question. */
const lookEveryMs = 250;

const useOffer = create<{ readonly step: 'due' | 'asked' | 'setting' | undefined }>(() => ({
  step: undefined,
}));
const show = useOffer.setState;

/** Has the question asked soon; nothing where there is a passphrase, where there cannot be one, and where it was asked before. */
export function offerPassphrase(): void {
  const { protection, canProtect } = protectionNow();
  if (protection !== 'none' || !canProtect || userDataNow().settings.wasPassphraseOffered) return;
  if (useOffer.getState().step === undefined) show({ step: 'due' });
}

/** The question; stands once in the window. */
export function PassphraseOffer() {
  const t = useTranslations('passphrase');
  const step = useOffer((state) => state.step);
  useEffect(() => {
    if (step !== 'due') return;
    const timer = setInterval(() => {
      if (isFree()) show({ step: 'asked' });
    }, lookEveryMs);
    return () => clearInterval(timer);
  }, [step]);
  const answer = (next: 'setting' | undefined): void => {
    show({ step: next });
    void saveSettings({ wasPassphraseOffered: true });
  };
  if (step === 'setting') return <SetPassphrase onClose={() => show({ step: undefined })} />;
  return (
    <Question
      title={t('offer.title')}
      isOpen={step === 'asked'}
      onClose={() => answer(undefined)}
      main={{ words: t('set'), onPress: () => answer('setting') }}
      other={{ words: t('offer.later'), onPress: () => answer(undefined) }}
    >
      <p>{t('readable')}</p>
      <p>{t('offer.laterText')}</p>
    </Question>
  );
}

/** Nothing is open above the screen, and nobody is typing. */
function isFree(): boolean {
  const isTyping = document.activeElement?.matches('input, textarea, select') ?? false;
  return !isTyping && !isFullScreen() && !hasOverlay();
}
