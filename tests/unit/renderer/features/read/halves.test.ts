import { describe, expect, it } from 'vitest';
import {
  ask,
  atRest,
  follow,
  halfInUse,
  noHalves,
  otherHalf,
  putBeside,
  timesShown,
  turn,
  without,
} from '../../../../../renderer/features/read/halves.ts';

const one = follow(noHalves, { resourceId: 'r1.en' });
const two = turn(putBeside(one, { resourceId: 'r2.en' }), 'b');

describe('Two places in the reader', () => {
  it('begin with one, which the address fills.', () => {
    expect(one.list).toEqual([{ key: 'a', asked: { resourceId: 'r1.en' } }]);
    expect(follow(one, { resourceId: 'r1.en' })).toBe(one);
    const next = follow(one, { resourceId: 'r1.en', page: 3 });
    expect(next.list).toEqual([{ key: 'a', asked: { resourceId: 'r1.en', page: 3 } }]);
  });

  it('stay where they are when the address only names what is there.', () => {
    const asked = follow(one, { resourceId: 'r1.en', page: 3, query: 'guardian' });
    expect(halfInUse(follow(asked, { resourceId: 'r1.en' }))?.asked.page).toBe(3);
  });

  it('open what is asked for in the half in use, and turn to the other when that has it.', () => {
    const third = follow(two, { resourceId: 'r3.en', page: 2 });
    expect(third.list.map(({ asked }) => asked.resourceId)).toEqual(['r1.en', 'r3.en']);
    const first = follow(two, { resourceId: 'r1.en' });
    expect([first.inUse, first.list]).toEqual(['a', two.list]);
    expect(halfInUse(follow(two, { resourceId: 'r1.en', page: 4 }))).toEqual({
      key: 'a',
      asked: { resourceId: 'r1.en', page: 4 },
    });
  });

  it('let the address follow whom one turns to, without asking for a place again.', () => {
    const asked = ask(two, 'a', { resourceId: 'r1.en', page: 7 });
    const back = turn(asked, 'a');
    expect(back.route).toEqual({ resourceId: 'r1.en' });
    expect(follow(back, { resourceId: 'r1.en' })).toBe(back);
    expect(turn(back, 'a')).toBe(back);
  });

  it('put something else into the other half, and leave the one in use alone.', () => {
    const next = putBeside(two, { resourceId: 'r3.en', page: 5 });
    expect([next.inUse, otherHalf(next)?.asked.page, halfInUse(next)]).toEqual(['b', 5, halfInUse(two)]);
  });

  it('become one again: the half that is left is in use, and keeps its key.', () => {
    expect(without(two, ({ key }) => key === 'b')).toMatchObject({
      inUse: 'a',
      route: { resourceId: 'r1.en' },
    });
    const left = without(two, ({ key }) => key === 'a');
    expect([left.inUse, left.list.length]).toEqual(['b', 1]);
    expect(without(two, () => true)).toBe(two);
    expect(otherHalf(putBeside(left, { resourceId: 'r2.en' }))?.key).toBe('a');
  });

  it('count a document as often as it is shown, and forget asked places when the reader is left.', () => {
    const twice = putBeside(one, { resourceId: 'r1.en', page: 9 });
    expect(timesShown(twice, 'r1.en')).toBe(2);
    expect(atRest(twice).list.map(({ asked }) => asked)).toEqual([
      { resourceId: 'r1.en' },
      { resourceId: 'r1.en' },
    ]);
    expect(follow(atRest(twice), { resourceId: 'r1.en', page: 2 }).list[0]?.asked.page).toBe(2);
  });
});
