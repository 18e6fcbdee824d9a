// Passphrase of user data: what it does and does not do, setting, changing and removing it, and when it locks.
import { KeyRound, Lock } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { assertNever } from '../../../core/base/result.ts';
import { lockAfterMinutes, type Settings } from '../../../core/user-data/events/settings.ts';
import { lock, useCanLock, useCanProtect } from '../../data/user-data/protection.ts';
import { saveSettings } from '../../data/user-data/settings.ts';
import { useUserData } from '../../data/user-data/user-data-store.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { rowClass } from '../../ui/layout.ts';
import { Panel } from '../../ui/panel.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { SetPassphrase } from '../shared/passphrase/set-passphrase.tsx';
import { ChangePassphrase, RemovePassphrase, RenewRecoveryKey } from './change-passphrase.tsx';
import styles from './passphrase-settings.module.css';

type Question = 'set' | 'change' | 'new-key' | 'remove';

/** The panel. */
export function PassphraseSettings() {
  const t = useTranslations('passphrase');
  const canProtect = useCanProtect();
  const isOn = useCanLock();
  const [question, ask] = useState<Question>();
  if (!canProtect)
    return (
      <Panel title={t('title')}>
        <p>{t('cannot')}</p>
      </Panel>
    );
  return (
    <Panel title={t('title')} lead={t('what')}>
      <p>{isOn ? t('isOn') : t('readable')}</p>
      {isOn ? (
        <>
          <div className={rowClass(8)}>
            <Button onPress={() => ask('change')}>{t('change')}</Button>
            <Button onPress={() => ask('new-key')}>{t('newKey')}</Button>
            <Button onPress={() => ask('remove')}>{t('remove')}</Button>
          </div>
          <LockSettings />
        </>
      ) : (
        <div className={rowClass(8)}>
          <Button icon={KeyRound} onPress={() => ask('set')}>
            {t('set')}
          </Button>
        </div>
      )}
      <Disclosure name={t('limits')}>
        <ul className={styles['limits']}>
          <li>{t('limitOpen')}</li>
          <li>{t('limitOthers')}</li>
          <li>{t('limitLetter')}</li>
          <li>{t('limitLost')}</li>
        </ul>
      </Disclosure>
      {question && <PassphraseQuestion question={question} onClose={() => ask(undefined)} />}
    </Panel>
  );
}

function PassphraseQuestion(props: { readonly question: Question; readonly onClose: () => void }) {
  const { question, onClose } = props;
  switch (question) {
    case 'set':
      return <SetPassphrase onClose={onClose} />;
    case 'change':
      return <ChangePassphrase onClose={onClose} />;
    case 'new-key':
      return <RenewRecoveryKey onClose={onClose} />;
    case 'remove':
      return <RemovePassphrase onClose={onClose} />;
    default:
      return assertNever(question);
  }
}

const minutes = ['1', '5', '15', '0'] as const;
const settingOf = { 0: 0, 1: 1, 5: 5, 15: 15 } as const satisfies Record<
  string,
  Settings['lockAfterMinutes']
>;

function LockSettings() {
  const t = useTranslations('passphrase');
  const chosen = useUserData(({ settings }) => lockAfterMinutes(settings));
  return (
    <>
      <RadioCards
        label={t('lockAfter')}
        help={t('lockAfterHelp')}
        value={minutes.find((value) => Number(value) === chosen) ?? '0'}
        options={minutes.map((value) => ({
          value,
          label: value === '0' ? t('never') : t('after', { count: Number(value) }),
        }))}
        onChange={(value) => void saveSettings({ lockAfterMinutes: settingOf[value] })}
      />
      <div className={rowClass(8)}>
        <Button icon={Lock} onPress={() => void lock()}>
          {t('lockNow')}
        </Button>
      </div>
    </>
  );
}
