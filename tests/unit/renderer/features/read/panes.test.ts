import { describe, expect, it } from 'vitest';
import {
  activate,
  activePane,
  noPanes,
  openIn,
  openInOther,
  openRoute,
  otherPane,
  timesShown,
  withName,
  withoutPanes,
  withoutRequests,
} from '../../../../../renderer/features/read/panes.ts';

const one = openRoute(noPanes, { resourceId: 'r1.en' });
const two = activate(openInOther(one, { resourceId: 'r2.en' }), 'b');

describe('Two places in the reader', () => {
  it('begin with one, which the address fills.', () => {
    expect(one.list).toEqual([{ key: 'a', request: { resourceId: 'r1.en' } }]);
    expect(openRoute(one, { resourceId: 'r1.en' })).toBe(one);
    const next = openRoute(one, { resourceId: 'r1.en', page: 3 });
    expect(next.list).toEqual([{ key: 'a', request: { resourceId: 'r1.en', page: 3 } }]);
  });

  it('call a document by its own id once the library has said it, at the place that was asked.', () => {
    const asked = openRoute(two, { resourceId: 'r3.en', page: 2, query: 'law' });
    const named = withName(asked, 'r3.en', 'r3.en@org.example.kit');
    const request = { resourceId: 'r3.en@org.example.kit', page: 2, query: 'law' };
    expect(named).toEqual({ list: [two.list[0], { key: 'b', request }], inUse: 'b', route: request });
    expect(openRoute(named, request)).toBe(named);
    expect(openRoute(named, { resourceId: request.resourceId })).toMatchObject({ list: named.list });
  });

  it('stay where they are when the address only names what is there.', () => {
    const requested = openRoute(one, { resourceId: 'r1.en', page: 3, query: 'guardian' });
    expect(activePane(openRoute(requested, { resourceId: 'r1.en' }))?.request.page).toBe(3);
  });

  it('open the requested place in the pane in use, and turn to the other when that has it.', () => {
    const third = openRoute(two, { resourceId: 'r3.en', page: 2 });
    expect(third.list.map(({ request }) => request.resourceId)).toEqual(['r1.en', 'r3.en']);
    const first = openRoute(two, { resourceId: 'r1.en' });
    expect([first.inUse, first.list]).toEqual(['a', two.list]);
    expect(activePane(openRoute(two, { resourceId: 'r1.en', page: 4 }))).toEqual({
      key: 'a',
      request: { resourceId: 'r1.en', page: 4 },
    });
  });

  it('let the address follow whom one turns to, without asking for a place again.', () => {
    const requested = openIn(two, 'a', { resourceId: 'r1.en', page: 7 });
    const back = activate(requested, 'a');
    expect(back.route).toEqual({ resourceId: 'r1.en' });
    expect(openRoute(back, { resourceId: 'r1.en' })).toBe(back);
    expect(activate(back, 'a')).toBe(back);
  });

  it('open another place in the other pane, and leave the one in use alone.', () => {
    const next = openInOther(two, { resourceId: 'r3.en', page: 5 });
    expect([next.inUse, otherPane(next)?.request.page, activePane(next)]).toEqual(['b', 5, activePane(two)]);
  });

  it('become one again: the pane that is left is in use, and keeps its key.', () => {
    expect(withoutPanes(two, ({ key }) => key === 'b')).toMatchObject({
      inUse: 'a',
      route: { resourceId: 'r1.en' },
    });
    const left = withoutPanes(two, ({ key }) => key === 'a');
    expect([left.inUse, left.list.length]).toEqual(['b', 1]);
    expect(withoutPanes(two, () => true)).toBe(two);
    expect(otherPane(openInOther(left, { resourceId: 'r2.en' }))?.key).toBe('a');
  });

  it('count a document as often as it is shown, and forget requested places when the reader is left.', () => {
    const duplicate = openInOther(one, { resourceId: 'r1.en', page: 9 });
    expect(timesShown(duplicate, 'r1.en')).toBe(2);
    expect(withoutRequests(duplicate).list.map(({ request }) => request)).toEqual([
      { resourceId: 'r1.en' },
      { resourceId: 'r1.en' },
    ]);
    expect(
      openRoute(withoutRequests(duplicate), { resourceId: 'r1.en', page: 2 }).list[0]?.request.page,
    ).toBe(2);
  });
});
