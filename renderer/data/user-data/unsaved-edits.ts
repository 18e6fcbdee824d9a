// Counts the edits of drafts that could not be saved, for whoever closes the program over them.
import { create } from 'zustand';

/** Edits that wait for a disk that takes them. */
export const useUnsavedEdits = create<{ readonly count: number }>(() => ({ count: 0 }));
