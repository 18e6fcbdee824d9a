// Language badge: two letters, with the whole name in the tooltip and for screen readers.
import { useTranslations } from 'use-intl';
import type { Language } from '../../core/base/language.ts';
import styles from './language-badge.module.css';
import { classes } from './layout.ts';
import { textClass } from './text.ts';

/** Two letters of a language. */
export function LanguageBadge({ language }: { readonly language: Language }) {
  const t = useTranslations('common');
  const name = t(`languages.${language}`);
  return (
    <span className={classes(textClass('small', 'strong'), styles['badge'])} title={name}>
      <span aria-hidden>{language.toUpperCase()}</span>
      <span className="visually-hidden">{name}</span>
    </span>
  );
}
