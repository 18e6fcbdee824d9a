// What is kept of the answers to a card: how well it is remembered, as FSRS counts it.
import { z } from '../base/zod.ts';

/** The four answers, from the worst to the best. */
export const grades = ['again', 'hard', 'good', 'easy'] as const;
/** An answer of the person: how well they remembered. */
export const gradeSchema = z.enum(grades);
/** One of the four answers. */
export type Grade = z.infer<typeof gradeSchema>;

const count = z.int().min(0).max(1_000_000);
/** Where a card is: new to the person, known for some time, or forgotten and learnt again. */
export const memoryStates = ['learning', 'review', 'relearning'] as const;

/** What is kept of the answers so far. It is all that FSRS needs for the next one. */
export const memorySchema = z.strictObject({
  /** When the card comes back. */
  due: z.iso.datetime(),
  /** When it was answered last. */
  reviewed: z.iso.datetime(),
  /** Days after which nine of ten such cards are still remembered. */
  stability: z.number().min(0.001).max(36_500),
  /** From 1, easy, to 10. */
  difficulty: z.number().min(1).max(10),
  /** Days between the last answer and `due`; 0 within a day. */
  days: count,
  /** Steps within a day that were taken. */
  steps: count,
  reviews: count,
  /** How often it was forgotten. */
  lapses: count,
  state: z.enum(memoryStates),
});
/** How well a card is remembered. */
export type Memory = z.infer<typeof memorySchema>;
