// Decides what main and the page say to each other about where user data is kept in this session.
import { countrySchema } from '../base/country.ts';
import { languageSchema } from '../base/language.ts';
import { z } from '../base/zod.ts';
import { call } from './contract-kind.ts';

/**
 * Why a session that started without keeping anything asks where user data may be kept: `first` on a stick for the first time,
 * `first-or-computer` where it is not certain that the program belongs to the stick, `in-use-elsewhere` when user data on the stick was
 * not closed by another computer, or before this one was started again. To `in-use-here` (another copy of the program has it open)
 * and `read-only` (nothing can be written on the stick) there is no answer but to leave no trace.
 */
export type StickQuestion = 'first' | 'first-or-computer' | 'in-use-here' | 'in-use-elsewhere' | 'read-only';

/** Where user data is kept. */
export type Keeping = 'computer' | 'stick' | 'nothing';

/** What the page is told about its session. */
export type SessionFacts = {
  readonly keeps: Keeping;
  /** To be answered by the person; gone when it was. */
  readonly question?: StickQuestion;
};

/** The group `session` of the contract. */
export const sessionGroup = {
  facts: call<SessionFacts>()(z.undefined()),
  /**
   * Answers the question of the facts, together with the questions of the first run. What is kept is kept from the next session on, so
   * the program starts again by itself; what was noted so far goes along. Every problem of opening and writing the vault: then nothing
   * is kept, and the question stays. `call-refused` for an answer that was not offered.
   */
  answer: call<'goes-on' | 'starts-again'>()(
    z.strictObject({
      keeps: z.enum(['computer', 'stick', 'nothing']),
      language: languageSchema,
      country: countrySchema,
    }),
  ),
} as const;
