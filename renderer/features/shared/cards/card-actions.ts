// Make, change and remove review cards.
import { type Card, type CardSides, tidySides } from '../../../../core/cards/card.ts';
import { cardLimit, type StoredCard } from '../../../../core/user-data/events/card.ts';
import { appendEvent, userDataNow } from '../../../data/user-data/user-data-store.ts';
import { offerPassphrase } from '../passphrase/passphrase-offer.tsx';
import { createLastRemoval, removeWithUndo } from '../undo.tsx';

/** A card before it is kept. */
export type CardDraft = Pick<Card, 'front' | 'back' | 'origin' | 'address' | 'language'>;

/** The card that can be brought back. */
export const useLastRemovedCard = createLastRemoval();

const longestName = 80;

/** How many more cards there is room for. */
export function roomForCards(): number {
  return cardLimit - userDataNow().cards.length;
}

/** Keeps new cards; those without words on one side are left out. Says how many were kept. */
export async function addCards(drafts: readonly CardDraft[]): Promise<number> {
  const start = Date.now();
  const made = drafts.slice(0, Math.max(0, roomForCards())).flatMap((draft, index) => {
    const sides = tidySides(draft);
    const { address, origin, language } = draft;
    if (!sides) return [];
    const card: Card = {
      id: crypto.randomUUID().replaceAll('-', ''),
      ...sides,
      origin,
      ...(address === undefined ? {} : { address }),
      language,
      // One behind the other, so that cards that are made at once stay in their order.
      created: new Date(start + index).toISOString(),
    };
    return { kind: 'card-made', version: 1, ...card } as const;
  });
  const stored = await Promise.all(made.map(appendEvent));
  if (stored.includes(true)) offerPassphrase();
  return made.length;
}

/** Keeps other words on a card. */
export async function changeCard({ id }: StoredCard, changed: CardSides): Promise<void> {
  const sides = tidySides(changed);
  if (sides) await appendEvent({ kind: 'card-changed', version: 1, id, ...sides });
}

/** Removes a card; undo brings it back with what was remembered of it. */
export async function removeCard({ sequence: _, ...card }: StoredCard): Promise<void> {
  const removal = { name: cardName(card), event: { kind: 'card-made', version: 1, ...card } as const };
  await removeWithUndo(useLastRemovedCard, removal, { kind: 'card-removed', version: 1, id: card.id });
}

/** The front of a card as a name in one line. */
export function cardName({ front }: Pick<Card, 'front'>): string {
  const line = front.replace(/\s+/g, ' ');
  return line.length <= longestName ? line : `${line.slice(0, longestName).trimEnd()} …`;
}
