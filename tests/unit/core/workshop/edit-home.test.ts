// The kit editor keeps what Home offers, and takes out of it what a person takes out.
import { expect, test } from 'vitest';
import type { Home } from '../../../../core/kit/home.ts';
import { homeWithout } from '../../../../core/workshop/edit-home.ts';
import { kitYaml, smallContent } from '../../../support/content.ts';
import { MemoryDraft } from './draft-texts.ts';

const home = `home:
  # The first thing people ask for.
  - to: kit:r1
    title: { en: A start }
    links:
      - to: kit:c1
      - byCountry: { GR: kit:contact/gr-line }
  - to: kit:c1
`;
const draftWithHome = () => new MemoryDraft({ ...smallContent, 'kit.yaml': kitYaml + home });

test('An edit of another field keeps what Home offers, with its comments', () => {
  const draft = draftWithHome();
  const before = draft.view().about.home;
  draft.edit({ kind: 'about-set', fields: { version: '1.3', changes: [{ en: 'More.' }] } });
  draft.edit({ kind: 'resource-added', resource: 'report', language: 'pt', title: 'Novo' });
  expect(draft.text('kit.yaml')).toContain(home);
  expect(draft.view().about.home).toEqual(before);
  expect(before).toHaveLength(2);
  expect(draft.problems()).toEqual([]);
});

test('A work that is removed leaves a problem at its place on Home, and one edit takes the place out', () => {
  const draft = draftWithHome();
  draft.edit({ kind: 'resource-removed', file: 'checklists/first.en.md' });
  // The report links to the checklist as well.
  const fields = draft
    .problems()
    .filter(({ file }) => file === 'kit.yaml')
    .map(({ field }) => field);
  expect(fields).toEqual(['home.0.links.0.to', 'home.1.to']);
  const { home: offered = [] } = draft.view().about;
  draft.edit({ kind: 'about-set', fields: { home: homeWithout(offered, fields) } });
  expect(draft.view().about.home).toEqual([
    { to: 'kit:r1', title: { en: 'A start' }, links: [{ byCountry: { GR: 'kit:contact/gr-line' } }] },
  ]);
  expect(draft.problems().filter(({ file }) => file === 'kit.yaml')).toEqual([]);
});

test('A Home without cards stays one: it is not the Home of a kit that says nothing', () => {
  const draft = draftWithHome();
  draft.edit({ kind: 'about-set', fields: { home: [] } });
  expect(draft.view().about.home).toEqual([]);
});

test('A card that loses what it opens opens its first link, and goes when none is left', () => {
  const cards: Home = [
    { to: 'kit:r1', title: { en: 'A start' }, links: [{ byCountry: { GR: 'kit:c1', IT: 'kit:c2' } }] },
    { byCountry: { GR: 'kit:c1', IT: 'kit:c2' } },
    { to: 'aid' },
  ];
  expect(homeWithout(cards, ['home.0.to', 'home.1.byCountry.IT', 'home.2.to'])).toEqual([
    {
      byCountry: { GR: 'kit:c1', IT: 'kit:c2' },
      title: { en: 'A start' },
      links: [{ byCountry: { GR: 'kit:c1', IT: 'kit:c2' } }],
    },
    { byCountry: { GR: 'kit:c1' } },
  ]);
  expect(homeWithout(cards, [])).toEqual(cards);
});

test('An untitled card that opens its first link takes its label as title, and lists the link no second time', () => {
  const cards: Home = [
    { to: 'kit:r1', links: [{ to: 'kit:c1', label: { en: 'First call' } }, { to: 'kit:c2' }] },
    { to: 'kit:r1', links: [{ to: 'kit:c1' }, { to: 'aid' }] },
    { to: 'kit:r1', links: [{ to: 'kit:c1' }] },
  ];
  expect(homeWithout(cards, ['home.0.to', 'home.1.to', 'home.1.links.0.to', 'home.2.to'])).toEqual([
    { to: 'kit:c1', title: { en: 'First call' }, links: [{ to: 'kit:c2' }] },
    { to: 'aid', links: [] },
    { to: 'kit:c1', links: [] },
  ]);
});
