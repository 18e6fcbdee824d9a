// One large code of a correction or a received card, for another screen.

import { QrCode as QrIcon } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { CodeOf } from '../../../../core/ipc/corrections-group.ts';
import { correctionsService } from '../../../data/services/calls.ts';
import { showNotice } from '../../../data/session/notice-store.ts';
import { useFormats } from '../../../text/use-formats.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { QrCode } from '../../../ui/qr-code.tsx';
import styles from './read-code.module.css';

/** The button and the dialog with the code; always dark on white, since cameras read nothing else for sure. */
export function ShowCode(props: { readonly of: CodeOf; readonly name: string; readonly day: string }) {
  const t = useTranslations('corrections');
  const common = useTranslations('common');
  const { day } = useFormats();
  const [text, setText] = useState<string>();
  const show = async (): Promise<void> => {
    const code = await correctionsService.code(props.of);
    if (code.ok) setText(code.value);
    else showNotice({ kind: 'problem', problem: code.problem });
  };
  const close = (): void => setText(undefined);
  const named = { day: day(props.day), name: props.name };
  return (
    <>
      <IconButton icon={QrIcon} name={t('showCode', named)} onPress={() => void show()} />
      {text !== undefined && (
        <Dialog
          title={t('codeTitle')}
          isOpen
          onClose={close}
          actions={<Button onPress={close}>{common('close')}</Button>}
        >
          <div className={styles['code']} data-correction-code>
            <QrCode text={text} label={t('codeLabel', { what: props.name })} />
          </div>
          <p>{t('codeHelp')}</p>
        </Dialog>
      )}
    </>
  );
}
