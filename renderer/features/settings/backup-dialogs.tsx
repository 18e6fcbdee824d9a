// Dialogs of backups: a passphrase for the file that is saved, and the passphrase that opens one.
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ChosenFile } from '../../../core/ipc/backup-group.ts';
import type { VaultSecret } from '../../../core/user-data/vault.ts';
import { showNotice } from '../../data/session/notice-store.ts';
import { restoreBackup, saveBackup } from '../../data/user-data/backups.ts';
import { useFormats } from '../../text/use-formats.ts';
import { Band } from '../../ui/band.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { FormDialog } from '../shared/form-dialog.tsx';
import { isUsable, NewPassphrase, noPassphrase } from '../shared/passphrase/new-passphrase.tsx';

/** Asks for a passphrase for the file, where user data has none. */
export function SaveWithPassphrase(props: {
  readonly onSaved: (name: string | undefined) => void;
  readonly onClose: () => void;
}) {
  const t = useTranslations('backup');
  const [typed, setTyped] = useState(noPassphrase);
  return (
    <FormDialog
      title={t('save')}
      action={t('saveNow')}
      isReady={isUsable(typed)}
      working={t('working')}
      work={() => saveBackup(typed.first)}
      onDone={(name) => {
        props.onSaved(name);
        if (name !== undefined) props.onClose();
      }}
      onClose={props.onClose}
    >
      <p>{t('saveText')}</p>
      <NewPassphrase value={typed} onChange={setTyped} />
      <Band tone="note">{t('saveLost')}</Band>
    </FormDialog>
  );
}

/** A recovery key is seven groups of four letters and digits. */
const recoveryKey = /^\s*([0-9a-z]{4}[\s-]*){7}$/i;

/** Asks for what opens a backup. */
export function BringBack(props: {
  readonly file: Extract<ChosenFile, { kind: 'backup' }>;
  readonly onClose: () => void;
}) {
  const t = useTranslations('backup');
  const format = useFormats();
  const { name, madeAt } = props.file;
  const [typed, setTyped] = useState('');
  const secret: VaultSecret = recoveryKey.test(typed) ? { recoveryKey: typed } : { passphrase: typed };
  return (
    <FormDialog
      title={t('bringBackTitle', { name })}
      action={t('bringBackNow')}
      isReady={typed !== ''}
      working={t('working')}
      work={() => restoreBackup(secret)}
      onDone={(isRestored) => {
        if (isRestored) showNotice({ kind: 'words', words: t('broughtBack') });
        props.onClose();
      }}
      onClose={props.onClose}
    >
      <p>{t('madeAt', { moment: format.moment(madeAt) })}</p>
      <p>{t('bringBackText')}</p>
      <TextField label={t('secret')} kind="secret" value={typed} onChange={setTyped} />
    </FormDialog>
  );
}
