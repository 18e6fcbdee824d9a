// Sections of a checklist whose lists are for ticking because the decision aid has them: its signs, and what to have ready for a call.
import { targetFrom } from '../../../../core/library/kit-target.ts';
import { parseKitAddress } from '../../../../core/markdown/kit-address.ts';
import type { Library } from '../../../data/db/library.ts';
import type { ResourceRow } from '../../../data/db/library-db.ts';
import { moduleIdOf } from '../../../data/db/module-id.ts';
import { aidOf } from '../../../data/db/sections.ts';

/** The ids of their headings. */
export async function tickableSections(
  library: Library,
  resource: Pick<ResourceRow, 'work'>,
): Promise<ReadonlySet<string>> {
  const aid = await aidOf(library);
  if (!aid) return new Set();
  const addresses = [...aid.settings, ...aid.forms, ...aid.general, ...aid.ready.map(({ at }) => at)];
  return new Set(
    addresses.flatMap((address) => {
      const named = parseKitAddress(address);
      const target = named && targetFrom(named, aid.suffix);
      return target?.kind === 'resource' &&
        target.work === moduleIdOf(resource) &&
        target.heading !== undefined
        ? [target.heading]
        : [];
    }),
  );
}
