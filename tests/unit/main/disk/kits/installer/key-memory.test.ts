// Statements about keys that kits bring: heard when a kit is looked at, remembered for the next one, also from a refused kit.
import { describe, expect, it } from 'vitest';
import { memoryVault } from '../../../../../../core/user-data/memory-vault.ts';
import { rememberStatements, ringFrom } from '../../../../../../main/disk/kits/installer/key-memory.ts';
import { replacement, revocation } from '../../../../../support/key-statements.ts';
import { makePublisher } from '../../../../../support/make-kit.ts';

const [shipped, accepted, next, stranger] = [
  await makePublisher('Shipped'),
  await makePublisher('Accepted'),
  await makePublisher('Next'),
  await makePublisher('Stranger'),
];

async function memory() {
  const vault = memoryVault();
  await vault.append({ kind: 'key-accepted', version: 1, ...accepted.trusted });
  return { vault, shipped: [shipped.trusted] };
}

describe('the keys kits are judged by', () => {
  it('take with them what was stated about them, once', async () => {
    const kept = await memory();
    const statements = [replacement(accepted, next), revocation(shipped)];
    expect(await rememberStatements(kept, statements)).toEqual({ ok: true, value: 2 });
    expect(await rememberStatements(kept, statements)).toEqual({ ok: true, value: 0 });
    expect(ringFrom(kept)).toEqual({
      trusted: [shipped.trusted],
      known: [accepted.trusted],
      withdrawn: [],
      statements,
    });
  });

  it('hear nothing of strangers', async () => {
    const kept = await memory();
    expect(await rememberStatements(kept, [revocation(stranger), replacement(stranger, next)])).toEqual({
      ok: true,
      value: 0,
    });
    expect(kept.vault.snapshot().statements).toEqual([]);
  });

  it('do not hear a statement that was changed in user data', async () => {
    const kept = await memory();
    const { text } = revocation(accepted);
    await kept.vault.append({
      kind: 'key-statement-seen',
      version: 1,
      text: text.replace('reason: lost', 'reason: sold'),
    });
    expect(ringFrom(kept).statements).toBeUndefined();
  });
});
