// Dialog for every action on a publisher's key that needs a passphrase.
import { useTranslations } from 'use-intl';
import { readKeys } from '../../../data/services/key-store.ts';
import { showNotice } from '../../../data/session/notice-store.ts';
import { PassphraseDialog, type PassphraseDialogProps } from '../../shared/passphrase/passphrase-dialog.tsx';

/** A question about a key; it closes by itself when what was asked for is done. */
export function KeyDialog({
  done,
  ...rest
}: Omit<PassphraseDialogProps<unknown>, 'working' | 'onDone'> & {
  /** Said when it is done. */
  readonly done: string;
}) {
  const t = useTranslations('publisherKey');
  const finish = async (): Promise<void> => {
    await readKeys();
    showNotice({ kind: 'words', words: done });
    rest.onClose();
  };
  return <PassphraseDialog {...rest} working={t('working')} onDone={() => void finish()} />;
}
