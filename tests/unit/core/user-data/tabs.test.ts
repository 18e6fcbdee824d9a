import { describe, expect, it } from 'vitest';
import {
  adjacentTab,
  closeTab,
  keepTabs,
  noTabs,
  openTab,
  renameTabs,
  tabLimit,
} from '../../../../core/user-data/tabs.ts';
import { isErasing, type UserEvent, userEventSchema } from '../../../../core/user-data/user-event.ts';
import { applyAll } from '../../../agree/vault.ts';

const opened = (...ids: readonly string[]) => ids.reduce(openTab, noTabs);
const changed = (open: string[], front = open[0]): UserEvent => ({
  kind: 'tabs-changed',
  version: 1,
  open,
  ...(front === undefined ? {} : { front }),
});

describe('Tabs of open documents', () => {
  it('puts a new document last and in front, and one that is open in front where it is.', () => {
    expect(opened('r1.en', 'r2.en', 'r1.en')).toEqual({ open: ['r1.en', 'r2.en'], front: 'r1.en' });
  });

  it('closes the oldest when there are too many, but never the one that was in front.', () => {
    const ids = Array.from({ length: tabLimit }, (_, index) => `r${index}.en`);
    const full = openTab(opened(...ids), 'r0.en');
    const after = openTab(full, 'new.en');
    expect(after.open).toEqual(['r0.en', ...ids.slice(2), 'new.en']);
    expect(after.front).toBe('new.en');
  });

  it('goes on with the next one when the one in front is closed, and with the one before at the end.', () => {
    const tabs = openTab(opened('a', 'b', 'c'), 'b');
    expect(closeTab(tabs, 'b')).toEqual({ open: ['a', 'c'], front: 'c' });
    expect(closeTab(openTab(tabs, 'c'), 'c')).toEqual({ open: ['a', 'b'], front: 'b' });
    expect(closeTab(tabs, 'a')).toEqual({ open: ['b', 'c'], front: 'b' });
    expect(closeTab(opened('a'), 'a')).toEqual(noTabs);
    expect(closeTab(tabs, 'nowhere')).toBe(tabs);
  });

  it('drops documents that are gone.', () => {
    expect(keepTabs(opened('a', 'b', 'c'), (id) => id === 'b')).toEqual({ open: ['b'], front: 'b' });
    const tabs = opened('a', 'b');
    expect(keepTabs(tabs, () => true)).toBe(tabs);
  });

  it('follows documents to other names, each once, and keeps what is in front.', () => {
    const tabs = openTab(opened('a', 'b', 'a@kit'), 'b');
    expect(renameTabs(tabs, (id) => (id === 'a' ? 'a@kit' : id))).toEqual({
      open: ['a@kit', 'b'],
      front: 'b',
    });
    expect(renameTabs(openTab(tabs, 'a'), (id) => (id === 'a' ? 'a@kit' : id)).front).toBe('a@kit');
    expect(renameTabs(tabs, (id) => id)).toBe(tabs);
  });

  it('goes round with the keys.', () => {
    const tabs = opened('a', 'b', 'c');
    expect([adjacentTab(tabs, 'c', 1), adjacentTab(tabs, 'a', -1), adjacentTab(tabs, 'b', 1)]).toEqual([
      'a',
      'c',
      'c',
    ]);
    expect(adjacentTab(opened('a'), 'a', 1)).toBeUndefined();
  });
});

describe('Tabs in user data', () => {
  it('are what was told last, and nothing when none is left.', () => {
    const data = applyAll([changed(['r1.en']), changed(['r1.en', 'r2.en'], 'r2.en')]);
    expect(data.tabs).toMatchObject({ open: ['r1.en', 'r2.en'], front: 'r2.en' });
    expect(applyAll([changed([])], data).tabs).toBeUndefined();
  });

  it('are not kept where opened things are not, and go with them.', () => {
    const off: UserEvent = { kind: 'settings-changed', version: 1, settings: { areRecentsKept: false } };
    expect(applyAll([off, changed(['r1.en'])]).tabs).toBeUndefined();
    expect(applyAll([changed(['r1.en']), off]).tabs).toBeUndefined();
    expect(isErasing(off)).toBe(true);
    const erased: UserEvent = { kind: 'data-erased', version: 1, parts: ['recents'] };
    expect(applyAll([changed(['r1.en']), erased]).tabs).toBeUndefined();
  });

  it('do not count as a change when they are as they were.', () => {
    const data = applyAll([changed(['r1.en', 'r2.en'], 'r2.en')]);
    expect(applyAll([changed(['r1.en', 'r2.en'], 'r2.en')], data)).toBe(data);
  });

  it('are refused when one is there twice, or none of them is in front.', () => {
    for (const event of [
      changed(['r1.en', 'r1.en']),
      changed(['r1.en'], 'r2.en'),
      { kind: 'tabs-changed', version: 1, open: ['r1.en'] },
      { kind: 'tabs-changed', version: 1, open: [], front: 'r1.en' },
    ])
      expect(userEventSchema.safeParse(event).success).toBe(false);
    expect(userEventSchema.safeParse(changed([])).success).toBe(true);
  });
});
