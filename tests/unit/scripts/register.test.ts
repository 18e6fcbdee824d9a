// Holds that the unpacked program registers itself for kits and updates in one file when it is asked, for one account, and takes that back.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const source = join(import.meta.dirname, '../../../resources/linux');

test.skipIf(process.platform !== 'linux')(
  'register.sh names the program where it lies, and takes everything back.',
  () => {
    const place = join(temporaryFolder(), 'My programs');
    mkdirSync(place);
    cpSync(source, join(place, 'desktop'), { recursive: true });
    const data = temporaryFolder();
    const run = (...words: string[]) =>
      execFileSync(join(place, 'desktop', 'register.sh'), words, {
        env: { ...process.env, XDG_DATA_HOME: data },
      });
    run();
    const entry = join(data, 'applications', 'impact-kit.desktop');
    const kind = join(data, 'mime', 'packages', 'impact-kit.xml');
    const text = readFileSync(entry, 'utf8');
    expect(text).toContain(`\nExec="${place}/impact-kit" %f\n`);
    expect(text).toContain('\nMimeType=application/vnd.impactkit+zip;application/vnd.impactdelta+zip;\n');
    expect(text).not.toContain('@');
    const kinds = readFileSync(kind, 'utf8');
    for (const ending of ['impactkit', 'impactdelta']) {
      expect(kinds).toContain(`<mime-type type="application/vnd.${ending}+zip">`);
      expect(kinds).toContain(`<glob pattern="*.${ending}"/>`);
    }
    run('--remove');
    expect([entry, kind].filter(existsSync)).toEqual([]);
  },
);
