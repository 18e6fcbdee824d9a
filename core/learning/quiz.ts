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
]);
/** One question. */
export type Question = z.infer<typeof questionSchema>;

/** A module's quiz. */
export const quizSchema = z.strictObject({ questions: z.array(questionSchema).min(1) });
/** A module's quiz. */
export type Quiz = z.infer<typeof quizSchema>;
