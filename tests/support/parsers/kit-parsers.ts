// Parsers of kits, signatures, keys, statements and deltas.

import { declarationProblem, declarationText } from '../../../core/kit/bag-declaration.ts';
import { formatBagInfo, parseBagInfo } from '../../../core/kit/bag-info.ts';
import { titleAtHead } from '../../../core/kit/catalogue-head.ts';
import { decodeDelta, encodeDelta } from '../../../core/kit/delta/delta-file.ts';
import { glossarySchema } from '../../../core/kit/glossary.ts';
import { gunzip, gzip } from '../../../core/kit/gzip.ts';
import { readJson } from '../../../core/kit/json-text.ts';
import { readTrustedKeys } from '../../../core/kit/key-ring.ts';
import { parseKeyStatement, readKeyStatement } from '../../../core/kit/key-statement.ts';
import { keyWordsOf, readKeyWords } from '../../../core/kit/key-words.ts';
import { kitInfoOf, oxumOf } from '../../../core/kit/kit-info.ts';
import { formatStatement, parseStatement } from '../../../core/kit/kit-statement.ts';
import { parseKnown } from '../../../core/kit/known-fields.ts';
import { formatManifest, parseManifest } from '../../../core/kit/manifest.ts';
import { isPageSafe } from '../../../core/kit/page-code.ts';
import { decodePath, encodePath } from '../../../core/kit/percent-path.ts';
import { pathFault } from '../../../core/kit/safe-path.ts';
import { publicKeyIn } from '../../../core/kit/signature-trust.ts';
import { readTagText } from '../../../core/kit/tag-text.ts';
import { formatInCatalogue, readCatalogue } from '../../../core/kit/upgrade.ts';
import { readPage } from '../../../core/web/read-page.ts';
import {
  formatPublicKey,
  fromBase64,
  parsePublicKey,
  toBase64,
} from '../../../main/disk/minisign/key-bytes.ts';
import { paperRows, readPaperKey } from '../../../main/disk/minisign/paper-key.ts';
import { readSecretKey } from '../../../main/disk/minisign/secret-key-file.ts';
import { minisignChecker } from '../../../main/disk/minisign/signature-file.ts';
import { bytesParser, frozenBytes, frozenText, type Parser, textParser, utf8 } from './parser.ts';

const kit = (path: string): Uint8Array => frozenBytes(`kit/1/kit/${path}`);
const signedFile = kit('tagmanifest-sha256.txt');
const signer = JSON.parse(frozenText('kit/1/publisher.json')) as never;
const ownKey = frozenText('publisher-keys/1/publisher-keys/72D3EDC87510413F.pub');
const ownSecret = frozenText('publisher-keys/1/publisher-keys/72D3EDC87510413F.key');
const wording = { term: 'Guardian', variants: ['guardians'], isSeen: true };
const glossary = { terms: [{ id: 'guardian', en: wording, source: 'A law' }] };
const fingerprint = '12345 67890 12345 67890 12345 67890 12345 67890';

const block = `<script type="text/plain" id="block-facts" data-block="facts" data-sha256="${'0'.repeat(64)}">AAAA</script>`;
const browserPage = `<meta content="script-src 'sha256-AAAA='">\n<p>112</p>${block}\n<script>start()</script>`;

