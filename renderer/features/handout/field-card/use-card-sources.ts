// Sources on a field card: those of its contacts, of the emergency numbers, and of its checklists.

import type { Language } from '../../../../core/base/language.ts';
import type { SourceLine } from '../../../../core/citing/source-line.ts';
import type { Contact } from '../../../../core/contacts/contact.ts';
import type { StripEntry } from '../../../../core/contacts/strip.ts';
import { replacementOf } from '../../../../core/kit/replacement.ts';
import type { ResourceRow } from '../../../data/db/library-db.ts';
import { allResources, textAt } from '../../../data/db/queries.ts';
import { useLibrary } from '../../../data/db/use-library.ts';
import { useSourceLine, useSources } from '../../shared/citing/use-sources.ts';

/** A checklist with its text and what replaced it. */
type CardChecklist = {
  readonly checklist: ResourceRow;
  readonly text: string;
  readonly newer: ResourceRow | undefined;
};

/** The texts of checklists; undefined until they are read. */
export function useChecklistTexts(
  checklists: readonly ResourceRow[],
  language: Language,
): readonly CardChecklist[] | undefined {
  return useLibrary(
    async (library) => {
      const all = await allResources(library);
      return await Promise.all(
        checklists.map(async (checklist) => ({
          checklist,
          text: checklist.file ? ((await textAt(library, checklist.file.path)) ?? '') : '',
          newer: replacementOf(checklist, all, language),
        })),
      );
    },
    [checklists.map(({ id }) => id).join(), language],
  );
}

/** The lines of all sources, each once, in the language of the card. */
export function useCardSources(
  card: {
    readonly contacts: readonly Contact[];
    readonly numbers: readonly StripEntry[];
    readonly texts: readonly CardChecklist[];
  },
  language: Language,
): readonly SourceLine[] {
  const { ofContact, ofResource } = useSources(language);
  const write = useSourceLine(language);
  const inFront = card.numbers.flatMap(({ contact }) => (contact ? [contact] : []));
  const lines = [
    ...[...inFront, ...card.contacts].map((contact) => write(ofContact(contact))),
    ...card.texts.map(({ checklist, newer }) =>
      write(ofResource(checklist, { place: { kind: 'whole' }, replacedBy: newer })),
    ),
  ];
  return [...new Map(lines.map((line) => [line.line, line])).values()];
}
