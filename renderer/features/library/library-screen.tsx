// Layout of the library: filters above, works below as covers or as a list.

import { LayoutGrid, LibraryBig, List, SearchX } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { localeTags } from '../../../core/base/language.ts';
import { listedResources } from '../../data/db/queries.ts';
import { useLibrary } from '../../data/db/use-library.ts';
import { useLanguage } from '../../data/user-data/settings.ts';
import { MainButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { RowsOfKits } from '../../ui/from-kit.tsx';
import { MainLink } from '../../ui/link-button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Screen } from '../../ui/screen.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { NeedsLibrary } from '../shared/needs-library.tsx';
import { filterWorks, groupWorks, sortWorks } from '../shared/works.ts';
import { LibraryFilters } from './library-filters.tsx';
import { clearFilters, useLibraryView } from './library-view-store.ts';
import { WorkGrid } from './work-grid.tsx';
import { WorkTable } from './work-table.tsx';

/** The library. */
export function LibraryScreen() {
  const t = useTranslations('library');
  const view = useLibraryView((state) => state.view);
  return (
    <Screen
      title={t('title')}
      action={
        <Segmented
          label={t('view')}
          value={view}
          options={[
            { value: 'grid', label: t('grid'), icon: LayoutGrid },
            { value: 'list', label: t('list'), icon: List },
          ]}
          onChange={(value) => useLibraryView.setState({ view: value })}
        />
      }
    >
      <NeedsLibrary>{() => <Works />}</NeedsLibrary>
    </Screen>
  );
}

function Works() {
  const t = useTranslations('library');
  const language = useLanguage();
  const { view, order, filters } = useLibraryView();
  const resources = useLibrary(listedResources);
  const works = useMemo(
    () => groupWorks(resources ?? [], language, filters.languages),
    [resources, language, filters.languages],
  );
  const shown = useMemo(() => {
    const collator = new Intl.Collator(localeTags[language], { numeric: true });
    return sortWorks(filterWorks(works, filters), order, language, collator);
  }, [works, filters, order, language]);
  if (!resources) return <Loading />;
  if (works.length === 0) {
    return (
      <EmptyState icon={LibraryBig} sentence={t('empty')} cause={t('emptyDo')}>
        <MainLink to={{ screen: 'kits' }}>{t('openKits')}</MainLink>
      </EmptyState>
    );
  }
  return (
    <>
      <LibraryFilters works={works} shownCount={shown.length} />
      {shown.length === 0 ? (
        <EmptyState icon={SearchX} sentence={t('noMatch')} cause={t('noMatchDo')}>
          <MainButton onPress={clearFilters}>{t('clear')}</MainButton>
        </EmptyState>
      ) : (
        <RowsOfKits ids={shown.map((work) => work.shown.id)}>
          {view === 'grid' ? <WorkGrid works={shown} /> : <WorkTable works={shown} />}
        </RowsOfKits>
      )}
    </>
  );
}
