// Objects of a kit that is looked into are the bytes that were checked, in a folder and in one file. Anything else is refused.
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toFileHash } from '../../../../core/base/ids.ts';
import { openBag } from '../../../../main/disk/bags/bag-archive/open-bag.ts';
import { ObjectResponder } from '../../../../main/object-response.ts';
import { bagObjects } from '../../../../main/preview/bag-objects.ts';
import { checkKit } from '../../../support/check-kit.ts';
import { runKit } from '../../../support/fake-terminal.ts';
import { makeKit } from '../../../support/make-kit.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const large = randomBytes(9 * 1024 * 1024 + 17);
const small = Buffer.from('# Words\n');
const hashOf = (bytes: Buffer) => toFileHash(createHash('sha256').update(bytes).digest('hex'));

async function given(form: 'folder' | 'file') {
  const folder = join(temporaryFolder(), 'kit');
  const kit = await makeKit(folder, { files: { 'data/large.pdf': large, 'data/small.md': small } });
  const file = join(temporaryFolder(), 'kit.impactkit');
  if (form === 'file') expect((await runKit(['pack', folder, file, '--unsigned'])).code).toBe(0);
  const place = form === 'file' ? file : folder;
  const objects = await bagObjects(await openBag(place), await checkKit(kit));
  if (!objects.ok) throw new Error(objects.problem.code);
  const responder = new ObjectResponder();
  const get = async (bytes: Buffer, range: string | null = null): Promise<Response> => {
    const sha256 = hashOf(bytes);
    return await responder.answer({ sha256, open: () => objects.value(sha256) }, range, {});
  };
  return { get, place, folder };
}

const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

describe.each(['folder', 'file'] as const)('A kit in a %s', (form) => {
  it('answers whole objects and parts of them, from anywhere', async () => {
    const { get } = await given(form);
    expect((await bytesOf(await get(small))).equals(small)).toBe(true);
    expect((await bytesOf(await get(large))).equals(large)).toBe(true);
    for (const [begin, end] of [
      [8_000_000, 8_000_100],
      [5, 2_000_000],
      [0, 1],
    ] as const) {
      const part = await get(large, `bytes=${begin}-${end - 1}`);
      expect(part.status).toBe(206);
      expect((await bytesOf(part)).equals(large.subarray(begin, end))).toBe(true);
    }
  });

  it('has no object that the kit does not have', async () => {
    const { get } = await given(form);
    expect((await get(Buffer.from('another'))).status).toBe(404);
  });

  it('answers nothing of a file that was changed since, or that is gone with its stick', async () => {
    const { get, place, folder } = await given(form);
    const changed = form === 'file' ? place : join(folder, 'data', 'large.pdf');
    const bytes = readFileSync(changed);
    bytes[bytes.indexOf(large.subarray(0, 64)) + 100_000] = (large[100_000] ?? 0) ^ 1;
    writeFileSync(changed, bytes);
    expect((await get(large)).status).toBe(500);
    renameSync(place, `${place}-away`);
    expect((await get(small)).status).toBe(500);
    rmSync(`${place}-away`, { recursive: true });
  });
});
