// A term of the glossary: its wordings side by side, what it means and by which source, and the way to where it is used.
import { useTranslations } from 'use-intl';
import { type Language, languages } from '../../../core/base/language.ts';
import type { Term, Wording } from '../../../core/kit/glossary.ts';
import { formatRoute } from '../../app/routes/routes.ts';
import { useSourceDate } from '../../text/source-date.ts';
import { FromKitLine } from '../../ui/from-kit.tsx';
import { classes, rowClass, stackClass } from '../../ui/layout.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { textClass } from '../../ui/text.ts';
import { WordsOfKit } from '../../ui/words-of-kit.tsx';
import { MakeCard } from '../shared/cards/make-card.tsx';
import { useSourceLine, useSources } from '../shared/citing/use-sources.ts';
import { termName } from './glossary-groups.ts';
import styles from './glossary-screen.module.css';

/** A term in the language of the interface. */
export function TermEntry({ term, language }: { readonly term: Term; readonly language: Language }) {
  const t = useTranslations('glossary');
  const sources = useSources();
  const lineOf = useSourceLine();
  const name = termName(term, language);
  return (
    <WordsOfKit lines={() => [lineOf(sources.ofTerm(term, name.language))]}>
      <section className={classes(stackClass(8, 'start'), styles['term'])} data-term={term.id}>
        <h3 lang={name.language}>{name.text}</h3>
        <Wordings term={term} />
        <Meaning term={term} language={language} />
        <Sources term={term} />
        <FromKitLine id={term.id} />
        <div className={rowClass(8)}>
          <LinkButton
            to={{ screen: 'search', query: `"${name.text}"` }}
            aria-label={t('whereUsedOf', { term: name.text })}
          >
            {t('whereUsed')}
          </LinkButton>
          <CardOfTerm term={term} language={language} />
        </div>
      </section>
    </WordsOfKit>
  );
}

/** Make a review card of the term: its name asks, its meaning answers. */
function CardOfTerm({ term, language }: { readonly term: Term; readonly language: Language }) {
  const name = termName(term, language);
  return (
    <MakeCard
      look="plain"
      card={{
        front: name.text,
        back: term.definition?.[name.language] ?? '',
        origin: 'term',
        address: formatRoute({ screen: 'glossary', find: name.text }),
        language: name.language,
      }}
    />
  );
}

/** The wordings in the four languages, and in the Greek of Cyprus where it differs. */
function Wordings({ term }: { readonly term: Term }) {
  const t = useTranslations('glossary');
  const common = useTranslations('common');
  return (
    <dl className={styles['wordings']}>
      {languages.map((language) => (
        <div key={language}>
          <dt className={textClass('small')}>{common(`languages.${language}`)}</dt>
          <dd>
            <Words wording={term[language]} language={language} />
          </dd>
          {language === 'el' && term.elCY && (
            <>
              <dt className={textClass('small')}>{t('cyprus')}</dt>
              <dd>
                <Words wording={term.elCY} language="el" />
              </dd>
            </>
          )}
        </div>
      ))}
    </dl>
  );
}

function Words({
  wording,
  language,
}: {
  readonly wording: Wording | undefined;
  readonly language: Language;
}) {
  const t = useTranslations('glossary');
  if (!wording) return <span className={textClass('quiet')}>{t('noWording')}</span>;
  return (
    <>
      <span lang={language}>{[wording.term, ...wording.variants].join(', ')}</span>
      {!wording.isSeen && <span className={textClass('small')}> ({t('unseen')})</span>}
    </>
  );
}

/** The definition, and the wording of an official text where it was read. */
function Meaning({ term, language }: { readonly term: Term; readonly language: Language }) {
  const t = useTranslations('glossary');
  const order = [language, 'en', ...languages] as const;
  const defined = order.find((one) => term.definition?.[one] !== undefined);
  const official = order.find((one) => term.officialWording?.[one] !== undefined);
  return (
    <>
      {defined === undefined ? (
        <p className={textClass('quiet')}>{t('noDefinition')}</p>
      ) : (
        <p lang={defined} className={textClass('measure')}>
          {term.definition?.[defined]}
        </p>
      )}
      {official !== undefined && (
        <p className={textClass('note', 'measure')}>
          {t('official')} <span lang={official}>{term.officialWording?.[official]}</span>
        </p>
      )}
    </>
  );
}

/** Where the definition was read, and where the wording is from. */
function Sources({ term }: { readonly term: Term }) {
  const t = useTranslations('glossary');
  const dateOf = useSourceDate();
  return (
    <div className={textClass('small')}>
      {term.definitionSources?.map(({ title, address, date }) => (
        <p key={address}>
          {t('definitionSource', { title, date: dateOf(date) })} <span translate="no">{address}</span>
        </p>
      ))}
      <p>{t('wordingSource', { source: term.source })}</p>
    </div>
  );
}
