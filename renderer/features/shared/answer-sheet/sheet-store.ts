// The answer sheet while the program runs: in memory only, so that it is gone with the session.
import { create } from 'zustand';
import {
  type AnswerSheet,
  emptySheet,
  inOrder,
  type SheetItem,
  withItem,
  withoutItem,
} from '../../../../core/citing/answer-sheet.ts';

/** What can be put back: one entry with its place, or the whole sheet that was cleared. */
type TakenOff =
  | { readonly kind: 'item'; readonly item: SheetItem; readonly place: number }
  | { readonly kind: 'all'; readonly sheet: AnswerSheet };

/** The sheet, and what was taken off last. */
export const useSheet = create<AnswerSheet & { readonly takenOff: TakenOff | undefined }>(() => ({
  ...emptySheet,
  takenOff: undefined,
}));

/** Puts an entry at the end. */
export function addToSheet(item: SheetItem): void {
  useSheet.setState((sheet) => ({ ...withItem(sheet, item), takenOff: undefined }));
}

/** Takes an entry off; it can be put back until something else is. */
export function takeOff(id: string): void {
  useSheet.setState((sheet) => {
    const place = sheet.items.findIndex((item) => item.id === id);
    const item = sheet.items[place];
    return item ? { ...withoutItem(sheet, id), takenOff: { kind: 'item', item, place } } : sheet;
  });
}

/** What became of an entry: it is on the sheet, it is off, or there was nothing to put on it. */
type Toggled = 'added' | 'takenOff' | 'noText';

/** Takes an entry off, or puts it at the end; `item` is only asked for then. */
export async function toggleOnSheet(
  id: string,
  item: () => SheetItem | undefined | Promise<SheetItem | undefined>,
): Promise<Toggled> {
  if (useSheet.getState().items.some((each) => each.id === id)) {
    takeOff(id);
    return 'takenOff';
  }
  const added = await item();
  if (!added) return 'noText';
  addToSheet(added);
  return 'added';
}

/** Empties the sheet, its title and remark too. */
export function clearSheet(): void {
  useSheet.setState(({ title, remark, items }) => ({
    ...emptySheet,
    takenOff: { kind: 'all', sheet: { title, remark, items } },
  }));
}

/** Puts back what was taken off last. */
export function putBack(): void {
  useSheet.setState((sheet) => {
    const { takenOff } = sheet;
    if (!takenOff) return sheet;
    const before = takenOff.kind === 'all' ? takenOff.sheet : withItem(sheet, takenOff.item, takenOff.place);
    return { ...before, takenOff: undefined };
  });
}

/** Lets go of what was taken off, as when the screen is left. */
export function forgetTakenOff(): void {
  useSheet.setState({ takenOff: undefined });
}

/** Gives the entries another order. */
export function orderSheet(ids: readonly string[]): void {
  useSheet.setState((sheet) => inOrder(sheet, ids));
}

/** Changes title or remark. */
export function nameSheet(change: Partial<Pick<AnswerSheet, 'title' | 'remark'>>): void {
  useSheet.setState(change);
}
