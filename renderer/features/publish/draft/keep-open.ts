// A change that may give the open resource's file another name.
import { useDraft } from '../../../data/services/draft-store.ts';
import { useOpenItem } from './open-item.ts';

/** Makes the change, and keeps the resource open. A sheet that was closed meanwhile stays closed. */
export async function keepOpen(change: () => Promise<boolean>, file: string): Promise<void> {
  const before = new Set(useDraft.getState().draft?.resources.map((resource) => resource.file));
  await change();
  const now = useDraft.getState().draft?.resources ?? [];
  if (useOpenItem.getState().item !== file || now.some((resource) => resource.file === file)) return;
  const renamed = now.find((resource) => !before.has(resource.file));
  if (renamed) useOpenItem.setState({ item: renamed.file });
}
