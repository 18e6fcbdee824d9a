// A question of a draft: everything may still be missing, and the linter names what is.
import { z } from '../base/zod.ts';

const longText = z.string().max(20_000);
const shortText = z.string().max(2000);

/** Kinds of questions, in the order in which they are offered. */
export const questionKinds = [
  'single',
  'multiple',
  'scenario',
  'ordering',
  'matching',
  'short',
  'cloze',
  'branching',
] as const;
/** One kind. */
export type QuestionKind = (typeof questionKinds)[number];

const option = { text: shortText, isCorrect: z.boolean(), feedback: shortText.optional() };
const options = z.array(z.strictObject(option)).max(60);
const words = z.array(shortText).max(60);

/** One question. Fields of other kinds are absent; a text that nobody wrote yet is empty. */
export const draftQuestionSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,120}$/),
  kind: z.enum(questionKinds),
  scenario: longText.optional(),
  prompt: longText,
  /** A text with `{1}`, `{2}` where words are left out. */
  text: longText.optional(),
  options: options.optional(),
  items: words.optional(),
  pairs: z
    .array(z.strictObject({ left: shortText, right: shortText }))
    .max(60)
    .optional(),
  accepted: words.optional(),
  /** For each gap the words that count as right. */
  gaps: z.array(words).max(60).optional(),
  steps: z
    .array(
      z.strictObject({
        text: longText,
        options: z.array(z.strictObject({ ...option, next: z.int().min(0).max(60).optional() })).max(60),
      }),
    )
    .max(60)
    .optional(),
  feedback: longText,
  reference: z.string().max(400),
});
/** One question. */
export type DraftQuestion = z.infer<typeof draftQuestionSchema>;
/** An answer to choose. */
export type DraftOption = NonNullable<DraftQuestion['options']>[number];
/** A moment of a story. */
export type DraftStep = NonNullable<DraftQuestion['steps']>[number];

/** The fields that a kind has besides those of every question, each as it begins. */
type OwnFields = Partial<
  Pick<DraftQuestion, 'scenario' | 'text' | 'options' | 'items' | 'pairs' | 'accepted' | 'gaps' | 'steps'>
>;

const noOption: DraftOption = { text: '', isCorrect: false };
const twoOptions: DraftOption[] = [{ ...noOption, isCorrect: true }, noOption];
const noPair = { left: '', right: '' };

const beginnings: Readonly<Record<QuestionKind, OwnFields>> = {
  single: { options: twoOptions },
  multiple: { options: twoOptions },
  scenario: { scenario: '', options: twoOptions },
  ordering: { items: [] },
  matching: { pairs: [noPair, noPair, noPair] },
  short: { accepted: [] },
  cloze: { text: '', gaps: [[]] },
  branching: {
    steps: [
      { text: '', options: [{ ...noOption, isCorrect: true, next: 1 }, noOption] },
      { text: '', options: twoOptions },
    ],
  },
};

/** A question without words, with the least number of fields of its kind. */
export function emptyQuestion(id: string, kind: QuestionKind): DraftQuestion {
  return { id, kind, prompt: '', ...structuredClone(beginnings[kind]), feedback: '', reference: '' };
}

/** The wanted id, or the first free one with a number; without words the first free one of `q1`, `q2` and so on. */
export function freeQuestionId(wanted: string, isTaken: (id: string) => boolean): string {
  if (wanted !== '' && !isTaken(wanted)) return wanted;
  const start = wanted === '' ? 'q' : `${wanted.slice(0, 50)}-`;
  for (let number = wanted === '' ? 1 : 2; ; number += 1) {
    if (!isTaken(`${start}${number}`)) return `${start}${number}`;
  }
}
