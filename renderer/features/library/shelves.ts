// Shelves of the library: works of one kind together, country guides and documents of others apart.
import type { Country } from '../../../core/base/country.ts';
import { isCoverDrawn } from '../../ui/cover-design.ts';
import type { Work, WorkOrder } from '../shared/works.ts';

/** Shelves in their order. */
const shelfNames = ['guides', 'checklists', 'modules', 'slides', 'other'] as const;
/** One of them. */
type ShelfName = (typeof shelfNames)[number];
/** A shelf with works on it. */
export type Shelf = { readonly name: ShelfName; readonly works: readonly Work[] };

/**
 * The shelves that have works, which keep their order. In the suggested order guides to the person's own country come first, then
 * those to other countries, then those to all of Europe.
 */
export function shelvesOf(works: readonly Work[], order: WorkOrder, own: Country): readonly Shelf[] {
  const rank = ({ shown: { country } }: Work): number => (country === 'EU' ? 2 : country === own ? 0 : 1);
  return shelfNames.flatMap((name) => {
    const there = works.filter((work) => shelfOf(work) === name);
    if (there.length === 0) return [];
    const isRanked = name === 'guides' && order === 'suggested';
    return { name, works: isRanked ? there.toSorted((one, other) => rank(one) - rank(other)) : there };
  });
}

/** A PDF that was given to the kit as a file was made by somebody else: a document, not a guide of the kit. */
function shelfOf({ shown }: Work): ShelfName {
  switch (shown.kind) {
    case 'report':
      return isCoverDrawn(shown) ? 'guides' : 'other';
    case 'checklist':
      return 'checklists';
    case 'module':
      return 'modules';
    case 'slides':
      return 'slides';
  }
}
