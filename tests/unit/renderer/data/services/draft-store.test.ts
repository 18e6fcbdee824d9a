// Nothing typed in a draft is lost or goes to another draft, even on a full disk or with fast typing.
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Result } from '../../../../../core/base/result.ts';
import type { DraftEdit } from '../../../../../core/workshop/draft-edit.ts';
import type { DraftAnswer, DraftView } from '../../../../../core/workshop/draft-view.ts';
import { readDraft } from '../../../../../core/workshop/read-draft.ts';
import { contentFolder, smallContent } from '../../../../support/content.ts';
import { draftFilesOf } from '../../features/publish/draft-files-of.ts';

type Sent = { readonly draftId: string; readonly edit: DraftEdit };

const one = '1'.repeat(16);
const other = '2'.repeat(16);
const report = 'reports/signs.en.md';
const content = readDraft(draftFilesOf(contentFolder(smallContent)));

let sent: Sent[] = [];
let isFull = false;
/** Holds every answer back until it is called; undefined answers at once. */
let release: (() => void) | undefined;

function answer(draftId: string): Result<DraftAnswer> {
  const draft: DraftView = { draftId, madeAt: '', changedAt: '', ...content };
  return { ok: true, value: { draft, check: { problems: [], heldBackContacts: [] } } };
}

const workshop = {
  open: async (draftId: string) => answer(draftId),
  edit: async (edit: Sent): Promise<Result<DraftAnswer>> => {
    sent.push(edit);
    if (release) await new Promise<void>((resolve) => (release = resolve));
    return isFull ? { ok: false, problem: { code: 'disk-full', file: 'kit.yaml' } } : answer(edit.draftId);
  },
};

async function freshStore() {
  vi.resetModules();
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('window', { host: { workshop } });
  return await import('../../../../../renderer/data/services/draft-store.ts');
}

const title = (text: string): DraftEdit => ({ kind: 'resource-set', file: report, fields: { title: text } });

beforeEach(() => {
  sent = [];
  isFull = false;
  release = undefined;
});

describe('What is typed', () => {
  test('shows at once, and many keys are one edit', async () => {
    const store = await freshStore();
    await store.openDraft(one);
    for (const text of ['S', 'Si', 'Signs of all sorts']) store.editTyped(title(text));
    const { draft, saved } = store.useDraft.getState();
    expect(draft?.resources.find(({ file }) => file === report)?.facts.title).toBe('Signs of all sorts');
    expect(saved).toBe('saving');
    await store.flushEdits();
    expect(sent).toEqual([{ draftId: one, edit: { ...title('Signs of all sorts'), cleared: [] } }]);
    expect(store.useDraft.getState().saved).toBe('saved');
  });

  test('while an edit is on its way comes after it', async () => {
    const store = await freshStore();
    await store.openDraft(one);
    release = () => undefined;
    const first = store.editNow(title('First'));
    await vi.waitFor(() => expect(sent.length).toBe(1));
    store.editTyped(title('Second'));
    const answerFirst = release;
    release = undefined;
    answerFirst();
    await first;
    await store.flushEdits();
    expect(sent.map(({ edit }) => edit)).toEqual([title('First'), title('Second')]);
  });

  test('stays in the line on a full disk, says so, and is sent when there is room', async () => {
    const store = await freshStore();
    await store.openDraft(one);
    isFull = true;
    store.editTyped(title('Kept'));
    await store.flushEdits();
    expect(store.useDraft.getState().saved).toBe('failed');
    isFull = false;
    await store.flushEdits();
    expect(store.useDraft.getState().saved).toBe('saved');
    expect(sent).toHaveLength(2);
  });

  test('counts as unsaved for whoever closes the program, also when the draft was closed, until there is room', async () => {
    const store = await freshStore();
    const { useUnsavedEdits } = await import('../../../../../renderer/data/user-data/unsaved-edits.ts');
    await store.openDraft(one);
    isFull = true;
    store.editTyped(title('Kept'));
    await store.flushEdits();
    store.closeDraft();
    expect(useUnsavedEdits.getState().count).toBe(1);
    isFull = false;
    await store.openDraft(one);
    expect(useUnsavedEdits.getState().count).toBe(0);
    expect(sent.at(-1)).toEqual({ draftId: one, edit: { ...title('Kept') } });
  });

  test('is saved at once for whoever locks the program', async () => {
    const store = await freshStore();
    const { useUnsavedEdits } = await import('../../../../../renderer/data/user-data/unsaved-edits.ts');
    await store.openDraft(one);
    store.editTyped(title('Typed just now'));
    await useUnsavedEdits.getState().flush();
    expect(sent.map(({ edit }) => edit)).toEqual([title('Typed just now')]);
  });

  test('in one draft never goes to the draft that is opened next', async () => {
    const store = await freshStore();
    await store.openDraft(one);
    isFull = true;
    store.editTyped(title('Of the first draft'));
    await store.openDraft(other);
    isFull = false;
    store.editTyped(title('Of the second draft'));
    await store.flushEdits();
    const last = sent.slice(-2).map(({ draftId, edit }) => [draftId, 'fields' in edit && edit.fields]);
    expect(last).toEqual([
      [one, { title: 'Of the first draft' }],
      [other, { title: 'Of the second draft' }],
    ]);
  });
});

describe('What is removed', () => {
  test('is out of sight, and nothing was done when it comes back', async () => {
    const store = await freshStore();
    await store.openDraft(one);
    const files = () => store.useDraft.getState().draft?.resources.map(({ file }) => file);
    const before = files();
    store.removeLater({ edit: { kind: 'resource-removed', file: report }, name: 'Signs' });
    expect(files()).not.toContain(report);
    expect(store.useDraft.getState().removed).toEqual({ name: 'Signs' });
    store.undoRemoval();
    expect(files()).toEqual(before);
    await store.settleRemoval();
    expect(sent).toEqual([]);
  });

  test('is removed on the disk once the person goes on', async () => {
    const store = await freshStore();
    await store.openDraft(one);
    store.removeLater({ edit: { kind: 'contact-removed', id: 'gr-line' }, name: 'Line' });
    store.removeLater({ edit: { kind: 'resource-removed', file: report }, name: 'Signs' });
    await store.settleRemoval();
    expect(sent.map(({ edit }) => edit.kind)).toEqual(['contact-removed', 'resource-removed']);
  });
});
