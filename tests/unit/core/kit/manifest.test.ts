// Manifests as RFC 8493 section 2.1.3 wants them: read strictly, written so that sha256sum reads them too.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toFileHash } from '../../../../core/base/ids.ts';
import { collidingPaths } from '../../../../core/kit/colliding-paths.ts';
import { formatManifest, type ManifestKind, parseManifest } from '../../../../core/kit/manifest.ts';
import { decodePath, encodePath } from '../../../../core/kit/percent-path.ts';
import { pathFault } from '../../../../core/kit/safe-path.ts';

const hash = toFileHash('ab'.repeat(32));
const other = toFileHash('cd'.repeat(32));
const parse = (text: string, kind: ManifestKind = 'payload') =>
  parseManifest(new TextEncoder().encode(text), kind);

describe('reading a manifest', () => {
  it.each([
    ['two spaces', `${hash}  data/a.txt\n`],
    ['one space', `${hash} data/a.txt\n`],
    ['a tab', `${hash}\tdata/a.txt\n`],
    ['spaces and tabs', `${hash} \t  data/a.txt\n`],
    ['a hash in capitals', `${hash.toUpperCase()}  data/a.txt\n`],
    ['./ before the path', `${hash}  ./data/a.txt\n`],
    ['lines ended by CR', `${hash}  data/a.txt\r`],
    ['lines ended by CRLF', `${hash}  data/a.txt\r\n`],
    ['a last line without end', `${hash}  data/a.txt`],
  ])('accepts %s', (_, text) => {
    expect(parse(text)).toEqual({ entries: [{ path: 'data/a.txt', hash }], faults: [], unsafe: [] });
  });

  it('keeps spaces inside a path and mixes line ends', () => {
    const text = `${hash}  data/a  b.txt\r\n${hash}  data/c d/e.txt\r${hash}  data/f.txt\n`;
    expect(parse(text).entries.map(({ path }) => path)).toEqual([
      'data/a  b.txt',
      'data/c d/e.txt',
      'data/f.txt',
    ]);
  });

  it.each([
    ['no path', `${hash}\n`],
    ['nothing after the space', `${hash}  \n`],
    ['a hash that is too short', `${hash.slice(1)}  data/a.txt\n`],
    ['a hash that is too long', `${hash}a  data/a.txt\n`],
    ['a hash with a letter that is none', `${hash.slice(1)}g  data/a.txt\n`],
    ['a space before the hash', ` ${hash}  data/a.txt\n`],
    ['a no-break space between', `${hash}\u00a0data/a.txt\n`],
    ['the asterisk of md5sum', `${hash} *data/a.txt\n`],
    ['an empty line', '\n'],
    ['a comment', '# made by hand\n'],
    ['the backslash of GNU for odd names', `\\${hash}  data/a.txt\n`],
    ['the form of BSD', `SHA256 (data/a.txt) = ${hash}\n`],
  ])('refuses %s and names the line', (_, line) => {
    const { entries, faults } = parse(`${hash}  data/good.txt\n${line}`);
    expect(faults).toEqual([{ line: 2, reason: 'line-malformed' }]);
    expect(entries).toHaveLength(1);
  });

  it('refuses text that is not UTF-8 or begins with a byte-order mark', () => {
    const line = new TextEncoder().encode(`${hash}  data/a.txt\n`);
    const fault = (bytes: readonly number[]) => parseManifest(Uint8Array.from(bytes), 'payload').faults;
    expect(fault([0xef, 0xbb, 0xbf, ...line])).toEqual([{ line: 0, reason: 'text-byte-order-mark' }]);
    expect(fault([...line.slice(0, -2), 0xff, 0x0a])).toEqual([{ line: 0, reason: 'text-not-utf8' }]);
    expect(fault([0xff, 0xfe, ...line])).toEqual([{ line: 0, reason: 'text-not-utf8' }]);
  });

  it('refuses a path listed twice, even with the same hash', () => {
    expect(parse(`${hash}  data/a\n${hash}  data/a\n`).faults).toEqual([{ line: 2, reason: 'path-twice' }]);
    expect(parse(`${hash}  data/a\n${other}  data/a\n`).faults).toEqual([{ line: 2, reason: 'path-twice' }]);
    expect(parse(`${hash}  data/a\n${hash}  ./data/a\n`).faults).toEqual([{ line: 2, reason: 'path-twice' }]);
  });

  it('refuses an empty manifest, and one with more lines than a kit may have files', () => {
    expect(parse('').faults).toEqual([{ line: 0, reason: 'no-file-listed' }]);
    const lines = Array.from({ length: 20_001 }, (_, index) => `${hash}  data/${index}\n`).join('');
    expect(parse(lines).faults).toEqual([{ line: 0, reason: 'too-many-lines' }]);
  });

  it('keeps payload and tag files apart', () => {
    expect(parse(`${hash}  bagit.txt\n`).unsafe).toEqual([
      { path: 'bagit.txt', reason: 'path-outside-payload' },
    ]);
    expect(parse(`${hash}  DATA/a\n`).unsafe).toEqual([{ path: 'DATA/a', reason: 'path-outside-payload' }]);
    expect(parse(`${hash}  data/a\n`, 'tag').unsafe).toEqual([
      { path: 'data/a', reason: 'path-inside-payload' },
    ]);
  });

  it.each(['tagmanifest-sha256.txt', 'tagmanifest-sha256.txt.minisig'])(
    'refuses a tag manifest that lists %s',
    (path) => {
      expect(parse(`${hash}  ${path}\n`, 'tag').faults).toEqual([{ line: 1, reason: 'lists-itself' }]);
    },
  );

  it.each([
    ['../a', 'path-parent'],
    ['data/../../a', 'path-parent'],
    ['/tmp/a', 'path-absolute'],
    ['C:\\a', 'path-absolute'],
    ['~root/a', 'path-outside-payload'],
    ['data/NUL', 'path-reserved-name'],
    ['data/e\u0301', 'path-not-composed'],
  ])('names the unsafe path %s', (path, reason) => {
    expect(parse(`${hash}  ${path}\n`)).toEqual({ entries: [], faults: [], unsafe: [{ path, reason }] });
  });

  it('names paths that fall on one place and takes neither', () => {
    const { entries, unsafe } = parse(`${hash}  data/A\n${hash}  data/a\n${hash}  data/b\n`);
    expect(entries.map(({ path }) => path)).toEqual(['data/b']);
    expect(unsafe).toEqual([
      { path: 'data/A', reason: 'path-twin' },
      { path: 'data/a', reason: 'path-twin' },
    ]);
  });
});

