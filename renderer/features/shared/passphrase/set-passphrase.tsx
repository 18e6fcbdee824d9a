// Set a passphrase for user data: typed twice, then the recovery key is shown once.
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { protect } from '../../../data/user-data/protection.ts';
import { Band } from '../../../ui/band.tsx';
import { FormDialog } from '../form-dialog.tsx';
import { isUsable, NewPassphrase, noPassphrase } from './new-passphrase.tsx';
import { RecoveryKey } from './recovery-key.tsx';

/** The two dialogs; `onClose` is called when the second one is closed, or the first one given up. */
export function SetPassphrase({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('passphrase');
  const [typed, setTyped] = useState(noPassphrase);
  const [recoveryKey, setRecoveryKey] = useState<string>();
  if (recoveryKey !== undefined) return <RecoveryKey value={recoveryKey} onClose={onClose} />;
  return (
    <FormDialog
      title={t('set')}
      action={t('setNow')}
      isReady={isUsable(typed)}
      working={t('working')}
      work={() => protect(typed.first)}
      onDone={setRecoveryKey}
      onClose={onClose}
    >
      <p>{t('what')}</p>
      <NewPassphrase value={typed} onChange={setTyped} />
      <Band tone="note">{t('limitLost')}</Band>
    </FormDialog>
  );
}
