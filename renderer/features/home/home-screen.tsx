// Home: the search, the main actions, what to continue with, the numbers, what is new.
import { useTranslations } from 'use-intl';
import { chooseText } from '../../../core/base/local-text.ts';
import { hrefOf } from '../../app/routes/routes.ts';
import type { ReadyLibrary } from '../../data/db/library-store.ts';
import { useLanguage } from '../../data/user-data/settings.ts';
import { useFormats } from '../../text/use-formats.ts';
import { classes, rowClass, stackClass } from '../../ui/layout.ts';
import { Screen } from '../../ui/screen.tsx';
import { NeedsLibrary } from '../shared/needs-library.tsx';
import { oldestCheck } from '../shared/oldest-check.ts';
import { BigSearch } from './big-search.tsx';
import { BookmarkList } from './bookmark-list.tsx';
import { ContinueList } from './continue-list.tsx';
import { CountryNumbers } from './country-numbers.tsx';
import { HomeCards } from './home-cards.tsx';
import styles from './home-screen.module.css';
import { RecentList } from './recent-list.tsx';
import { RecentSearches } from './recent-searches.tsx';

/** Home. */
export function HomeScreen() {
  const t = useTranslations('home');
  return (
    <Screen title={t('title')} isTitleHidden>
      <div className={classes(stackClass(24), styles['home'])}>
        <NeedsLibrary>{(library) => <ReadyHome library={library} />}</NeedsLibrary>
      </div>
    </Screen>
  );
}

function ReadyHome({ library }: { readonly library: ReadyLibrary }) {
  return (
    <>
      <Greeting library={library} />
      <BigSearch />
      <RecentSearches />
      <HomeCards />
      <div className={styles['columns']}>
        <div className={classes(stackClass(24), styles['column'])}>
          <ContinueList />
          <BookmarkList />
          <RecentList />
        </div>
        <div className={classes(stackClass(24), styles['column'])}>
          <CountryNumbers />
          <Changes library={library} />
        </div>
      </div>
    </>
  );
}

function Greeting({ library }: { readonly library: ReadyLibrary }) {
  const t = useTranslations('home');
  const common = useTranslations('common');
  const { age } = useFormats();
  const [first, ...others] = library.parts;
  const title = chooseText(first.catalogue.title, useLanguage());
  const oldest = oldestCheck(library.parts.flatMap(({ catalogue }) => catalogue.resources));
  const checked =
    oldest?.kind === 'checked' ? t('kitAge', { age: age(oldest.day) ?? oldest.day }) : t('kitPartlyChecked');
  return (
    <p className={classes(rowClass([0, 12], 'baseline'), styles['greeting'])}>
      <strong lang={title.language}>{title.text}</strong>
      <span>
        {t('kitVersion', { version: first.kit.version })}
        {others.length > 0 && (
          <>
            {' '}
            <a href={hrefOf({ screen: 'kits' })}>{common('otherKits', { count: others.length })}</a>
          </>
        )}
        {oldest && `, ${checked}`}
      </span>
    </p>
  );
}

function Changes({ library }: { readonly library: ReadyLibrary }) {
  const t = useTranslations('home');
  const language = useLanguage();
  const changes = library.parts.flatMap(({ catalogue }) =>
    catalogue.changes.map((change) => chooseText(change, language)),
  );
  if (changes.length === 0) return null;
  return (
    <section aria-labelledby="changes-title">
      <h2 id="changes-title">{t('changesTitle')}</h2>
      <ul className={classes(stackClass(8), styles['changes'])}>
        {changes.map((change) => (
          <li key={change.text} lang={change.language}>
            {change.text}
          </li>
        ))}
      </ul>
    </section>
  );
}
