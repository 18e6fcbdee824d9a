// Fields of one document in a familiar order, its translations, its text.
import { useTranslations } from 'use-intl';
import type { DraftResource, DraftView } from '../../../../core/workshop/draft-view.ts';
import { removeLater } from '../../../data/services/draft-store.ts';
import { useFormats } from '../../../text/use-formats.ts';
import { Button } from '../../../ui/button.tsx';
import { SideSheet } from '../../../ui/side-sheet.tsx';
import { closeItem, useOpenItem } from '../draft/open-item.ts';
import { SheetSection } from '../draft/sheet-section.tsx';
import { TextEditor } from '../draft/text-editor.tsx';
import { FieldProblems } from '../fields/field-problems.tsx';
import { NameFields } from '../fields/resource-fields.tsx';
import { ResourceSections } from './resource-sections.tsx';

/** The document that is open. */
export function DocumentSheet({ draft }: { readonly draft: DraftView }) {
  const t = useTranslations('workshop');
  const item = useOpenItem((state) => state.item);
  const resource = draft.resources.find(({ file, kind }) => file === item && kind !== 'module');
  const title = resource?.facts.title ?? '';
  return (
    <SideSheet
      title={title === '' ? t('untitled') : title}
      titleLanguage={title === '' ? undefined : resource?.language}
      isOpen={resource !== undefined}
      isWide={resource?.format === 'markdown'}
      onClose={closeItem}
    >
      {resource && (
        <FieldProblems part="documents" item={resource.file}>
          <DocumentFields draft={draft} resource={resource} />
        </FieldProblems>
      )}
    </SideSheet>
  );
}

function DocumentFields({
  draft,
  resource,
}: {
  readonly draft: DraftView;
  readonly resource: DraftResource;
}) {
  const t = useTranslations('workshop');
  const common = useTranslations('common');
  const { size } = useFormats();
  const { file, facts } = resource;
  const name = (facts.title ?? '') === '' ? t('untitled') : (facts.title ?? '');
  return (
    <>
      <SheetSection title={t('sectionNames')}>
        <NameFields resource={resource} />
      </SheetSection>
      {resource.format === 'markdown' && (
        <SheetSection title={t('fields.text')}>
          <TextEditor
            draftId={draft.draftId}
            file={file}
            language={resource.language ?? 'en'}
            sources={facts.sources ?? []}
          />
        </SheetSection>
      )}
      <ResourceSections draft={draft} resource={resource} />
      <SheetSection title={t('sectionFile')}>
        <p>
          {t('fileFacts', { name: file.slice(file.lastIndexOf('/') + 1), size: size(resource.sizeBytes) })}
          {resource.pages !== undefined && `, ${common('pages', { count: resource.pages })}`}
        </p>
        <div>
          <Button
            onPress={() => {
              closeItem();
              removeLater({ edit: { kind: 'resource-removed', file }, name });
            }}
          >
            {t('removeFromKit')}
          </Button>
        </div>
      </SheetSection>
    </>
  );
}
