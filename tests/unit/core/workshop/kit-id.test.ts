// The id of an empty kit follows its title until the kit is made or somebody chooses an id.
import { describe, expect, test } from 'vitest';
import { emptyContent } from '../../../../core/workshop/empty-content.ts';
import { kitIdOf } from '../../../../core/workshop/kit-id.ts';
import { inLatinLetters } from '../../../../core/workshop/latin-letters.ts';
import { planEdit } from '../../../../core/workshop/plan-edit.ts';
import { MemoryDraft } from './draft-texts.ts';

const token = '0a1b2c3d';

test.each([
  ['Βοήθεια την πρώτη ώρα', 'voitheia tin proti ora'],
  ['Ευρώπη, αυτός και αύριο', 'evropi, aftos kai avrio'],
  ['Μπορώ', 'boro'],
  ['Συγγενής, λάμπα, ουρανός', 'syngenis, lampa, ouranos'],
  ['Proteção à criança', 'protecao a crianca'],
])('%s is written %s', (words, latin) => {
  expect(inLatinLetters(words)).toBe(latin);
});

test('The id is the English title, else that of the first language, cut between words, with the digits behind it', () => {
  expect(kitIdOf({ en: 'Guide for teachers', el: 'Οδηγός' }, token, 'el')).toBe(
    `guide-for-teachers-${token}`,
  );
  expect(kitIdOf({ it: 'Guida', el: 'Οδηγός για δασκάλους' }, token, 'el')).toBe(
    `odigos-gia-daskalous-${token}`,
  );
  expect(kitIdOf({ en: ' … ' }, token, 'en')).toBe(`kit-${token}`);
  const long = kitIdOf({ en: 'Everything a school needs to know about children at risk' }, token, 'en');
  expect(long).toBe(`everything-a-school-needs-to-know-about-${token}`);
});

describe('The id of a draft', () => {
  const begin = () => {
    const { file, text } = emptyContent({ language: 'el', today: '2026-11-25', token });
    return new MemoryDraft({ [file]: text });
  };
  const titled = (title: object, hasOpenId: boolean, draft = begin()) => {
    const files = { ...draft.files(), hasOpenId };
    const planned = planEdit(files, { kind: 'about-set', fields: { title } } as never, '2026-11-25');
    if (!planned.ok) throw new Error(JSON.stringify(planned.problem));
    const [change] = planned.value;
    if (change?.kind !== 'write') throw new Error('kit.yaml is written');
    return new MemoryDraft({ 'kit.yaml': change.text });
  };

  test('follows the title while it is typed', () => {
    const first = titled({ el: 'Οδη' }, true);
    expect(first.view().about.id).toBe(`odi-${token}`);
    const second = titled({ el: 'Οδηγός' }, true, first);
    expect(second.view().about.id).toBe(`odigos-${token}`);
    expect(titled({ el: '' }, true, second).view().about.id).toBe(`kit-${token}`);
  });

  test('stays once a kit was made of the draft, or when somebody chose another', () => {
    expect(titled({ en: 'Guide' }, false).view().about.id).toBe(`kit-${token}`);
    const chosen = begin();
    chosen.edit({ kind: 'about-set', fields: { id: 'org.lighthouse.kit' } });
    expect(titled({ en: 'Guide' }, true, chosen).view().about.id).toBe('org.lighthouse.kit');
  });
});
