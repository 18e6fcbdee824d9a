// The sheet of a resource whose file gets another name.
import { expect, it, vi } from 'vitest';

vi.stubGlobal('addEventListener', () => undefined);
vi.stubGlobal('window', { host: {}, addEventListener: () => undefined });
const { useDraft } = await import('../../../../../renderer/data/services/draft-store.ts');
const { keepOpen } = await import('../../../../../renderer/features/publish/draft/keep-open.ts');
const { closeItem, openItem, useOpenItem } = await import(
  '../../../../../renderer/features/publish/draft/open-item.ts'
);

type Draft = NonNullable<ReturnType<typeof useDraft.getState>['draft']>;

function draftWith(...files: readonly string[]): void {
  useDraft.setState({ draft: { resources: files.map((file) => ({ file })) } as unknown as Draft });
}

async function renamed(): Promise<boolean> {
  draftWith('other.en.pdf', 'new.el.pdf');
  return true;
}

it('stays open under the new name', async () => {
  draftWith('other.en.pdf', 'old.el.pdf');
  openItem('old.el.pdf');
  await keepOpen(renamed, 'old.el.pdf');
  expect(useOpenItem.getState().item).toBe('new.el.pdf');
});

it('does not open again when it was closed during the change', async () => {
  draftWith('other.en.pdf', 'old.el.pdf');
  openItem('old.el.pdf');
  await keepOpen(async () => {
    closeItem();
    return await renamed();
  }, 'old.el.pdf');
  expect(useOpenItem.getState().item).toBeUndefined();
});
