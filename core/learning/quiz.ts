// Schema of a quiz: kinds of questions, options, feedback and the place in the text that supports each answer.
import { z } from '../base/zod.ts';

const base = {
  id: z.string().regex(/^[a-z0-9-]+$/),
  prompt: z.string().min(1),
  /** Shown after answering, right or wrong. */
  feedback: z.string().min(1),
  /** The section that supports the answer: `kit:<work>#<heading id>` or `kit:<module work>/<lesson id>#<heading id>`. */
  reference: z.string().regex(/^kit:[a-z0-9.-]+(\/[a-z0-9-]+)?(#[a-z0-9-]+)?$/),
};
const options = z
  .array(z.strictObject({ text: z.string().min(1), isCorrect: z.boolean(), feedback: z.string().optional() }))
  .min(2)
  .max(8);
/** Answers that count as right, for a person who types. Case, accents and marks at the end do not matter. */
const accepted = z.array(z.string().min(1).max(200)).min(1).max(20);

/** A moment of a story: what is the case, and what a person can do. `next` is the index of the step that follows; without it the story ends. */
const stepSchema = z.strictObject({
  text: z.string().min(1),
  options: z
    .array(
      z.strictObject({
        text: z.string().min(1),
        isCorrect: z.boolean(),
        feedback: z.string().optional(),
        next: z.int().min(1).max(19).optional(),
      }),
    )
    .min(2)
    .max(8),
});

/** One question. */
const questionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('single'), ...base, options }),
  z.strictObject({ kind: z.literal('multiple'), ...base, options }),
  z.strictObject({ kind: z.literal('scenario'), ...base, scenario: z.string().min(1), options }),
  /** `items` are in the right order; the screen shuffles them. */
  z.strictObject({ kind: z.literal('ordering'), ...base, items: z.array(z.string().min(1)).min(3).max(8) }),
  z.strictObject({
    kind: z.literal('matching'),
    ...base,
    pairs: z
      .array(z.strictObject({ left: z.string().min(1), right: z.string().min(1) }))
      .min(3)
      .max(8),
  }),
  z.strictObject({ kind: z.literal('short'), ...base, accepted }),
  z
    .strictObject({
      kind: z.literal('cloze'),
      ...base,
      /** A text with `{1}`, `{2}` and so on where words are left out. */
      text: z.string().min(1),
      gaps: z.array(accepted).min(1).max(12),
    })
    .refine(({ text, gaps }) => gapNumbers(text).join() === gaps.map((_, index) => index + 1).join(), {
      path: ['text'],
      message: 'must name each gap once, in order: {1}, {2} and so on',
    }),
  z
    .strictObject({ kind: z.literal('branching'), ...base, steps: z.array(stepSchema).min(2).max(20) })
    .refine(({ steps }) => areForward(steps), {
      path: ['steps'],
      message: 'must lead forward only, and to every step',
    }),
]);
/** One question. */
export type Question = z.infer<typeof questionSchema>;

/** A module's quiz. */
export const quizSchema = z.strictObject({ questions: z.array(questionSchema).min(1) });
/** A module's quiz. */
export type Quiz = z.infer<typeof quizSchema>;

/** The numbers of the gaps that a text with gaps names, as they stand. */
function gapNumbers(text: string): number[] {
  return [...text.matchAll(gapMark)].map(([, number]) => Number(number));
}

/** Where words are left out of a text. */
const gapMark = /\{(\d{1,2})\}/g;

/** The texts before, between and behind the gaps of a text: one more than it has gaps. */
export function textsAroundGaps(text: string): string[] {
  return text.split(/\{\d{1,2}\}/);
}

/** Whether every step leads to later ones only and is led to: a story always ends, and none of it is lost. */
function areForward(steps: readonly z.infer<typeof stepSchema>[]): boolean {
  const ways = steps.flatMap(({ options }, from) =>
    options.flatMap(({ next }) => (next === undefined ? [] : [{ from, to: next }])),
  );
  const reached = new Set([0, ...ways.map(({ to }) => to)]);
  return ways.every(({ from, to }) => to > from && to < steps.length) && reached.size === steps.length;
}
