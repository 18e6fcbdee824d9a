// Dialog for every action on a publisher's key that needs a passphrase.
import { useTranslations } from 'use-intl';
import { readKeys } from '../../../data/services/key-store.ts';
import { FormDialog, type FormDialogProps } from '../../shared/form-dialog.tsx';

/** A question about a key; it closes by itself when what was asked for is done and the keys are read anew. */
export function KeyDialog({
  work,
  ...rest
}: Omit<FormDialogProps<unknown>, 'working' | 'done' | 'onDone'> & { readonly done: string }) {
  const t = useTranslations('publisherKey');
  const workAndRead: typeof work = async () => {
    const answer = await work();
    if (answer.ok) await readKeys();
    return answer;
  };
  return <FormDialog {...rest} working={t('working')} work={workAndRead} />;
}
