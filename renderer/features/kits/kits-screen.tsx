// The Kits screen. What can be done is in the title line. Below it: a job on another kit, the kits in use, and where they come from.
import { PackageOpen } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useLibraryStore } from '../../data/db/library-store.ts';
import { useKitWork } from '../../data/services/kit-work-store.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { stackClass } from '../../ui/layout.ts';
import { Screen } from '../../ui/screen.tsx';
import { LibraryProgress } from '../shared/needs-library.tsx';
import { FailedKits } from './failed-kits.tsx';
import { InstalledKits } from './installed-kits.tsx';
import { AddKit, KitActions, PublishersAndKeys } from './kit-actions.tsx';
import { KitOrigin } from './kit-origin.tsx';
import { KitWorkPanel } from './kit-work.tsx';
import styles from './kits-screen.module.css';
import { useKitSizes } from './use-kit-sizes.ts';

/** Kits. */
export function KitsScreen() {
  const t = useTranslations('kits');
  const library = useLibraryStore((state) => state.ready);
  const failed = useLibraryStore((state) => state.failed);
  const problem = useLibraryStore((state) => state.problem);
  const isAtWork = useKitWork(({ work }) => ['checking', 'judged', 'installing'].includes(work.kind));
  const sizes = useKitSizes();
  const isNoneInstalled = problem?.code === 'kit-not-installed' || problem?.code === 'bag-missing';
  const kitCount = (library?.parts.length ?? 0) + failed.length;
  return (
    <Screen title={t('title')} action={<KitActions />}>
      <div className={styles['content']}>
        <KitWorkPanel />
        {library ? (
          <div className={stackClass(24)}>
            <FailedKits kits={failed} />
            <InstalledKits parts={library.parts} sizes={sizes} isOnly={kitCount === 1} />
          </div>
        ) : isNoneInstalled ? (
          <EmptyState icon={PackageOpen} sentence={t('none')} cause={t('noKitText')} />
        ) : (
          !isAtWork && <LibraryProgress />
        )}
        <div className={stackClass(24)}>
          <AddKit />
          <KitOrigin />
          <PublishersAndKeys />
        </div>
      </div>
    </Screen>
  );
}
