// Slots for parts that the reader has once, whichever document they belong to: tools and panel.
import { type ReactNode, useState } from 'react';
import { createPortal } from 'react-dom';

/** The places; null until the reader has them on the page. */
export type ReaderSlots = Readonly<Record<'tools' | 'panel', HTMLElement | null>>;

/** Places to fill, and what makes an element one of them. */
export function useSlots(): ReaderSlots & {
  readonly setTools: (element: HTMLElement | null) => void;
  readonly setPanel: (element: HTMLElement | null) => void;
} {
  const [tools, setTools] = useState<HTMLElement | null>(null);
  const [panel, setPanel] = useState<HTMLElement | null>(null);
  return { tools, panel, setTools, setPanel };
}

/** Shows its children in a place. */
export function InSlot({
  slot,
  children,
}: {
  readonly slot: HTMLElement | null;
  readonly children: ReactNode;
}) {
  return slot && createPortal(children, slot);
}
