// One question: its fields, and beside them what readers will see.
import { useTranslations } from 'use-intl';
import type { DraftQuestion } from '../../../../core/workshop/draft-question.ts';
import type { PlacedQuestion } from '../../../../core/workshop/draft-view.ts';
import { editTyped } from '../../../data/services/draft-store.ts';
import { classes, stackClass } from '../../../ui/layout.ts';
import { FieldProblem } from '../../../ui/text-field.tsx';
import { SheetSection } from '../draft/sheet-section.tsx';
import { ChoiceField } from '../fields/choice-field.tsx';
import { DraftField } from '../fields/draft-field.tsx';
import { useFieldProblem } from '../fields/field-problems.tsx';
import { AnswerFields } from './answer-fields.tsx';
import { QuestionPreview } from './question-preview.tsx';
import styles from './quiz.module.css';
import type { QuizProps } from './quiz-editor.tsx';
import { ReferenceFields } from './reference-fields.tsx';

/** What the fields of a question take; `at` is its place among the problems, such as `questions.0`. */
export type QuestionFieldsProps = {
  readonly question: DraftQuestion;
  readonly at: string;
  readonly language: string | undefined;
  readonly onChange: (changed: Partial<DraftQuestion>) => void;
};

/** Kinds with the same answers, between which a person may change their mind. */
const choiceKinds = ['single', 'multiple', 'scenario'] as const;

/** The open question. */
export function QuestionEditor(props: QuizProps & { readonly placed: PlacedQuestion }) {
  const t = useTranslations('workshop.quizEditor');
  const { module, placed } = props;
  const { question, index } = placed;
  const at = `questions.${index}`;
  const language = module.language;
  const change = (changed: Partial<DraftQuestion>): void =>
    editTyped({ kind: 'question-set', module: module.file, question: { ...question, ...changed } });
  const fields: QuestionFieldsProps = { question, at, language, onChange: change };
  return (
    <SheetSection title={t(`kinds.${question.kind}`)}>
      <div className={styles['columns']}>
        <div className={classes(stackClass(16), styles['fields'])} data-field={at}>
          <KindField {...fields} />
          {question.kind === 'scenario' && (
            <DraftField
              label={t('fields.scenario')}
              field={`${at}.scenario`}
              rows={3}
              lang={language}
              value={question.scenario ?? ''}
              onChange={(scenario) => change({ scenario })}
            />
          )}
          <DraftField
            label={t('fields.prompt')}
            field={`${at}.prompt`}
            rows={2}
            lang={language}
            value={question.prompt}
            onChange={(prompt) => change({ prompt })}
          />
          <AnswerFields {...fields} />
          <DraftField
            label={t('fields.feedback')}
            field={`${at}.feedback`}
            rows={3}
            lang={language}
            value={question.feedback}
            onChange={(feedback) => change({ feedback })}
          />
          <ReferenceFields {...props} fields={fields} />
          <OwnProblem at={`${at}.id`} />
        </div>
        <QuestionPreview question={question} language={language} />
      </div>
    </SheetSection>
  );
}

/** What is wrong with the id, which has no field. */
function OwnProblem({ at }: { readonly at: string }) {
  return <FieldProblem id={at} problem={useFieldProblem(at)} />;
}

function KindField({ question, at, onChange }: QuestionFieldsProps) {
  const t = useTranslations('workshop.quizEditor');
  const kind = choiceKinds.find((one) => one === question.kind);
  if (kind === undefined) return null;
  return (
    <ChoiceField
      label={t('fields.kind')}
      field={`${at}.kind`}
      options={choiceKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      value={kind}
      onChange={(next) =>
        onChange(
          next === 'scenario'
            ? { kind: next, scenario: question.scenario ?? '' }
            : withoutScenario(next, question),
        )
      }
    />
  );
}

/** A situation that was written becomes the beginning of the question, so that no word is lost. */
function withoutScenario(
  kind: 'single' | 'multiple',
  { scenario = '', prompt }: DraftQuestion,
): Partial<DraftQuestion> {
  return { kind, scenario: undefined, prompt: [scenario, prompt].filter((text) => text !== '').join('\n\n') };
}
