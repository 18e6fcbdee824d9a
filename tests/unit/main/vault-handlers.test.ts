// What the page may write into user data: not whom the program goes by, which kits were here, and what is erased for good.
import { describe, expect, it } from 'vitest';
import { ok } from '../../../core/base/result.ts';
import type { Keeping } from '../../../core/ipc/session-group.ts';
import { memoryVault } from '../../../core/user-data/memory-vault.ts';
import type { UserEvent } from '../../../core/user-data/user-event.ts';
import type { ConsentQuestion } from '../../../main/consent-words.ts';
import { vaultHandlers } from '../../../main/handlers/vault-handlers.ts';
import { replacement } from '../../support/key-statements.ts';
import { makePublisher } from '../../support/make-kit.ts';

const bookmark: UserEvent = {
  kind: 'bookmark-set',
  version: 1,
  resourceId: 'r1.en',
  page: 3,
  title: 'page 3',
};

/** Handlers over a vault in memory, and a person who answers every question as `answer` does. */
function open(
  answer: (question: ConsentQuestion) => boolean | Promise<boolean> = () => true,
  keeps: Keeping = 'computer',
) {
  const vault = memoryVault();
  const asked: ConsentQuestion[] = [];
  const erased: string[] = [];
  const handlers = vaultHandlers({
    vault,
    vaultProblem: () => undefined,
    lock: async () => undefined,
    onUnlocked: () => undefined,
    folder: { keeps },
    eraseEverything: async () => {
      erased.push('everything');
      return ok(undefined);
    },
    askForConsent: async (question) => {
      asked.push(question);
      return await answer(question);
    },
  });
  return { vault, asked, erased, handlers };
}

it('The page cannot have a key accepted or withdrawn, a statement remembered, a version noted or data erased', async () => {
  const [one, two] = [await makePublisher(), await makePublisher()];
  const { vault, handlers } = open();
  await vault.append({ kind: 'key-accepted', version: 1, ...two.trusted });
  await vault.append(bookmark);
  const before = vault.snapshot();
  const kit = {
    kitId: 'org.example.kit',
    version: '9999.1',
    issued: '2099-01-01',
    treeHash: 'ab'.repeat(32),
    fingerprint: Array(8).fill('12345').join(' '),
  };
  const events: readonly UserEvent[] = [
    { kind: 'key-accepted', version: 1, ...one.trusted },
    { kind: 'key-withdrawn', version: 1, keyId: two.trusted.keyId },
    { kind: 'key-statement-seen', version: 1, text: replacement(one, two).text },
    { kind: 'kit-installed', version: 1, kit },
    { kind: 'data-erased', version: 1, parts: ['bookmarks'] },
  ];
  for (const event of events)
    expect(await handlers.append({ page: 'a', number: 1, event }), event.kind).toEqual({
      ok: false,
      problem: { code: 'call-refused', reason: 'event' },
    });
  expect(vault.snapshot()).toEqual(before);
  const allowed: UserEvent = { kind: 'settings-changed', version: 1, settings: { theme: 'dark' } };
  expect(await handlers.append({ page: 'a', number: 1, event: allowed })).toMatchObject({ ok: true });
});

describe('Main', () => {
  it('erases the parts it named in its question, when the person agrees', async () => {
    const { vault, asked, handlers } = open();
    await vault.append(bookmark);
    expect(await handlers.erase(['bookmarks', 'notes', 'bookmarks'])).toEqual({ ok: true, value: true });
    expect(asked).toEqual([{ kind: 'erase', parts: ['bookmarks', 'notes'] }]);
    expect(vault.snapshot().bookmarks).toEqual([]);
  });

  it('erases everything when the person agrees, and asks nothing where nothing is kept', async () => {
    const agreed = open();
    expect(await agreed.handlers.eraseEverything(undefined)).toEqual({ ok: true, value: true });
    expect([agreed.asked, agreed.erased]).toEqual([[{ kind: 'erase-everything' }], ['everything']]);
    const cancelled = open(() => false);
    expect(await cancelled.handlers.eraseEverything(undefined)).toEqual({ ok: true, value: false });
    expect(cancelled.erased).toEqual([]);
    const guest = open(() => true, 'nothing');
    expect(await guest.handlers.eraseEverything(undefined)).toMatchObject({ ok: false });
    expect([guest.asked, guest.erased]).toEqual([[], []]);
  });

  it('withdraws a key it named by its own record, when the person agrees', async () => {
    const { vault, asked, handlers } = open();
    const { trusted } = await makePublisher('Example publisher');
    await vault.append({ kind: 'key-accepted', version: 1, ...trusted });
    expect(await handlers.withdrawKey(trusted.keyId)).toEqual({ ok: true, value: true });
    expect(asked).toEqual([
      { kind: 'withdraw-key', publisher: 'Example publisher', publicKey: trusted.publicKey },
    ]);
    expect(vault.snapshot().keys).toEqual([]);
  });

  it('changes nothing when the person cancels', async () => {
    const { vault, handlers } = open(() => false);
    const { trusted } = await makePublisher();
    await vault.append({ kind: 'key-accepted', version: 1, ...trusted });
    await vault.append(bookmark);
    const before = vault.snapshot();
    expect(await handlers.erase(['bookmarks'])).toEqual({ ok: true, value: false });
    expect(await handlers.withdrawKey(trusted.keyId)).toEqual({ ok: true, value: false });
    expect(vault.snapshot()).toEqual(before);
  });

  it('asks nothing about a key that is not accepted', async () => {
    const { asked, handlers } = open();
    const refused = { ok: false, problem: { code: 'call-refused', reason: 'key' } };
    expect(await handlers.withdrawKey('0123456789ABCDEF')).toEqual(refused);
    expect(asked).toEqual([]);
  });

  it('asks one question at a time, and the next one after an answer', async () => {
    let answer = (_agrees: boolean): void => undefined;
    const { asked, handlers } = open(() => new Promise<boolean>((settle) => (answer = settle)));
    const first = handlers.erase(['bookmarks']);
    const refused = { ok: false, problem: { code: 'call-refused', reason: 'question' } };
    expect(await handlers.erase(['notes'])).toEqual(refused);
    answer(false);
    expect(await first).toEqual({ ok: true, value: false });
    const next = handlers.erase(['notes']);
    expect(asked).toHaveLength(2);
    answer(true);
    expect(await next).toEqual({ ok: true, value: true });
  });
});
