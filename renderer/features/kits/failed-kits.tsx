// Kits that cannot be shown: what is wrong with each, and how to try again or to remove it.
import { RotateCcw } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { FailedKit } from '../../../core/ipc/library-group.ts';
import { canOpenAgain, openLibrary } from '../../data/library/open-library.ts';
import { useIsKitBusy } from '../../data/services/kit-work-store.ts';
import { Button } from '../../ui/button.tsx';
import { cardClass } from '../../ui/card.ts';
import { classes, rowClass, stackClass } from '../../ui/layout.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { RemoveKit } from './remove-kit.tsx';

/** The kits; nothing when each has a library. The others stay in use. */
export function FailedKits({ kits }: { readonly kits: readonly FailedKit[] }) {
  const t = useTranslations('kits');
  const common = useTranslations('common');
  const isBusy = useIsKitBusy();
  return kits.map(({ kitId, version, problem }) => (
    <section
      key={kitId}
      className={classes(stackClass(16), cardClass())}
      aria-labelledby={`failed-${kitId}`}
      data-failed-kit={kitId}
    >
      <h2 id={`failed-${kitId}`}>
        {version === undefined
          ? t('lostTitle', { title: kitId })
          : t('failedTitle', { title: kitId, version })}
      </h2>
      <ProblemNotice problem={problem} />
      <div className={rowClass(8)}>
        {canOpenAgain(problem) && (
          <Button icon={RotateCcw} isDisabled={isBusy} onPress={() => void openLibrary()}>
            {common('tryAgain')}
          </Button>
        )}
        <RemoveKit kitId={kitId} title={kitId} freedBytes={undefined} />
      </div>
    </section>
  ));
}
