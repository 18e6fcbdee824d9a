// Decision aid of a kit, without the places that the kit does not have.
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../../content-rules/check-content.ts';
import { planContent } from '../../../../core/compose/plan-content.ts';
import { type ContentFiles, contentFolder, frontMatter, kitYaml } from '../../../support/content.ts';

const signs = (language: 'en' | 'el') =>
  `${frontMatter(`c1.${language}`, 'Signs', ...(language === 'en' ? [] : ['translationOf: c1.en']))}\n## School {#school}\n\n- One.\n\n## Work {#work}\n\n- Two.\n`;
const report = (language: 'en' | 'el') =>
  `${frontMatter(`r1.${language}`, 'A report', ...(language === 'en' ? [] : ['translationOf: r1.en']))}\n## Path {#path}\n\nWords.\n`;
const aid = `settings: [kit:c1#school]
forms: [kit:c1#work]
general: []
limits: kit:c1#work
steps:
  - { text: { en: Tell somebody., el: Μιλήστε. }, see: [kit:r1#path, kit:c1#school] }
ready:
  - { needs: [missing-child], at: kit:c1#school }
paths:
  - { country: GR, figures: { en: media/way.svg }, at: kit:r1#path }
`;
const good: ContentFiles = {
  'kit.yaml': kitYaml,
  'checklists/signs.en.md': signs('en'),
  'checklists/signs.el.md': signs('el'),
  'reports/report.en.md': report('en'),
  'reports/report.el.md': report('el'),
  'media/way.svg': '<svg viewBox="0 0 9 9"/>',
  'aid.yaml': aid,
};

function plan(changes: ContentFiles, without: readonly string[] = []) {
  const files = Object.entries({ ...good, ...changes }).filter(([path]) => !without.includes(path));
  const outcome = planContent(contentFolder(Object.fromEntries(files)));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.plan;
}

function rules(changes: ContentFiles, without: readonly string[] = []) {
  const files = Object.entries({ ...good, ...changes }).filter(([path]) => !without.includes(path));
  return checkContent(contentFolder(Object.fromEntries(files)))
    .filter(({ severity }) => severity === 'error')
    .map(({ file, rule, line }) => `${file}:${line}: ${rule}`);
}

describe('A decision aid', () => {
  it('is in the kit unchanged if all its sections exist', () => {
    const { aid: planned, aidLeftOut, ignoredFiles } = plan({});
    expect(planned).toMatchObject({
      settings: ['kit:c1#school'],
      steps: [{ see: ['kit:r1#path', 'kit:c1#school'] }],
      paths: [{ country: 'GR' }],
    });
    expect([aidLeftOut, ignoredFiles]).toEqual([[], []]);
    expect(rules({})).toEqual([]);
  });

  it('leaves out what a kit has no more, and the content check names it', () => {
    const { aid: planned, aidLeftOut } = plan({}, ['reports/report.en.md', 'reports/report.el.md']);
    expect(planned).toMatchObject({ steps: [{ see: ['kit:c1#school'] }], paths: [] });
    expect(aidLeftOut).toEqual(['kit:r1#path', 'kit:r1#path']);
    expect(rules({}, ['reports/report.en.md', 'reports/report.el.md'])).toContain('aid.yaml:6: aid-place');
  });

  it('leaves out a section that one language of its work has not', () => {
    const { aidLeftOut } = plan({ 'checklists/signs.el.md': signs('el').replace('{#work}', '') });
    expect(aidLeftOut).toEqual(['kit:c1#work', 'kit:c1#work']);
  });

  it('shows no signs out of a printed report: their words are not in the kit as text', () => {
    const { aidLeftOut } = plan({ 'aid.yaml': aid.replace('forms: [kit:c1#work]', 'forms: [kit:r1#path]') });
    expect(aidLeftOut).toEqual(['kit:r1#path']);
  });

  it('is none without a place to look at, or without a step', () => {
    expect(plan({ 'aid.yaml': aid.replace('[kit:c1#school]\nforms', '[kit:c9#school]\nforms') }).aid).toBe(
      undefined,
    );
    expect(plan({}, ['aid.yaml']).aid).toBe(undefined);
  });

  it('leaves out a figure that is not there', () => {
    expect(plan({}, ['media/way.svg'])).toMatchObject({ aid: { paths: [] }, aidLeftOut: ['media/way.svg'] });
  });

  it.each([
    ['a section without a heading', 'kit:c1#school', 'kit:c1'],
    ['an address of a contact', 'kit:c1#school', 'kit:contact/eu-112'],
    ['an unknown field', 'forms:', 'score: 3\nforms:'],
    ['a step without a page', 'see: [kit:r1#path, kit:c1#school]', 'see: []'],
  ])('refuses %s', (_, was, is) => {
    expect(planContent(contentFolder({ ...good, 'aid.yaml': aid.replace(was, is) }))).toMatchObject({
      ok: false,
      problems: [{ code: 'content-invalid', file: 'aid.yaml' }],
    });
  });

  it('must say every step in every language', () => {
    expect(rules({ 'aid.yaml': aid.replace(', el: Μιλήστε.', '') })).toEqual([
      'aid.yaml:6: missing-language',
    ]);
  });

  it('has no number that no contact has', () => {
    expect(rules({ 'aid.yaml': aid.replace('Tell somebody', 'Call 1057') })).toEqual([
      'aid.yaml:6: phone-not-in-contacts',
    ]);
  });
});

describe('A box of a figure that leads nowhere', () => {
  it('is named by the content check and does not stop a kit from being made', () => {
    const figure =
      '<svg viewBox="0 0 9 9"><a href="kit:r1#path"><rect x="1" y="1" width="5" height="5"/></a><a href="kit:contact/gone"><rect x="1" y="1" width="5" height="5"/><text>Gone</text></a></svg>';
    expect(plan({ 'media/way.svg': figure }).media[0]?.links).toHaveLength(2);
    expect(rules({ 'media/way.svg': figure })).toEqual(['media/way.svg:1: figure-link']);
  });
});