describe('percent signs in a manifest', () => {
  it.each([
    ['data/a%0Ab', 'data/a\nb'],
    ['data/a%0ab', 'data/a\nb'],
    ['data/a%0D%0Ab', 'data/a\r\nb'],
    ['data/100%25', 'data/100%'],
    ['data/%2525', 'data/%25'],
  ])('%s stands for %j', (text, path) => {
    expect(decodePath(text)).toBe(path);
  });

  it.each(['data/a%20b', 'data/%7Ea', 'data/%', 'data/%2', 'data/%00'])('%s stands for nothing', (text) => {
    expect(decodePath(text)).toBeUndefined();
    expect(parse(`${hash}  ${text}\n`).faults).toEqual([{ line: 1, reason: 'line-percent-encoding' }]);
  });

  it('lead to a path that a kit may not use, since not every disk takes it', () => {
    expect(parse(`${hash}  data/a%0Ab\n`).unsafe).toEqual([
      { path: 'data/a\nb', reason: 'path-control-character' },
    ]);
    expect(parse(`${hash}  data/100%25\n`).unsafe).toEqual([
      { path: 'data/100%', reason: 'path-forbidden-character' },
    ]);
  });

  it('come back as they were for any path', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('%', '\n', '\r', '2', '5', '0', 'A', 'D', 'é') }),
        (path) => {
          expect(encodePath(path)).not.toMatch(/[\r\n]/);
          expect(decodePath(encodePath(path))).toBe(path);
        },
      ),
    );
  });
});

describe('writing a manifest', () => {
  it('sorts by path, with two spaces and a line feed', () => {
    const entries = [
      { path: 'data/b', hash },
      { path: 'data/a', hash: other },
    ];
    expect(formatManifest(entries)).toBe(`${other}  data/a\n${hash}  data/b\n`);
  });

  it('gives what reading gave, for any safe paths', () => {
    const name = fc.string({
      unit: fc.constantFrom('a', 'B', 'ω', 'é', '.', ' ', '-', '(', '~', '7'),
      minLength: 1,
    });
    const paths = fc.uniqueArray(
      name.map((text) => `data/${text}`),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(paths, (given) => {
        const safe = given.filter((path) => pathFault(path) === undefined);
        fc.pre(safe.length > 0 && collidingPaths(safe).length === 0);
        const entries = safe.map((path) => ({ path, hash })).sort((a, b) => (a.path < b.path ? -1 : 1));
        expect(parse(formatManifest(entries))).toEqual({ entries, faults: [], unsafe: [] });
      }),
    );
  });
});
