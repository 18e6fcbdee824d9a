// Dialog for every action that needs a passphrase: fields, one main button, progress, and the problem.
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Problem } from '../../../../core/base/problem.ts';
import type { Result } from '../../../../core/base/result.ts';
import { readKeys } from '../../../data/services/key-store.ts';
import { showNotice } from '../../../data/session/notice-store.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { stackClass } from '../../../ui/layout.ts';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { ProgressBar } from '../../../ui/progress-bar.tsx';

/** A question about a key; it closes by itself when what was asked for is done. */
export function KeyDialog(props: {
  readonly title: string;
  readonly action: string;
  readonly isReady: boolean;
  /** Said when it is done. */
  readonly done: string;
  readonly onClose: () => void;
  readonly work: () => Promise<Result<unknown>>;
  readonly children: ReactNode;
}) {
  const t = useTranslations('publisherKey');
  const common = useTranslations('common');
  const [isWorking, setWorking] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const run = async (): Promise<void> => {
    setProblem(undefined);
    setWorking(true);
    const result = await props.work();
    setWorking(false);
    if (!result.ok) return setProblem(result.problem);
    await readKeys();
    showNotice({ kind: 'words', words: props.done });
    props.onClose();
  };
  return (
    <Dialog
      role="alertdialog"
      title={props.title}
      isOpen
      onClose={() => {
        if (!isWorking) props.onClose();
      }}
      actions={
        <>
          <Button isDisabled={isWorking} onPress={props.onClose}>
            {common('cancel')}
          </Button>
          <Button look="main" isDisabled={isWorking || !props.isReady} onPress={() => void run()}>
            {props.action}
          </Button>
        </>
      }
    >
      <div className={stackClass(12)}>{props.children}</div>
      {isWorking && <ProgressBar label={t('working')} progress={undefined} />}
      {problem && <ProblemNotice problem={problem} />}
    </Dialog>
  );
}
