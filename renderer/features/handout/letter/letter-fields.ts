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

/** The parts in the order they are asked for. */
export const letterSections = [
  { name: 'noticed', parts: ['seen', 'said', 'told'] },
  { name: 'child', parts: ['present', 'age', 'speaks', 'wishes', 'unknown'] },
  { name: 'done', parts: ['done'] },
  { name: 'writer', parts: writerParts },
] as const satisfies readonly { name: string; parts: readonly (LetterPart | WriterPart)[] }[];

/** How many of these parts hold words. */
export function writtenCount(letter: LetterText, parts: readonly (LetterPart | WriterPart)[]): number {
  return parts.filter((part) => letter[part].trim() !== '').length;
}

/** A letter of which nothing is written but the day and whom it goes to. */
export function emptyLetter(date: string, contactId: string | undefined): LetterText {
  const empty = Object.fromEntries([...letterParts, ...writerParts].map((part) => [part, '']));
  return {
    ...(empty as Record<LetterPart | WriterPart, string>),
    contactId,
    toName: '',
    date,
    isInDoubt: false,
  };
}

/** Whether there is something in it that would be lost; whom it goes to counts when it is not who it began with. */
export function isWritten(letter: LetterText, first: string | undefined): boolean {
  const { contactId, isInDoubt, date: _date, ...words } = letter;
  return contactId !== first || isInDoubt || Object.values(words).some((text) => text.trim() !== '');
}
