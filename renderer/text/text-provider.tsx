// Language of the interface. A switch loads the other sentences and changes all at once.
import { type ReactNode, useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { type IntlError, IntlProvider } from 'use-intl';
import { type Language, localeTags } from '../../core/base/language.ts';
import type { Messages } from './message-areas.ts';
import { loadMessages } from './messages.ts';

/** Sentences of one language, loaded. */
export type LoadedText = { readonly language: Language; readonly messages: Messages };

/** Loads the sentences of a language. */
export async function loadText(language: Language): Promise<LoadedText> {
  return { language, messages: await loadMessages(language) };
}

/** Gives everything inside the sentences of `language`; shows the former ones until the new ones are there. */
export function TextProvider(props: {
  readonly initial: LoadedText;
  readonly language: Language;
  readonly onError: (error: IntlError) => void;
  readonly children: ReactNode;
}) {
  const [shown, setShown] = useState(props.initial);
  useEffect(() => {
    if (shown.language === props.language) return;
    let isWanted = true;
    void loadText(props.language).then((text) => {
      if (isWanted) setShown(text);
    });
    return () => {
      isWanted = false;
    };
  }, [props.language, shown.language]);
  useEffect(() => {
    document.documentElement.lang = shown.language;
  }, [shown.language]);
  const tag = localeTags[shown.language];
  return (
    <I18nProvider locale={tag}>
      <IntlProvider locale={tag} messages={shown.messages} timeZone="UTC" onError={props.onError}>
        {props.children}
      </IntlProvider>
    </I18nProvider>
  );
}
