// Handlers for the people who share one place for user data.
import { fail, ok, type Result } from '../../core/base/result.ts';
import type { HostHandlers } from '../../core/ipc/contract.ts';
import type { PeopleFacts } from '../../core/ipc/people-group.ts';
import { firstPerson, type People, type PersonId } from '../../core/user-data/people.ts';
import type { ConsentQuestion } from '../consent-words.ts';
import { refusedGroup } from '../ipc/lazy-group.ts';
import { oneQuestion } from './one-question.ts';

/** What the handlers work with. */
type PeoplePorts = {
  readonly people: People;
  /** Whose session this is. */
  readonly current: PersonId;
  /** Asks the person where the page cannot answer. */
  askForConsent(question: ConsentQuestion): Promise<boolean>;
  /** Ends this session and begins one of a person, or one that asks who is working. */
  startFor(person: PersonId | undefined): void;
  /** Ends this session without any question, then erases what its person has. */
  endAndErase(): void;
  /** Reports how many people there are. */
  onCounted(count: number): void;
};

/** Handlers of the group `people` in a session without people: it stores nothing. */
export function nobodyHandlers(): HostHandlers['people'] {
  const refused = refusedGroup('people', { code: 'call-refused', reason: 'stores nothing' });
  return { ...refused, facts: async () => ok({ people: [] }) };
}

/** Handlers of the group `people`. */
export function peopleHandlers(ports: PeoplePorts): HostHandlers['people'] {
  const { people, current } = ports;
  const askOnce = oneQuestion();
  const facts = async (): Promise<PeopleFacts> => {
    const list = await people.list();
    ports.onCounted(list.people.length);
    return { ...list, current };
  };
  const remove = async (id: PersonId): Promise<Result<boolean>> => {
    const list = await people.list();
    const index = list.people.findIndex((person) => person.id === id);
    if (index < 0 || id === firstPerson) return fail({ code: 'call-refused', reason: 'person' });
    const { name } = list.people[index] ?? {};
    const question = { kind: 'remove-person', number: index + 1, ...(name === undefined ? {} : { name }) };
    if (!(await ports.askForConsent(question as ConsentQuestion))) return ok(false);
    if (id === current) {
      ports.endAndErase();
      return ok(true);
    }
    const removed = await people.remove(id);
    await facts();
    return removed.ok ? ok(true) : removed;
  };
  return {
    facts: async () => ok(await facts()),
    choose: async () => fail({ code: 'call-refused', reason: 'choose' }),
    add: async ({ name, ownName }) => {
      const added = await people.add(
        name,
        ownName === undefined ? undefined : { id: current, name: ownName },
      );
      await facts();
      return added.ok ? ok(undefined) : added;
    },
    rename: ({ id, name }) => people.rename(id, name),
    remove: (id) => askOnce(() => remove(id)),
    switch: async (id) => {
      const list = await people.list();
      const isThere = id === undefined || list.people.some((person) => person.id === id);
      if (list.people.length < 2 || !isThere || id === current)
        return fail({ code: 'call-refused', reason: 'person' });
      ports.startFor(id);
      return ok(undefined);
    },
  };
}
