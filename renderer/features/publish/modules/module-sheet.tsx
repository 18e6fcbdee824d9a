// Fields of one module, its lessons in order, and the text of one lesson at a time.
import { ArrowLeft } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { DraftResource, DraftView } from '../../../../core/workshop/draft-view.ts';
import { removeLater } from '../../../data/services/draft-store.ts';
import { Button } from '../../../ui/button.tsx';
import { SideSheet } from '../../../ui/side-sheet.tsx';
import { ResourceSections } from '../documents/resource-sections.tsx';
import { closeItem, openItem, useOpenItem } from '../draft/open-item.ts';
import { SheetSection } from '../draft/sheet-section.tsx';
import { TextEditor } from '../draft/text-editor.tsx';
import { DraftField } from '../fields/draft-field.tsx';
import { FieldProblems } from '../fields/field-problems.tsx';
import { NameFields, writeFacts } from '../fields/resource-fields.tsx';
import { QuizEditor } from '../quiz/quiz-editor.tsx';
import { LessonList } from './lesson-list.tsx';

/** The module that is open. */
export function ModuleSheet({ draft }: { readonly draft: DraftView }) {
  const t = useTranslations('workshop');
  const { item, text } = useOpenItem();
  const module = draft.resources.find(({ file, kind }) => file === item && kind === 'module');
  const title = module?.facts.title || t('untitled');
  return (
    <SideSheet
      title={title}
      titleLanguage={module?.facts.title ? module.language : undefined}
      isOpen={module !== undefined}
      isWide={text !== undefined}
      onClose={closeItem}
    >
      {module && (
        <FieldProblems part="modules" item={module.file}>
          {text === undefined ? (
            <ModuleFields draft={draft} module={module} />
          ) : module.quiz?.file === text ? (
            <QuizEditor
              draftId={draft.draftId}
              resources={draft.resources}
              module={module}
              quiz={module.quiz}
            />
          ) : (
            <LessonText draft={draft} module={module} file={text} />
          )}
        </FieldProblems>
      )}
    </SideSheet>
  );
}

function ModuleFields({ draft, module }: { readonly draft: DraftView; readonly module: DraftResource }) {
  const t = useTranslations('workshop');
  const { file, facts } = module;
  return (
    <>
      <SheetSection title={t('sectionNames')}>
        <NameFields resource={module} />
        <DraftField
          label={t('fields.minutes')}
          field="minutes"
          kind="number"
          value={facts.minutes?.toString() ?? ''}
          onChange={(value) => writeMinutes(file, value)}
        />
      </SheetSection>
      <SheetSection title={t('fields.lessons')}>
        <LessonList module={module} draftId={draft.draftId} />
      </SheetSection>
      <ResourceSections draft={draft} resource={module} />
      <div>
        <Button
          onPress={() => {
            closeItem();
            removeLater({
              edit: { kind: 'resource-removed', file },
              name: facts.title || t('untitled'),
            });
          }}
        >
          {t('removeFromKit')}
        </Button>
      </div>
    </>
  );
}

type LessonPlace = { readonly draft: DraftView; readonly module: DraftResource; readonly file: string };

function LessonText({ draft, module, file }: LessonPlace) {
  const t = useTranslations('workshop');
  const lesson = module.lessons?.find((one) => one.file === file);
  const language = module.language ?? 'en';
  return (
    <>
      <div>
        <Button icon={ArrowLeft} onPress={() => openItem(module.file)}>
          {t('backToModule')}
        </Button>
      </div>
      <SheetSection title={lesson?.title || t('untitled')}>
        <TextEditor
          draftId={draft.draftId}
          file={file}
          language={language}
          sources={module.facts.sources ?? []}
        />
      </SheetSection>
    </>
  );
}

function writeMinutes(file: string, value: string): void {
  const minutes = Number.parseInt(value, 10);
  if (minutes >= 1) writeFacts(file, { minutes }, true);
  else writeFacts(file, {}, true, ['minutes']);
}
