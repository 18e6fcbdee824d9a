// Decides how a part of a screen speaks another language than the rest: what is made for somebody else.
import { type ReactNode, useEffect, useState } from 'react';
import { IntlProvider } from 'use-intl';
import type { Language } from '../../core/kit/catalogue.ts';
import { localeTags } from './locales.ts';
import { type LoadedText, loadText } from './text-provider.tsx';

/** Gives everything inside the sentences of `language`; shows nothing until they are there. */
export function TextIn(props: { readonly language: Language; readonly children: ReactNode }) {
  const { language } = props;
  const [shown, setShown] = useState<LoadedText>();
  useEffect(() => {
    let isWanted = true;
    void loadText(language).then((text) => {
      if (isWanted) setShown(text);
    });
    return () => {
      isWanted = false;
    };
  }, [language]);
  if (shown?.language !== language) return null;
  const tag = localeTags[language];
  return (
    <IntlProvider locale={tag} messages={shown.messages} timeZone="UTC">
      <div lang={language}>{props.children}</div>
    </IntlProvider>
  );
}
