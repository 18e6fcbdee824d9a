// Decides the shape of an answer to a quiz question and of its mark.
import { z } from '../base/zod.ts';

const position = z.int().min(0).max(63);

/**
 * What a person answered. Numbers are positions in the quiz file (options, items, pairs), never on the shuffled screen:
 * `chosen` lists options; `order` lists items from first to last; `matched[i]` is the pair whose right side was put to
 * the left side of pair `i`, or undefined when it was left open (null in storage, since JSON has no undefined).
 */
export const answerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('choice'), chosen: z.array(position).max(8) }),
  z.strictObject({ kind: z.literal('order'), order: z.array(position).max(8) }),
  z.strictObject({ kind: z.literal('match'), matched: z.array(position.nullable()).max(8) }),
]);
/** What a person answered. */
export type Answer = z.infer<typeof answerSchema>;

/** How an answer was marked; `partly` means something right and nothing finished. */
export const markSchema = z.enum(['correct', 'partly', 'wrong']);
/** How an answer was marked. */
export type Mark = z.infer<typeof markSchema>;