/** The rows. */
export const kitParsers: readonly Parser[] = [
  bytesParser({
    name: 'tag-file',
    functions: ['core/kit/tag-text.ts#readTagText'],
    samples: [kit('bag-info.txt'), utf8('a\r\nb\rc\n\n')],
    read: readTagText,
  }),
  textParser({
    name: 'page-of-a-kit',
    functions: ['core/kit/page-code.ts#isPageSafe', 'core/web/read-page.ts#readPage'],
    samples: [browserPage, frozenText('kit/2-composed/kit/START-HERE.html')],
    read: (page) => ({ isSafe: isPageSafe(page), parts: readPage(page) }),
  }),
  bytesParser({
    name: 'bag-declaration',
    functions: ['core/kit/bag-declaration.ts#declarationProblem'],
    samples: [utf8(declarationText)],
    read: (bytes) => {
      const problem = declarationProblem(bytes);
      return problem === undefined ? { ok: true } : { ok: false, problem };
    },
  }),
  bytesParser({
    name: 'bag-info',
    functions: [
      'core/kit/bag-info.ts#parseBagInfo',
      'core/kit/kit-info.ts#kitInfoOf',
      'core/kit/kit-info.ts#oxumOf',
    ],
    samples: [kit('bag-info.txt'), utf8('Label: value\n  goes on\n\tand on\n')],
    read: (bytes) => {
      const info = parseBagInfo(bytes);
      return { ...info, kit: kitInfoOf(info.elements), oxum: oxumOf(info.elements) };
    },
  }),
  bytesParser({
    name: 'bag-info-again',
    functions: ['core/kit/bag-info.ts#parseBagInfo'],
    samples: [kit('bag-info.txt')],
    read: (bytes) => {
      const { elements, fault } = parseBagInfo(bytes);
      return fault === undefined ? elements : undefined;
    },
    // White space at the edges of folded lines and control characters are read, and never written.
    write: (elements) =>
      elements.every(({ label, value }) => /^[^\p{C}\s]+$/u.test(label) && /^[^\p{C}\s]*$/u.test(value))
        ? utf8(formatBagInfo(elements))
        : undefined,
  }),
  bytesParser({
    name: 'manifest',
    functions: ['core/kit/manifest.ts#parseManifest'],
    samples: [kit('manifest-sha256.txt'), utf8(`${'ab'.repeat(32)}  ./data/a%0Ab.pdf\n`)],
    read: (bytes) => parseManifest(bytes, 'payload'),
    write: ({ entries, faults, unsafe }) =>
      faults.length + unsafe.length > 0 ? undefined : utf8(formatManifest(entries)),
  }),
  bytesParser({
    name: 'tag-manifest',
    functions: ['core/kit/manifest.ts#parseManifest'],
    samples: [signedFile],
    read: (bytes) => parseManifest(bytes, 'tag'),
  }),
  textParser({
    name: 'kit-path',
    functions: ['core/kit/safe-path.ts#pathFault', 'core/kit/percent-path.ts#decodePath'],
    samples: ['data/reports/Ώρα 1.pdf', 'data/%25-%0A.pdf'],
    read: (text) => {
      const path = decodePath(text);
      return path === undefined ? { fault: 'percent-encoding' } : { path, fault: pathFault(path) };
    },
  }),
  textParser({
    name: 'percent-path',
    functions: ['core/kit/percent-path.ts#decodePath'],
    samples: ['a%25b%0Ac%0d'],
    read: decodePath,
    write: encodePath,
  }),
  bytesParser({
    name: 'json',
    functions: ['core/kit/json-text.ts#readJson'],
    samples: [utf8('{"a":[1,2.5e3,"\\u0041\\n",null,true],"b":{"c":{}}}')],
    read: readJson,
    write: (value) => utf8(JSON.stringify(value)),
  }),
  bytesParser({
    name: 'gzip',
    functions: ['core/kit/gzip.ts#gunzip'],
    samples: [gzip(utf8('one two three, one two three')), gzip(utf8(''))],
    read: (bytes) => {
      const found = gunzip(bytes, 10_000);
      return typeof found === 'string' ? { fault: found } : found;
    },
  }),
  bytesParser({
    name: 'catalogue',
    functions: ['core/kit/upgrade.ts#readCatalogue', 'core/kit/known-fields.ts#parseKnown'],
    samples: [kit('data/catalogue.json')],
    read: (bytes) => {
      const data = readJson(bytes);
      const format = formatInCatalogue(data);
      const strict = readCatalogue(data, format);
      return strict.ok ? strict : readCatalogue(data, format, 'left-out');
    },
  }),
  bytesParser({
    name: 'catalogue-head',
    functions: ['core/kit/catalogue-head.ts#titleAtHead'],
    samples: [kit('data/catalogue.json')],
    read: titleAtHead,
  }),
  bytesParser({
    name: 'glossary',
    functions: ['core/kit/known-fields.ts#parseKnown'],
    samples: [utf8(JSON.stringify(glossary))],
    read: (bytes) => parseKnown(glossarySchema, readJson(bytes)).data,
  }),
  bytesParser({
    name: 'delta',
    functions: ['core/kit/delta/delta-file.ts#decodeDelta'],
    samples: [frozenBytes('delta/1/delta/delta.json')],
    read: decodeDelta,
    write: (read) => (read.ok ? utf8(encodeDelta(read.value)) : undefined),
  }),
  textParser({
    name: 'signed-comment',
    functions: ['core/kit/kit-statement.ts#parseStatement'],
    samples: ['kit:org.example.kit version:2026.1 issued:2026-03-01'],
    read: parseStatement,
    write: formatStatement,
  }),
  textParser({
    name: 'signature',
    functions: ['main/disk/minisign/signature-file.ts#minisignChecker'],
    samples: [frozenText('kit/1/kit/tagmanifest-sha256.txt.minisig')],
    read: (text) => {
      const { kind, ...rest } = minisignChecker.check(signedFile, text, [signer]);
      return kind === 'good' ? rest : { fault: 'reason' in rest ? rest.reason : kind };
    },
  }),
  textParser({
    name: 'public-key',
    functions: [
      'main/disk/minisign/key-bytes.ts#parsePublicKey',
      'main/disk/minisign/key-bytes.ts#fromBase64',
    ],
    samples: [ownKey.split('\n')[1] ?? ''],
    read: parsePublicKey,
    write: formatPublicKey,
  }),
  textParser({
    name: 'public-key-file',
    functions: ['core/kit/signature-trust.ts#publicKeyIn'],
    samples: [ownKey],
    read: (text) => publicKeyIn(text),
  }),
  textParser({
    name: 'base64',
    functions: ['main/disk/minisign/key-bytes.ts#fromBase64'],
    samples: ['aGVsbG8gd29ybGQ=', 'AA==', ''],
    read: fromBase64,
    write: toBase64,
  }),
  textParser({
    name: 'paper-key',
    functions: ['main/disk/minisign/paper-key.ts#readPaperKey'],
    samples: [paperRows(ownSecret).join('\n'), ownSecret],
    read: (text) => readPaperKey(text, 'sheet.txt'),
  }),
  textParser({
    name: 'secret-key',
    functions: ['main/disk/minisign/secret-key-file.ts#readSecretKey'],
    samples: [
      frozenText('corrections-key/1/corrections.key'),
      frozenText('publisher-keys/1/publisher-keys/72D3EDC87510413F.key'),
    ],
    // Without a passphrase nothing is stretched.
    read: async (text) => await readSecretKey(text, 'a.key', undefined),
  }),
  textParser({
    name: 'key-statement',
    functions: ['core/kit/key-statement.ts#readKeyStatement'],
    samples: [frozenText('key-statements/1/replace.txt'), frozenText('key-statements/1/revoke.txt')],
    read: (text) => readKeyStatement(text, minisignChecker),
    write: ({ text }) => text,
  }),
  textParser({
    name: 'checked-key-statement',
    functions: ['core/kit/key-statement.ts#parseKeyStatement'],
    samples: [frozenText('key-statements/1/replace.txt'), frozenText('key-statements/1/revoke.txt')],
    read: parseKeyStatement,
  }),
  bytesParser({
    name: 'trusted-keys',
    functions: ['core/kit/key-ring.ts#readTrustedKeys'],
    samples: [utf8(JSON.stringify([signer]))],
    read: (bytes) => readTrustedKeys(bytes, 'trusted-keys.json'),
  }),
  textParser({
    name: 'key-words',
    functions: ['core/kit/key-words.ts#readKeyWords'],
    samples: [(keyWordsOf(fingerprint, 'en') ?? []).join(', ').toUpperCase()],
    read: (text) => {
      const read = readKeyWords(text, 'en');
      return read.kind === 'good' ? read : { fault: read };
    },
  }),
];
