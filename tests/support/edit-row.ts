// Manipulation of a library row in IndexedDB, as by somebody with access to the account: only the text of the row changes.
import type { Page } from '@playwright/test';

/** Replaces `before` by `after` in the row with this key. Throws if the row does not exist, or contains nothing to edit. */
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
      const [name] = names.filter((candidate) => candidate.startsWith('library-'));
      if (name === undefined) throw new Error('there is no library');
      const db = await done(indexedDB.open(name));
      const row: unknown = await done(db.transaction(store).objectStore(store).get(key));
      const text = JSON.stringify(row);
      const edited = text.replaceAll(before, after);
      if (edited === text) throw new Error(`nothing to edit in ${key}`);
      await done(db.transaction(store, 'readwrite').objectStore(store).put(JSON.parse(edited)));
      db.close();
    },
    { store, key, before, after },
  );
}
