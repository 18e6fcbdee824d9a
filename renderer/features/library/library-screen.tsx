// Layout of the library: kinds and the filter beside the title, works below on shelves or as a list.
import { LibraryBig, SearchX } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { localeTags } from '../../../core/base/language.ts';
import type { RouteOf } from '../../app/routes/routes.ts';
import { listedResources } from '../../data/db/queries.ts';
import { useLibrary } from '../../data/db/use-library.ts';
import { useCountry, useLanguage } from '../../data/user-data/settings.ts';
import { MainButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { RowsOfKits } from '../../ui/from-kit.tsx';
import { rowClass } from '../../ui/layout.ts';
import { LinkButton, MainLink } from '../../ui/link-button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Screen } from '../../ui/screen.tsx';
import { NeedsLibrary } from '../shared/needs-library.tsx';
import { filterWorks, groupWorks, sortWorks, type Work } from '../shared/works.ts';
import { type LibraryView, viewOfRoute } from './library-address.ts';
import { ActiveFilters, clearFilters, LibraryFilters } from './library-filters.tsx';
import { shelvesOf } from './shelves.ts';
import { useLibraryLayout } from './view-store.ts';
import { WorkShelves } from './work-shelves.tsx';
import { WorkTable } from './work-table.tsx';

/** The library. */
export function LibraryScreen({ route }: { readonly route: RouteOf<'library'> }) {
  const t = useTranslations('library');
  const glossary = useTranslations('glossary');
  const language = useLanguage();
  const resources = useLibrary(listedResources);
  const view = viewOfRoute(route);
  const { languages } = route;
  const works = useMemo(
    () =>
      groupWorks(resources ?? [], language, viewOfRoute({ screen: 'library', languages }).filters.languages),
    [resources, language, languages],
  );
  return (
    <Screen title={t('title')} action={works.length > 0 && <LibraryFilters works={works} view={view} />}>
      <NeedsLibrary>{() => (resources ? <Works works={works} view={view} /> : <Loading />)}</NeedsLibrary>
      <div className={rowClass(8)}>
        <LinkButton to={{ screen: 'glossary' }}>{glossary('title')}</LinkButton>
      </div>
    </Screen>
  );
}

function Works({ works, view }: { readonly works: readonly Work[]; readonly view: LibraryView }) {
  const t = useTranslations('library');
  const language = useLanguage();
  const country = useCountry();
  const { layout } = useLibraryLayout();
  const { filters, order } = view;
  if (works.length === 0) {
    return (
      <EmptyState icon={LibraryBig} sentence={t('empty')} cause={t('emptyDo')}>
        <MainLink to={{ screen: 'kits' }}>{t('openKits')}</MainLink>
      </EmptyState>
    );
  }
  const collator = new Intl.Collator(localeTags[language], { numeric: true });
  const shown = sortWorks(filterWorks(works, filters), order, language, collator);
  return (
    <>
      <ActiveFilters view={view} shownCount={shown.length} totalCount={works.length} />
      {shown.length === 0 ? (
        <EmptyState icon={SearchX} sentence={t('noMatch')} cause={t('noMatchDo')}>
          <MainButton onPress={() => clearFilters(view)}>{t('clear')}</MainButton>
        </EmptyState>
      ) : (
        <RowsOfKits ids={shown.map((work) => work.shown.id)}>
          {layout === 'grid' ? (
            <WorkShelves shelves={shelvesOf(shown, order, country)} />
          ) : (
            <WorkTable works={shown} />
          )}
        </RowsOfKits>
      )}
    </>
  );
}
