// Numbers of a draft that older copies should be told of, and those that were recalled since: by the kit it was started from.
import { create } from 'zustand';
import type { DraftContact } from '../../../../core/contacts/draft-contact.ts';
import { type RecalledNumber, recalledIn } from '../../../../core/contacts/recalled-contact.ts';
import { isSameNumber } from '../../../../core/contacts/same-number.ts';
import type { SucceededContact } from '../../../../core/contacts/successor.ts';
import { withoutSuffix } from '../../../../core/kit/item-id.ts';
import type { DraftView } from '../../../../core/workshop/draft-view.ts';
import { allContacts } from '../../../data/db/queries.ts';
import { useLibrary } from '../../../data/db/use-library.ts';

/** A number that the kit has and the draft has not, and what would be named in its place. */
export type RecallOffer = {
  readonly contact: DraftContact;
  readonly number: string;
  readonly instead: string | undefined;
  /** The version that has it. */
  readonly to: string;
};

/** A number that the draft still has, though its publisher recalled it in the kit. */
type RecalledHere = { readonly contact: DraftContact; readonly recalled: RecalledNumber };

/** Offers that a person declined, until the program ends. */
const useDeclined = create<{ readonly keys: readonly string[] }>(() => ({ keys: [] }));

/** Declines an offer. */
export function declineOffer(draftId: string, { contact, number }: RecallOffer): void {
  useDeclined.setState(({ keys }) => ({ keys: [...keys, `${draftId} ${contact.id} ${number}`] }));
}

/** What is to be said about the numbers of a draft; nothing unless the version that it was started from is in use. */
export function useRecallOffers(draft: DraftView): {
  readonly offers: readonly RecallOffer[];
  readonly recalled: readonly RecalledHere[];
} {
  const { base, draftId } = draft;
  const declined = useDeclined(({ keys }) => keys);
  const before = useLibrary(
    async ({ parts }) => {
      const part = parts.find(({ kit }) => kit.kitId === base?.kitId && kit.treeHash === base.treeHash);
      return part ? await allContacts({ parts: [part] }) : [];
    },
    [base?.treeHash],
  );
  if (!base || !before) return { offers: [], recalled: [] };
  const known = new Map(before.map((contact) => [withoutSuffix(contact.id), contact]));
  const pairs = draft.contacts.flatMap((contact) => {
    const earlier = known.get(contact.id);
    return earlier ? [{ contact, earlier }] : [];
  });
  return {
    offers: pairs
      .flatMap((pair) => offersOf(pair, draft, base.version))
      .filter(({ contact, number }) => !declined.includes(`${draftId} ${contact.id} ${number}`)),
    recalled: pairs.flatMap(({ contact, earlier }) =>
      recalledIn(earlier)
        .filter(({ number }) => hasNumber(contact, number))
        .map((recalled) => ({ contact, recalled })),
    ),
  };
}

function offersOf(
  { contact, earlier }: { readonly contact: DraftContact; readonly earlier: SucceededContact },
  { recalls = [] }: DraftView,
  version: string,
): readonly RecallOffer[] {
  const told = [
    ...recalls.filter((recall) => recall.contact === contact.id),
    // What is called in place of a recalled number never was in the kit.
    ...recalledIn(earlier).flatMap(({ instead }) => instead ?? []),
  ];
  const gone = earlier.phones.filter(
    (phone) => !hasNumber(contact, phone.number) && !told.some(({ number }) => isSameNumber(phone, number)),
  );
  if (gone.length === 0) return [];
  const written = contact.phones.filter(({ number }) => number.trim().length > 1);
  const added = written.find(({ number }) => !hasNumber(earlier, number)) ?? written[0];
  const instead = added?.number.trim();
  return gone.map(({ number }) => ({ contact, number, instead, to: version }));
}

function hasNumber({ phones }: Pick<DraftContact, 'phones'>, number: string): boolean {
  return phones.some((phone) => isSameNumber(phone, number));
}
