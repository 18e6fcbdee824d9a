// bagit.txt by RFC 8493 section 2.1.1.
import { describe, expect, it } from 'vitest';
import { declarationProblem, declarationText } from '../../../../core/kit/bag-declaration.ts';

const problemOf = (text: string) => declarationProblem(new TextEncoder().encode(text));

describe('the bag declaration', () => {
  it.each([
    ['as this program writes it', declarationText],
    ['with CRLF', declarationText.replaceAll('\n', '\r\n')],
    ['with CR', declarationText.replaceAll('\n', '\r')],
    ['without an end of the last line', declarationText.trimEnd()],
    ['with the encoding in small letters', declarationText.replace('UTF-8', 'utf-8')],
  ])('is accepted %s', (_, text) => {
    expect(problemOf(text)).toBeUndefined();
  });

  it.each([
    ['of version 0.97', 'BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n', '0.97'],
    ['of version 1.1', 'BagIt-Version: 1.1\nTag-File-Character-Encoding: UTF-8\n', '1.1'],
    ['of version 10.0', 'BagIt-Version: 10.0\nTag-File-Character-Encoding: UTF-8\n', '10.0'],
  ])('%s is not supported', (_, text, found) => {
    expect(problemOf(text)).toEqual({ code: 'bag-version-unsupported', file: 'bagit.txt', found });
  });

  it.each([
    ['an empty file', '', 'BagIt-Version', 'field-malformed'],
    ['a byte-order mark', `\ufeff${declarationText}`, '', 'text-byte-order-mark'],
    [
      'a space before the colon',
      declarationText.replace('Version:', 'Version :'),
      'BagIt-Version',
      'field-malformed',
    ],
    ['two spaces after it', declarationText.replace(': 1', ':  1'), 'BagIt-Version', 'field-malformed'],
    ['a space at the end', declarationText.replace('1.0', '1.0 '), 'BagIt-Version', 'field-malformed'],
    [
      'a version without its first number',
      declarationText.replace('1.0', '.97'),
      'BagIt-Version',
      'field-malformed',
    ],
    [
      'another case of the label',
      declarationText.replace('BagIt', 'Bagit'),
      'BagIt-Version',
      'field-malformed',
    ],
    [
      'lines the other way round',
      'Tag-File-Character-Encoding: UTF-8\nBagIt-Version: 1.0\n',
      'BagIt-Version',
      'field-malformed',
    ],
    ['no encoding', 'BagIt-Version: 1.0\n', 'Tag-File-Character-Encoding', 'field-malformed'],
    [
      'another encoding',
      declarationText.replace('UTF-8', 'ISO-8859-1'),
      'Tag-File-Character-Encoding',
      'encoding-not-utf8',
    ],
    ['a third line', `${declarationText}More: yes\n`, '', 'not-two-lines'],
    ['an empty line', `${declarationText}\n`, '', 'not-two-lines'],
  ])('is refused with %s', (_, text, field, reason) => {
    expect(problemOf(text)).toEqual({ code: 'bag-info-invalid', file: 'bagit.txt', field, reason });
  });

  it('is refused in UTF-16', () => {
    const bytes = new Uint8Array(Buffer.from(`\ufeff${declarationText}`, 'utf16le'));
    expect(declarationProblem(bytes)).toMatchObject({ reason: 'text-not-utf8' });
  });
});
