// Objects of a kit are answered with bytes whose hash was checked, and with none otherwise.
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toFileHash } from '../../../core/base/ids.ts';
import { ObjectResponder, openFileBytes } from '../../../main/object-response.ts';

const pieceBytes = 64 * 1024;
const sizes = { small: 3 * pieceBytes + 5, large: 9 * 1024 * 1024 + 5 } as const;

function storedObject(sizeBytes: number) {
  const bytes = Buffer.alloc(sizeBytes).map((_, at) => (at * 31 + (at >> 9)) & 255);
  const absolutePath = join(mkdtempSync(join(tmpdir(), 'object-')), 'object');
  writeFileSync(absolutePath, bytes);
  const sha256 = toFileHash(createHash('sha256').update(bytes).digest('hex'));
  return { bytes, object: { absolutePath, sha256, open: () => openFileBytes(absolutePath) } };
}

function flip(path: string, at: number): void {
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

describe.each(Object.entries(sizes))('a %s object', (_, sizeBytes) => {
  it('is answered whole and by range, as it was stored', async () => {
    const { bytes, object } = storedObject(sizeBytes);
    const responder = new ObjectResponder();
    const whole = await responder.answer(object, null, { 'content-type': 'application/pdf' });
    expect(whole.status).toBe(200);
    expect(Object.fromEntries(whole.headers)).toEqual({
      'accept-ranges': 'bytes',
      'content-length': String(sizeBytes),
      'content-type': 'application/pdf',
    });
    expect((await bytesOf(whole)).equals(bytes)).toBe(true);
    for (const [begin, last] of [
      [0, 0],
      [pieceBytes - 1, pieceBytes],
      [pieceBytes, sizeBytes - 1],
      [sizeBytes - 1, sizeBytes - 1],
    ] as const) {
      const part = await responder.answer(object, `bytes=${begin}-${last}`, {});
      expect(part.status).toBe(206);
      expect(part.headers.get('content-range')).toBe(`bytes ${begin}-${last}/${sizeBytes}`);
      expect((await bytesOf(part)).equals(bytes.subarray(begin, last + 1))).toBe(true);
    }
    expect((await responder.answer(object, `bytes=${sizeBytes}-`, {})).status).toBe(416);
  });

  it('is refused when one byte was changed before it is first asked for, and answered once it is mended', async () => {
    const { bytes, object } = storedObject(sizeBytes);
    const responder = new ObjectResponder();
    flip(object.absolutePath, sizeBytes - 1);
    for (const range of [null, 'bytes=0-99']) {
      const refused = await responder.answer(object, range, {});
      expect(refused.status).toBe(500);
      expect(await refused.text()).toBe('damaged');
    }
    flip(object.absolutePath, sizeBytes - 1);
    const mended = await responder.answer(object, 'bytes=0-99', {});
    expect((await bytesOf(mended)).equals(bytes.subarray(0, 100))).toBe(true);
  });

  it('is refused when one byte was changed after it was answered', async () => {
    const { object } = storedObject(sizeBytes);
    const responder = new ObjectResponder();
    await bytesOf(await responder.answer(object, 'bytes=0-99', {}));
    flip(object.absolutePath, 2 * pieceBytes + 7);
    const refused = await responder.answer(object, `bytes=${2 * pieceBytes}-${2 * pieceBytes + 99}`, {});
    expect(refused.status).toBe(500);
  });

  it('is not there when nothing lies at its place', async () => {
    const { object } = storedObject(sizeBytes);
    const nowhere = { ...object, open: () => openFileBytes(`${object.absolutePath}-gone`) };
    expect((await new ObjectResponder().answer(nowhere, null, {})).status).toBe(404);
  });
});

it('An answer that was begun breaks off before the first wrong piece', async () => {
  const { bytes, object } = storedObject(sizes.large);
  const responder = new ObjectResponder();
  await bytesOf(await responder.answer(object, 'bytes=0-99', {}));
  flip(object.absolutePath, 5 * 1024 * 1024);
  const reader = (await responder.answer(object, null, {})).body?.getReader();
  const read: Uint8Array[] = [];
  const readAll = async (): Promise<void> => {
    for (;;) {
      const next = await reader?.read();
      if (!next?.value) return;
      read.push(next.value);
    }
  };
  await expect(readAll()).rejects.toThrow();
  const sent = Buffer.concat(read);
  expect(sent.length).toBeLessThanOrEqual(5 * 1024 * 1024);
  expect(sent.equals(bytes.subarray(0, sent.length))).toBe(true);
});
