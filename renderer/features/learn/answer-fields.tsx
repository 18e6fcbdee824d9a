// Controls for each kind of question.
import type { Language } from '../../../core/base/language.ts';
import type { Answer } from '../../../core/learning/answer.ts';
import type { Question } from '../../../core/learning/quiz.ts';
import { ChoiceField } from './choice-field.tsx';
import { MatchField } from './match-field.tsx';
import { OrderField } from './order-field.tsx';
import { PathField } from './path-field.tsx';
import { WordsField } from './words-field.tsx';

/** What every kind of field takes. `labelledBy` and `describedBy` are ids of the question and of what to do. */
export type FieldProps = {
  readonly language: Language;
  readonly labelledBy: string;
  readonly describedBy: string;
};

/** The controls of a question. */
export function AnswerFields(
  props: FieldProps & {
    readonly question: Question;
    readonly seed: number;
    readonly draft: Answer;
    readonly onDraft: (draft: Answer) => void;
  },
) {
  const { question, draft, onDraft, seed, ...rest } = props;
  switch (question.kind) {
    case 'ordering':
      return (
        <OrderField
          {...rest}
          items={question.items}
          order={draft.kind === 'order' ? draft.order : []}
          onChange={(order) => onDraft({ kind: 'order', order: [...order] })}
        />
      );
    case 'matching':
      return (
        <MatchField
          {...rest}
          question={question}
          seed={seed}
          matched={draft.kind === 'match' ? draft.matched : []}
          onChange={(matched) => onDraft({ kind: 'match', matched: [...matched] })}
        />
      );
    case 'short':
    case 'cloze':
      return (
        <WordsField
          {...rest}
          question={question}
          typed={draft.kind === 'words' ? draft.typed : []}
          onChange={(typed) => onDraft({ kind: 'words', typed: [...typed] })}
        />
      );
    case 'branching':
      return (
        <PathField
          {...rest}
          question={question}
          path={draft.kind === 'path' ? draft.path : []}
          onChange={(path) => onDraft({ kind: 'path', path: [...path] })}
        />
      );
    default:
      return (
        <ChoiceField
          {...rest}
          options={question.options.map(({ text }) => text)}
          isSeveral={question.kind === 'multiple'}
          chosen={draft.kind === 'choice' ? draft.chosen : []}
          onChange={(chosen) => onDraft({ kind: 'choice', chosen: [...chosen] })}
        />
      );
  }
}
