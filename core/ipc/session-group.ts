// Contract for where user data is stored in this session.
import { countrySchema } from '../base/country.ts';
import { languageSchema } from '../base/language.ts';
import { z } from '../base/zod.ts';
import { call } from './contract-kind.ts';

/**
 * Why a session that stores nothing asks where user data may be stored. `first`: on a stick for the first time. `first-or-computer`:
 * the same, but the program may not belong to the stick. `in-use-elsewhere`: another computer did not close the user data on the
 * stick, or this one was restarted since. In two cases leaving no trace is the only answer: `in-use-here` (another copy of the
 * program is running) and `read-only` (the stick is write-protected).
 */
export type StickQuestion = 'first' | 'first-or-computer' | 'in-use-here' | 'in-use-elsewhere' | 'read-only';

/** Where user data is stored. */
export type Keeping = 'computer' | 'stick' | 'nothing';

/** Facts about the session for the page. */
export type SessionFacts = {
  readonly keeps: Keeping;
  /** A question to the person; absent once it is answered. */
  readonly question?: StickQuestion;
};

/** The group `session` of the contract. */
export const sessionGroup = {
  facts: call<SessionFacts>()(z.undefined()),
  /**
   * Answers the question of the facts together with those of the first run. Data is stored from the next session on, so the program
   * restarts itself and keeps what was recorded so far. On any problem of opening or writing the vault nothing is stored, and the
   * question stays. `call-refused` for an answer that was not offered.
   */
  answer: call<'goes-on' | 'starts-again'>()(
    z.strictObject({
      keeps: z.enum(['computer', 'stick', 'nothing']),
      language: languageSchema,
      country: countrySchema,
    }),
  ),
  /** Hides the windows at once and ends the program without a question. What was confirmed as saved stays. */
  quickExit: call<void>()(z.undefined()),
  /**
   * Restarts the program in a session that stores nothing. The page may still ask about unsaved changes; if the person stays, nothing
   * restarts. `call-refused` in a session that stores nothing already.
   */
  leaveNoTrace: call<void>()(z.undefined()),
} as const;
