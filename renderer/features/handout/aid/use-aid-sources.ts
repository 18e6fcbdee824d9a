// Sources on the sheet of the decision aid: the sections of its signs and steps, and its contacts.
import type { SourceLine } from '../../../../core/citing/source-line.ts';
import type { Contact } from '../../../../core/contacts/contact.ts';
import { replacementOf } from '../../../../core/kit/replacement.ts';
import { allResources } from '../../../data/db/queries.ts';
import type { SectionRow } from '../../../data/db/sections.ts';
import { useLibrary } from '../../../data/db/use-library.ts';
import { useLanguage } from '../../../data/user-data/settings.ts';
import { useSourceLine, useSources } from '../../shared/citing/use-sources.ts';

/** The lines of all sources, each once. */
export function useAidSources(
  sections: readonly SectionRow[],
  contacts: readonly Contact[],
): readonly SourceLine[] {
  const language = useLanguage();
  const all = useLibrary(allResources) ?? [];
  const { ofContact, ofResource } = useSources();
  const write = useSourceLine();
  const lines = [
    ...sections.map(({ resource, lesson, title, page }) =>
      write(
        ofResource(resource, {
          place:
            page === undefined
              ? { kind: 'section', heading: title ?? '' }
              : { kind: 'page', label: String(page) },
          lesson,
          replacedBy: replacementOf(resource, all, language),
        }),
      ),
    ),
    ...contacts.map((contact) => write(ofContact(contact))),
  ];
  return [...new Map(lines.map((line) => [line.line, line])).values()];
}
