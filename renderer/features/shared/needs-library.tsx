// Replacement of a screen while there is no library: waiting, progress with stop, or the problem.
import { LibraryBig, ShieldQuestionMark } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { type ReadyLibrary, useLibraryStore } from '../../data/db/library-store.ts';
import { canOpenAgain, openLibrary, stopLibraryWork } from '../../data/library/open-library.ts';
import { Button, MainButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { showStarterKit } from './kits/show-kit.ts';
import styles from './needs-library.module.css';

/** Shows `children` once a library is ready; until then how far it is. */
export function NeedsLibrary({ children }: { readonly children: (library: ReadyLibrary) => ReactNode }) {
  const ready = useLibraryStore((state) => state.ready);
  return ready ? children(ready) : <LibraryProgress />;
}

/** Where the preparation of the library stands, with what can be done about it. */
export function LibraryProgress() {
  const t = useTranslations('common');
  const phase = useLibraryStore((state) => state.phase);
  const progress = useLibraryStore((state) => state.progress);
  const problem = useLibraryStore((state) => state.problem);
  switch (phase) {
    case 'working':
      return (
        <div className={styles['working']}>
          <p>{t('libraryWorking')}</p>
          <ProgressBar progress={progress} label={t('libraryPreparing')} />
          <Button onPress={stopLibraryWork}>{t('stop')}</Button>
        </div>
      );
    case 'stopped':
      return (
        <EmptyState icon={LibraryBig} sentence={t('libraryStopped')} cause={t('libraryStoppedKept')}>
          <MainButton onPress={() => void openLibrary()}>{t('libraryPrepare')}</MainButton>
        </EmptyState>
      );
    case 'failed':
      if (problem?.code === 'signature-unknown-key') return <StrangerKit />;
      return (
        <div className={styles['failed']}>
          <h2>{t('libraryFailed')}</h2>
          {problem && <ProblemNotice problem={problem} />}
          {canOpenAgain(problem) && (
            <Button look="main" onPress={() => void openLibrary()}>
              {t('tryAgain')}
            </Button>
          )}
        </div>
      );
    default:
      return <Loading />;
  }
}

/** A kit beside the program whose publisher is not known yet: nothing is broken, a person has to say who made it. */
function StrangerKit() {
  const t = useTranslations('kits');
  return (
    <EmptyState icon={ShieldQuestionMark} sentence={t('stranger')} cause={t('strangerText')}>
      <MainButton onPress={() => void showStarterKit()}>{t('starterButton')}</MainButton>
    </EmptyState>
  );
}
