// Decides what is shown when a kit has no such module or lesson.
import { GraduationCap } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { hrefOf } from '../../app/routes/routes.ts';
import { buttonClass } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Screen } from '../../ui/screen.tsx';

/** A sentence and the way to the modules there are. */
export function ModuleMissing({ sentence }: { readonly sentence: string }) {
  const t = useTranslations('learn');
  return (
    <Screen title={sentence} isTitleHidden width="column">
      <EmptyState
        icon={GraduationCap}
        sentence={sentence}
        cause={t('moduleMissingDo')}
        action={
          <a className={buttonClass('main')} href={hrefOf({ screen: 'learn' })}>
            {t('allModules')}
          </a>
        }
      />
    </Screen>
  );
}
