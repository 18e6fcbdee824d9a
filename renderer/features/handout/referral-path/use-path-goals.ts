// What the boxes of a referral path open: the contact of an office, or the section of a text.
import type { Contact } from '../../../../core/contacts/contact.ts';
import { withSuffix } from '../../../../core/kit/item-id.ts';
import { formatKitAddress } from '../../../../core/markdown/kit-address.ts';
import type { FigureLink } from '../../../../core/markdown/read-figure.ts';
import { contactOfLink } from '../../../data/db/queries.ts';
import { type SectionRow, sectionsAt } from '../../../data/db/sections.ts';
import { useLibrary } from '../../../data/db/use-library.ts';
import { useLanguage } from '../../../data/user-data/settings.ts';

/** What a box opens; neither is there when it leads nowhere in this kit. */
export type PathGoal = { readonly contact?: Contact | undefined; readonly section?: SectionRow | undefined };

/** What each box opens, once it is looked up; `suffix` is of the kit that the figure is from. */
export function usePathGoals(
  links: readonly FigureLink[],
  suffix: string,
): ((link: FigureLink) => PathGoal) | undefined {
  const language = useLanguage();
  const ids = links.flatMap(({ target }) => (target.kind === 'contact' ? [target.contact] : []));
  const addresses = links.map(({ target }) => formatKitAddress(target));
  const known = useLibrary(
    async (library) => ({
      contacts: new Map(
        await Promise.all(
          ids.map(async (id) => [id, await contactOfLink(library, withSuffix(id, suffix))] as const),
        ),
      ),
      sections: await sectionsAt(library, addresses, language, suffix),
    }),
    [addresses.join(' '), language, suffix],
  );
  if (!known) return undefined;
  return ({ target }) =>
    target.kind === 'contact'
      ? { contact: known.contacts.get(target.contact) }
      : { section: known.sections.get(formatKitAddress(target)) };
}
