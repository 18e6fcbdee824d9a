// Cases of the public BagIt conformance suite, each made as a kit, with the expected result.
import type { ProblemCode } from '../../core/base/problem.ts';
import type { EditableBag } from './editable-bag.ts';

/** A case: what the suite calls it, the section of RFC 8493 it holds, the edit that makes it, the problems that must be found. */
type BagItCase = {
  readonly name: string;
  readonly section: string;
  readonly edit: (bag: EditableBag) => unknown;
  /** All codes that must be found; none means that the kit is accepted. */
  readonly codes: readonly ProblemCode[];
};

const manifest = 'manifest-sha256.txt';
const info = 'bag-info.txt';
const declaration = 'bagit.txt';
const zeros = '0'.repeat(64);
const sha512OfNothing =
  'cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e';

const declare = (text: string) => (bag: EditableBag) => bag.put(declaration, text).sealTags();
const listPath = (path: string) => (bag: EditableBag) => bag.list(path).sealTags();
const addInfo = (lines: string) => (bag: EditableBag) => bag.edit(info, (text) => text + lines).sealTags();
const fetch = (path: string) => (bag: EditableBag) =>
  bag.put('fetch.txt', `https://example.org/a 1 ${path}\n`).list(path).sealTags();

/** Bags the suite calls valid. */
const valid: readonly BagItCase[] = [
  { name: 'basic-bag', section: '3', edit: () => undefined, codes: [] },
  {
    name: 'bag-in-a-bag',
    section: '2.1.2',
    edit: (bag) => {
      for (const [path, bytes] of [...bag.files]) bag.put(`data/inner/${path}`, bytes);
      bag.nameAll().sealPayload().sealTags();
    },
    codes: [],
  },
  {
    name: 'minimal-bag',
    section: '2.1',
    edit: (bag) => {
      for (const name of [declaration, info, manifest]) bag.put(`data/${name}`, bag.text(name));
      bag.nameAll().sealPayload().sealTags();
    },
    codes: [],
  },
  {
    name: 'bag-with-space',
    section: '2.1.3',
    edit: (bag) => bag.put('data/test  1.txt', 'x').nameAll().sealPayload().sealTags(),
    codes: [],
  },
  {
    name: 'bag-with-escapable-characters',
    section: '2.1.3',
    edit: (bag) =>
      bag.put("data/test (1) & [2] 'x' #3 $ = + ; !.txt", 'x').nameAll().sealPayload().sealTags(),
    codes: [],
  },
  {
    name: 'bag-with-encoded-names, tilde',
    section: '2.1.3',
    edit: (bag) => bag.put('data/~test.txt', 'x').nameAll().sealPayload().sealTags(),
    codes: [],
  },
  {
    name: 'bag-with-encoded-names, percent',
    section: '2.1.3',
    edit: (bag) => bag.put('data/%7Etest.txt', 'x').sealPayload().sealTags(),
    codes: ['path-unsafe'],
  },
  {
    name: 'bag-with-leading-dot-slash-in-manifest',
    section: '2.1.3',
    edit: (bag) => bag.edit(manifest, (text) => text.replaceAll('  data/', '  ./data/')).sealTags(),
    codes: [],
  },
  {
    name: 'duplicate-metadata-entries',
    section: '2.2.2',
    edit: addInfo('Contact-Name: Ana\ncontact-name: Rui\nContact-Name: Ana\n'),
    codes: [],
  },
  {
    name: 'duplicate-metadata-entries, of the kit itself',
    section: '2.2.2',
    edit: addInfo('Bagging-Date: 2026-03-02\n'),
    codes: ['bag-info-invalid'],
  },
  {
    name: 'holey-bag',
    section: '2.2.3',
    edit: fetch('data/dir1/test3.txt'),
    codes: ['payload-missing', 'payload-extra'],
  },
  {
    name: 'uncommon-metadata-separators',
    section: '2.2.2',
    edit: addInfo('Test-Tag : 3\n'),
    codes: ['bag-info-invalid'],
  },
  {
    name: 'uncommon-metadata-separators, spaces in the value',
    section: '2.2.2',
    edit: addInfo('Test-Tag:   2\nTest-Tag:\t3\n'),
    codes: [],
  },
  {
    name: 'ISO-8859-1-encoded-tag-files',
    section: '2.1.1',
    edit: declare('BagIt-Version: 1.0\nTag-File-Character-Encoding: ISO-8859-1\n'),
    codes: ['bag-info-invalid'],
  },
  {
    name: 'UTF-16-encoded-tag-files',
    section: '2.3',
    edit: (bag) =>
      bag.put(info, new Uint8Array(Buffer.from(`\ufeff${bag.text(info)}`, 'utf16le'))).sealTags(),
    codes: ['bag-info-invalid'],
  },
  {
    name: 'basicBag of SHA-512',
    section: '2.1.3',
    edit: (bag) => bag.remove(manifest).put('manifest-sha512.txt', `${sha512OfNothing}  data/a\n`).sealTags(),
    codes: ['bag-missing', 'manifest-invalid'],
  },
  ...['0.93', '0.94', '0.95', '0.96', '0.97'].map(
    (version): BagItCase => ({
      name: `basic-bag of v${version}`,
      section: '2.1.1',
      edit: declare(`BagIt-Version: ${version}\nTag-File-Character-Encoding: UTF-8\n`),
      codes: ['bag-version-unsupported'],
    }),
  ),
];

