// Attacks on updates against the installer as the program runs it: what is found, what is asked, and that main insists on every answer.
// @module-tag slow
import { describe, expect, it } from 'vitest';
import type { KitVerdict } from '../../../../../../core/library/installed-kit.ts';
import { consentOf, needsOf } from '../../../../../../renderer/data/services/consent.ts';
import { countFault } from '../../../../../support/fault-count.ts';
import type { Question } from './attack-row.ts';
import { everything, World } from './attack-world.ts';
import { keyAttacks } from './key-attacks.ts';
import { versionAttacks } from './version-attacks.ts';

const rows = [...versionAttacks, ...keyAttacks];

describe('What becomes of', () => {
  it.each(rows)('$situation: $finds', async ({ attack, finds, asks, unasked, answered, says }) => {
    const world = await World.open();
    const kit = await attack(world);
    const verdict = await world.check(kit);
    const needs = needsOf(verdict);
    expect(needs.isRefused ? verdict.problems[0]?.code : verdict.comparison).toBe(finds);
    expect(questionsOf(verdict)).toEqual(asks);
    if (says) expect(verdict).toMatchObject(says);
    const before = world.installer.installed();
    expect(await world.tryWith(kit, { acceptsOlder: false })).toBe(unasked);
    if (unasked !== 'installed') expect(world.installer.installed()).toEqual(before);
    expect(await world.install(kit)).toBe(answered);
    // Kits with other ids stay as they were.
    const { kitId } = kit.info;
    const others = before.filter((one) => one.kitId !== kitId);
    expect(world.installer.installed().filter((one) => one.kitId !== kitId)).toEqual(others);
    const treeHashes = world.installer.installed().map(({ treeHash }) => treeHash);
    if (answered === 'installed') expect(treeHashes).toContain(kit.treeHash);
    else expect(treeHashes).toEqual(before.map(({ treeHash }) => treeHash));
    countFault('G9', finds);
  });

  it('each of at least forty attacks is its own.', () => {
    expect(rows.length).toBeGreaterThanOrEqual(40);
    expect(new Set(rows.map(({ situation }) => situation)).size).toBe(rows.length);
  });
});

describe('Every single answer is needed: main refuses', () => {
  it.each(rows.filter(({ asks }) => asks.length > 0))('$situation', async ({ attack, asks }) => {
    const world = await World.open();
    const kit = await attack(world);
    const whole = consentOf(await world.check(kit), everything) ?? { acceptsOlder: false };
    for (const left of asks)
      expect(await world.tryWith(kit, without(whole, left)), left).not.toBe('installed');
  });
});

describe('The consent to replace a kit of another publisher', () => {
  it('holds for the two kits and the key that were shown, and for nothing else.', async () => {
    const world = await World.open();
    await world.had(['ours', { version: '2026.1' }]);
    const [shown, other] = [
      await world.make('known', { version: '2026.2' }),
      await world.make('known', { version: '2026.3' }),
    ];
    const consent = consentOf(await world.check(shown), everything) ?? {};
    expect(await world.tryWith(other, consent)).toBe('kit-other-publisher');
    await world.had(['ours', { version: '2026.1', issued: '2026-03-02' }]);
    expect(await world.tryWith(shown, consent)).toBe('kit-other-publisher');
    const stolen = {
      ...consent,
      acceptsReplacing: { inUse: shown.treeHash, candidate: shown.treeHash, fingerprint: '' },
    };
    expect(await world.tryWith(shown, stolen)).toBe('kit-other-publisher');
    expect(await world.install(shown)).toBe('installed');
  });
});

function questionsOf(verdict: KitVerdict): Question[] {
  const { isKeyQuestion, isReplacingQuestion, isOlderQuestion } = needsOf(verdict);
  return [
    ...(isKeyQuestion ? (['key'] as const) : []),
    ...(isReplacingQuestion ? (['publisher'] as const) : []),
    ...(isOlderQuestion ? (['older'] as const) : []),
  ];
}

function without(consent: object, question: Question): object {
  if (question === 'older') return { ...consent, acceptsOlder: false };
  return { ...consent, [question === 'key' ? 'acceptedFingerprint' : 'acceptsReplacing']: undefined };
}
