// Message for a module or lesson that the kit does not have.
import { GraduationCap } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { EmptyState } from '../../ui/empty-state.tsx';
import { MainLink } from '../../ui/link-button.tsx';
import { Screen } from '../../ui/screen.tsx';

/** A sentence and the way to the modules there are. */
export function ModuleMissing({ sentence }: { readonly sentence: string }) {
  const t = useTranslations('learn');
  return (
    <Screen title={sentence} isTitleHidden width="column">
      <EmptyState icon={GraduationCap} sentence={sentence} cause={t('moduleMissingDo')}>
        <MainLink to={{ screen: 'learn' }}>{t('allModules')}</MainLink>
      </EmptyState>
    </Screen>
  );
}
