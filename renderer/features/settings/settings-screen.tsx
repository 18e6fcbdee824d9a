// Settings, in their order: language and country, look, keyboard, what is remembered, passphrase, people, backups, copied words, the program.
import { useTranslations } from 'use-intl';
import { languages } from '../../../core/base/language.ts';
import { saveSettings, useCountry, useIsSourceCopied, useLanguage } from '../../data/user-data/settings.ts';
import { useUserData } from '../../data/user-data/user-data-store.ts';
import { ownLanguageNames } from '../../text/locales.ts';
import { Panel } from '../../ui/panel.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { Screen } from '../../ui/screen.tsx';
import { SwitchRow } from '../../ui/switch-row.tsx';
import { offeredCountries } from '../shared/country-choice.tsx';
import { BackupSettings } from './backup-settings.tsx';
import { EraseMemory } from './erase-memory.tsx';
import { MemorySettings } from './memory-settings.tsx';
import { PassphraseSettings } from './passphrase-settings.tsx';
import { PeopleSettings } from './people-settings.tsx';
import { ProgramSettings } from './program-settings.tsx';
import styles from './settings-screen.module.css';

const themes = ['system', 'light', 'dark'] as const;
const textSizes = ['normal', 'large', 'larger', 'largest'] as const;
const contrasts = ['normal', 'high'] as const;

/** Settings; each holds at once. */
export function SettingsScreen() {
  const t = useTranslations('settings');
  return (
    <Screen title={t('title')} width="column">
      <RegionSettings />
      <LookSettings />
      <KeyboardSettings />
      <Panel title={t('memory')} lead={t('memoryText')}>
        <MemorySettings />
        <EraseMemory />
      </Panel>
      <PassphraseSettings />
      <PeopleSettings />
      <BackupSettings />
      <CopySettings />
      <ProgramSettings />
    </Screen>
  );
}

function RegionSettings() {
  const t = useTranslations('settings');
  const common = useTranslations('common');
  const language = useLanguage();
  const country = useCountry();
  return (
    <Panel title={t('region')}>
      <RadioCards
        label={t('language')}
        help={t('languageHelp')}
        value={language}
        options={languages.map((value) => ({ value, label: ownLanguageNames[value], lang: value }))}
        onChange={(value) => void saveSettings({ language: value })}
      />
      <RadioCards
        label={t('country')}
        help={t('countryHelp')}
        value={country}
        options={offeredCountries.map((value) => ({
          value,
          label: value === 'EU' ? common('anotherCountry') : common(`countries.${value}`),
        }))}
        onChange={(value) => void saveSettings({ country: value })}
      />
    </Panel>
  );
}

function LookSettings() {
  const t = useTranslations('settings');
  const theme = useUserData(({ settings }) => settings.theme);
  const textSize = useUserData(({ settings }) => settings.textSize ?? 'normal');
  const contrast = useUserData(({ settings }) => settings.contrast ?? 'normal');
  return (
    <Panel title={t('look')}>
      <RadioCards
        label={t('theme')}
        value={theme}
        options={themes.map((value) => ({ value, label: t(`themes.${value}`) }))}
        onChange={(value) => void saveSettings({ theme: value })}
      />
      <RadioCards
        label={t('contrast')}
        value={contrast}
        options={contrasts.map((value) => ({ value, label: t(`contrasts.${value}`) }))}
        onChange={(value) => void saveSettings({ contrast: value })}
      />
      <RadioCards
        label={t('textSize')}
        value={textSize}
        options={textSizes.map((value) => ({ value, label: t(`textSizes.${value}`) }))}
        onChange={(value) => void saveSettings({ textSize: value })}
      />
      <p className={styles['sample']}>{t('sample')}</p>
    </Panel>
  );
}

function KeyboardSettings() {
  const t = useTranslations('settings');
  const isOn = useUserData(({ settings }) => settings.areLetterKeysOn ?? false);
  return (
    <Panel title={t('keyboard')}>
      <SwitchRow
        label={t('letters')}
        help={t('lettersHelp')}
        isOn={isOn}
        onChange={(areLetterKeysOn) => void saveSettings({ areLetterKeysOn })}
      />
    </Panel>
  );
}

function CopySettings() {
  const t = useTranslations('settings');
  const isOn = useIsSourceCopied();
  return (
    <Panel title={t('copies')}>
      <SwitchRow
        label={t('copySource')}
        help={t('copySourceHelp')}
        isOn={isOn}
        onChange={(isSourceCopied) => void saveSettings({ isSourceCopied })}
      />
    </Panel>
  );
}
