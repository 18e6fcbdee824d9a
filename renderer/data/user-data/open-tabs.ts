// Open documents: for the session here, and in user data where a person has opened things remembered.

import { create } from 'zustand';
import { idVersion } from '../../../core/user-data/events/fields.ts';
import { closeTab, keepTabs, noTabs, openTab, renameTabs, type Tabs } from '../../../core/user-data/tabs.ts';
import { appendEvent, userDataNow, useUserData, watchUserData } from './user-data-store.ts';

/** Undefined until something changes in this session: then user data says what is open. */
const useTabsStore = create<{ readonly session: Tabs | undefined }>(() => ({ session: undefined }));

/** The open documents; the component renders again when they change. */
export function useTabs(): Tabs {
  const session = useTabsStore((state) => state.session);
  const kept = useUserData((data) => data.tabs);
  return session ?? kept ?? noTabs;
}

/** The open documents now. */
export function tabsNow(): Tabs {
  return useTabsStore.getState().session ?? userDataNow().tabs ?? noTabs;
}

/** Opens a document, or brings it to the front. */
export function bringToFront(resourceId: string): void {
  change(openTab(tabsNow(), resourceId));
}

/** Opens a document beside the one in front, which stays there. */
export function openBehind(resourceId: string): void {
  const tabs = tabsNow();
  if (tabs.open.includes(resourceId)) return;
  const opened = openTab(tabs, resourceId);
  change(tabs.front === undefined ? opened : openTab(opened, tabs.front));
}

/** Closes a document; the document in front then, undefined when none is open any more. */
export function closeDocument(resourceId: string): string | undefined {
  change(closeTab(tabsNow(), resourceId));
  return tabsNow().front;
}

/** Closes all documents that no kit has any more, and calls the others as the library does. `idHere` is undefined for those to close. */
export function keepDocuments(idHere: (resourceId: string) => string | undefined): void {
  const kept = keepTabs(tabsNow(), (id) => idHere(id) !== undefined);
  change(renameTabs(kept, (id) => idHere(id) ?? id));
}

function change(tabs: Tabs): void {
  if (tabs === tabsNow()) return;
  useTabsStore.setState({ session: tabs });
  if (!userDataNow().settings.areRecentsKept) return;
  const { open, front } = tabs;
  void appendEvent({
    kind: 'tabs-changed',
    version: idVersion(...open),
    open: [...open],
    ...(front === undefined ? {} : { front }),
  });
}

// Whoever erases what was opened lately, or does not want it remembered any more, closes the documents as well.
watchUserData((data, before) => {
  const isErased = before.recents.length > 0 && data.recents.length === 0;
  const isTurnedOff = before.settings.areRecentsKept && !data.settings.areRecentsKept;
  if (isErased || isTurnedOff) useTabsStore.setState({ session: undefined });
});
