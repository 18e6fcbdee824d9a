// What a page may do with people: never remove one without the person, never leave for somebody who is not there.
import { describe, expect, it } from 'vitest';
import type { ConsentQuestion } from '../../../../main/consent-words.ts';
import { nobodyHandlers, peopleHandlers } from '../../../../main/handlers/people-handlers.ts';
import { memoryPeople } from '../../../support/memory-people.ts';

const maria = '1'.padStart(16, '0');
const refused = (reason: string) => ({ ok: false, problem: { code: 'call-refused', reason } });

function session({ agrees = true, current = 'first' } = {}) {
  const people = memoryPeople(['Maria', 'Nikos']);
  const asked: ConsentQuestion[] = [];
  const done: string[] = [];
  const handlers = peopleHandlers({
    people,
    current,
    askForConsent: async (question) => {
      asked.push(question);
      return agrees;
    },
    startFor: (id) => done.push(`start ${id ?? 'question'}`),
    endAndErase: () => done.push('end and erase'),
    onCounted: (count) => done.push(`${count} people`),
  });
  return { people, handlers, asked, done };
}

describe('A person', () => {
  it('is removed once somebody agreed, and everybody is counted again.', async () => {
    const { handlers, people, asked, done } = session();
    expect(await handlers.remove(maria)).toEqual({ ok: true, value: true });
    expect(asked).toEqual([{ kind: 'remove-person', name: 'Maria', number: 2 }]);
    expect((await people.list()).people.map(({ name }) => name)).toEqual(['First', 'Nikos']);
    expect(done).toEqual(['2 people']);
  });

  it('stays where nobody agreed.', async () => {
    const { handlers, people } = session({ agrees: false });
    expect(await handlers.remove(maria)).toEqual({ ok: true, value: false });
    expect((await people.list()).people).toHaveLength(3);
  });

  it('who works is erased when the session has ended, not before.', async () => {
    const { handlers, people, done } = session({ current: maria });
    expect(await handlers.remove(maria)).toEqual({ ok: true, value: true });
    expect(done).toEqual(['end and erase']);
    expect((await people.list()).people).toHaveLength(3);
  });

  it('is asked about alone, and never the first one or somebody unknown.', async () => {
    const { handlers, asked } = session();
    const [, second] = await Promise.all([handlers.remove(maria), handlers.remove(maria)]);
    expect(second).toEqual(refused('question'));
    expect(await handlers.remove('first')).toEqual(refused('person'));
    expect(await handlers.remove('ab'.repeat(8))).toEqual(refused('person'));
    expect(asked).toHaveLength(1);
  });

  it('is switched to when they are there and do not work already.', async () => {
    const { handlers, done } = session();
    expect(await handlers.switch(maria)).toMatchObject({ ok: true });
    expect(await handlers.switch(undefined)).toMatchObject({ ok: true });
    expect(await handlers.switch('first')).toEqual(refused('person'));
    expect(await handlers.switch('ab'.repeat(8))).toEqual(refused('person'));
    expect(done).toEqual([`start ${maria}`, 'start question']);
  });

  it('is chosen only while the program asks.', async () => {
    expect(await session().handlers.choose(maria)).toEqual(refused('choose'));
  });
});

describe('A session that stores nothing', () => {
  it('has nobody, and refuses every change.', async () => {
    const handlers = nobodyHandlers();
    expect(await handlers.facts(undefined)).toEqual({ ok: true, value: { people: [] } });
    for (const answer of [
      await handlers.add({ name: 'Maria' }),
      await handlers.remove(maria),
      await handlers.switch(undefined),
    ])
      expect(answer).toEqual(refused('stores nothing'));
  });
});
