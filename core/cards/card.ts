// A review card: a question and its answer, where it comes from, and how well it is remembered.
import { languageSchema } from '../base/language.ts';
import { toPlain } from '../base/plain-text.ts';
import { z } from '../base/zod.ts';
import { memorySchema } from './memory.ts';

/** Characters of the front of a card, and of its back. */
export const longestSides = { front: 1000, back: 4000 } as const;

/** What a card was made from: a note or highlight, a term of the glossary, a question of a quiz, or nothing. */
const cardOrigins = ['note', 'term', 'question', 'hand'] as const;

/** A text of a card. Line breaks are kept; a card without words on one side cannot be learnt. */
const side = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .refine((text) => tidySide(text) === text);

/** The two sides of a card, wherever they are stored. */
export const cardSides = { front: side(longestSides.front), back: side(longestSides.back) } as const;

/** The fields of a card, wherever it is stored. */
export const cardFields = {
  id: z.string().regex(/^[0-9a-f]{32}$/),
  ...cardSides,
  origin: z.enum(cardOrigins),
  /** Address of the page the card rests on, as behind the hash of the program. Absent where it rests on none. */
  address: z
    .string()
    .max(1000)
    .regex(/^\/[^\s]*$/)
    .optional(),
  /** Language of both sides. */
  language: languageSchema,
  created: z.iso.datetime(),
  /** Absent until the first answer. */
  memory: memorySchema.optional(),
} as const;

const fields = z.strictObject(cardFields);

/** A card. */
export type Card = z.infer<typeof fields>;

/** The words of a card. */
export type CardSides = Pick<Card, 'front' | 'back'>;

/** A side as it is stored: no characters that hide or reorder, no spaces at its ends. */
function tidySide(text: string): string {
  return toPlain(text);
}

/** Both sides as they are stored, cut to their lengths; undefined where one of them is empty. */
export function tidySides({ front, back }: CardSides): CardSides | undefined {
  const tidy = {
    front: tidySide(tidySide(front).slice(0, longestSides.front)),
    back: tidySide(tidySide(back).slice(0, longestSides.back)),
  };
  return tidy.front === '' || tidy.back === '' ? undefined : tidy;
}
