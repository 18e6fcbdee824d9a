import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../../../core/base/canonical-json.ts';
import type { Contact } from '../../../../../core/contacts/contact.ts';
import type { Resource } from '../../../../../core/kit/catalogue.ts';
import { countNumbers } from '../../../../../core/library/kit-changes/contact-changes.ts';
import { compareContents, countRemoved, hasNoChanges } from '../../../../../core/library/kit-changes.ts';
import { arbitraryContact } from '../../contacts/arbitrary-contact.ts';
import { contact, contents, fileOf, resource, term } from './support.ts';

function resourcesOf(before: Resource[], after: Resource[]) {
  const { resources } = compareContents(contents({ resources: before }), contents({ resources: after }));
  const named = Object.entries(resources).map(([what, works]) => [
    what,
    works.map(({ workId, languages }) => `${workId} ${languages.join(',')}`),
  ]);
  return Object.fromEntries(named.filter(([, works]) => works?.length !== 0)) as Record<string, string[]>;
}

function contactsOf(before: Contact[], after: Contact[]) {
  return compareContents(contents({ contacts: before }), contents({ contacts: after })).contacts;
}

describe('Resources of two versions', () => {
  const original = resource('r1.en');
  const greek = resource('r1.el', { translationOf: 'r1.en' });

  it('are listed by work: added, removed and changed, with the languages concerned', () => {
    const changed = { ...greek, file: fileOf('data/reports/r1.el.pdf', 'b') };
    expect(resourcesOf([original, greek], [original, changed, resource('r2.en')])).toEqual({
      added: ['r2.en en'],
      changed: ['r1.en el'],
    });
    expect(resourcesOf([original, greek, resource('r2.en')], [resource('r2.en')])).toEqual({
      removed: ['r1.en en,el'],
    });
  });

  it('distinguish a new translation from a new work, and a removed translation from a removed work', () => {
    expect(resourcesOf([original], [original, greek])).toEqual({ translated: ['r1.en el'] });
    expect(resourcesOf([original, greek], [original])).toEqual({ untranslated: ['r1.en el'] });
  });

  it('are not changed by another path, order or cover, nor by a new check date, which is listed separately', () => {
    const moved = resource('r1.en', {
      file: fileOf('data/other/place.pdf'),
      cover: fileOf('data/cover.webp', 'c'),
      derived: fileOf('data/pages.json', 'd'),
      order: 7,
      asOf: '2026-05-01',
      nextCheck: '2026-11-01',
    });
    expect(resourcesOf([original], [moved])).toEqual({ checkedLater: ['r1.en en'] });
    expect(resourcesOf([moved], [original])).toEqual({ checkedEarlier: ['r1.en en'] });
  });

  it('include a first check of unchecked facts', () => {
    const { asOf: _, ...unchecked } = original;
    expect(resourcesOf([unchecked], [original])).toEqual({ checkedLater: ['r1.en en'] });
    expect(resourcesOf([unchecked], [unchecked])).toEqual({});
  });

  it.each<[string, Partial<Resource>]>([
    ['title', { title: 'Another' }],
    ['document', { file: fileOf('data/reports/r1.en.pdf', 'b') }],
    ['successor', { isReplacedBy: 'r2.en' }],
    ['readiness', { readiness: 'amber' }],
    ['source', { sources: [{ id: '1', title: 'New' }] }],
    ['lesson', { lessons: [{ id: 'l1', title: 'Lesson', file: fileOf('data/l1.md', 'b') }] }],
    ['quiz', { quiz: fileOf('data/quiz.json', 'b') }],
  ])('are changed by another %s', (_, more) => {
    const before = resource('r1.en', {
      lessons: [{ id: 'l1', title: 'Lesson', file: fileOf('data/l1.md') }],
      quiz: fileOf('data/quiz.json'),
    });
    expect(resourcesOf([before], [{ ...before, ...more }])).toEqual({ changed: ['r1.en en'] });
  });

  it('carry the titles of all languages of their work, so that each reader finds a name', () => {
    const { resources } = compareContents(contents({}), contents({ resources: [original, greek] }));
    expect(resources.added).toEqual([
      {
        workId: 'r1.en',
        kind: 'report',
        title: { en: 'Title of r1.en', el: 'Title of r1.el' },
        languages: ['en', 'el'],
      },
    ]);
  });
});

/** The order in which numbers stand is no change. */
function isSameSet(one: readonly unknown[], other: readonly unknown[]): boolean {
  const [has, wants] = [one, other].map((list) => new Set(list.map(canonicalJson)));
  return has !== undefined && wants !== undefined && [...has].sort().join() === [...wants].sort().join();
}

