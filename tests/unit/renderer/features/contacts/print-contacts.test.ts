// Printing the list of contacts: the sheet with its sources is on the page before the printing begins.
import { beforeEach, expect, test, vi } from 'vitest';
import { ok } from '../../../../../core/base/result.ts';
import type { SourceLine } from '../../../../../core/citing/source-line.ts';

const source = { line: 'Ministry, 2026' } as SourceLine;
const print = vi.fn();
const page = { body: { textContent: '' } };
let frames: (() => void)[];

beforeEach(() => {
  vi.resetModules();
  print.mockReset();
  frames = [];
  page.body.textContent = '';
  vi.stubGlobal('window', { host: { app: { print } } });
  vi.stubGlobal('document', page);
  vi.stubGlobal('requestAnimationFrame', (begin: () => void) => frames.push(begin));
});

const load = () => import('../../../../../renderer/features/shared/contacts/print-contacts.ts');

/** What a browser does at the next frame. */
async function nextFrame(): Promise<void> {
  const begun = frames;
  frames = [];
  for (const begin of begun) begin();
  await Promise.resolve();
}

test('The list is printed once its sheet is painted, and then gives way to the open contact again', async () => {
  const { printContacts, usePrintWanted } = await load();
  print.mockResolvedValue(ok(true));
  const printed = printContacts('list', [source]);
  expect(usePrintWanted.getState().what).toBe('list');
  await nextFrame();
  expect(print).not.toHaveBeenCalled();
  page.body.textContent = `A helpline. ${source.line}`;
  await nextFrame();
  await printed;
  expect(print).toHaveBeenCalledOnce();
  expect(usePrintWanted.getState().what).toBeUndefined();
});

test('A printer that fails is told, and the sheet gives way all the same', async () => {
  const { printContacts, usePrintWanted } = await load();
  const { useNoticeStore } = await import('../../../../../renderer/data/session/notice-store.ts');
  const problem = { code: 'print-failed' };
  print.mockResolvedValue({ ok: false, problem });
  page.body.textContent = source.line;
  const printed = printContacts('list', [source]);
  await nextFrame();
  await nextFrame();
  await printed;
  expect(useNoticeStore.getState()).toMatchObject({ notices: [{ content: { kind: 'problem', problem } }] });
  expect(usePrintWanted.getState().what).toBeUndefined();
});

test('A list without contacts is not printed', async () => {
  const { printContacts, usePrintWanted } = await load();
  await printContacts('list', []);
  expect(print).not.toHaveBeenCalled();
  expect(usePrintWanted.getState().what).toBeUndefined();
});
