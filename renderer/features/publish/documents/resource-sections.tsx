// What is written about every document and module alike: its age, its subject, its translations, its sources.
import { useTranslations } from 'use-intl';
import type { DraftResource, DraftView } from '../../../../core/workshop/draft-view.ts';
import { SheetSection } from '../draft/sheet-section.tsx';
import { AgeFields, SubjectFields } from '../fields/resource-fields.tsx';
import { SourceFields } from '../fields/source-fields.tsx';
import { TranslationFields } from './translation-fields.tsx';

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
