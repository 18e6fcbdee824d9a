// Work in the workshop survives whatever ends the program: every edit that was answered is there again.
import { rmSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { HostBridge } from '../../core/ipc/contract.ts';
import type { DraftAnswer } from '../../core/workshop/draft-view.ts';
import { launchProgram, newUserData } from '../support/launch.ts';
import { sampled } from '../support/sample.ts';
import { ask, draftOf } from '../support/workshop-calls.ts';

test.describe.configure({ timeout: 300_000 });

/** Each kill waits for one to four edits, so that the sample has every number of them. */
const kills = sampled(20, 4);

test('A program that is killed in the midst of edits opens the draft with every edit it answered', async () => {
  const userData = newUserData();
  let draftId = '';
  const answered: string[] = [];
  for (let round = 0; round <= kills; round += 1) {
    const program = await launchProgram({ userData });
    const { page } = program;
    await page.waitForFunction(() => 'host' in globalThis);
    if (draftId === '') draftId = await draftOf(page, program);
    const { draft, check } = await ask<DraftAnswer>(page, 'open', draftId);
    expect(check.problems).toEqual([]);
    const there = new Set(draft.contacts.map(({ id }) => id));
    expect(answered.filter((id) => !there.has(id))).toEqual([]);
    const last = answered.at(-1);
    if (last !== undefined) expect(draft.about.title?.en).toMatch(/^Edit /);
    if (round === kills) {
      await program.close();
      break;
    }
    const [contact] = draft.contacts;
    await page.exposeFunction('noteAnswered', (id: string) => answered.push(id));
    // Edits without a pause; each is one that changes two files, so that a cut can fall in between.
    await page.evaluate(
      ([id, start, turn]) => {
        const { host, noteAnswered } = globalThis as unknown as {
          host: HostBridge;
          noteAnswered: (id: string) => void;
        };
        void (async () => {
          for (let number = 0; ; number += 1) {
            const own = `gr-${turn}-${number}`;
            const countries = number % 2 === 0 ? ('PT' as const) : ('CY' as const);
            const next = { ...(start as NonNullable<typeof contact>), id: own, country: countries };
            const one = host.workshop.edit({ draftId: id, edit: { kind: 'contact-set', contact: next } });
            const two = host.workshop.edit({
              draftId: id,
              edit: { kind: 'about-set', fields: { title: { en: `Edit ${own}` } } },
            });
            if ((await one).ok && (await two).ok) noteAnswered(own);
          }
        })();
      },
      [draftId, contact, round] as const,
    );
    const before = answered.length;
    await expect.poll(() => answered.length).toBeGreaterThan(before + (round % 4));
    await program.kill();
  }
  expect(answered.length).toBeGreaterThan(kills);
  rmSync(userData, { recursive: true, force: true });
});

test('A program whose window is closed while it makes a kit ends, and the draft is as it was', async () => {
  const userData = newUserData();
  const program = await launchProgram({ userData });
  const { page } = program;
  await page.waitForFunction(() => 'host' in globalThis);
  const draftId = await draftOf(page, program);
  const isAtWork = page.evaluate(
    (id) =>
      new Promise<boolean>((settle) => {
        const { host } = globalThis as unknown as { host: HostBridge };
        host.workshop.progressed(({ progress }) => {
          if (progress.step === 'printing') settle(true);
        });
        void host.workshop.compose({ draftId: id, skipDamaged: false }).then(() => settle(false));
      }),
    draftId,
  );
  expect(await isAtWork).toBe(true);
  const ended = new Promise((settle) => program.app.process().once('exit', settle));
  await page.close();
  await ended;
  const again = await launchProgram({ userData });
  await again.page.waitForFunction(() => 'host' in globalThis);
  expect((await ask<DraftAnswer>(again.page, 'open', draftId)).check.problems).toEqual([]);
  expect(await ask(again.page, 'made', draftId)).toBeUndefined();
  await again.close();
  rmSync(userData, { recursive: true, force: true });
});
