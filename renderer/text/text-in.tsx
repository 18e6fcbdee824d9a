// Part of a screen in another language than the rest, made for somebody else.
import { type ReactNode, useEffect, useState } from 'react';
import { IntlProvider } from 'use-intl';
import { type Language, localeTags } from '../../core/base/language.ts';
import { type LoadedText, loadText } from './text-provider.tsx';

/** Gives everything inside the sentences of `language`; shows nothing until they are there. */
export function TextIn(props: { readonly language: Language; readonly children: ReactNode }) {
  const { language } = props;
  // Each text is kept under its language: one that comes late does not take the place of the one that is shown.
  const [texts, setTexts] = useState<Partial<Record<Language, LoadedText>>>({});
  useEffect(() => {
    void loadText(language).then((text) => setTexts((loaded) => ({ ...loaded, [language]: text })));
  }, [language]);
  const shown = texts[language];
  if (!shown) return null;
  const tag = localeTags[language];
  return (
    <IntlProvider locale={tag} messages={shown.messages} timeZone="UTC">
      <div lang={language}>{props.children}</div>
    </IntlProvider>
  );
}
