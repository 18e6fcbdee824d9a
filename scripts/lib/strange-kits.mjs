// Kits for screenshots that are signed with keys nobody knows, and what a person does with them.
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runKit } from './kit-command.mjs';
import { at, out } from './places.mjs';

const kitFacts = `id: org.example.night-line
version: '2026.3'
title:
  en: 'Night line: kit for volunteers'
  el: 'Νυχτερινή γραμμή: kit για εθελοντές'
issued: '2026-03-02'
publisher:
  name: Night line of the harbour
rights: CC BY 4.0
languages: [en, el]
countries: [EU, GR, IT, CY, PT]
changes:
  - en: First version.
    el: Πρώτη έκδοση.
`;
const checklist = `---
id: c1.en
title: After a call at night
country: GR
themes: [referral]
audience: [ngo]
issued: '2026-03-02'
readiness: amber
sources: []
---
## Before you leave {#leave}

- [ ] Write down what was said, in the words that were used.
- [ ] Tell the person on duty.
`;

/** The starter kit, signed by somebody else. */
export async function makeTwinKit(program) {
  const kit = join(program.userData, 'kit-of-march');
  if (existsSync(kit)) return kit;
  cpSync(out('starter-kit'), kit, { recursive: true });
  return await signStrangely(program, kit);
}

/** A small kit with the contacts of the starter kit and one checklist. */
export async function makeNightKit(program) {
  const { runtime, userData } = program;
  const kit = join(userData, 'night-line-2026.3');
  if (existsSync(kit)) return kit;
  const content = join(userData, 'night-line');
  mkdirSync(join(content, 'checklists'), { recursive: true });
  writeFileSync(join(content, 'kit.yaml'), kitFacts);
  writeFileSync(join(content, 'checklists', 'after-a-call.en.md'), checklist);
  cpSync(at('resources', 'content', 'contacts.yaml'), join(content, 'contacts.yaml'));
  const made = await runKit(['compose', content, kit], { program: runtime.program, stdio: 'ignore' });
  if (made !== 0) throw new Error('the small kit was not made');
  return await signStrangely(program, kit);
}

/** Installs the kit that was judged although nobody verified its publisher. */
export async function installUnverified(program, t) {
  await program.page.getByRole('button', { name: t('kits', 'unverified.install') }).click();
  await program.page.waitForSelector('[data-kit-work="installed"]', { timeout: 120_000 });
}

/** The window that looks into a kit takes the place of the first one for its picture. */
export async function lookInside(program, t) {
  const { app, page } = program;
  const opened = app.waitForEvent('window');
  await page.getByRole('button', { name: t('kits', 'lookInside') }).click();
  const inside = await opened;
  await inside.waitForSelector('[data-preview-band]', { timeout: 120_000 });
  await inside.waitForSelector('[data-library="ready"] main', { timeout: 120_000 });
  const bounds = await (await app.browserWindow(page)).evaluate((window) => window.getContentSize());
  const window = await app.browserWindow(inside);
  await window.evaluate((shown, [width, height]) => shown.setContentSize(width, height), bounds);
  program.outside = page;
  program.page = inside;
}

/** Closes that window again. */
export async function closeInside(program) {
  const { page, outside } = program;
  if (!outside) return;
  program.page = outside;
  program.outside = undefined;
  await page.close();
}

/** Takes the small kit out of use. */
export async function removeNightKit({ page }) {
  await page.evaluate(() => globalThis.host.kits.remove('org.example.night-line'));
}

async function signStrangely({ runtime, userData }, kit) {
  const key = join(userData, 'strange.key');
  const quietly = { program: runtime.program, stdio: 'ignore' };
  if (!existsSync(key)) await runKit(['keygen', key], quietly);
  await runKit(['sign', kit, '--key', key], quietly);
  return kit;
}
