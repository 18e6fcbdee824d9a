// Waiting rows are written when they are many, all of them in the end, and together or not at all.
import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { openLibraryDb } from '../../../../../renderer/data/db/library-db.ts';
import { RowBatch } from '../../../../../renderer/data/db/row-batch.ts';

const textAt = (index: number) => ({ path: `data/${index}.md`, text: `text ${index}` });
const texts = (count: number) => Array.from({ length: count }, (_, index) => textAt(index));

it('Few rows wait until they are asked to be written', async () => {
  const db = openLibraryDb('few');
  const rows = new RowBatch(db);
  await rows.add(db.texts, texts(10));
  expect(await db.texts.count()).toBe(0);
  await rows.write();
  expect(await db.texts.toArray()).toEqual(texts(10));
  await rows.write();
});

it('Many rows, or large ones, are written at once with all that waited', async () => {
  const db = openLibraryDb('many');
  const rows = new RowBatch(db);
  for (const text of texts(1_500)) await rows.add(db.texts, [text]);
  expect(await db.texts.count()).toBe(1_000);
  await rows.add(db.segments, [{ path: 's', language: 'en', bytes: new Uint8Array(4) }], 9_000_000);
  expect(await db.texts.count()).toBe(1_500);
  expect(await db.segments.count()).toBe(1);
});

it('A row that cannot be written takes the others back', async () => {
  const db = openLibraryDb('refused');
  const rows = new RowBatch(db);
  await rows.add(db.texts, texts(3));
  await rows.add(db.segments, [{ path: undefined as never, language: 'en', bytes: new Uint8Array(4) }]);
  await expect(rows.write()).rejects.toThrow();
  expect(await db.texts.count()).toBe(0);
});
