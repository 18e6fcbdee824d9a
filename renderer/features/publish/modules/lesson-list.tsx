// Lessons of a module: rename, order, add and remove them.
import { FileText, Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { DraftResource } from '../../../../core/workshop/draft-view.ts';
import {
  editNow,
  editTyped,
  removeLater,
  undoRemoval,
  useDraft,
} from '../../../data/services/draft-store.ts';
import { Button } from '../../../ui/button.tsx';
import { FileButton } from '../../../ui/drop-zone.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { rowClass, stackClass } from '../../../ui/layout.ts';
import { OrderList } from '../../../ui/order-list.tsx';
import { FieldProblem } from '../../../ui/text-field.tsx';
import { useOrderWords } from '../../shared/use-order-words.ts';
import { CellInput } from '../draft/cell-input.tsx';
import tables from '../draft/cells.module.css';
import { openItem } from '../draft/open-item.ts';
import { useAddFiles } from '../draft/use-add-files.ts';
import { useFieldProblem } from '../fields/field-problems.tsx';

/** The lessons of a module, and its quiz. */
export function LessonList({
  module,
  draftId,
}: {
  readonly module: DraftResource;
  readonly draftId: string;
}) {
  const t = useTranslations('workshop');
  const words = useOrderWords();
  const adding = useAddFiles(draftId);
  const removed = useDraft((state) => state.removed);
  const problem = useFieldProblem('lessons', true);
  const { file, lessons = [], quiz } = module;
  return (
    <div className={stackClass(16)} data-field="lessons">
      {removed && (
        <div className={rowClass(8)}>
          <span role="status">{t('removed', removed)}</span>
          <Button onPress={undoRemoval}>{t('undo')}</Button>
        </div>
      )}
      {lessons.length > 0 && (
        <OrderList
          label={t('lessonsOrder')}
          words={words}
          items={lessons.map((lesson) => ({
            id: lesson.id,
            name: lesson.title || t('untitled'),
            content: <LessonRow module={module} lesson={lesson} />,
          }))}
          onOrder={(order) => void editNow({ kind: 'lessons-ordered', module: file, lessons: [...order] })}
        />
      )}
      <FieldProblem id={`${module.id}-lessons`} problem={problem} />
      <div className={rowClass(8)}>
        <Button icon={Plus} onPress={() => void editNow({ kind: 'lesson-added', module: file, title: '' })}>
          {t('lessonAdd')}
        </Button>
        <FileButton
          label={t('lessonFiles')}
          accept={['.md']}
          isMany
          isDisabled={adding.isBusy}
          onFiles={(files) => void adding.add(files, { as: 'report', module: file })}
        />
        {quiz ? (
          <Button icon={FileText} onPress={() => openItem(file, quiz.file)}>
            {t('quizText', { count: quiz.questions.length + quiz.strange })}
          </Button>
        ) : (
          <Button icon={Plus} onPress={() => void editNow({ kind: 'quiz-added', module: file })}>
            {t('quizEditor.addQuiz')}
          </Button>
        )}
      </div>
    </div>
  );
}

function LessonRow(props: {
  readonly module: DraftResource;
  readonly lesson: NonNullable<DraftResource['lessons']>[number];
}) {
  const t = useTranslations('workshop');
  const { module, lesson } = props;
  const name = lesson.title || t('untitled');
  return (
    <span className={tables['row']}>
      <CellInput
        isStrong
        aria-label={t('lessonTitle', { name })}
        lang={module.language}
        value={lesson.title}
        onChange={({ target }) =>
          editTyped({ kind: 'lesson-set', module: module.file, lesson: lesson.id, title: target.value })
        }
      />
      <Button
        look="plain"
        aria-label={t('textNamed', { name })}
        onPress={() => openItem(module.file, lesson.file)}
      >
        {t('fields.text')}
      </Button>
      <IconButton
        icon={Trash2}
        name={t('removeNamed', { name })}
        onPress={() =>
          removeLater({ edit: { kind: 'lesson-removed', module: module.file, lesson: lesson.id }, name })
        }
      />
    </span>
  );
}