describe('Contacts of two versions', () => {
  const [short, fixed] = contact('a').phones;
  if (!short || !fixed) throw new Error('a contact has two numbers');

  it('are new, gone, or changed in groups of fields', () => {
    const found = contactsOf(
      [contact('gone'), contact('kept'), contact('a')],
      [
        contact('kept'),
        contact('a', { openingHours: { en: '9 to 5' }, emails: [], notes: { en: 'Ring twice' } }),
        contact('new'),
      ],
    );
    expect(found.added.map(({ id }) => id)).toEqual(['new']);
    expect(found.removed.map(({ id }) => id)).toEqual(['gone']);
    expect(found.changed.map(({ id, fields }) => [id, fields])).toEqual([
      ['a', ['hours', 'addresses', 'notes']],
    ]);
  });

  it('count a number that has another in its stead as changed, the rest as new or gone, and name them', () => {
    const other = { ...short, number: '1109' };
    const more = { ...short, number: '116000' };
    const found = contactsOf(
      [contact('one'), contact('two'), contact('three')],
      [
        contact('one', { phones: [other, fixed, more] }),
        contact('two', { phones: [fixed] }),
        contact('three'),
      ],
    );
    expect(found.numbers.map(({ id, before, after }) => [id, before, after])).toEqual([
      ['one', ['1056'], ['1109', '116000']],
      ['two', ['1056'], []],
    ]);
    expect(countNumbers(found.numbers)).toEqual({ changed: 1, added: 1, removed: 1 });
    expect(found.changed.map(({ fields }) => fields)).toEqual([['phones'], ['phones']]);
  });

  it('have the same number when it is only written with other spaces, and say when something beside it changed', () => {
    const spaced = { ...fixed, number: '2101234567' };
    const found = contactsOf([contact('a')], [contact('a', { phones: [short, spaced] })]);
    expect(found.numbers).toEqual([]);
    expect(found.changed.map(({ fields }) => fields)).toEqual([['phoneNotes']]);
    const reordered = contactsOf([contact('a')], [contact('a', { phones: [fixed, short] })]);
    expect(reordered.changed).toEqual([]);
  });

  it('that were confirmed or checked again are listed separately from changes', () => {
    const confirmed = contact('a', { confirmed: { on: '2026-06-01', by: 'Name' }, sources: [] });
    expect(contactsOf([contact('a')], [confirmed])).toMatchObject({
      changed: [],
      checkedLater: [{ id: 'a' }],
    });
    expect(contactsOf([confirmed], [contact('a')])).toMatchObject({
      changed: [],
      checkedEarlier: [{ id: 'a' }],
    });
    const undated = contact('a', { evidenceDate: 'undated', sources: [] });
    expect(contactsOf([undated], [contact('a')])).toMatchObject({ checkedLater: [{ id: 'a' }] });
  });

  it('are never silently different: a change of any field is listed', () => {
    fc.assert(
      fc.property(arbitraryContact, arbitraryContact, (before, drawn) => {
        const fields = Object.keys(drawn) as (keyof Contact)[];
        for (const field of fields.filter(
          (name) => !['id', 'sources', 'evidenceDate', 'confirmed', 'check', 'changes'].includes(name),
        )) {
          const after = { ...before, [field]: drawn[field] } as Contact;
          const isSame = JSON.stringify(before[field]) === JSON.stringify(drawn[field]);
          if (isSame) continue;
          const found = contactsOf([before], [after]);
          if (field === 'phones' && isSameSet(before.phones, drawn.phones)) continue;
          expect(
            found.changed.map(({ id }) => id),
            field,
          ).toEqual([before.id]);
        }
        expect(contactsOf([before], [structuredClone(before)]).changed).toEqual([]);
      }),
    );
  });
});

describe('Terms, figures and notes of two versions', () => {
  it('are listed by name and number', () => {
    const before = contents(
      { terms: [term('kept'), term('old'), term('gone')] },
      { media: [fileOf('data/media/a.svg'), fileOf('data/media/b.svg'), fileOf('data/media/c.svg')] },
    );
    const after = contents(
      { terms: [term('kept'), term('old', 'New wording'), term('new')] },
      {
        media: [fileOf('data/media/a.svg'), fileOf('data/media/b.svg', 'b'), fileOf('data/media/d.svg')],
        changes: [{ en: 'One number was corrected.' }],
      },
    );
    expect(compareContents(before, after)).toMatchObject({
      terms: { added: [{ en: 'new' }], changed: [{ en: 'New wording' }], removed: [{ en: 'gone' }] },
      figures: { added: 1, changed: 1, removed: 1 },
      notes: [{ en: 'One number was corrected.' }],
    });
  });

  it('of the same contents have no changes, whatever the notes say', () => {
    const parts = { resources: [resource('r1.en')], contacts: [contact('a')], terms: [term('t')] };
    const found = compareContents(contents(parts), contents(parts, { changes: [{ en: 'Signed anew.' }] }));
    expect(hasNoChanges(found)).toBe(true);
    const other = [resource('r1.en', { title: 'x' })];
    expect(hasNoChanges(compareContents(contents(parts), contents({ ...parts, resources: other })))).toBe(
      false,
    );
    const media = [fileOf('data/media/a.svg')];
    expect(hasNoChanges(compareContents(contents(parts), contents(parts, { media })))).toBe(false);
  });
});

describe('What would be lost', () => {
  it('counts resources, translations, contacts, numbers, terms and figures that are gone, and nothing else', () => {
    const greek = resource('r1.el', { translationOf: 'r1.en' });
    const police = contact('police');
    const before = contents(
      {
        resources: [resource('r1.en'), greek, resource('r2.en')],
        contacts: [police, contact('gone')],
        terms: [term('gone'), term('stays')],
      },
      { media: [fileOf('data/media/a.svg')] },
    );
    const after = contents({
      resources: [resource('r1.en', { title: 'Another title' }), resource('r3.en')],
      contacts: [{ ...police, phones: police.phones.slice(1) }, contact('new')],
      terms: [term('stays')],
    });
    expect(countRemoved(compareContents(before, after))).toBe(6);
    expect(countRemoved(compareContents(after, after))).toBe(0);
  });
});
