// When a card comes back after each answer, by FSRS. Apart from the stored memory, so that only the screen of cards loads the library.
import { type CardInput, fsrs, type Grade as LibraryGrade, Rating, State } from 'ts-fsrs';
import { type Grade, type Memory, memoryStates } from './memory.ts';

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
    state: memoryStates.find((state) => stateOf[state] === card.state) ?? 'learning',
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
