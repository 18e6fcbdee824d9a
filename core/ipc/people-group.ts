// Contract for the people who share one place for user data.
import type { Problem } from '../base/problem.ts';
import { z } from '../base/zod.ts';
import { type Person, type PersonId, personIdSchema, personNameSchema } from '../user-data/people.ts';
import { call } from './contract-kind.ts';

/** Who there is, for the page. */
export type PeopleFacts = {
  /** The first person first; nobody in a session that stores nothing. */
  readonly people: readonly Person[];
  /** Whose user data is open, or locked. Absent while the program asks who is working. */
  readonly current?: PersonId;
  /** Why names are missing or cannot be changed. */
  readonly problem?: Problem;
};

const named = z.strictObject({ id: personIdSchema, name: personNameSchema });

/** The group `people` of the contract. Problems of every change: those of `People` in core/user-data/people.ts. */
export const peopleGroup = {
  facts: call<PeopleFacts>()(z.undefined()),
  /** Answers who is working; the window of that person opens. `call-refused` while the program does not ask. */
  choose: call<void>()(personIdSchema),
  /** Adds a person. `ownName` names the current person, who has no name before there is a second one. */
  add: call<void>()(z.strictObject({ name: personNameSchema, ownName: personNameSchema.optional() })),
  rename: call<void>()(named),
  /**
   * Erases what a person has once somebody agrees in a window of the system; whether they did. When it is the current person, the
   * program ends this session at once and erases then. `call-refused` while such a question is open.
   */
  remove: call<boolean>()(personIdSchema),
  /**
   * Ends this session and begins one of a person, or one that asks who is working. The page may still ask about unsaved changes; if the
   * person stays, nothing begins.
   */
  switch: call<void>()(personIdSchema.optional()),
} as const;
