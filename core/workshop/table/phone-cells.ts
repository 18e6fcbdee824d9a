// Telephone numbers of a row with kind, channels and international form, validated before the import.
import type { Country } from '../../base/country.ts';
import { phoneSchema } from '../../contacts/contact.ts';
import type { DraftContact, DraftText } from '../../contacts/draft-contact.ts';
import { type ReadNumber, readNumberCell } from '../../contacts/numbers/read-number-cell.ts';
import { withExtension } from '../../contacts/with-extension.ts';
import { wordIn, wordsIn } from './cell-words.ts';
import type { Entry, RowCells } from './row-cells.ts';

type DraftPhone = DraftContact['phones'][number];

const { kind: phoneKind, channels } = phoneSchema.shape;

/** Context of a row: the country in which its numbers are dialled, and the matching contact of the draft. */
type PhoneContext = {
  readonly country: Country | undefined;
  readonly known: DraftContact | undefined;
  readonly noteOf: (number: number) => DraftText | undefined;
};

/** The phones of a row. An ambiguous cell refuses the row. */
export function phonesIn(cells: RowCells, context: PhoneContext): DraftPhone[] {
  return cells.entries('phone').flatMap((entry) => phonesOf(entry, cells, context));
}

function phonesOf(entry: Entry, cells: RowCells, context: PhoneContext): DraftPhone[] {
  const { number, text, column } = entry;
  const said = wordIn(cells.text('phoneKind', number) ?? '', phoneKind.options);
  const facts = phoneFacts(number, cells, context);
  const abroad = cells.text('phoneE164', number);
  const before = context.known?.phones.find((phone) => phone.number.trim() === text);
  // Values that the draft already has do not come from the table; the linter checks them.
  if (before || context.country === undefined) {
    const international = abroad ?? before?.e164 ?? '';
    const kind = said ?? before?.kind ?? 'fixed';
    if (kind === 'short-code' && international !== '') cells.note(column, text, 'short-code', true);
    return [{ number: text, ...(international === '' ? {} : { e164: international }), kind, ...facts }];
  }
  const read = readNumberCell(text, context.country);
  if ('refusal' in read) {
    cells.note(column, text, read.refusal, true);
    return [{ number: text, kind: said ?? 'fixed', ...facts }];
  }
  for (const fax of read.faxes) cells.note(column, fax, 'number-fax');
  if (!read.isAsWritten) {
    cells.note(column, text, 'number-read', false, read.numbers.map(shown).join(', '));
  }
  const isAlone = read.numbers.length === 1;
  return read.numbers.map((found) => {
    const e164 = internationalOf(found, isAlone ? abroad : undefined, entry, cells);
    if (abroad !== undefined && abroad !== '' && !isAlone)
      cells.note(column, abroad, 'number-mismatch', true);
    const { judgement } = found;
    const judged = judgement.kind === 'long' ? judgement.type : 'short-code';
    if (judgement.kind === 'short-code' && !judgement.isKnown)
      cells.note(column, found.number, 'short-unknown');
    if (said === 'short-code' && judged !== said) cells.note(column, text, 'number-mismatch', true);
    return {
      number: found.number,
      ...(e164 === undefined ? {} : { e164 }),
      kind: (isAlone ? said : undefined) ?? judged,
      ...withExtension(facts, found.extension),
    };
  });
}

function phoneFacts(
  number: number,
  cells: RowCells,
  { noteOf }: PhoneContext,
): Pick<DraftPhone, 'channels' | 'languages' | 'note'> {
  const listed = wordsIn(cells.text('phoneChannels', number) ?? '').flatMap(
    (word) => wordIn(word, channels.element.options) ?? [],
  );
  const spoken = wordsIn(cells.text('phoneLanguages', number) ?? '').map((code) => code.toLowerCase());
  const note = noteOf(number);
  return {
    channels: listed.length === 0 ? ['voice'] : listed,
    ...(spoken.length > 0 ? { languages: spoken } : {}),
    ...(note && Object.keys(note).length > 0 ? { note } : {}),
  };
}

/** The international form. If the table has a column for it, an empty cell means that there is none. A value must be the number itself. */
function internationalOf(
  { number, judgement }: ReadNumber,
  abroad: string | undefined,
  { column }: Entry,
  cells: RowCells,
): string | undefined {
  if (abroad === undefined || abroad === '') {
    const saysItself = /^(?:\+|00)/.test(number) && abroad === undefined;
    return saysItself && judgement.kind === 'long' ? judgement.e164 : undefined;
  }
  if (judgement.kind === 'short-code') {
    cells.note(column, number, 'short-code', true);
    return abroad;
  }
  const isSame = abroad.replace(/\D/g, '').replace(/^00/, '') === judgement.e164.slice(1);
  if (!isSame) cells.note(column, abroad, 'number-mismatch', true);
  else if (abroad !== judgement.e164) cells.note(column, abroad, 'number-read', false, judgement.e164);
  return judgement.e164;
}

function shown({ number, extension }: ReadNumber): string {
  return extension === undefined ? number : `${number} ext. ${extension}`;
}
