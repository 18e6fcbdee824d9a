// Switch for the language of one text in place: a short row of the languages it exists in.
import { useTranslations } from 'use-intl';
import type { Language } from '../../core/base/language.ts';
import { hrefOf, type Route } from '../app/routes/routes.ts';
import { ownLanguageNames } from '../text/locales.ts';
import styles from './segmented.module.css';

/** One language a text exists in, and where it opens. */
type LanguageEdition = { readonly language: Language; readonly route: Route };

/** Links to the same text in its other languages; nothing when there is only one. `isShort` shows their codes, where every letter counts. */
export function LanguageSwitch(props: {
  readonly current: Language;
  readonly editions: readonly LanguageEdition[];
  readonly isShort?: boolean;
}) {
  const t = useTranslations('common');
  if (props.editions.length < 2) return null;
  return (
    <nav className={styles['segmented']} aria-label={t('languageOfText')}>
      {props.editions.map(({ language, route }) => (
        <a
          key={language}
          className={styles['segment']}
          data-short={props.isShort || undefined}
          {...(props.isShort && named(language))}
          href={hrefOf(route)}
          lang={language}
          aria-current={language === props.current ? 'true' : undefined}
        >
          {props.isShort ? language.toUpperCase() : ownLanguageNames[language]}
        </a>
      ))}
    </nav>
  );
}

function named(language: Language) {
  const name = ownLanguageNames[language];
  // What is seen is part of the name, so that it can be spoken to press it.
  return { title: name, 'aria-label': `${name} (${language.toUpperCase()})` };
}
