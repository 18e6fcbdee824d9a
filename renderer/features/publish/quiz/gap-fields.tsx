// Fields of a text with gaps: the text, and for each gap the words that count as right.
import { useTranslations } from 'use-intl';
import { stackClass } from '../../../ui/layout.ts';
import { FieldProblem } from '../../../ui/text-field.tsx';
import { DraftField } from '../fields/draft-field.tsx';
import { useFieldProblem } from '../fields/field-problems.tsx';
import { LinesField } from './lines-field.tsx';
import type { QuestionFieldsProps } from './question-editor.tsx';

/** The text with its gaps. */
export function GapFields({ question, at, language, onChange }: QuestionFieldsProps) {
  const t = useTranslations('workshop.quizEditor');
  const { text = '', gaps = [] } = question;
  const problem = useFieldProblem(`${at}.gaps`);
  return (
    <div className={stackClass(16)}>
      <DraftField
        label={t('fields.text')}
        help={t('help.text', { first: '{1}', second: '{2}' })}
        field={`${at}.text`}
        rows={4}
        lang={language}
        value={text}
        onChange={(next) => onChange({ text: next, gaps: gapsFor(next, gaps) })}
      />
      {gaps.map((words, index) => (
        <LinesField
          // biome-ignore lint/suspicious/noArrayIndexKey: a gap is its number
          key={index}
          label={t('fields.gap', { number: index + 1 })}
          help={t('help.accepted')}
          field={`${at}.gaps.${index}`}
          lang={language}
          lines={words}
          onChange={(lines) =>
            onChange({ gaps: gaps.map((other, place) => (place === index ? lines : other)) })
          }
        />
      ))}
      <FieldProblem id={`${at}-gaps`} problem={problem} />
    </div>
  );
}

/** As many gaps as the text names. Words of a gap stay while its number is being rewritten. */
function gapsFor(text: string, gaps: readonly string[][]): string[][] {
  const named = [...text.matchAll(/\{(\d{1,2})\}/g)].map(([, number]) => Number(number));
  const written = gaps.findLastIndex((words) => words.length > 0) + 1;
  const count = Math.min(Math.max(1, written, ...named), 12);
  return Array.from({ length: count }, (_, index) => gaps[index] ?? []);
}
