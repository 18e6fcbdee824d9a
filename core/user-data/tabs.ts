// Tabs of the reader: the open documents, the one in front, and what opening and closing change.

/** Open documents in the order of their tabs, by resource id; `front` is one of them, undefined when none is open. */
export type Tabs = { readonly open: readonly string[]; readonly front: string | undefined };

/** Tabs at most: more could not be told apart. */
export const tabLimit = 20;

/** Nothing is open. */
export const noTabs: Tabs = { open: [], front: undefined };

/** A document comes to the front; a new one after all others. Beyond the limit the oldest goes that is not in front before or now. */
export function openTab(tabs: Tabs, id: string): Tabs {
  if (tabs.front === id) return tabs;
  if (tabs.open.includes(id)) return { ...tabs, front: id };
  const oldest = tabs.open.find((other) => other !== tabs.front);
  const others = tabs.open.length < tabLimit ? tabs.open : tabs.open.filter((other) => other !== oldest);
  return { open: [...others, id], front: id };
}

/** A document is closed. After the one in front comes the next, else the one before it. */
export function closeTab(tabs: Tabs, id: string): Tabs {
  const at = tabs.open.indexOf(id);
  if (at === -1) return tabs;
  const open = tabs.open.filter((other) => other !== id);
  return { open, front: tabs.front === id ? (open[at] ?? open.at(-1)) : tabs.front };
}

/** Only documents that are there stay open. */
export function keepTabs(tabs: Tabs, isThere: (id: string) => boolean): Tabs {
  return tabs.open.filter((id) => !isThere(id)).reduce(closeTab, tabs);
}

/** Tabs with other names of their documents; of two that get one name the first stays. */
export function renameTabs(tabs: Tabs, nameOf: (id: string) => string): Tabs {
  if (tabs.open.every((id) => nameOf(id) === id)) return tabs;
  const open = [...new Set(tabs.open.map(nameOf))];
  return { open, front: tabs.front === undefined ? undefined : nameOf(tabs.front) };
}

/** The document after (1) or before (-1) another, going round at the ends; undefined when there is no other. */
export function adjacentTab({ open }: Tabs, id: string, by: 1 | -1): string | undefined {
  const at = open.indexOf(id);
  if (at === -1 || open.length < 2) return undefined;
  return open[(at + by + open.length) % open.length];
}
