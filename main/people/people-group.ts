// The people of the running session: their calls, and the removal of the one who works.
import type { HostHandlers } from '../../core/ipc/contract.ts';
import { consentAsker } from '../ask-for-consent.ts';
import { openPeople } from '../disk/people/folder-people.ts';
import { showMenu } from '../handlers/app-handlers.ts';
import { nobodyHandlers, peopleHandlers } from '../handlers/people-handlers.ts';
import { forPerson } from '../portable/own-switches.ts';
import { startAgain } from '../portable/wipe-at-end.ts';
import type { Ports } from '../ports.ts';

/** The calls, whether there are several people, and what is done when nothing of the session is open any more. */
type PeopleGroup = {
  readonly handlers: HostHandlers['people'];
  isShared(): boolean;
  close(): Promise<void>;
};

/** Opens the group `people`. The menu follows whether there is somebody to switch to. */
export function openPeopleGroup(ports: Pick<Ports, 'log'> & Parameters<typeof showMenu>[0]): PeopleGroup {
  const { root, person } = ports.folder;
  if (person === undefined)
    return { handlers: nobodyHandlers(), isShared: () => false, close: async () => undefined };
  const people = openPeople(root);
  let isShared = false;
  let isLeaving = false;
  const handlers = peopleHandlers({
    people,
    current: person,
    askForConsent: consentAsker(ports),
    startFor: (next) => startAgain((words) => forPerson(words, next)),
    endAndErase: () => {
      isLeaving = true;
      startAgain((words) => forPerson(words, undefined));
      // No page can ask about what is unsaved: all of it goes.
      ports.setEnding(true);
      ports.window()?.destroy();
    },
    onCounted: (count) => {
      if (isShared === count > 1) return;
      isShared = count > 1;
      showMenu(ports);
    },
  });
  const close = async (): Promise<void> => {
    if (!isLeaving) return;
    const removed = await people.remove(person);
    if (!removed.ok) ports.log('error', `a person was not erased: ${removed.problem.code}`);
  };
  return { handlers, isShared: () => isShared, close };
}
