import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../../core/base/result.ts';
import { slowedAttempts } from '../../../../main/handlers/attempts.ts';

const wrong = async () => fail({ code: 'passphrase-wrong', waitSeconds: 0 });
const right = async () => ok('open');

describe('Wrong passphrases', () => {
  it('cost no waiting three times, then twice as long each time, up to a minute.', async () => {
    let now = 0;
    const slowly = slowedAttempts(() => now);
    const waits: number[] = [];
    for (let tries = 0; tries < 9; tries += 1) {
      const answer = await slowly(wrong);
      const wait =
        answer.ok || answer.problem.code !== 'passphrase-wrong' ? Number.NaN : answer.problem.waitSeconds;
      waits.push(wait);
      now += wait * 1000;
    }
    expect(waits).toEqual([0, 0, 2, 4, 8, 16, 32, 60, 60]);
  });

  it('make an early attempt fail without being tried, be it right.', async () => {
    let now = 0;
    const slowly = slowedAttempts(() => now);
    for (let tries = 0; tries < 3; tries += 1) await slowly(wrong);
    now = 1500;
    expect(await slowly(right)).toEqual(fail({ code: 'passphrase-wrong', waitSeconds: 1 }));
    now = 2000;
    expect(await slowly(right)).toEqual(ok('open'));
    expect(await slowly(wrong)).toEqual(fail({ code: 'passphrase-wrong', waitSeconds: 0 }));
  });

  it('are not what other failures are.', async () => {
    const slowly = slowedAttempts(() => 0);
    const damaged = fail({ code: 'vault-keys-damaged', file: 'keys-a' });
    for (let tries = 0; tries < 5; tries += 1) expect(await slowly(async () => damaged)).toEqual(damaged);
    expect(await slowly(right)).toEqual(ok('open'));
  });
});
