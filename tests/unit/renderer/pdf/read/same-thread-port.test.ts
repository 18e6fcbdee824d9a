// Strings cross from one side of pdf.js to the other as they are, and everything else as a copy.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SameThreadPort } from '../../../../../renderer/pdf/read/same-thread-port.ts';
import { strictStructuredClone } from './strict-structured-clone.ts';

/** What is heard, and how it was when it was heard. */
function listen(port: SameThreadPort, signal?: AbortSignal): { data: unknown }[] {
  const heard: { data: unknown }[] = [];
  port.addEventListener('message', (event) => heard.push(event), signal ? { signal } : {});
  return heard;
}

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  vi.stubGlobal('structuredClone', strictStructuredClone);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('A message is a copy of its own, heard later by both halves', async () => {
  const port = new SameThreadPort();
  const [one, other] = [listen(port), listen(port)];
  const message = { action: 'GetPage', data: { pageIndex: 3 } };
  port.postMessage(message);
  message.data.pageIndex = 4;
  expect(one).toEqual([]);
  await soon();
  expect(one).toEqual([{ data: { action: 'GetPage', data: { pageIndex: 3 } } }]);
  expect(other).toEqual(one);
});

test('Words are not copied, and what carried them may carry the next ones', async () => {
  const port = new SameThreadPort();
  const heard = listen(port);
  const items = [{ str: 'word' }];
  const chunk: { items: { str: string }[]; lang: string } = { items, lang: 'en' };
  port.postMessage({ streamId: 1, chunk });
  chunk.items = [];
  await soon();
  expect(heard).toEqual([{ data: { streamId: 1, chunk: { items: [{ str: 'word' }], lang: 'en' } } }]);
  const [came] = heard as { data: { chunk: { items: unknown } } }[];
  expect(came?.data.chunk.items).toBe(items);
});

test('Bytes that are handed over are gone where they were', async () => {
  const port = new SameThreadPort();
  const heard = listen(port);
  const bytes = new Uint8Array([1, 2]);
  port.postMessage({ bytes }, [bytes.buffer]);
  await soon();
  expect(bytes.length).toBe(0);
  expect(heard).toEqual([{ data: { bytes: new Uint8Array([1, 2]) } }]);
});

test('A message goes out whatever a port accepts as its transfer: nothing, null, a list or options', async () => {
  const port = new SameThreadPort();
  const heard = listen(port);
  const bytes = new Uint8Array([3]);
  port.postMessage({ transfer: 'absent' }, undefined);
  // pdf.js sends null for a document whose bytes it asks for by range.
  port.postMessage({ transfer: 'null' }, null);
  port.postMessage({ transfer: 'empty list' }, []);
  port.postMessage({ transfer: 'options' }, {});
  port.postMessage({ transfer: 'options with a list', bytes }, { transfer: [bytes.buffer] });
  await soon();
  expect(heard.map(({ data }) => (data as { transfer: string }).transfer)).toEqual([
    'absent',
    'null',
    'empty list',
    'options',
    'options with a list',
  ]);
  expect(bytes.length).toBe(0);
});

test('Who stopped listening hears no more, and what cannot be copied is refused at once', async () => {
  const port = new SameThreadPort();
  const ending = new AbortController();
  const [ended, lasting] = [listen(port, ending.signal), listen(port)];
  const never = (): void => expect.unreachable();
  port.addEventListener('message', never);
  port.removeEventListener('message', never);
  port.postMessage({ number: 1 });
  ending.abort();
  await soon();
  expect(ended).toEqual([]);
  expect(lasting).toHaveLength(1);
  expect(() => port.postMessage({ data: () => undefined })).toThrow();
});
