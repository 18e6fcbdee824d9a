// Data of the decision aid: the aid itself and every section it names, in the person's language.
import type { Contact } from '../../../../core/contacts/contact.ts';
import { allContacts, stripContacts } from '../../../data/db/queries.ts';
import { aidOf, type KitAid, type SectionRow, sectionsAt } from '../../../data/db/sections.ts';
import { useLibrary } from '../../../data/db/use-library.ts';
import { useLanguage } from '../../../data/user-data/settings.ts';

/** An aid with the sections behind its addresses. */
export type LoadedAid = {
  readonly aid: KitAid;
  readonly contacts: readonly Contact[];
  /** For the emergency numbers. */
  readonly stripContacts: readonly Contact[];
  /** The sections of addresses, in their order; those that lead nowhere are left out. */
  readonly sections: (addresses: readonly string[]) => SectionRow[];
};

/** The aid; `missing` when the kit has none, undefined while it is read. */
export function useAid(): LoadedAid | 'missing' | undefined {
  const language = useLanguage();
  return useLibrary(
    async (library) => {
      const aid = await aidOf(library);
      if (!aid) return 'missing' as const;
      const { limits, ageInDoubt } = aid;
      const rows = await sectionsAt(
        library,
        [
          ...aid.settings,
          ...aid.forms,
          ...aid.general,
          ...(limits === undefined ? [] : [limits]),
          ...(ageInDoubt === undefined ? [] : [ageInDoubt]),
          ...aid.steps.flatMap(({ see }) => see),
        ],
        language,
        aid.suffix,
      );
      return {
        aid,
        contacts: await allContacts(library),
        stripContacts: await stripContacts(library),
        sections: (addresses: readonly string[]) => addresses.flatMap((address) => rows.get(address) ?? []),
      };
    },
    [language],
  );
}
