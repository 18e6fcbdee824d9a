// Questions of a quiz: add, order, open and remove them, bring them in and save them as files.
import { CircleAlert, Download, FileText, Plus, Table, Trash2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import {
  emptyQuestion,
  freeQuestionId,
  type QuestionKind,
  questionKinds,
} from '../../../../core/workshop/draft-question.ts';
import type { PlacedQuestion } from '../../../../core/workshop/draft-view.ts';
import { editNow, removeLater, undoRemoval, useDraft } from '../../../data/services/draft-store.ts';
import { ActionMenu } from '../../../ui/action-menu.tsx';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { FileButton } from '../../../ui/drop-zone.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { classes, rowClass, stackClass } from '../../../ui/layout.ts';
import { OrderList } from '../../../ui/order-list.tsx';
import { textClass } from '../../../ui/text.ts';
import { useOrderWords } from '../../shared/use-order-words.ts';
import { openItem, openNewQuestion } from '../draft/open-item.ts';
import { ExportResult } from '../fields/export-result.tsx';
import { kindIcons } from './kind-icons.ts';
import type { QuizProps } from './quiz-editor.tsx';
import { QuizImportPanel } from './quiz-import-panel.tsx';
import styles from './quiz.module.css';
import { useQuizExport } from './use-quiz-export.ts';
import { useQuizImport } from './use-quiz-import.ts';

const endings = ['.gift', '.txt', '.csv', '.tsv', '.md'];
const forms = [
  { as: 'gift', icon: FileText },
  { as: 'csv', icon: Table },
] as const;

/** The questions. */
export function QuestionList({ draftId, module, quiz }: QuizProps) {
  const t = useTranslations('workshop');
  const words = useOrderWords();
  const removed = useDraft((state) => state.removed);
  const given = useQuizImport(draftId, module);
  const saving = useQuizExport(draftId, module.file);
  const leftOut = saving.saved?.leftOut ?? [];
  const add = async (kind: QuestionKind): Promise<void> => {
    const id = freeQuestionId('', (other) => quiz.questions.some(({ question }) => question.id === other));
    const isDone = await editNow({
      kind: 'questions-added',
      module: module.file,
      questions: [emptyQuestion(id, kind)],
    });
    if (isDone) openNewQuestion(module.file, quiz.file, id);
  };
  return (
    <div className={stackClass(16)} data-field="questions">
      <div className={rowClass(8)}>
        <ActionMenu
          name={t('quizEditor.add')}
          actions={questionKinds.map((kind) => ({
            id: kind,
            icon: kindIcons[kind],
            words: t(`quizEditor.kinds.${kind}`),
            act: () => void add(kind),
          }))}
        >
          <Button look="main" icon={Plus}>
            {t('quizEditor.add')}
          </Button>
        </ActionMenu>
        <FileButton
          label={t('quizEditor.import')}
          accept={endings}
          isDisabled={given.isBusy}
          onFiles={(files) => void given.read(files)}
        />
        <ActionMenu
          name={t('quizEditor.export')}
          actions={forms.map(({ as, icon }) => ({
            id: as,
            icon,
            words: t(`quizEditor.forms.${as}`),
            act: () => void saving.save(as),
          }))}
        >
          <Button icon={Download} isDisabled={quiz.questions.length === 0}>
            {t('quizEditor.export')}
          </Button>
        </ActionMenu>
      </div>
      <ExportResult
        saving={saving}
        without={
          leftOut.length > 0
            ? t('quizEditor.savedWithout', { count: leftOut.length, names: leftOut.join('; ') })
            : undefined
        }
      />
      <QuizImportPanel given={given} />
      {removed && (
        <div className={rowClass(8)}>
          <span role="status">{t('removed', removed)}</span>
          <Button onPress={undoRemoval}>{t('undo')}</Button>
        </div>
      )}
      {quiz.questions.length === 0 ? (
        <p className={textClass('quiet')}>{t('quizEditor.none')}</p>
      ) : (
        <OrderList
          label={t('quizEditor.order')}
          words={words}
          items={quiz.questions.map((placed) => ({
            id: placed.question.id,
            name: placed.question.prompt || t('quizEditor.noPrompt'),
            content: <QuestionRow placed={placed} module={module} quiz={quiz} />,
          }))}
          onOrder={(order) =>
            void editNow({ kind: 'questions-ordered', module: module.file, questions: [...order] })
          }
        />
      )}
    </div>
  );
}

function QuestionRow({
  placed,
  module,
  quiz,
}: Omit<QuizProps, 'draftId' | 'resources'> & { readonly placed: PlacedQuestion }) {
  const t = useTranslations('workshop');
  const { id, kind, prompt } = placed.question;
  const name = prompt || t('quizEditor.noPrompt');
  const count = useDraft(
    ({ check }) =>
      (check?.problems ?? []).filter(
        ({ file, field }) => file === quiz.file && field.startsWith(`questions.${placed.index}.`),
      ).length,
  );
  return (
    <span className={styles['row']}>
      <button
        type="button"
        className={styles['open']}
        lang={module.language}
        onClick={() => openItem(module.file, quiz.file, id)}
      >
        {name}
      </button>
      <span className={classes(rowClass(8), textClass('note'))}>
        <span>{t(`quizEditor.kinds.${kind}`)}</span>
        {count > 0 && <Badge icon={CircleAlert}>{t('problems', { count })}</Badge>}
      </span>
      <IconButton
        icon={Trash2}
        name={t('removeNamed', { name })}
        onPress={() =>
          removeLater({ edit: { kind: 'question-removed', module: module.file, question: id }, name })
        }
      />
    </span>
  );
}
