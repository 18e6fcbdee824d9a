// Place in the top bar that a screen may fill with something of its own, such as the titles of open documents.
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { create } from 'zustand';

/** The element in the top bar; undefined while there is no top bar. */
const useSlot = create<{ readonly place: HTMLElement | undefined }>(() => ({ place: undefined }));

/** Ref of the element in the top bar. The shell sets it. */
export function setTopBarSlot(place: HTMLElement | null): void {
  useSlot.setState({ place: place ?? undefined });
}

/** Shows its children in the top bar, in place of the name of the place and the search box. */
export function TopBarSlot({ children }: { readonly children: ReactNode }) {
  const place = useSlot((state) => state.place);
  return place ? createPortal(children, place) : null;
}
