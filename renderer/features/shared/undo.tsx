// Undo of the last removal from the user data: offered until something else is removed or the screen is left.
import { useEffect } from 'react';
import type { StoreApi } from 'zustand';
import { create, type UseBoundStore } from 'zustand';
import type { UserEvent } from '../../../core/user-data/user-event.ts';
import { appendEvent } from '../../data/user-data/user-data-store.ts';
import { UndoBand } from '../../ui/undo-band.tsx';

/** A removal: the name of what was removed, and the event that brings it back. */
type Removal = { readonly name: string; readonly event: UserEvent };

/** The last removal of one kind of things. */
type LastRemoval = UseBoundStore<StoreApi<{ readonly removal: Removal | undefined }>>;

/** A place for the last removal of one kind of things. */
export function createLastRemoval(): LastRemoval {
  return create(() => ({ removal: undefined }));
}

/** Removes a thing by the event `gone`, and offers to undo it. */
export async function removeWithUndo(of: LastRemoval, removal: Removal, gone: UserEvent): Promise<void> {
  of.setState({ removal });
  await appendEvent(gone);
}

/** The band that offers to undo a removal. */
export function UndoRemoval(props: {
  readonly of: LastRemoval;
  readonly words: (name: string) => string;
  readonly undoWords: string;
}) {
  const { of: useLastRemoval } = props;
  const removal = useLastRemoval((state) => state.removal);
  useEffect(() => () => useLastRemoval.setState({ removal: undefined }), [useLastRemoval]);
  if (!removal) return null;
  const undo = (): void => {
    useLastRemoval.setState({ removal: undefined });
    void appendEvent(removal.event);
  };
  return <UndoBand words={props.words(removal.name)} undoWords={props.undoWords} onUndo={undo} />;
}
