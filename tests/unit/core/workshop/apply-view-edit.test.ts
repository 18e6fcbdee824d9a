// A draft on the screen equals the draft on the disk, and typing in one field becomes one edit.
import { describe, expect, test } from 'vitest';
import type { DraftContact } from '../../../../core/contacts/draft-contact.ts';
import { applyEdit, mergeEdits } from '../../../../core/workshop/apply-view-edit.ts';
import type { DraftEdit } from '../../../../core/workshop/draft-edit.ts';
import type { DraftView } from '../../../../core/workshop/draft-view.ts';
import { readDraft } from '../../../../core/workshop/read-draft.ts';
import { contentFolder, smallContent } from '../../../support/content.ts';
import { afterEdit, draftFilesOf } from '../../renderer/features/publish/draft-files-of.ts';

const files = draftFilesOf(contentFolder(smallContent));
const draft: DraftView = { draftId: '0123456789abcdef', madeAt: '', changedAt: '', ...readDraft(files) };
const report = 'reports/signs.en.md';
const module = 'modules/m1/module.en.yaml';
const [line] = draft.contacts;
if (!line) throw new Error('the small folder has a contact');
const corrected: DraftContact = { ...line, openingHours: { en: 'Weekdays 9 to 17' } };

const shown: readonly (readonly [string, DraftEdit])[] = [
  ['the title of the kit', { kind: 'about-set', fields: { title: { en: 'Another kit' } } }],
  ['a field of the kit that is taken out', { kind: 'about-set', fields: {}, cleared: ['rights'] }],
  ['the title of a report', { kind: 'resource-set', file: report, fields: { title: 'Other signs' } }],
  ['a day that is taken out', { kind: 'resource-set', file: report, fields: {}, cleared: ['nextCheck'] }],
  ['a contact', { kind: 'contact-set', contact: corrected }],
  ['a new contact', { kind: 'contact-set', contact: { ...corrected, id: 'gr-second' } }],
  ['a contact that is gone', { kind: 'contact-removed', id: 'gr-line' }],
  ['the title of a lesson', { kind: 'lesson-set', module, lesson: 'lesson-1', title: 'Looking twice' }],
];

describe('What is shown before an edit is saved is what is there afterwards:', () => {
  test.each(shown)('%s', (_name, edit) => {
    const after = readDraft(afterEdit(files, edit));
    const { about, resources, contacts } = applyEdit(draft, edit);
    const plain = ({ sizeBytes: _size, ...rest }: DraftView['resources'][number]) => rest;
    expect(about).toEqual(after.about);
    expect(resources.map(plain)).toEqual(after.resources.map(plain));
    expect(contacts).toEqual(after.contacts);
  });
});

describe('Two edits', () => {
  test('of one thing become one, and the later word counts', () => {
    const title = (text: string): DraftEdit => ({
      kind: 'resource-set',
      file: report,
      fields: { title: text },
    });
    expect(mergeEdits(title('Si'), title('Signs'))).toEqual({ ...title('Signs'), cleared: [] });
    const day: DraftEdit = {
      kind: 'resource-set',
      file: report,
      fields: {},
      cleared: ['nextCheck', 'title'],
    };
    expect(mergeEdits(day, title('Signs'))).toEqual({ ...title('Signs'), cleared: ['nextCheck'] });
    expect(mergeEdits(title('Signs'), day)).toEqual({ ...day, cleared: ['nextCheck', 'title'] });
  });

  test('of two things stay two', () => {
    const one: DraftEdit = { kind: 'resource-set', file: report, fields: { title: 'A' } };
    expect(mergeEdits(one, { ...one, file: 'reports/signs.el.md' })).toBeUndefined();
    expect(mergeEdits(one, { kind: 'contact-set', contact: corrected })).toBeUndefined();
    expect(
      mergeEdits(
        { kind: 'contact-set', contact: corrected },
        { kind: 'contact-set', contact: { ...corrected, id: 'gr-second' } },
      ),
    ).toBeUndefined();
  });

  test('of one contact become one, and its former id is not forgotten', () => {
    const renamed: DraftEdit = {
      kind: 'contact-set',
      contact: { ...corrected, id: 'gr-new' },
      before: 'gr-line',
    };
    const later: DraftEdit = { kind: 'contact-set', contact: { ...corrected, id: 'gr-new', isFree: 'no' } };
    expect(mergeEdits(renamed, later)).toEqual({ ...later, before: 'gr-line' });
  });
});
