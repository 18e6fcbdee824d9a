// The decision aid: from what was noticed to signs, steps and contacts of the kit. It is in the page's memory only.
import { ListChecks } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useCountry } from '../../../data/user-data/settings.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { LinkButton } from '../../../ui/link-button.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { NeedsLibrary } from '../../shared/needs-library.tsx';
import { DecisionAid } from './decision-aid.tsx';
import { useAid } from './use-aid.ts';

/** The screen. Nothing chosen here is written anywhere, and nothing of it is left when the screen is. */
export function AidScreen() {
  return <NeedsLibrary>{() => <Loaded />}</NeedsLibrary>;
}

function Loaded() {
  const t = useTranslations('aid');
  const directory = useTranslations('contacts');
  const loaded = useAid();
  const country = useCountry();
  if (!loaded) return <Loading />;
  if (loaded !== 'missing') return <DecisionAid loaded={loaded} country={country} />;
  return (
    <Screen title={t('title')} width="column">
      <EmptyState icon={ListChecks} sentence={t('missing')} cause={t('missingDo')}>
        <LinkButton to={{ screen: 'contacts' }}>{directory('seeAll')}</LinkButton>
      </EmptyState>
    </Screen>
  );
}
