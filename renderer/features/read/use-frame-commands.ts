// The commands that go from one open document to another, close one, and show two places.
import { adjacentTab } from '../../../core/user-data/tabs.ts';
import { useCommands } from '../../app/commands/commands.ts';
import { navigate } from '../../app/routes/routes.ts';
import { tabsNow } from '../../data/user-data/open-tabs.ts';
import { activePane } from './panes.ts';
import { activateOtherPane, closeTabOf, currentPanes, toggleSplit } from './panes-store.ts';

/** Makes them work while the reader is open. */
export function useFrameCommands(): void {
  useCommands({
    tabs: () => step(1),
    tabsBack: () => step(-1),
    closeTab: closeFront,
    split: toggleSplit,
    otherPane: activateOtherPane,
  });
}

function closeFront(): void {
  const front = activePane(currentPanes())?.request.resourceId;
  if (front !== undefined) closeTabOf(front);
}

function step(by: 1 | -1): void {
  const front = activePane(currentPanes())?.request.resourceId;
  const next = front === undefined ? undefined : adjacentTab(tabsNow(), front, by);
  if (next !== undefined) navigate({ screen: 'read', resourceId: next });
}
