// Files of operating systems on sticks are distinguished from added files.
import { describe, expect, it } from 'vitest';
import { isJunk } from '../../../../core/kit/junk.ts';

describe('junk', () => {
  it.each([
    '.DS_Store',
    'data/reports/.DS_Store',
    'data/._r1.en.pdf',
    '._.Trashes',
    '.Trashes/501/old.pdf',
    '.Spotlight-V100/Store-V2/x',
    '.fseventsd/0000',
    '__MACOSX/data/a',
    'Thumbs.db',
    'data/THUMBS.DB',
    'desktop.ini',
    'System Volume Information/IndexerVolumeGuid',
    '$RECYCLE.BIN/S-1-5/desktop.ini',
    '.Trash-1000/files/a',
    '.directory',
    'lost+found/#12',
    'LOST.DIR/1',
    'FOUND.000/FILE0000.CHK',
  ])('is %s', (path) => {
    expect(isJunk(path)).toBe(true);
  });

  it.each([
    'data/reports/r1.en.pdf',
    'autorun.inf',
    '.hidden',
    'data/thumbs.db.pdf',
    'data/System Volume Information.pdf',
    'data/found.pdf',
    'data/Trash-1000/a',
    'data/.Trash-me/a',
    'data/recycler.pdf',
  ])('is not %s', (path) => {
    expect(isJunk(path)).toBe(false);
  });
});
