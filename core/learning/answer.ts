// Answers to quiz questions and their marks.
import { z } from '../base/zod.ts';

const position = z.int().min(0).max(63);

/**
 * The answer of a person. Numbers are positions in the quiz file, never on the shuffled screen. `chosen` lists options, `order`
 * lists items from first to last. `matched[i]` is the pair whose right side was matched with the left side of pair `i`. It is
 * undefined if left open, and null in storage, because JSON has no undefined. `typed` are the words for each gap, or the one short
 * answer. `path` are the options chosen at each step that a story came to.
 */
export const answerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('choice'), chosen: z.array(position).max(8) }),
  z.strictObject({ kind: z.literal('order'), order: z.array(position).max(8) }),
  z.strictObject({ kind: z.literal('match'), matched: z.array(position.nullable()).max(8) }),
  z.strictObject({ kind: z.literal('words'), typed: z.array(z.string().max(200)).max(12) }),
  z.strictObject({ kind: z.literal('path'), path: z.array(position).max(20) }),
]);
/** The answer of a person. */
export type Answer = z.infer<typeof answerSchema>;

/** Mark of an answer; `partly` means that something is right and the answer is not complete. */
export const markSchema = z.enum(['correct', 'partly', 'wrong']);
/** Mark of an answer. */
export type Mark = z.infer<typeof markSchema>;