/** Bags the suite calls invalid. */
const invalid: readonly BagItCase[] = [
  {
    name: 'baginfo-missing-encoding',
    section: '2.1.1',
    edit: declare('BagIt-Version: 1.0\n'),
    codes: ['bag-info-invalid'],
  },
  {
    name: 'bom-in-bagit.txt',
    section: '2.1.1',
    edit: declare('\ufeffBagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'),
    codes: ['bag-info-invalid'],
  },
  {
    name: 'bagit-with-invalid-whitespace',
    section: '2.1.1',
    edit: declare('BagIt-Version : 1.0\nTag-File-Character-Encoding : UTF-8\n'),
    codes: ['bag-info-invalid'],
  },
  {
    name: 'invalid-version-number',
    section: '2.1.1',
    edit: declare('BagIt-Version: .97\nTag-File-Character-Encoding: UTF-8\n'),
    codes: ['bag-info-invalid'],
  },
  { name: 'missing-bagit.txt', section: '3', edit: (bag) => bag.remove(declaration), codes: ['bag-missing'] },
  {
    name: 'missing-baginfo',
    section: '3',
    edit: (bag) => bag.remove(info),
    codes: ['bag-missing', 'payload-missing'],
  },
  {
    name: 'corrupt-data-file',
    section: '3',
    edit: (bag) => bag.edit('data/checklists/c1.en.md', (text) => text.replace('quiet', 'Quiet')),
    codes: ['payload-changed'],
  },
  {
    name: 'corrupt-tag-file',
    section: '3',
    edit: (bag) => bag.edit(info, (text) => text.replace('Example', 'example')),
    codes: ['payload-changed'],
  },
  {
    name: 'extra-file-in-bag',
    section: '3',
    edit: (bag) => bag.put('data/extra.txt', 'x'),
    codes: ['payload-extra'],
  },
  {
    name: 'same-filename-listed-twice-with-different-hashes',
    section: '2.1.3',
    edit: (bag) => bag.edit(manifest, (text) => `${text}${zeros}  data/catalogue.json\n`).sealTags(),
    codes: ['manifest-invalid'],
  },
  {
    name: 'same-filename-listed-twice-with-the-same-hash',
    section: '2.1.3',
    edit: (bag) => bag.list('data/catalogue.json').sealTags(),
    codes: ['manifest-invalid'],
  },
  {
    name: 'notAllManifestsListAllFiles',
    section: '2.1.3',
    edit: (bag) => bag.put('data/missingFromManifest.txt', 'x').sum().sealTags(),
    codes: ['payload-extra'],
  },
  {
    name: 'notAllManifestsListAllFiles, a second manifest',
    section: '2.1.3',
    edit: (bag) => bag.put('manifest-sha512.txt', `${sha512OfNothing}  data/a\n`).sealTags(),
    codes: ['manifest-invalid'],
  },
];

/** Bags the suite calls valid with a warning. */
const warned: readonly BagItCase[] = [
  {
    name: 'duplicate-file-with-different-case',
    section: '6.1.1.1',
    edit: (bag) => bag.put('data/A.txt', 'x').put('data/a.txt', 'x').sealPayload().sealTags(),
    codes: ['path-unsafe'],
  },
  {
    name: 'same-filename-listed-twice-with-different-normalization',
    section: '6.1.1.2',
    edit: (bag) =>
      bag
        .put('data/N\u00fa\u00f1ez', '')
        .list('data/N\u00fa\u00f1ez')
        .list('data/Nu\u0301n\u0303ez')
        .sum()
        .sealTags(),
    codes: ['path-unsafe'],
  },
  {
    name: 'made-with-md5sum-tools',
    section: '6.1.3',
    edit: (bag) =>
      bag
        .edit(manifest, (text) => text.replaceAll('  ', ' *'))
        .sealTags((text) => text.replaceAll('  ', ' *')),
    codes: ['manifest-invalid'],
  },
  {
    name: 'relative-path',
    section: '2.1.3',
    edit: (bag) => bag.sealTags((text) => text.replaceAll('  ', '  ./')),
    codes: [],
  },
  {
    name: 'special-system-files',
    section: '3',
    edit: (bag) => bag.put('data/Thumbs.db', '').put('data/.DS_Store', '').nameAll().sealPayload().sealTags(),
    codes: [],
  },
];

/** Paths that lead elsewhere on one system; a kit is carried from one to the other, so all are refused on all. */
const outside: readonly (readonly [name: string, path: string])[] = [
  ['out-of-scope-file-paths-using-dot-notation', '../../../README.md'],
  ['out-of-scope-file-paths-using-dot-notation, backslashes', '..\\..\\README.md'],
  ['out-of-scope-file-paths-using-absolute-path (linux)', '/tmp/foo'],
  ['out-of-scope-file-paths-using-shortcut (linux)', '~/foo'],
  ['out-of-scope-file-paths-using-shortcut-username (linux)', '~root/foo'],
  ['out-of-scope-file-paths-using-absolute-path (windows)', 'C:\\Windows\\System32\\setx.exe'],
  ['out-of-scope-file-paths-using-unc (windows)', '\\\\?\\UNC\\server\\Windows\\System32\\setx.exe'],
];

const escaping: readonly BagItCase[] = [
  ...outside.map(
    ([name, path]): BagItCase => ({ name, section: '5.1', edit: listPath(path), codes: ['path-unsafe'] }),
  ),
  {
    name: 'out-of-scope-file-paths-using-shortcut (windows)',
    section: '5.1',
    edit: listPath('%HomeDrive%\\Windows\\System32\\setx.exe'),
    codes: ['manifest-invalid'],
  },
  ...outside.map(
    ([name, path]): BagItCase => ({
      name: `${name}, for-fetch`,
      section: '5.1',
      edit: fetch(path),
      codes: ['path-unsafe', 'payload-extra'],
    }),
  ),
];

/** Every case. */
export const bagItCases: readonly BagItCase[] = [...valid, ...invalid, ...warned, ...escaping];
