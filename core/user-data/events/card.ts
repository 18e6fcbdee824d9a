// Review cards.
import { canonicalJson } from '../../base/canonical-json.ts';
import { compareTexts } from '../../base/compare-texts.ts';
import { z } from '../../base/zod.ts';
import { type Card, cardFields, cardSides } from '../../cards/card.ts';
import { gradeSchema, memorySchema } from '../../cards/memory.ts';
import { withoutEntry } from './entries.ts';
import { eventModule } from './event-module.ts';

/** Cards that are kept. Beyond them a new one is refused, since none may disappear by itself. */
export const cardLimit = 3000;

/** A card was made, brought from a file, or brought back after it was removed. */
const cardMade = z.strictObject({ kind: z.literal('card-made'), version: z.literal(1), ...cardFields });

/** Other words on a card. What is remembered of it stays. */
const cardChanged = z.strictObject({
  kind: z.literal('card-changed'),
  version: z.literal(1),
  id: cardFields.id,
  ...cardSides,
});

/** A card was answered. The event holds the outcome, so that another version of FSRS changes no day that was announced. */
const cardReviewed = z.strictObject({
  kind: z.literal('card-reviewed'),
  version: z.literal(1),
  id: cardFields.id,
  grade: gradeSchema,
  memory: memorySchema,
});

const cardRemoved = z.strictObject({
  kind: z.literal('card-removed'),
  version: z.literal(1),
  id: cardFields.id,
});

/** A card as it was made, changed and answered. */
export type StoredCard = Card & { readonly sequence: number };

/** Cards in the user data. */
type CardData = {
  /** In the order in which they were made. */
  readonly cards: readonly StoredCard[];
};

const empty: CardData = { cards: [] };

/** Events of cards. */
export const cardEvents = eventModule({
  schemas: [cardMade, cardChanged, cardReviewed, cardRemoved],
  empty,
  part: 'cards',

  apply({ cards }, sequence, event) {
    const present = cards.find(({ id }) => id === event.id);
    if (event.kind === 'card-made') {
      if (present || cards.length >= cardLimit) return undefined;
      const { kind: _kind, version: _version, ...card } = event;
      return { cards: inOrder(cards, { ...card, sequence }) };
    }
    if (!present) return undefined;
    if (event.kind === 'card-removed') return { cards: withoutEntry(cards, event.id) ?? cards };
    const change =
      event.kind === 'card-changed' ? { front: event.front, back: event.back } : { memory: event.memory };
    const changed = { ...present, ...change };
    if (canonicalJson(changed) === canonicalJson(present)) return undefined;
    return { cards: cards.map((card) => (card === present ? { ...changed, sequence } : card)) };
  },

  compact: ({ cards }) =>
    cards.map(({ sequence, ...card }) => ({ sequence, event: { kind: 'card-made', version: 1, ...card } })),

  isErasing: ({ kind }) => kind === 'card-removed',
  writtenTexts: (event) => ('front' in event ? [event.front, event.back] : []),
});

/** The cards with one more. Most are made after all others. */
function inOrder(cards: readonly StoredCard[], card: StoredCard): readonly StoredCard[] {
  const before = cards.findLastIndex(
    (other) => (compareTexts(other.created, card.created) || compareTexts(other.id, card.id)) < 0,
  );
  return cards.toSpliced(before + 1, 0, card);
}
