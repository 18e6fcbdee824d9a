// The answer at the foot of the file picker: the name to save under, what is missing, and the buttons.
import { type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { PickerQuestion } from '../../core/ipc/picker-contract.ts';
import { saveName } from '../../core/kit/save-name.ts';
import { Button } from '../ui/button.tsx';
import { fieldClass } from '../ui/field.ts';
import { classes, lineClass, rowClass } from '../ui/layout.ts';
import { textClass } from '../ui/text.ts';
import styles from './picker.module.css';

const buttonKeys = { folder: 'chooseFolder', file: 'chooseFile', files: 'chooseFile', save: 'save' } as const;

/** What is asked for, and the tokens of what is chosen so far. */
type AnswerFormProps = {
  readonly question: PickerQuestion;
  readonly tokens: readonly string[];
  readonly isWritable: boolean;
  /** With the name for a question where to save. */
  readonly onAnswer: (name?: string) => void;
  readonly cancel: ReactNode;
};

/** Answers the question once everything is chosen and the name is allowed. */
export function AnswerForm({ question, tokens, isWritable, onAnswer, cancel }: AnswerFormProps) {
  const t = useTranslations('picker');
  const id = useId();
  const isSave = question.kind === 'save';
  const [typed, setTyped] = useState(question.suggestedName ?? '');
  const field = useSelectedName(isSave);
  const named = saveName(typed, question.filter?.extensions);
  const isNameWrong = isSave && typed.trim() !== '' && named.fault !== undefined;
  const hint = useHint({ question, tokens, isWritable, typed, named });
  const isReady = tokens.length > 0 && (!isSave || (isWritable && named.fault === undefined));
  return (
    <form
      className={rowClass([8, 16], 'end')}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onAnswer(isSave ? named.name : undefined);
      }}
    >
      {isSave && (
        <div className={classes(rowClass([8, 12]), styles['name'])}>
          <label htmlFor={id}>{t('saveName')}</label>
          <input
            id={id}
            ref={field}
            className={fieldClass()}
            autoComplete="off"
            value={typed}
            aria-invalid={isNameWrong || undefined}
            aria-describedby={`${id}-hint`}
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
      )}
      <p id={`${id}-hint`} className={classes(textClass('note'), styles['hint'])} role="status">
        {hint}
      </p>
      <div className={lineClass(8, 'top')}>
        {cancel}
        <Button look="main" isDisabled={!isReady} type="submit">
          {t(buttonKeys[question.kind])}
        </Button>
      </div>
    </form>
  );
}

/** Why there is no answer yet, or what the file will be called. */
function useHint(props: {
  readonly question: PickerQuestion;
  readonly tokens: readonly string[];
  readonly isWritable: boolean;
  readonly typed: string;
  readonly named: ReturnType<typeof saveName>;
}): string {
  const t = useTranslations('picker');
  const { question, tokens, isWritable, typed, named } = props;
  if (question.kind === 'folder') return '';
  if (question.kind !== 'save') {
    if (tokens.length === 0) return t('nothingChosen');
    return question.kind === 'files' ? t('chosen', { count: tokens.length }) : '';
  }
  if (tokens.length > 0 && !isWritable) return t('notWritable');
  if (typed.trim() === '') return '';
  const { name, fault } = named;
  if (fault !== undefined) return t(`fault.${fault}`);
  return name === typed.trim() ? '' : t('savedAs', { name });
}

/** The field for the name, which has the focus at first: typing replaces the name and keeps its ending. */
function useSelectedName(isSave: boolean): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const input = field.current;
    if (!isSave || !input) return;
    const dot = input.value.lastIndexOf('.');
    input.focus();
    input.setSelectionRange(0, dot > 0 ? dot : input.value.length);
  }, [isSave]);
  return field;
}
