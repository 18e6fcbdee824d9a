// Tables are read in every encoding that spreadsheet programs of Greece, Italy, Portugal and elsewhere write.
import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { decodeTable } from '../../../../main/workshop/decode-table.ts';

const greek = 'Οργανισμός;Τηλέφωνο\nΤο Χαμόγελο του Παιδιού;1056\nΆγιος Ίων, κέντρο;210\n';
const western = 'Organização;Telefone\nInstituto de Apoio à Criança;116111\nPerché è così;1\n';

/** As iconv, which knows nothing of us, writes it. */
function encoded(text: string, encoding: string): Uint8Array {
  return execFileSync('iconv', ['-f', 'UTF-8', '-t', encoding], { input: text });
}

test.skipIf(process.platform === 'win32')('Letters are read as they were written', () => {
  const cases = [
    [greek, 'UTF-8', 'utf-8'],
    [western, 'UTF-8', 'utf-8'],
    [greek, 'WINDOWS-1253', 'windows-1253'],
    [western, 'WINDOWS-1252', 'windows-1252'],
    [greek, 'UTF-16', 'utf-16le'],
    [western, 'UTF-16LE', 'utf-16le'],
    [western, 'UTF-16BE', 'utf-16be'],
  ] as const;
  for (const [text, written, known] of cases) {
    expect(decodeTable(encoded(text, written)), written).toEqual({ text, encoding: known });
  }
  expect(decodeTable(Buffer.from(`\uFEFF${greek}`))).toEqual({ text: greek, encoding: 'utf-8' });
});

test('Bytes that are no text are none', () => {
  expect(decodeTable(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 9, 0, 1]))).toBeUndefined();
});
