import { describe, expect, it } from 'vitest';
import { watchPace } from '../../../../core/stick/pace.ts';

describe('The pace of a job', () => {
  it('is not guessed before there is something to go by.', () => {
    const pace = watchPace(1000);
    expect(pace(0, 0)).toEqual({});
    expect(pace(10, 100)).toEqual({});
    expect(pace(10, 499)).toEqual({});
  });

  it('is the speed so far, and what is left at that speed.', () => {
    const pace = watchPace(1000);
    pace(0, 0);
    expect(pace(200, 1000)).toEqual({ bytesPerSecond: 200, remainingSeconds: 4 });
  });

  it('forgets what is older than five seconds, so that a stick that slows down is told as slow.', () => {
    const pace = watchPace(10_000);
    pace(0, 0);
    pace(5000, 1000);
    for (const second of [2, 3, 4, 5, 6]) pace(5000 + (second - 1) * 10, second * 1000);
    expect(pace(5060, 7000)).toMatchObject({ bytesPerSecond: 10 });
  });

  it('is unknown while nothing moves.', () => {
    const pace = watchPace(1000);
    pace(500, 0);
    expect(pace(500, 4000)).toEqual({});
  });
});
