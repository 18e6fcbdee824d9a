// The nearest glossary term, offered when nothing was found: its name, its meaning in one line, and a link to it.
import { useTranslations } from 'use-intl';
import type { Term } from '../../../core/kit/glossary.ts';
import { hrefOf } from '../../app/routes/routes.ts';
import { useCountry, useLanguage } from '../../data/user-data/settings.ts';
import { cardClass } from '../../ui/card.ts';
import { classes, stackClass } from '../../ui/layout.ts';
import { textClass } from '../../ui/text.ts';
import styles from './nothing-found.module.css';
import { definitionFor } from './term-card.tsx';

/** A term by the name it has where the reader is, else by its English one. */
export function NearTerm({ term }: { readonly term: Term }) {
  const t = useTranslations('search');
  const language = useLanguage();
  const country = useCountry();
  const local = language === 'el' && country === 'CY' ? term.elCY : undefined;
  const own = local ?? term[language];
  const { term: name } = own ?? term.en;
  const definition = definitionFor(term, language);
  return (
    <section
      className={classes(stackClass(4), cardClass(), styles['term'])}
      aria-label={t('nearTerm')}
      data-near-term={term.id}
    >
      <p>
        {t('nearTerm')}:{' '}
        <a
          className={textClass('strong')}
          href={hrefOf({ screen: 'search', query: name })}
          lang={own ? language : 'en'}
        >
          {name}
        </a>
      </p>
      {definition && <p lang={definition.language}>{firstLine(definition.text)}</p>}
    </section>
  );
}

/** The first sentence of a text. */
function firstLine(text: string): string {
  return /^.+?[.;\u037e!?](?=\s|$)/su.exec(text)?.[0] ?? text;
}
