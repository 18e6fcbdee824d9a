// The quiz of a module: its questions in order, one of them open, files of other programs.
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { DraftQuiz, DraftResource } from '../../../../core/workshop/draft-view.ts';
import { Band } from '../../../ui/band.tsx';
import { Button } from '../../../ui/button.tsx';
import { openItem, useOpenItem } from '../draft/open-item.ts';
import { SheetSection } from '../draft/sheet-section.tsx';
import { TextEditor } from '../draft/text-editor.tsx';
import { QuestionEditor } from './question-editor.tsx';
import { QuestionList } from './question-list.tsx';

/** What the parts of the editor take. */
export type QuizProps = {
  readonly draftId: string;
  readonly resources: readonly DraftResource[];
  readonly module: DraftResource;
  readonly quiz: DraftQuiz;
};

/** The quiz, or one of its questions. */
export function QuizEditor(props: QuizProps) {
  const t = useTranslations('workshop');
  const { module, quiz } = props;
  const id = useOpenItem((state) => state.question);
  const [isText, setText] = useState(false);
  const open = quiz.questions.find(({ question }) => question.id === id);
  const isAsText = isText || !quiz.isReadable;
  return (
    <>
      <div>
        <Button
          icon={ArrowLeft}
          onPress={() => (open || isText ? openQuiz(module, quiz, setText) : openItem(module.file))}
        >
          {open || isText ? t('quizEditor.back') : t('backToModule')}
        </Button>
      </div>
      {isAsText ? (
        <SheetSection title={t('quiz')}>
          <TextEditor
            draftId={props.draftId}
            file={quiz.file}
            language={module.language ?? 'en'}
            sources={[]}
            isPlain
          />
        </SheetSection>
      ) : open ? (
        <QuestionEditor {...props} placed={open} key={open.question.id} />
      ) : (
        <SheetSection title={t('quiz')}>
          {quiz.strange > 0 && (
            <Band
              tone="warning"
              action={<Button onPress={() => setText(true)}>{t('quizEditor.showText')}</Button>}
            >
              {t('quizEditor.strange', { count: quiz.strange })}
            </Band>
          )}
          <QuestionList {...props} />
        </SheetSection>
      )}
    </>
  );
}

function openQuiz(module: DraftResource, quiz: DraftQuiz, setText: (isText: boolean) => void): void {
  setText(false);
  openItem(module.file, quiz.file);
}
