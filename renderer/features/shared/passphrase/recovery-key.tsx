// The recovery key, shown once: to print or to write down. It closes when the person has kept it.
import { Printer } from 'lucide-react';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslations } from 'use-intl';
import { printPage } from '../../../data/services/print-page.ts';
import { today } from '../../../text/today.ts';
import { useFormats } from '../../../text/use-formats.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { PaperNote, PrintSheet } from '../../../ui/print-sheet.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { Tick } from '../../../ui/tick.tsx';
import { useRun } from '../use-run.ts';
import styles from './recovery-key.module.css';

/** The dialog with a recovery key. */
export function RecoveryKey(props: { readonly value: string; readonly onClose: () => void }) {
  const t = useTranslations('passphrase');
  const common = useTranslations('common');
  const [isKept, setKept] = useState(false);
  const { isBusy, problem, run } = useRun();
  return (
    <Dialog
      role="alertdialog"
      title={t('recovery.title')}
      isOpen
      onClose={() => {
        if (isKept) props.onClose();
      }}
      actions={
        <>
          <Button
            icon={Printer}
            isDisabled={isBusy}
            onPress={() =>
              void run(
                () => printPage('recovery-key'),
                () => undefined,
              )
            }
          >
            {common('print')}
          </Button>
          <Button look="main" isDisabled={!isKept} onPress={props.onClose}>
            {t('recovery.done')}
          </Button>
        </>
      }
    >
      <p>{t('recovery.text')}</p>
      <p>{t('recovery.keep')}</p>
      <Groups value={props.value} />
      {problem && <ProblemNotice problem={problem} />}
      <Tick isTicked={isKept} onChange={setKept}>
        {t('recovery.kept')}
      </Tick>
      {createPortal(<RecoverySheet value={props.value} />, document.body)}
    </Dialog>
  );
}

/** On paper it stands alone, without the dialog and the screen below. */
function RecoverySheet({ value }: { readonly value: string }) {
  const t = useTranslations('passphrase');
  const unlock = useTranslations('unlock');
  const { day } = useFormats();
  return (
    <PrintSheet className={styles['sheet']}>
      <h2>{t('sheet.title')}</h2>
      <Groups value={value} />
      <h3>{t('sheet.how')}</h3>
      <ol>
        <li>{t('sheet.how1', { forgotten: unlock('forgotten') })}</li>
        <li>{t('sheet.how2')}</li>
        <li>{t('sheet.how3')}</li>
      </ol>
      <p>{t('sheet.keep')}</p>
      <PaperNote>{t('sheet.day', { day: day(today()) })}</PaperNote>
    </PrintSheet>
  );
}

function Groups({ value }: { readonly value: string }) {
  return (
    <p className={styles['key']} translate="no">
      {value.split('-').map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two groups may be equal
        <span key={index}>{group} </span>
      ))}
    </p>
  );
}
