// The latest version of each kit and key in user data: it only rises, is never erased, and comes through compaction.
import { expect, it } from 'vitest';
import { applyEvent } from '../../../../../core/user-data/apply-event.ts';
import { compactEvents } from '../../../../../core/user-data/compact-events.ts';
import { emptySnapshot, type UserData } from '../../../../../core/user-data/user-data.ts';
import { type UserEvent, userEventSchema } from '../../../../../core/user-data/user-event.ts';

const [ours, theirs] = [1, 2].map((digit) => Array(8).fill(String(digit).repeat(5)).join(' ')) as [
  string,
  string,
];
const installed = (version: string, issued: string, fingerprint = ours): UserEvent =>
  userEventSchema.parse({
    kind: 'kit-installed',
    version: 1,
    kit: { kitId: 'org.example.kit', version, issued, treeHash: 'ab'.repeat(32), fingerprint },
  });
const after = (events: readonly UserEvent[]): UserData =>
  events.reduce((data, event, index) => applyEvent(data, { sequence: index + 1, event }), emptySnapshot);
const versions = (data: UserData): readonly string[] => data.latestKits.map(({ version }) => version);

it('A higher version, or the same one from a later day, is noted; lower and earlier ones change nothing.', () => {
  const data = after([installed('2026.9', '2026-03-01'), installed('2026.10', '2026-02-01')]);
  expect(versions(data)).toEqual(['2026.10']);
  expect(applyEvent(data, { sequence: 9, event: installed('2026.9', '2026-09-01') })).toBe(data);
  expect(applyEvent(data, { sequence: 9, event: installed('2026.10', '2026-01-01') })).toBe(data);
  expect(
    after([installed('2026.1', '2026-03-01'), installed('2026.1', '2026-04-01')]).latestKits,
  ).toMatchObject([{ issued: '2026-04-01', sequence: 2 }]);
});

it('A version far ahead under one key raises nothing under another.', () => {
  const data = after([installed('2026.1', '2026-03-01'), installed('9999.1', '2099-01-01', theirs)]);
  expect(versions(data)).toEqual(['2026.1', '9999.1']);
});

it('It stays when everything is erased, and is made again from the fewest events.', () => {
  const parts = ['reading', 'recents', 'searches', 'bookmarks', 'learning', 'notes', 'newer'] as const;
  const erased: UserEvent = { kind: 'data-erased', version: 1, parts: [...parts] };
  const data = after([installed('2026.1', '2026-03-01'), installed('2026.2', '2026-04-01'), erased]);
  expect(versions(data)).toEqual(['2026.2']);
  expect(compactEvents(data)).toEqual([{ sequence: 2, event: installed('2026.2', '2026-04-01') }]);
});

it('A version or key that is none is no event.', () => {
  for (const kit of [{ version: `1.${'9'.repeat(20)}` }, { fingerprint: '12345' }, { treeHash: 'x' }]) {
    const event = installed('2026.1', '2026-03-01') as Extract<UserEvent, { kind: 'kit-installed' }>;
    expect(userEventSchema.safeParse({ ...event, kit: { ...event.kit, ...kit } }).success).toBe(false);
  }
});
