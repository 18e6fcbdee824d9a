// The keys of this computer, and how their changes reach the screen.
import { create } from 'zustand';
import type { KeySheet, KeyStatementFacts, PublisherKey } from '../../../core/ipc/publisher-keys-group.ts';
import { host } from '../host/bridge.ts';
import { showNotice } from '../session/notice-store.ts';

/** Keys and statements; undefined until they were read once. */
export const useKeyStore = create<{
  readonly keys: readonly PublisherKey[] | undefined;
  readonly statements: readonly KeyStatementFacts[];
  /** The sheet that goes to the printer in place of the window. */
  readonly sheet: KeySheet | undefined;
}>(() => ({ keys: undefined, statements: [], sheet: undefined }));

/** Reads keys and statements again. */
export async function readKeys(): Promise<void> {
  const [keys, statements] = [await host.publisherKeys.list(), await host.publisherKeys.statements()];
  if (!keys.ok) return showNotice({ kind: 'problem', problem: keys.problem });
  useKeyStore.setState({ keys: keys.value, statements: statements.ok ? statements.value : [] });
}
