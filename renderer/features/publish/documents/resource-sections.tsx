// What is written about every document and module alike: its age, its subject, its translations, its sources.
import { useTranslations } from 'use-intl';
import type { DraftFacts } from '../../../../core/workshop/draft-facts.ts';
import type { DraftResource, DraftView } from '../../../../core/workshop/draft-view.ts';
import { SheetSection } from '../draft/sheet-section.tsx';
import { nextNumber } from '../fields/next-number.ts';
import { AgeFields, SubjectFields, writeFacts } from '../fields/resource-fields.tsx';
import { SourceTable } from '../fields/source-table.tsx';
import { TranslationFields } from './translation-fields.tsx';

type Source = NonNullable<DraftFacts['sources']>[number];

/** The sections. */
export function ResourceSections(props: { readonly draft: DraftView; readonly resource: DraftResource }) {
  const t = useTranslations('workshop');
  const { resource } = props;
  return (
    <>
      <SheetSection title={t('sectionAge')} lead={t('sectionAgeText')}>
        <AgeFields resource={resource} />
      </SheetSection>
      <SheetSection title={t('sectionSubject')}>
        <SubjectFields resource={resource} />
      </SheetSection>
      <SheetSection title={t('fields.translationOf')} lead={t('translationText')}>
        <TranslationFields {...props} />
      </SheetSection>
      <SheetSection title={t('fields.sources')} lead={t('sourcesText')}>
        <SourceFields resource={resource} />
      </SheetSection>
    </>
  );
}

/** The sources of a document or module: a table of numbered rows. */
function SourceFields({ resource }: { readonly resource: DraftResource }) {
  const sources = resource.facts.sources ?? [];
  return (
    <SourceTable<Source>
      id={resource.id}
      columns={['id', 'title', 'address', 'date']}
      sources={sources}
      fresh={() => ({ id: nextNumber(sources), title: '' })}
      write={(next, isTyped) => writeFacts(resource.file, { sources: [...next] }, isTyped)}
    />
  );
}
