// A story that branches: each choice is told what it leads to, and brings the next moment.
import { Undo2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { walkedSteps } from '../../../core/learning/mark-answer.ts';
import type { Question } from '../../../core/learning/quiz.ts';
import { Button } from '../../ui/button.tsx';
import { stackClass } from '../../ui/layout.ts';
import type { FieldProps } from './answer-fields.tsx';
import { ChoiceField } from './choice-field.tsx';
import styles from './path-field.module.css';

/** The story as far as it went; `path` are the options chosen at its steps. */
export function PathField(
  props: FieldProps & {
    readonly question: Extract<Question, { kind: 'branching' }>;
    readonly path: readonly number[];
    readonly onChange: (path: readonly number[]) => void;
  },
) {
  const t = useTranslations('learn');
  const { question, path, language } = props;
  const steps = walkedSteps(question, path);
  const latest = useRef<HTMLLIElement>(null);
  const known = useRef(path.length);
  useEffect(() => {
    // The choice that had the focus is gone: the moment that it led to takes it.
    if (known.current !== path.length) latest.current?.focus();
    known.current = path.length;
  }, [path]);
  return (
    <>
      <ol className={stackClass(12)} aria-labelledby={props.labelledBy}>
        {steps.map(({ index, step, option }, place) => (
          <li
            key={index}
            ref={place === steps.length - 1 ? latest : undefined}
            tabIndex={-1}
            className={styles['step']}
          >
            <p className={styles['story']} lang={language}>
              {step.text}
            </p>
            {option ? (
              <p className={styles['chosen']}>
                <strong lang={language}>{option.text}</strong>
                {option.feedback !== undefined && <span lang={language}>{option.feedback}</span>}
              </p>
            ) : (
              <ChoiceField
                {...props}
                options={step.options.map(({ text }) => text)}
                isSeveral={false}
                chosen={[]}
                onChange={([chosen]) => {
                  if (chosen !== undefined) props.onChange([...path, chosen]);
                }}
              />
            )}
          </li>
        ))}
      </ol>
      {path.length > 0 && (
        <div>
          <Button look="plain" icon={Undo2} onPress={() => props.onChange(path.slice(0, -1))}>
            {t('stepBack')}
          </Button>
        </div>
      )}
    </>
  );
}
