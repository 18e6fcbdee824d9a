// A question as readers will see it, with its right answers.
import { Check } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { DraftOption, DraftQuestion } from '../../../../core/workshop/draft-question.ts';
import { cardClass } from '../../../ui/card.ts';
import { Icon } from '../../../ui/icon.tsx';
import { classes, lineClass, stackClass } from '../../../ui/layout.ts';
import { textClass } from '../../../ui/text.ts';
import styles from './quiz.module.css';

type PreviewProps = { readonly question: DraftQuestion; readonly language: string | undefined };

/** The question. */
export function QuestionPreview({ question, language }: PreviewProps) {
  const t = useTranslations('workshop.quizEditor');
  return (
    <section
      className={classes(stackClass(12), cardClass(16), styles['preview'])}
      aria-label={t('preview')}
      data-question-preview
    >
      <p className={textClass('note')}>{t('preview')}</p>
      <div className={stackClass(12)} lang={language}>
        {question.kind === 'scenario' && question.scenario !== '' && (
          <blockquote>{question.scenario}</blockquote>
        )}
        <p className={textClass('strong')}>{question.prompt || t('noPrompt')}</p>
        <Answers question={question} />
        {question.feedback !== '' && <p>{question.feedback}</p>}
      </div>
    </section>
  );
}

function Answers({ question }: { readonly question: DraftQuestion }) {
  const t = useTranslations('workshop.quizEditor');
  const { options = [], items = [], pairs = [], accepted = [], gaps = [], steps = [], text = '' } = question;
  switch (question.kind) {
    case 'ordering':
      return (
        <>
          <p className={textClass('note')}>{t('orderFrom')}</p>
          <Numbered texts={items} />
        </>
      );
    case 'matching':
      return <Numbered texts={pairs.map(({ left, right }) => `${left} → ${right}`)} />;
    case 'short':
      return <Words label={t('writeAnswer')} words={accepted} />;
    case 'cloze':
      return (
        <>
          <p>{text.replace(/\{(\d{1,2})\}/g, '($1) ________')}</p>
          {gaps.map((words, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a gap is its number
            <Words key={index} label={t('atGap', { number: index + 1 })} words={words} />
          ))}
        </>
      );
    case 'branching':
      return steps.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step is its number
        <div className={stackClass(8)} key={index}>
          <p className={textClass('label')}>{t('step', { number: index + 1 })}</p>
          <p>{step.text}</p>
          <Options
            options={step.options}
            nextOf={(place) => {
              const next = step.options[place]?.next;
              return next === undefined ? t('ends') : t('leadsTo', { number: next + 1 });
            }}
          />
        </div>
      ));
    default:
      return <Options options={options} />;
  }
}

function Options(props: {
  readonly options: readonly DraftOption[];
  readonly nextOf?: (place: number) => string;
}) {
  const t = useTranslations('workshop.quizEditor');
  return (
    <ul className={stackClass(4)}>
      {props.options.map(({ text, isCorrect, feedback = '' }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what is being written has no other name
        <li key={index}>
          <span className={lineClass(8)}>
            <span>{text}</span>
            {isCorrect && (
              <span className={classes(lineClass(4), textClass('note'))}>
                <Icon of={Check} size={16} /> {t('right')}
              </span>
            )}
          </span>
          {feedback !== '' && <p className={textClass('note')}>{feedback}</p>}
          {props.nextOf && <p className={textClass('note')}>{props.nextOf(index)}</p>}
        </li>
      ))}
    </ul>
  );
}

function Numbered({ texts }: { readonly texts: readonly string[] }) {
  return (
    <ol>
      {texts.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what is being written has no other name
        <li key={index}>{text}</li>
      ))}
    </ol>
  );
}

function Words({ label, words }: { readonly label: string; readonly words: readonly string[] }) {
  return (
    <p>
      <span className={textClass('note')}>{label}</span> {words.join(' / ')}
    </p>
  );
}
