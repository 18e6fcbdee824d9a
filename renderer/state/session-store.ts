// Decides what the page knows of its session: where own data is kept, and whether that is still to be asked.
import { create } from 'zustand';
import type { Keeping, SessionFacts } from '../../core/ipc/session-group.ts';
import type { Problem } from '../../core/problem.ts';
import { host } from '../host/bridge.ts';
import { readOwnDataAnew } from './own-data-store.ts';

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

/** Carries out the person's answer; own data may be another afterwards. A problem means that nothing is kept. */
export async function answerWhereToKeep(keeps: Keeping): Promise<Problem | undefined> {
  const answered = await host.session.keep(keeps);
  if (!answered.ok) return answered.problem;
  await readOwnDataAnew();
  useSessionStore.setState(answered.value, true);
  return undefined;
}
