// Lines of a referral letter: those that the kit's page on a factual report lists, and sender and recipient.

/** The parts of the letter about the child and what was done, in their order. */
export const letterParts = [
  'seen',
  'said',
  'told',
  'present',
  'age',
  'speaks',
  'wishes',
  'unknown',
  'done',
] as const;
/** One of them. */
type LetterPart = (typeof letterParts)[number];

/** Who writes, in the order of the letter. */
export const writerParts = ['from', 'reach', 'standIn'] as const;
/** One of them. */
type WriterPart = (typeof writerParts)[number];

/** A letter as far as it is written. There is no field for a name of a child. `date` is a day as YYYY-MM-DD or ''. */
export type LetterText = Readonly<Record<LetterPart | WriterPart, string>> & {
  /** Id of the contact it goes to; undefined for another service. */
  readonly contactId: string | undefined;
  readonly toName: string;
  readonly date: string;
  readonly isInDoubt: boolean;
};

/** A letter of which nothing is written but the day. */
export function emptyLetter(date: string): LetterText {
  const empty = Object.fromEntries([...letterParts, ...writerParts].map((part) => [part, '']));
  return {
    ...(empty as Record<LetterPart | WriterPart, string>),
    contactId: undefined,
    toName: '',
    date,
    isInDoubt: false,
  };
}

/** Whether there is something in it that would be lost. */
export function isWritten(letter: LetterText): boolean {
  const { contactId, isInDoubt, date: _date, ...words } = letter;
  return contactId !== undefined || isInDoubt || Object.values(words).some((text) => text.trim() !== '');
}
