// Settings for what the program may remember.
import { useTranslations } from 'use-intl';
import { saveSettings } from '../../data/user-data/settings.ts';
import { useUserData } from '../../data/user-data/user-data-store.ts';
import { SwitchRow } from '../../ui/switch-row.tsx';

/** What may be remembered. */
export function MemorySettings() {
  const t = useTranslations('settings');
  const areRecentsKept = useUserData(({ settings }) => settings.areRecentsKept);
  const isSearchHistoryKept = useUserData(({ settings }) => settings.isSearchHistoryKept);
  return (
    <div>
      <SwitchRow
        label={t('recents')}
        help={t('recentsHelp')}
        isOn={areRecentsKept}
        onChange={(isOn) => void saveSettings({ areRecentsKept: isOn })}
      />
      <SwitchRow
        label={t('searches')}
        help={t('searchesHelp')}
        isOn={isSearchHistoryKept}
        onChange={(isOn) => void saveSettings({ isSearchHistoryKept: isOn })}
      />
    </div>
  );
}
