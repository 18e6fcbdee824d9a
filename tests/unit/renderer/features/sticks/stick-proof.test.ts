import { describe, expect, it } from 'vitest';
import type { StickAnswer } from '../../../../../core/ipc/sticks-group.ts';
import type { ReadBackWay, StickOutcome } from '../../../../../core/stick/register.ts';
import { stickProof } from '../../../../../renderer/features/sticks/stick-proof.ts';

function answer(readBack: ReadBackWay, outcome: StickOutcome = 'good'): StickAnswer {
  return { token: 'a'.repeat(32), line: { outcome, readBack } as StickAnswer['line'] };
}

describe('Reading sticks back', () => {
  it.each(['write', 'recheck'] as const)(
    'past the memory of the computer proves the sticks themselves (%s)',
    (doing) => {
      expect(stickProof(doing, [answer('past-cache'), answer('none', 'failed')])).toBe('stick');
    },
  );

  it('through that memory, as on Windows and macOS, asks for them to be taken out after writing', () => {
    expect(stickProof('write', [answer('past-cache'), answer('through-cache')])).toBe('replug');
    expect(stickProof('recheck', [answer('through-cache')])).toBe('replugged');
  });

  it('proves nothing of sticks that are not good', () => {
    expect(
      stickProof('write', [answer('through-cache', 'failed'), answer('none', 'stopped')]),
    ).toBeUndefined();
  });
});
