// The session: where user data is kept, and whether the person still has to choose that.
import { create } from 'zustand';
import type { Country } from '../../../core/base/country.ts';
import type { Language } from '../../../core/base/language.ts';
import type { Problem } from '../../../core/base/problem.ts';
import type { Keeping, SessionFacts } from '../../../core/ipc/session-group.ts';
import { host } from '../host/bridge.ts';

const useSessionStore = create<SessionFacts>(() => ({ keeps: 'computer' }));

/** The session's facts. */
export function useSession(): SessionFacts {
  return useSessionStore();
}

/** Asks main once, when the page starts. */
export async function openSessionFacts(): Promise<void> {
  const facts = await host.session.facts();
  if (facts.ok) useSessionStore.setState(facts.value, true);
}

/** Starts the program again in a session that stores nothing. Where something is unsaved the page asks first. */
export async function leaveNoTrace(): Promise<void> {
  await host.session.leaveNoTrace();
}

/**
 * Answers where user data is kept, together with the questions of the first run; when it is kept the program starts again. A problem means
 * that nothing is kept.
 */
export async function answerWhereToKeep(answer: {
  readonly keeps: Keeping;
  readonly language: Language;
  readonly country: Country;
}): Promise<Problem | undefined> {
  const answered = await host.session.answer(answer);
  if (!answered.ok) return answered.problem;
  if (answered.value === 'goes-on') await openSessionFacts();
  return undefined;
}
