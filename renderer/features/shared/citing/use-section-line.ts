// The source line of a section of the kit.
import type { SourceLine } from '../../../../core/citing/source-line.ts';
import { replacementOf } from '../../../../core/kit/replacement.ts';
import { allResources } from '../../../data/db/queries.ts';
import type { SectionRow } from '../../../data/db/sections.ts';
import { useLibrary } from '../../../data/db/use-library.ts';
import { useLanguage } from '../../../data/user-data/settings.ts';
import { useSourceLine, useSources } from './use-sources.ts';

/** The line of a section: its heading in a text, its page in a report. */
export type SectionLine = (section: SectionRow) => SourceLine;

/** Writes the lines of sections. It reads all resources, so a screen calls it once. */
export function useSectionLine(): SectionLine {
  const language = useLanguage();
  const all = useLibrary(allResources) ?? [];
  const { ofResource } = useSources();
  const write = useSourceLine();
  return ({ resource, lesson, title, page }) =>
    write(
      ofResource(resource, {
        place:
          page === undefined
            ? { kind: 'section', heading: title ?? '' }
            : { kind: 'page', label: String(page) },
        lesson,
        replacedBy: replacementOf(resource, all, language),
      }),
    );
}
