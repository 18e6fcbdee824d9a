// Sources on a field card: the kits of its numbers, and each checklist.
import { useTranslations } from 'use-intl';
import type { Language } from '../../../../core/base/language.ts';
import { type KitLine, kitLine } from '../../../../core/citing/kit-line.ts';
import type { KitFacts } from '../../../../core/citing/source-facts.ts';
import type { SourceLine } from '../../../../core/citing/source-line.ts';
import { replacementOf } from '../../../../core/kit/replacement.ts';
import type { ResourceRow } from '../../../data/db/library-db.ts';
import { kitOf, useLibraryStore } from '../../../data/db/library-store.ts';
import { allResources, textAt } from '../../../data/db/queries.ts';
import { useLibrary } from '../../../data/db/use-library.ts';
import { formatsOf } from '../../../text/formats.ts';
import { useKitFacts } from '../../../text/use-source-words.ts';
import { useSourceLine, useSources } from '../../shared/citing/use-sources.ts';

/** A line that names a source of the card. */
export type CardLine = SourceLine | KitLine;

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

/** The line of a checklist, in the language of the card. */
export function useChecklistSource(language: Language): (text: CardChecklist) => SourceLine {
  const { ofResource } = useSources(language);
  const write = useSourceLine(language);
  return ({ checklist, newer }) =>
    write(ofResource(checklist, { place: { kind: 'whole' }, replacedBy: newer }));
}

/** A kit from which something on the card comes. */
export type CardKit = { readonly id: string; readonly kit: KitFacts; readonly source: KitLine };

/** The kits of items, each with its line. The kit stands for the sources of its contacts: the program shows them all. */
export function useCardKits(language: Language): (ids: readonly string[]) => readonly CardKit[] {
  const t = useTranslations('fieldCard');
  const common = useTranslations('common');
  const library = useLibraryStore((state) => state.ready);
  const kitFacts = useKitFacts(language);
  const { day } = formatsOf(language);
  const words = {
    kit: ({ title, version, issued }: KitFacts) => t('fromKit', { kit: title, version, day: day(issued) }),
    notVerified: common('publisherNotVerified'),
  };
  return (ids) => {
    const facts = new Map(library ? ids.map((id) => [kitOf(library, id).kitId, kitFacts(id)]) : []);
    return [...facts].flatMap(([id, kit]) => (kit ? [{ id, kit, source: kitLine(kit, words) }] : []));
  };
}
