// Dialog with a few fields and one action: a main button, progress, and the problem.
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { Result } from '../../../core/base/result.ts';
import { showNotice } from '../../data/session/notice-store.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { stackClass } from '../../ui/layout.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { useRun } from './use-run.ts';

/** What the dialog asks for, and what is done with it. */
export type FormDialogProps<Value> = {
  readonly title: string;
  readonly action: string;
  readonly isReady: boolean;
  /** Shown while the work is done, where it takes long enough to be seen. */
  readonly working?: string;
  readonly work: () => Promise<Result<Value>>;
  /** Said when it is done; then the dialog closes. */
  readonly done?: string;
  /** Called when it is done; closes the dialog where nothing is said. */
  readonly onDone?: (value: Value) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** The dialog. Enter in a field is the main button. It cannot be closed while the work is done. */
export function FormDialog<Value>(props: FormDialogProps<Value>) {
  const common = useTranslations('common');
  const form = useId();
  const fields = useRef<HTMLFormElement>(null);
  const { isBusy, problem, run } = useRun();
  const finish = (value: Value): void => {
    props.onDone?.(value);
    if (props.done === undefined) return;
    showNotice({ kind: 'words', words: props.done });
    props.onClose();
  };
  useEffect(() => firstField(fields.current)?.focus(), []);
  // A failure takes the person back to the first field; what is in it can be typed over.
  useEffect(() => {
    if (problem) firstField(fields.current)?.select();
  }, [problem]);
  return (
    <Dialog
      role="alertdialog"
      title={props.title}
      isOpen
      onClose={() => {
        if (!isBusy) props.onClose();
      }}
      actions={
        <>
          <Button isDisabled={isBusy} onPress={props.onClose}>
            {common('cancel')}
          </Button>
          <Button look="main" type="submit" form={form} isDisabled={isBusy || !props.isReady}>
            {props.action}
          </Button>
        </>
      }
    >
      <form
        id={form}
        ref={fields}
        className={stackClass(12)}
        onSubmit={(event) => {
          event.preventDefault();
          if (props.isReady && !isBusy) void run(props.work, finish);
        }}
      >
        {props.children}
      </form>
      {isBusy && props.working !== undefined && <ProgressBar label={props.working} progress={undefined} />}
      {problem && <ProblemNotice problem={problem} />}
    </Dialog>
  );
}

function firstField(form: HTMLFormElement | null): HTMLInputElement | HTMLTextAreaElement | null {
  // A file is chosen by a button; its field is hidden.
  return (
    form?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input:not([type="file"]), textarea') ?? null
  );
}
