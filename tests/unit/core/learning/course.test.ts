// State of a course: what is done, what is left, where to go on.
import { describe, expect, it } from 'vitest';
import { courseState } from '../../../../core/learning/course.ts';

const module = (id: string, share: number, minutes?: number) => ({
  module: { id, ...(minutes === undefined ? {} : { minutes }) },
  state: { share, isStarted: share > 0, isDone: share === 1 },
});

describe('A course', () => {
  it('goes on with the first module that was begun, else with the first that is open', () => {
    expect(courseState([module('a', 1), module('b', 0), module('c', 0.5)]).nextId).toBe('c');
    expect(courseState([module('a', 1), module('b', 0), module('c', 0)]).nextId).toBe('b');
    expect(courseState([module('a', 1)]).nextId).toBeUndefined();
  });

  it('counts every module the same, and of its minutes what is not done', () => {
    expect(courseState([module('a', 1, 30), module('b', 0.5, 45), module('c', 0)])).toMatchObject({
      moduleCount: 3,
      doneCount: 1,
      share: 0.5,
      minutes: 75,
      minutesLeft: 23,
    });
  });

  it('has nothing done while it has no modules', () => {
    expect(courseState([])).toEqual({
      moduleCount: 0,
      doneCount: 0,
      share: 0,
      minutes: 0,
      minutesLeft: 0,
      nextId: undefined,
    });
  });
});
