// The commands that go from one open document to another, close one, and show two places.
import { tabBeside } from '../../../core/user-data/tabs.ts';
import { useCommands } from '../../app/commands/commands.ts';
import { navigate } from '../../app/routes/routes.ts';
import { tabsNow } from '../../data/user-data/open-tabs.ts';
import { halfInUse } from './halves.ts';
import { closeTabOf, halvesNow, toggleHalves, turnToOther } from './halves-store.ts';

/** Makes them work while the reader is open. */
export function useFrameCommands(): void {
  useCommands({
    tabs: () => step(1),
    tabsBack: () => step(-1),
    closeTab: closeFront,
    halves: toggleHalves,
    otherHalf: turnToOther,
  });
}

function closeFront(): void {
  const front = halfInUse(halvesNow())?.asked.resourceId;
  if (front !== undefined) closeTabOf(front);
}

function step(by: 1 | -1): void {
  const front = halfInUse(halvesNow())?.asked.resourceId;
  const next = front === undefined ? undefined : tabBeside(tabsNow(), front, by);
  if (next !== undefined) navigate({ screen: 'read', resourceId: next });
}
