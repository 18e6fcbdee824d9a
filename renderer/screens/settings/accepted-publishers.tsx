// Decides how the publishers a person accepted are listed, and how one is no longer accepted.
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { fingerprintOf } from '../../../core/kit/fingerprint.ts';
import type { AcceptedKey } from '../../../core/vault/own-data.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Panel } from '../../parts/panel.tsx';
import { record, useOwnData } from '../../state/own-data-store.ts';
import { Fingerprint } from '../kits/fingerprint.tsx';
import styles from './accepted-publishers.module.css';

/** Accepted keys; nothing while there are none. */
export function AcceptedPublishers() {
  const t = useTranslations('settings');
  const common = useTranslations('common');
  const keys = useOwnData((data) => data.keys);
  const [asked, ask] = useState<AcceptedKey>();
  const withdraw = (keyId: string): void => {
    ask(undefined);
    void record({ kind: 'key-withdrawn', version: 1, keyId });
  };
  if (keys.length === 0) return null;
  return (
    <Panel title={t('publishers')} lead={t('publishersText')}>
      <ul className={styles['keys']}>
        {keys.map((key) => (
          <li key={key.keyId} className={styles['key']}>
            <div className={styles['words']}>
              <p className={styles['name']}>{key.publisher}</p>
              <Fingerprint value={fingerprintOf(key.publicKey)} />
            </div>
            <Button onPress={() => ask(key)}>{t('withdraw')}</Button>
          </li>
        ))}
      </ul>
      {asked && (
        <Dialog
          role="alertdialog"
          title={t('withdrawTitle', { publisher: asked.publisher })}
          isOpen
          onClose={() => ask(undefined)}
          actions={
            <>
              <Button onPress={() => ask(undefined)}>{common('cancel')}</Button>
              <Button look="main" onPress={() => withdraw(asked.keyId)}>
                {t('withdraw')}
              </Button>
            </>
          }
        >
          <p>{t('withdrawText')}</p>
        </Dialog>
      )}
    </Panel>
  );
}
