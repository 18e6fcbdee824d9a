// The page before user data is open: the emergency numbers at their place, and the card that asks. Nothing else is loaded.
import { type ReactNode, useEffect } from 'react';
import type { Root } from 'react-dom/client';
import type { Language } from '../../core/base/language.ts';
import { appService } from '../data/services/calls.ts';
import { logFailure } from '../data/services/log-failure.ts';
import { currentLanguage, draftSettings, useLanguage } from '../data/user-data/settings.ts';
import { Wordmark } from '../features/shared/wordmark.tsx';
import { Unlock } from '../features/unlock/unlock.tsx';
import { WhoIsWorking } from '../features/unlock/who-is-working.tsx';
import { type LoadedText, loadText, TextProvider } from '../text/text-provider.tsx';
import { useQuickExitKey } from './commands/quick-exit.ts';
import styles from './locked.module.css';
import { EmergencyStrip } from './shell/emergency-strip.tsx';
import { WorkQuestion } from './shell/work-question.tsx';

/** Asks for the passphrase, in the language in which it was set, else the computer's. Resolves when user data can be read. */
export async function askForPassphrase(root: Root, language: Language | undefined): Promise<void> {
  if (language) draftSettings({ language });
  const text = await loadText(currentLanguage());
  await new Promise<void>((resolve) => {
    root.render(
      <AskingPage initialText={text}>
        <Unlock onOpened={resolve} />
      </AskingPage>,
    );
  });
}

/** Asks who is working, in the computer's language. Never resolves: another window takes the place of this one. */
export async function askForPerson(root: Root): Promise<never> {
  const text = await loadText(currentLanguage());
  root.render(
    <AskingPage initialText={text}>
      <WhoIsWorking />
    </AskingPage>,
  );
  return await new Promise<never>(() => undefined);
}

function AskingPage(props: { readonly initialText: LoadedText; readonly children: ReactNode }) {
  const language = useLanguage();
  useQuickExitKey();
  useEffect(() => {
    void appService.setLanguage(language);
    void appService.setTheme('system');
  }, [language]);
  return (
    <TextProvider
      initial={props.initialText}
      language={language}
      onError={(error) => logFailure(error.message)}
    >
      <header className={styles['bar']}>
        <Wordmark />
        <EmergencyStrip isInert />
      </header>
      {props.children}
      <WorkQuestion />
    </TextProvider>
  );
}
