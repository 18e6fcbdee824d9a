// How well a card is remembered, as FSRS counts it, and when it comes back after each answer.
import { type CardInput, fsrs, type Grade as LibraryGrade, Rating, State } from 'ts-fsrs';
import { z } from '../base/zod.ts';

/** The four answers, from the worst to the best. */
export const grades = ['again', 'hard', 'good', 'easy'] as const;
/** An answer of the person: how well they remembered. */
export const gradeSchema = z.enum(grades);
/** One of the four answers. */
export type Grade = z.infer<typeof gradeSchema>;

const count = z.int().min(0).max(1_000_000);
const states = ['learning', 'review', 'relearning'] as const;

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
  state: z.enum(states),
});
/** How well a card is remembered. */
export type Memory = z.infer<typeof memorySchema>;

/** Without fuzz the same answers give the same days on every computer, and a person can be told them in front. */
const scheduler = fsrs({ enable_fuzz: false });

const ratings = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
} as const satisfies Readonly<Record<Grade, LibraryGrade>>;

const stateOf = {
  learning: State.Learning,
  review: State.Review,
  relearning: State.Relearning,
} as const satisfies Readonly<Record<Memory['state'], State>>;

/** What is remembered of a card after an answer at a moment. */
export function memoryAfter(memory: Memory | undefined, grade: Grade, now: Date): Memory {
  const { card } = scheduler.next(inputOf(memory, now), now, ratings[grade]);
  return {
    due: card.due.toISOString(),
    reviewed: now.toISOString(),
    stability: card.stability,
    difficulty: card.difficulty,
    days: card.scheduled_days,
    steps: card.learning_steps,
    reviews: card.reps,
    lapses: card.lapses,
    state: states.find((state) => stateOf[state] === card.state) ?? 'learning',
  };
}

/** A card as the library knows it. A clock that was set back must not make the time since the last answer negative. */
function inputOf(memory: Memory | undefined, now: Date): CardInput {
  if (!memory) return { ...untouched, due: now };
  const reviewed = new Date(memory.reviewed);
  return {
    due: memory.due,
    stability: memory.stability,
    difficulty: memory.difficulty,
    elapsed_days: 0,
    scheduled_days: memory.days,
    learning_steps: memory.steps,
    reps: memory.reviews,
    lapses: memory.lapses,
    state: stateOf[memory.state],
    last_review: reviewed > now ? now : reviewed,
  };
}

const untouched = {
  stability: 0,
  difficulty: 0,
  elapsed_days: 0,
  scheduled_days: 0,
  learning_steps: 0,
  reps: 0,
  lapses: 0,
  state: State.New,
} as const;
