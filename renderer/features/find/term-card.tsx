// A term of the glossary: its meaning, and its name in each language.
import { Fragment } from 'react';
import { useTranslations } from 'use-intl';
import { type Language, languages } from '../../../core/base/language.ts';
import type { Term, Wording } from '../../../core/kit/glossary.ts';
import { useLanguage } from '../../data/user-data/settings.ts';
import { FromKitLine } from '../../ui/from-kit.tsx';
import { classes, stackClass } from '../../ui/layout.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { textClass } from '../../ui/text.ts';
import styles from './term-card.module.css';

/** A term; `language` is that of the wording that was found. */
export function TermCard({ term, language }: { readonly term: Term; readonly language: Language }) {
  const t = useTranslations('search');
  const common = useTranslations('common');
  const own = useLanguage();
  const definition = definitionFor(term, own);
  const name = term[language]?.term ?? term.en.term;
  return (
    <div className={classes(stackClass(12, 'start'), styles['card'])}>
      {definition ? <p lang={definition.language}>{definition.text}</p> : <p>{t('termNoDefinition')}</p>}
      <dl className={stackClass(8)} aria-label={t('termIn')}>
        {languages.map((each) => (
          <Fragment key={each}>
            <WordingLine name={common(`languages.${each}`)} wording={term[each]} lang={each} />
            {each === 'el' && <WordingLine name={t('termInCyprus')} wording={term.elCY} lang="el" />}
          </Fragment>
        ))}
      </dl>
      <p className={textClass('small')}>{t('termSource', { source: term.source })}</p>
      <FromKitLine id={term.id} />
      <LinkButton to={{ screen: 'search', query: `"${name}"` }} lang={language}>
        {t('termSearch', { term: name })}
      </LinkButton>
    </div>
  );
}

function WordingLine(props: {
  readonly name: string;
  readonly wording: Wording | undefined;
  readonly lang: Language;
}) {
  const t = useTranslations('search');
  const { name, wording, lang } = props;
  if (!wording) return null;
  return (
    <div className={styles['wording']}>
      <dt>{name}</dt>
      <dd>
        <span lang={lang}>{[wording.term, ...wording.variants].join(', ')}</span>
        {!wording.isSeen && (
          <span className={classes(textClass('small'), styles['unseen'])}>{t('termUnseen')}</span>
        )}
      </dd>
    </div>
  );
}

/** What a term means, in the reader's language where the kit says it in it. */
export function definitionFor(term: Term, own: Language): { text: string; language: Language } | undefined {
  for (const language of [own, 'en', ...languages] as const) {
    const text = term.definition?.[language];
    if (text !== undefined) return { text, language };
  }
  return undefined;
}
