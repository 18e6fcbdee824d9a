import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../../core/base/result.ts';
import { slowedAttempts } from '../../../../main/handlers/attempts.ts';

const secret = { passphrase: 'blue river under nine bridges' };
const wrong = async () => fail({ code: 'passphrase-wrong', waitSeconds: 0 });
const right = async () => ok('open');

describe('Wrong passphrases', () => {
  it('cost no waiting twice, then twice as long each time, up to a minute.', async () => {
    let now = 0;
    const slowly = slowedAttempts(() => now);
    const waits: number[] = [];
    for (let tries = 0; tries < 9; tries += 1) {
      const answer = await slowly(secret, wrong);
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
    for (let tries = 0; tries < 3; tries += 1) await slowly(secret, wrong);
    now = 1500;
    expect(await slowly(secret, right)).toEqual(fail({ code: 'passphrase-wrong', waitSeconds: 1 }));
    now = 2000;
    expect(await slowly(secret, right)).toEqual(ok('open'));
    expect(await slowly(secret, wrong)).toEqual(fail({ code: 'passphrase-wrong', waitSeconds: 0 }));
  });

  it('are tried one after the other, however many a page sends at once.', async () => {
    const slowly = slowedAttempts(() => 0);
    let tried = 0;
    const attempt = async () => {
      tried += 1;
      return await wrong();
    };
    const answers = await Promise.all(Array.from({ length: 20 }, () => slowly(secret, attempt)));
    expect(tried).toBe(3);
    expect(answers.at(-1)).toEqual(fail({ code: 'passphrase-wrong', waitSeconds: 2 }));
  });

  it('are answered as what was typed, also before their time.', async () => {
    const slowly = slowedAttempts(() => 0);
    for (let tries = 0; tries < 3; tries += 1) await slowly(secret, wrong);
    expect(await slowly({ recoveryKey: 'AAAA' }, right)).toEqual(
      fail({ code: 'recovery-key-wrong', waitSeconds: 2 }),
    );
  });

  it('are not what other failures are.', async () => {
    const slowly = slowedAttempts(() => 0);
    const damaged = fail({ code: 'vault-keys-damaged', file: 'keys-a' });
    for (let tries = 0; tries < 5; tries += 1)
      expect(await slowly(secret, async () => damaged)).toEqual(damaged);
    expect(await slowly(secret, right)).toEqual(ok('open'));
  });
});
