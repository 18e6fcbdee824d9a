// The program's own file picker: places at the left, the open folder at the right, the answer below.

import { useId, useState } from 'react';
import { Dialog as AriaDialog, Heading, Modal } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { PickerQuestion } from '../../../core/ipc/picker-group.ts';
import { nameProblem } from '../../../core/kit/name-problem.ts';
import { pickerService } from '../../data/services/calls.ts';
import { Button } from '../../ui/button.tsx';
import { cardClass } from '../../ui/card.ts';
import { fieldClass } from '../../ui/field.ts';
import { classes, lineClass, rowClass } from '../../ui/layout.ts';
import { Overlay } from '../../ui/overlay.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { textClass } from '../../ui/text.ts';
import { FolderEntries } from './folder-entries.tsx';
import { FolderPath } from './folder-path.tsx';
import { NewFolder } from './new-folder.tsx';
import styles from './picker.module.css';
import { PlaceList } from './place-list.tsx';
import { ReplaceQuestion } from './replace-question.tsx';
import { usePickerQuestion, usePickerView } from './use-picker.ts';

/** The picker while main requests a choice; nothing while it requests none. */
export function Picker() {
  const [question, close] = usePickerQuestion();
  return question ? <PickerDialog key={question.id} question={question} onAnswered={close} /> : null;
}

/** The dialog for one question. */
function PickerDialog(props: { readonly question: PickerQuestion; readonly onAnswered: () => void }) {
  const { question, onAnswered } = props;
  const common = useTranslations('common');
  const view = usePickerView();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [name, setName] = useState(question.suggestedName ?? '');
  const [mustReplace, setMustReplace] = useState(false);
  const open = async (token: string): Promise<void> => {
    setChosen([]);
    await view.open(token);
  };
  const answer = async (tokens: readonly string[], replaces = false): Promise<void> => {
    const isNamed = question.kind === 'save' && tokens.length > 0;
    const answered = await pickerService.answer({
      id: question.id,
      chosen: [...tokens],
      replaces,
      ...(isNamed ? { name: name.trim() } : {}),
    });
    setMustReplace(!answered.ok && answered.problem.code === 'folder-not-empty');
    if (answered.ok) onAnswered();
    else if (answered.problem.code !== 'folder-not-empty') view.tell(answered.problem);
  };
  const hasFolderForAnswer = question.kind === 'folder' || question.kind === 'save';
  const tokens = hasFolderForAnswer && view.folder ? [view.folder.token] : chosen;
  return (
    <Overlay className={styles['overlay']} isOpen onClose={() => void answer([])}>
      <Modal className={classes(cardClass(), styles['modal'])}>
        <AriaDialog className={styles['dialog'] ?? ''} data-testid="picker">
          <Heading slot="title" level={2}>
            {question.title}
          </Heading>
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
              {hasFolderForAnswer && <NewFolder view={view} />}
            </div>
          </div>
          <Answer
            question={question}
            name={name}
            onName={setName}
            tokens={tokens}
            isWritable={view.folder?.isWritable ?? false}
            onAnswer={() => void answer(tokens)}
            cancel={<Button onPress={() => void answer([])}>{common('cancel')}</Button>}
          />
          {mustReplace && (
            <ReplaceQuestion
              name={name}
              onKeep={() => setMustReplace(false)}
              onReplace={() => void answer(tokens, true)}
            />
          )}
        </AriaDialog>
      </Modal>
    </Overlay>
  );
}

function Answer(props: {
  readonly question: PickerQuestion;
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly tokens: readonly string[];
  readonly isWritable: boolean;
  readonly onAnswer: () => void;
  readonly cancel: React.ReactNode;
}) {
  const t = useTranslations('picker');
  const field = useId();
  const { kind } = props.question;
  const isSave = kind === 'save';
  const labels = { folder: 'chooseFolder', file: 'chooseFile', files: 'chooseFile', save: 'save' } as const;
  const cannotSave = isSave && !props.isWritable;
  const isBadName = isSave && props.name !== '' && nameProblem(props.name.trim()) !== undefined;
  const hint =
    kind === 'files' && props.tokens.length > 0
      ? t('chosen', { count: props.tokens.length })
      : (kind === 'file' || kind === 'files') && props.tokens.length === 0
        ? t('nothingChosen')
        : cannotSave
          ? t('notWritable')
          : isBadName
            ? t('badName')
            : '';
  const isReady =
    props.tokens.length > 0 && !cannotSave && (!isSave || (props.name.trim() !== '' && !isBadName));
  return (
    <form
      className={rowClass([8, 16], 'end')}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) props.onAnswer();
      }}
    >
      {isSave && (
        <div className={classes(rowClass([8, 12]), styles['name'])}>
          <label htmlFor={field}>{t('saveName')}</label>
          <input
            id={field}
            className={fieldClass()}
            autoComplete="off"
            value={props.name}
            onChange={(event) => props.onName(event.target.value)}
          />
        </div>
      )}
      <p className={classes(textClass('note'), styles['hint'])} role="status">
        {hint}
      </p>
      <div className={lineClass(8, 'top')}>
        {props.cancel}
        <Button look="main" isDisabled={!isReady} type="submit">
          {t(labels[kind])}
        </Button>
      </div>
    </form>
  );
}
