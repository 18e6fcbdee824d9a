// Decides how a person says what the program may remember.
import { useTranslations } from 'use-intl';
import { SwitchRow } from '../../parts/switch-row.tsx';
import { useOwnData } from '../../state/own-data-store.ts';
import { saveSettings } from '../../state/settings.ts';

/** What may be remembered. */
export function MemorySettings() {
  const t = useTranslations('settings');
  const areRecentsKept = useOwnData(({ settings }) => settings.areRecentsKept);
  const isSearchHistoryKept = useOwnData(({ settings }) => settings.isSearchHistoryKept);
  return (
    <div>
      <SwitchRow
        label={t('recents')}
        help={t('recentsHelp')}
        isOn={areRecentsKept}
        words={{ on: t('on'), off: t('off') }}
        onChange={(isOn) => void saveSettings({ areRecentsKept: isOn })}
      />
      <SwitchRow
        label={t('searches')}
        help={t('searchesHelp')}
        isOn={isSearchHistoryKept}
        words={{ on: t('on'), off: t('off') }}
        onChange={(isOn) => void saveSettings({ isSearchHistoryKept: isOn })}
      />
    </div>
  );
}
