// Manipulation of a library row in IndexedDB, as by somebody with access to the account: only the text of the row changes.
import type { Page } from '@playwright/test';

/** Replaces `before` by `after` in the row with this key, in whichever library has it. Throws if no library has such a row to edit. */
export async function editRow(
  page: Page,
  store: string,
  key: string,
  before: string,
  after: string,
): Promise<void> {
  await page.evaluate(
    async ({ store, key, before, after }) => {
      const done = <Value>(request: IDBRequest<Value>) =>
        new Promise<Value>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
      let editedCount = 0;
      for (const name of names.filter((candidate) => candidate.startsWith('library-'))) {
        const db = await done(indexedDB.open(name));
        const row: unknown = await done(db.transaction(store).objectStore(store).get(key));
        const text = JSON.stringify(row) ?? '';
        const edited = text.replaceAll(before, after);
        if (edited !== text) {
          await done(db.transaction(store, 'readwrite').objectStore(store).put(JSON.parse(edited)));
          editedCount += 1;
        }
        db.close();
      }
      if (editedCount === 0) throw new Error(`nothing to edit in ${key}`);
    },
    { store, key, before, after },
  );
}
