// Decides what the screen of one draft shows.
import { useTranslations } from 'use-intl';
import { Screen } from '../../parts/screen.tsx';
import type { DraftPart } from '../../routes.ts';

/** The screen. */
export function DraftScreen(_props: { readonly draftId: string; readonly part: DraftPart }) {
  const t = useTranslations('workshop');
  return (
    <Screen title={t('title')} width="column">
      {undefined}
    </Screen>
  );
}
