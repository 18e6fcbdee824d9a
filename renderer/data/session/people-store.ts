// The people who share this place: who they are, whose session it is, and switching between them.
import { create } from 'zustand';
import { ok, type Result } from '../../../core/base/result.ts';
import type { PeopleFacts } from '../../../core/ipc/people-group.ts';
import type { PersonId } from '../../../core/user-data/people.ts';
import { host } from '../host/bridge.ts';
import { showNotice } from './notice-store.ts';

const usePeopleStore = create<PeopleFacts>(() => ({ people: [] }));

/** Asks main, when the page starts and after every change. */
export async function openPeople(): Promise<PeopleFacts> {
  const facts = await host.people.facts();
  // A preview shows nobody.
  if (facts.ok) usePeopleStore.setState(facts.value, true);
  return usePeopleStore.getState();
}

/** Who there is. */
export function usePeople(): PeopleFacts {
  return usePeopleStore();
}

/** Whether the program asks who is working, before it opens anything. */
export function isAskingWho({ people, current }: PeopleFacts): boolean {
  return current === undefined && people.length > 0;
}

/** Whether there is somebody to switch to. */
export function useIsShared(): boolean {
  return usePeopleStore(({ people }) => people.length > 1);
}

/** Answers who is working; another window takes the place of this one. */
export async function choosePerson(id: PersonId): Promise<Result<void>> {
  return await host.people.choose(id);
}

/** Adds a person. `ownName` names the current person, who has no name before there is a second one. */
export async function addPerson(name: string, ownName: string | undefined): Promise<Result<void>> {
  return await changed(host.people.add({ name, ...(ownName === undefined ? {} : { ownName }) }));
}

/** Names a person. */
export async function renamePerson(id: PersonId, name: string): Promise<Result<void>> {
  return await changed(host.people.rename({ id, name }));
}

/** Erases what a person has, once somebody agrees; whether it is gone. A failure shows a notice. */
export async function removePerson(id: PersonId): Promise<boolean> {
  const removed = await host.people.remove(id);
  if (!removed.ok) showNotice({ kind: 'problem', problem: removed.problem });
  await openPeople();
  return removed.ok && removed.value;
}

/** Starts the program again for a person, or with the question who is working. Where something is unsaved the page asks first. */
export async function switchPerson(id?: PersonId): Promise<void> {
  await host.people.switch(id);
}

async function changed(change: Promise<Result<void>>): Promise<Result<void>> {
  const answer = await change;
  if (!answer.ok) return answer;
  await openPeople();
  return ok(undefined);
}
