// The payload of a kit has every file once, with the hash of its bytes.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Payload } from '../../../../main/compose/payload.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe('A payload', () => {
  it('describes texts and copies with size and SHA-256', async () => {
    const path = join(temporaryFolder(), 'x.pdf');
    writeFileSync(path, 'bytes');
    const payload = new Payload();
    expect(payload.addText('data/a.md', 'text/markdown', 'é')).toMatchObject({
      sizeBytes: 2,
      sha256: sha256('é'),
    });
    expect(await payload.addCopy('data/x.pdf', 'application/pdf', path)).toMatchObject({
      sizeBytes: 5,
      sha256: sha256('bytes'),
    });
    expect(payload.planned.map((file) => file.path)).toEqual(['data/a.md', 'data/x.pdf']);
  });

  it('lets go of a file that turned out unreadable', () => {
    const payload = new Payload();
    payload.addText('data/a.md', 'text/markdown', 'x');
    payload.drop('data/a.md');
    expect(payload.planned).toEqual([]);
    expect(() => payload.fileAt('data/a.md')).toThrow();
  });

  it('holds no path twice', () => {
    const payload = new Payload();
    payload.addText('data/a.md', 'text/markdown', 'x');
    expect(() => payload.addText('data/a.md', 'text/markdown', 'y')).toThrow();
  });
});
