// Link to the page on which a sign or a step is based.
import { useTranslations } from 'use-intl';
import type { SectionRow } from '../../data/db/sections.ts';
import { useRowNote } from '../../ui/from-kit.tsx';
import { KitLink } from '../../ui/markdown/inlines.tsx';

/** A link to the page of a section. */
export function SectionLink({ section }: { readonly section: SectionRow }) {
  const name = useSectionName();
  const notVerified = useRowNote()(section.resource.id);
  return (
    <>
      <KitLink target={section.target}>
        <span lang={section.resource.language}>{name(section)}</span>
      </KitLink>
      {notVerified !== '' && ` (${notVerified})`}
    </>
  );
}

/** Writes where a section stands: title of the work, of the lesson, of the section, or the page. */
export function useSectionName(): (section: SectionRow) => string {
  const t = useTranslations('aid');
  return ({ resource, lesson, title, page }) =>
    [resource.title, lesson, title, page === undefined ? undefined : t('page', { page })]
      .filter((part) => part !== undefined)
      .join(', ');
}
