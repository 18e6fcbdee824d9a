// Home: the search, a door for each thing that the kit offers, what to continue with, what to print, what other kits have.
import { useTranslations } from 'use-intl';
import { chooseText } from '../../../core/base/local-text.ts';
import { hrefOf } from '../../app/routes/routes.ts';
import type { ReadyLibrary } from '../../data/db/library-store.ts';
import { useLanguage } from '../../data/user-data/settings.ts';
import { useFormats } from '../../text/use-formats.ts';
import { stackClass } from '../../ui/layout.ts';
import { Screen } from '../../ui/screen.tsx';
import { textClass } from '../../ui/text.ts';
import { NeedsLibrary } from '../shared/needs-library.tsx';
import { type FactsAge, oldestCheck } from '../shared/oldest-check.ts';
import { useCompiledWords } from '../shared/use-facts-words.ts';
import { BigSearch } from './big-search.tsx';
import { BookmarkList } from './bookmark-list.tsx';
import { CardsDue } from './cards-due.tsx';
import { ChangedList } from './changed-list.tsx';
import { ContinueList } from './continue-list.tsx';
import { HomeDoors } from './home-doors.tsx';
import styles from './home-screen.module.css';
import { OtherKits } from './other-kits.tsx';
import { PrintList } from './print-list.tsx';
import { RecentSearches } from './recent-searches.tsx';
import { useShownHome } from './shown-home.ts';
import { useContinued } from './use-continued.ts';

/** Home. */
export function HomeScreen() {
  const t = useTranslations('home');
  return (
    <Screen title={t('title')} isTitleHidden>
      <div className={styles['home']}>
        <NeedsLibrary>{(library) => <ReadyHome library={library} />}</NeedsLibrary>
      </div>
    </Screen>
  );
}

function ReadyHome({ library }: { readonly library: ReadyLibrary }) {
  const home = useShownHome();
  const continued = useContinued();
  const hasLearning = home?.cards.some(({ route }) => route.screen === 'learn') ?? false;
  const learning = hasLearning ? continued?.learning : undefined;
  return (
    <div className={stackClass(16)}>
      <BigSearch />
      <RecentSearches />
      {/* All at once: a list that stood first would be pushed down by the doors, under the pointer. */}
      {home && continued && (
        <>
          <HomeDoors home={home} learning={learning} />
          <div className={styles['columns']}>
            <div className={stackClass(16)}>
              <CardsDue />
              <ContinueList continued={continued} inDoor={learning} />
              <BookmarkList />
              <ChangedList />
            </div>
            <div className={stackClass(16)}>
              <PrintList home={home} />
              <OtherKits kits={home.others} library={library} />
            </div>
          </div>
          <KitLine library={library} />
        </>
      )}
    </div>
  );
}

function KitLine({ library }: { readonly library: ReadyLibrary }) {
  const t = useTranslations('home');
  const common = useTranslations('common');
  const { age } = useFormats();
  const [first, ...others] = library.parts;
  const title = chooseText(first.catalogue.title, useLanguage());
  const compiled = useCompiledWords();
  const checked = (facts: FactsAge): string => {
    if (facts.kind === 'compiled') return compiled(facts);
    return facts.kind === 'checked'
      ? t('kitAge', { age: age(facts.day) ?? facts.day })
      : t('kitPartlyChecked');
  };
  const oldest = oldestCheck(library.parts.flatMap(({ catalogue }) => catalogue.resources));
  return (
    <p className={textClass('small')}>
      <a href={hrefOf({ screen: 'kits' })} className={styles['kit']}>
        <span lang={title.language}>{title.text}</span> {t('kitVersion', { version: first.kit.version })}
        {others.length > 0 && ` ${common('otherKits', { count: others.length })}`}
        {oldest && ` · ${checked(oldest)}`}
      </a>
    </p>
  );
}
