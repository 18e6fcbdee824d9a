// Print the paper backup of a key: shown first, then printed without anything else of the window.

import { Printer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Problem } from '../../../../core/base/problem.ts';
import type { PublisherKey } from '../../../../core/ipc/publisher-keys-group.ts';
import { publisherKeysService } from '../../../data/services/calls.ts';
import { useKeyStore } from '../../../data/services/key-store.ts';
import { printPage } from '../../../data/services/print-page.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { KeySheetPage } from './key-sheet.tsx';
import './print-key.css';

/** The sheet of a key, with the way to print it. */
export function PrintKey(props: { readonly subject: PublisherKey; readonly onClose: () => void }) {
  const t = useTranslations('publisherKey');
  const common = useTranslations('common');
  const sheet = useKeyStore((state) => state.sheet);
  const [problem, setProblem] = useState<Problem>();
  const { keyId } = props.subject;
  useEffect(() => {
    void publisherKeysService.sheet(keyId).then((read) => {
      if (read.ok) useKeyStore.setState({ sheet: read.value });
      else setProblem(read.problem);
    });
  }, [keyId]);
  useEffect(() => {
    document.documentElement.dataset['printing'] = 'key-sheet';
    return () => {
      delete document.documentElement.dataset['printing'];
      useKeyStore.setState({ sheet: undefined });
    };
  }, []);
  const print = async (): Promise<void> => {
    const printed = await printPage('key');
    if (!printed.ok) setProblem(printed.problem);
  };
  return (
    <Dialog
      title={t('print')}
      isOpen
      onClose={props.onClose}
      actions={
        <>
          <Button onPress={props.onClose}>{common('close')}</Button>
          <Button look="main" icon={Printer} isDisabled={!sheet} onPress={() => void print()}>
            {t('printNow')}
          </Button>
        </>
      }
    >
      <p>{t('printText')}</p>
      {problem && <ProblemNotice problem={problem} />}
      {sheet ? <KeySheetPage sheet={sheet} /> : !problem && <Loading />}
    </Dialog>
  );
}
