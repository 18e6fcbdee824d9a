// Notices in recalls.yaml that older copies of a kit get: which number was wrong, and what to call in its place.
import { languages } from '../base/language.ts';
import type { LocalText } from '../base/local-text.ts';
import { recallsFile } from '../compose/plan-recalls.ts';
import { digitsOf } from '../contacts/same-number.ts';
import { type Recall, recallSchema } from '../kit/recall.ts';
import type { DraftEdit } from './draft-edit.ts';
import { type DraftFiles, refuse, refuseFile } from './draft-files.ts';
import type { DraftRecall } from './draft-view.ts';
import type { EditContext } from './edit-context.ts';
import { isFields } from './lenient.ts';

type NumberRecall = Extract<Recall, { kind: 'contact-number' }>;
type Of<Kind extends DraftEdit['kind']> = Extract<DraftEdit, { kind: Kind }>;

/** What people read at the number, until somebody writes more into the file. */
const plainReason: Required<LocalText> = {
  en: 'The number was wrong.',
  el: 'Ο αριθμός ήταν λάθος.',
  it: 'Il numero era sbagliato.',
  pt: 'O número estava errado.',
};
const longestId = 60;

/** Adds a notice that a number of a contact was wrong. */
export function recallNumber(edit: Of<'number-recalled'>, context: EditContext): void {
  const { contact, number, instead, to } = edit;
  const notices = noticesIn(context.files, context.text(recallsFile));
  if (notices === undefined) refuseFile(recallsFile, 'recalls', 'cannot be read; correct the file first');
  const wanted = context.about.languages ?? languages;
  const notice: Omit<NumberRecall, 'kitId'> = {
    id: freeId(`${contact}-${digitsOf(number)}`, notices.map(idOf)),
    kind: 'contact-number',
    contact,
    number,
    to,
    ...(instead === undefined ? {} : { instead: { number: instead } }),
    reason: Object.fromEntries(wanted.map((language) => [language, plainReason[language]])),
    on: context.today,
  };
  if (notices.length > 0)
    context.setYaml(recallsFile, [{ path: ['recalls', notices.length], value: notice }]);
  else context.writeYaml(recallsFile, { recalls: [notice] });
}

/** Takes a notice out again, before anybody got it. */
export function removeRecall({ id }: Of<'recall-removed'>, context: EditContext): void {
  const notices = noticesIn(context.files, context.text(recallsFile)) ?? [];
  const at = notices.findIndex((notice) => idOf(notice) === id);
  if (at === -1) refuse('no such notice');
  if (notices.length === 1) context.remove(recallsFile);
  else context.setYaml(recallsFile, [{ path: ['recalls', at] }]);
}

/** The notices about numbers, as far as the file is readable. One without `kitId` is about this kit. */
export function recallsInDraft(files: DraftFiles, kitId = ''): readonly DraftRecall[] {
  const notices = noticesIn(files, files.texts.get(recallsFile)) ?? [];
  return notices.flatMap((notice) => {
    const parsed = recallSchema.safeParse(isFields(notice) ? { kitId, ...notice } : notice);
    const isOfNumber = parsed.success && parsed.data.kind === 'contact-number' && parsed.data.kitId === kitId;
    if (!isOfNumber) return [];
    const { id, contact, number, instead, to } = parsed.data as NumberRecall;
    return [{ id, contact, number, to, ...(instead ? { instead: instead.number } : {}) }];
  });
}

/** Every notice as it is written; undefined if the file is no list of notices. */
function noticesIn(files: DraftFiles, text: string | undefined): readonly unknown[] | undefined {
  if (text === undefined) return [];
  const value = files.memory.yaml(text, recallsFile, [])?.value;
  const list = isFields(value) ? (value['recalls'] ?? []) : undefined;
  return Array.isArray(list) ? list : undefined;
}

function idOf(notice: unknown): unknown {
  return isFields(notice) ? notice['id'] : undefined;
}

function freeId(wanted: string, taken: readonly unknown[]): string {
  const plain = wanted.slice(0, longestId);
  for (let number = 2; ; number += 1) {
    const id = number === 2 ? plain : `${plain.slice(0, longestId - 4)}-${number - 1}`;
    if (!taken.includes(id)) return id;
  }
}
