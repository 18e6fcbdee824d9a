// Short messages at the edge of the window.
import { create } from 'zustand';
import type { Problem } from '../../../core/base/problem.ts';

/** Content of a notice: a finished sentence, or a library event or problem that is translated when it is shown. */
export type NoticeContent =
  | { readonly kind: 'words'; readonly words: string }
  /** The library was not whole and was made anew. */
  | { readonly kind: 'library-remade' }
  /** Resources that were read changed with the kit, and the places in them moved along. */
  | { readonly kind: 'places-moved'; readonly count: number }
  /** Notes whose words a changed document does not hold any more. */
  | { readonly kind: 'notes-lost'; readonly count: number }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** A notice with its place in the order. */
export type Notice = { readonly id: number; readonly content: NoticeContent };

const mostShown = 3;
let lastId = 0;

/** The notices shown now, oldest first. */
export const useNoticeStore = create<{ readonly notices: readonly Notice[] }>(() => ({ notices: [] }));

/** Shows a notice; the same content is not shown twice at once. */
export function showNotice(content: NoticeContent): void {
  useNoticeStore.setState(({ notices }) => {
    const others = notices.filter((notice) => JSON.stringify(notice.content) !== JSON.stringify(content));
    lastId += 1;
    return { notices: [...others, { id: lastId, content }].slice(-mostShown) };
  });
}

/** Takes a notice away. */
export function dismissNotice(id: number): void {
  useNoticeStore.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
}
