// Change or remove the passphrase of user data, or make a new recovery key. Each asks for the present passphrase.
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { changePassphrase, renewRecoveryKey, unprotect } from '../../data/user-data/protection.ts';
import { Band } from '../../ui/band.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { FormDialog } from '../shared/form-dialog.tsx';
import { isUsable, NewPassphrase, noPassphrase } from '../shared/passphrase/new-passphrase.tsx';
import { RecoveryKey } from '../shared/passphrase/recovery-key.tsx';

type Props = { readonly onClose: () => void };

/** Asks for the present passphrase and a new one. */
export function ChangePassphrase({ onClose }: Props) {
  const t = useTranslations('passphrase');
  const [present, setPresent] = useState('');
  const [next, setNext] = useState(noPassphrase);
  return (
    <FormDialog
      title={t('change')}
      action={t('changeNow')}
      isReady={present !== '' && isUsable(next)}
      working={t('working')}
      work={() => changePassphrase(present, next.first)}
      done={t('changed')}
      onClose={onClose}
    >
      <TextField label={t('present')} kind="secret" value={present} onChange={setPresent} />
      <NewPassphrase value={next} onChange={setNext} />
    </FormDialog>
  );
}

/** Asks for the passphrase, then shows the new recovery key. */
export function RenewRecoveryKey({ onClose }: Props) {
  const t = useTranslations('passphrase');
  const [present, setPresent] = useState('');
  const [recoveryKey, setRecoveryKey] = useState<string>();
  if (recoveryKey !== undefined) return <RecoveryKey value={recoveryKey} onClose={onClose} />;
  return (
    <FormDialog
      title={t('newKey')}
      action={t('newKeyNow')}
      isReady={present !== ''}
      working={t('working')}
      work={() => renewRecoveryKey(present)}
      onDone={setRecoveryKey}
      onClose={onClose}
    >
      <p>{t('newKeyText')}</p>
      <TextField label={t('present')} kind="secret" value={present} onChange={setPresent} />
    </FormDialog>
  );
}

/** Asks for the passphrase, then stores everything unencrypted. */
export function RemovePassphrase({ onClose }: Props) {
  const t = useTranslations('passphrase');
  const [present, setPresent] = useState('');
  return (
    <FormDialog
      title={t('remove')}
      action={t('removeNow')}
      isReady={present !== ''}
      working={t('working')}
      work={() => unprotect(present)}
      done={t('removed')}
      onClose={onClose}
    >
      <Band tone="warning">{t('removeText')}</Band>
      <TextField label={t('present')} kind="secret" value={present} onChange={setPresent} />
    </FormDialog>
  );
}
