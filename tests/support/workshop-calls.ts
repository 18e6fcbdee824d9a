// Calls of the workshop through the page's contract, with files that a person chose.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { HostBridge } from '../../core/ipc/contract.ts';
import type { DraftEdit } from '../../core/workshop/draft-edit.ts';
import type { DraftAnswer } from '../../core/workshop/draft-view.ts';
import { smallContent, writeContent } from './content.ts';
import type { Program } from './launch.ts';

/** What main answers. */
type Answered<T> = { ok: true; value: T } | { ok: false; problem: { code: string; reason?: string } };
type AnyHost = Record<string, Record<string, (...words: unknown[]) => Promise<Answered<unknown>>>>;

/** Calls main through a page's bridge. */
export async function call(
  page: Page,
  group: string,
  name: string,
  argument?: unknown,
): Promise<Answered<unknown>> {
  return (await page.evaluate(
    ([of, called, given]) => (globalThis as unknown as { host: AnyHost }).host[of]?.[called]?.(given),
    [group, name, argument] as [string, string, unknown],
  )) as Answered<unknown>;
}

/** Asks the workshop, and expects an answer. */
export async function ask<T>(page: Page, name: keyof HostBridge['workshop'], argument?: unknown): Promise<T> {
  const answer = await call(page, 'workshop', name, argument);
  expect(answer, name).toMatchObject({ ok: true });
  return (answer as { ok: true; value: T }).value;
}

/** Makes an edit. */
export async function edit(page: Page, draftId: string, step: DraftEdit): Promise<DraftAnswer> {
  return await ask<DraftAnswer>(page, 'edit', { draftId, edit: step });
}

/** Gives files of this machine to a call, as a person does who chooses them in a field. */
export async function give<T>(
  page: Page,
  name: string,
  files: readonly string[],
  argument: unknown,
): Promise<T> {
  await page.evaluate(() => {
    const field = Object.assign(document.createElement('input'), {
      type: 'file',
      multiple: true,
      id: 'given',
    });
    document.body.append(field);
  });
  await page.setInputFiles('#given', [...files]);
  const answer = (await page.evaluate(
    async ([called, given]) => {
      const field = document.querySelector<HTMLInputElement>('#given');
      const chosen = [...(field?.files ?? [])];
      field?.remove();
      const { host } = globalThis as unknown as { host: AnyHost };
      return await host['workshop']?.[called]?.(chosen, given);
    },
    [name, argument] as [string, unknown],
  )) as Answered<T>;
  expect(answer, name).toMatchObject({ ok: true });
  return (answer as { ok: true; value: T }).value;
}

/** Chooses a folder in the dialog of the system, whenever it is asked for. */
export async function chooseFolder(program: Program, path: string): Promise<void> {
  await program.app.evaluate(({ dialog }, chosen) => {
    Object.assign(dialog, { showOpenDialog: async () => ({ canceled: false, filePaths: [chosen] }) });
  }, path);
}

/** Replaces the content folder of a draft, as a person could do by hand. */
export async function draftOf(page: Page, program: Program, files = smallContent): Promise<string> {
  const { draft } = await ask<DraftAnswer>(page, 'create', { from: 'empty', language: 'en' });
  const content = join(program.userData, 'workshop', draft.draftId, 'content');
  rmSync(content, { recursive: true });
  writeContent(content, files);
  const { check } = await ask<DraftAnswer>(page, 'open', draft.draftId);
  expect(check.problems).toEqual([]);
  return draft.draftId;
}
