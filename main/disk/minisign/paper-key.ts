// A secret key on paper: rows of characters with a check each, and reading of what a person typed or scanned.
import { createHash } from 'node:crypto';
import { fail, ok, type Result } from '../../../core/base/result.ts';
import { needsPassphrase } from './secret-key-file.ts';

const comment = 'untrusted comment: minisign encrypted secret key';
/** 158 bytes in base64. */
const keyCharacters = 212;
/** What every protected secret key begins with: algorithm, key derivation and checksum of minisign. */
const beginning = 'RWRTY0Iy';
const rowCharacters = 20;
const groupCharacters = 4;
const checkCharacters = 4;
const rowPattern = /^\s*(\d{1,2})\s*[:.]\s*(.*)$/;

/** The rows of a secret key file: `1: RWRT Y0Iy … =ab12`. The check covers number and characters, so swapped rows are found too. */
export function paperRows(secretFile: string): string[] {
  const characters = charactersOf(secretFile);
  return chunks(characters, rowCharacters).map((row, index) => {
    const groups = chunks(row, groupCharacters).join(' ');
    return `${index + 1}: ${groups} =${checkOf(index + 1, row)}`;
  });
}

/** The text of the QR code: a key file that minisign reads. */
export function paperCode(secretFile: string): string {
  return `${comment}\n${charactersOf(secretFile)}\n`;
}

/**
 * A secret key file made of typed or scanned text: rows with their checks, characters in groups without checks, or a whole key file.
 * `key-invalid` names the rows that do not fit their checks.
 */
export function readPaperKey(text: string, file: string): Result<string> {
  const whole = text.replaceAll('\r\n', '\n').trim();
  if (whole.startsWith('untrusted comment:') && needsPassphrase(`${whole}\n`) !== undefined)
    return ok(`${whole}\n`);
  const rows = whole.split('\n').flatMap((line) => rowIn(line) ?? []);
  const characters = rows.length > 0 ? joinRows(rows, file) : ok(bareCharacters(whole));
  if (!characters.ok) return characters;
  const made = `${comment}\n${characters.value}\n`;
  return needsPassphrase(made) === undefined
    ? fail({ code: 'key-invalid', file, reason: 'not-a-secret-key' })
    : ok(made);
}

/** `printf '1:RWRTY0Iy…' | openssl dgst -sha256 -binary | base64 | cut -c 1-4` gives the same. */
function checkOf(number: number, row: string): string {
  return createHash('sha256').update(`${number}:${row}`).digest('base64').slice(0, checkCharacters);
}

type TypedRow = { readonly number: number; readonly row: string; readonly isGood: boolean };

function rowIn(line: string): TypedRow | undefined {
  const [, number = '', typed = ''] = rowPattern.exec(line) ?? [];
  if (number === '') return undefined;
  const body = typed.replace(/\s+/g, '');
  const row = body.slice(0, -checkCharacters - 1);
  const isGood = body.slice(row.length) === `=${checkOf(Number(number), row)}`;
  return { number: Number(number), row, isGood };
}

function joinRows(rows: readonly TypedRow[], file: string): Result<string> {
  const count = Math.ceil(keyCharacters / rowCharacters);
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const found = numbers.map((number) => rows.find((row) => row.number === number && row.isGood)?.row);
  const wrong = numbers.filter((_, index) => found[index] === undefined);
  if (wrong.length === 0) return ok(found.join(''));
  const reason = `${wrong.length === 1 ? 'row' : 'rows'} ${wrong.join(', ')}: missing, or not as on the sheet`;
  return fail({ code: 'key-invalid', file, reason });
}

/** The characters of a key among others, such as those around it on a sheet. */
function bareCharacters(text: string): string {
  const characters = text.replace(/\s+/g, '');
  const begin = characters.indexOf(beginning);
  return begin < 0 ? '' : characters.slice(begin, begin + keyCharacters);
}

function charactersOf(secretFile: string): string {
  const [, line = ''] = secretFile.split(/\r\n|\n/);
  return line.trim();
}

function chunks(text: string, size: number): string[] {
  return text.match(new RegExp(`.{1,${size}}`, 'g')) ?? [];
}
