// Question before an existing file is overwritten.
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

/** Asks whether what is there may be replaced. */
export function ReplaceQuestion(props: {
  readonly name: string;
  readonly onKeep: () => void;
  readonly onReplace: () => void;
}) {
  const t = useTranslations('picker');
  const common = useTranslations('common');
  return (
    <Dialog
      title={t('replaceTitle', { name: props.name })}
      role="alertdialog"
      isOpen
      onClose={props.onKeep}
      actions={
        <>
          <Button autoFocus onPress={props.onKeep}>
            {common('cancel')}
          </Button>
          <Button look="main" onPress={props.onReplace}>
            {t('replace')}
          </Button>
        </>
      }
    >
      <p>{t('replaceText')}</p>
    </Dialog>
  );
}
