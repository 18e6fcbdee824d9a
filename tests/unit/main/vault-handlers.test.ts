// What the page may write into user data: everything but whom the program goes by and which kits were here.
import { expect, it } from 'vitest';
import { memoryVault } from '../../../core/user-data/memory-vault.ts';
import type { UserEvent } from '../../../core/user-data/user-event.ts';
import { vaultHandlers } from '../../../main/handlers/vault-handlers.ts';
import type { Ports } from '../../../main/ports.ts';
import { replacement } from '../../support/key-statements.ts';
import { makePublisher } from '../../support/make-kit.ts';

it('The page cannot have a key accepted, a statement remembered or a version noted', async () => {
  const [one, two] = [await makePublisher(), await makePublisher()];
  const vault = memoryVault();
  const { append } = vaultHandlers({ vault, folder: { keeps: 'computer' } } as unknown as Ports);
  const kit = {
    kitId: 'org.example.kit',
    version: '9999.1',
    issued: '2099-01-01',
    treeHash: 'ab'.repeat(32),
    fingerprint: Array(8).fill('12345').join(' '),
  };
  const events: readonly UserEvent[] = [
    { kind: 'key-accepted', version: 1, ...one.trusted },
    { kind: 'key-statement-seen', version: 1, text: replacement(one, two).text },
    { kind: 'kit-installed', version: 1, kit },
  ];
  for (const event of events)
    expect(await append({ page: 'a', number: 1, event }), event.kind).toEqual({
      ok: false,
      problem: { code: 'call-refused', reason: 'event' },
    });
  expect(vault.snapshot()).toMatchObject({ keys: [], statements: [], latestKits: [] });
  const allowed: UserEvent = { kind: 'settings-changed', version: 1, settings: { theme: 'dark' } };
  expect(await append({ page: 'a', number: 1, event: allowed })).toMatchObject({ ok: true });
});
