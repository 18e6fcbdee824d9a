// Layout of the file picker: places at the left, the open folder at the right, the answer below.

import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { PickerQuestion } from '../../core/ipc/picker-contract.ts';
import { useQuickExitKey } from '../app/commands/quick-exit.ts';
import { pickerHost } from '../data/host/bridge.ts';
import { quickExitOfPicker } from '../data/session/quick-exit.ts';
import { Button } from '../ui/button.tsx';
import { ProblemNotice } from '../ui/problem-notice.tsx';
import { AnswerForm } from './answer-form.tsx';
import { FolderEntries } from './folder-entries.tsx';
import { FolderPath } from './folder-path.tsx';
import { NewFolder } from './new-folder.tsx';
import styles from './picker.module.css';
import { PlaceList } from './place-list.tsx';
import { usePickerView } from './use-picker.ts';

/** The page for one question. Main closes the window when it is answered. */
export function PickerPage({ question }: { readonly question: PickerQuestion }) {
  const common = useTranslations('common');
  const view = usePickerView();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const open = async (token: string): Promise<void> => {
    setChosen([]);
    await view.open(token);
  };
  const answer = async (tokens: readonly string[], name?: string): Promise<void> => {
    const answered = await pickerHost.picker.answer({
      chosen: [...tokens],
      ...(name === undefined ? {} : { name }),
    });
    if (!answered.ok) view.tell(answered.problem);
  };
  useCancelKey();
  useQuickExitKey(quickExitOfPicker);
  const isFolderTheAnswer = question.kind === 'folder' || question.kind === 'save';
  const tokens = isFolderTheAnswer && view.folder ? [view.folder.token] : chosen;
  return (
    <main className={styles['page']} data-testid="picker">
      <h1 className={styles['title']}>{question.title}</h1>
      <div className={styles['body']}>
        <PlaceList places={view.places} folder={view.folder} onOpen={(token) => void open(token)} />
        <div className={styles['folder']}>
          <FolderPath folder={view.folder} onOpen={(token) => void open(token)} />
          {view.problem && <ProblemNotice problem={view.problem} />}
          <FolderEntries
            view={view}
            question={question}
            chosen={chosen}
            onChoose={setChosen}
            onOpen={(token) => void open(token)}
            onAnswer={(token) => void answer([token])}
          />
          {isFolderTheAnswer && <NewFolder view={view} />}
        </div>
      </div>
      <AnswerForm
        question={question}
        tokens={tokens}
        isWritable={view.folder?.isWritable ?? false}
        onAnswer={(name) => void answer(tokens, name)}
        cancel={<Button onPress={cancel}>{common('cancel')}</Button>}
      />
    </main>
  );
}

/** The person changed their mind. */
function cancel(): void {
  void pickerHost.picker.answer({ chosen: [] });
}

/** Escape anywhere but where it ends something smaller. */
function useCancelKey(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing) cancel();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}
