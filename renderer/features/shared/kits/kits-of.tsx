// The kits of an open item: which one it is from, and links to the same item in others.
import { useTranslations } from 'use-intl';
import { hrefOf, type Route, routeOfResource } from '../../../app/routes/routes.ts';
import { kitOf, useLibraryStore } from '../../../data/db/library-store.ts';
import { contactsInKits, resourcesInKits } from '../../../data/db/queries.ts';
import { useLibrary } from '../../../data/db/use-library.ts';
import { useKitName } from '../../../text/use-kit-name.ts';
import { FromKit } from '../../../ui/from-kit.tsx';
import { classes, rowClass } from '../../../ui/layout.ts';
import { textClass } from '../../../ui/text.ts';

/** The words and links; nothing while there is one kit whose publisher is known. */
export function KitsOf({ id, kind }: { readonly id: string; readonly kind: 'resource' | 'contact' }) {
  const t = useTranslations('common');
  const nameOf = useKitName();
  const ready = useLibraryStore((state) => state.ready);
  const others = useLibrary(
    async (library): Promise<readonly { readonly id: string; readonly route: Route }[]> => {
      if (kind === 'contact') {
        const found = await contactsInKits(library, id);
        return found.map((other) => ({ id: other, route: { screen: 'contact', contactId: other } }));
      }
      const found = await resourcesInKits(library, id);
      return found.map((other) => ({ id: other.id, route: routeOfResource(other) }));
    },
    [id, kind],
  );
  if (!ready || (ready.parts.length < 2 && ready.parts[0].isVerified)) return null;
  return (
    <p className={classes(rowClass([4, 8]), textClass('small'))}>
      <FromKit id={id} />
      {(others ?? []).map(({ id: other, route }) => (
        <a key={other} href={hrefOf(route)} data-also-in={other}>
          {t('alsoInKit', { kits: nameOf(kitOf(ready, other).kitId).text })}
        </a>
      ))}
    </p>
  );
}
