// Home's addresses are in the kit: the linter reports every broken one with its field.
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../../content-rules/check-content.ts';
import { planContent } from '../../../../core/compose/plan-content.ts';
import type { DraftProblem } from '../../../../core/workshop/draft-view.ts';
import { faultOf } from '../../../../renderer/features/publish/draft/fault-of.ts';
import { type ContentFiles, contentFolder, kitYaml, smallContent } from '../../../support/content.ts';

const good = `home:
  - to: kit:r1#long
    icon: care
    title: { en: A start, el: Μια αρχή }
    text: { en: Where to begin., el: Από πού να αρχίσετε. }
    links:
      - to: kit:contact/gr-line
      - byCountry: { GR: kit:m1/lesson-1#looking }
        label: { en: A lesson, el: Ένα μάθημα }
  - to: contacts
    links: [{ to: contacts/child-helpline }]
  - to: learn
  - to: letter
`;

function outcomeOf(home: string, files: ContentFiles = {}) {
  return planContent(contentFolder({ ...smallContent, ...files, 'kit.yaml': kitYaml + home }));
}

describe('What Home offers', () => {
  it('goes into the plan as it is written', () => {
    const outcome = outcomeOf(good);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
    expect(outcome.plan.kit.home).toHaveLength(4);
    expect(outcome.plan.kit.home?.[0]).toMatchObject({
      to: 'kit:r1#long',
      links: [{ to: 'kit:contact/gr-line' }, { byCountry: { GR: 'kit:m1/lesson-1#looking' } }],
    });
  });

  it.each([
    ['a work', 'kit:r1#long', 'kit:r9', 'home.0.to'],
    ['a section', 'kit:r1#long', 'kit:r1#gone', 'home.0.to'],
    ['a contact', 'kit:contact/gr-line', 'kit:contact/gr-gone', 'home.0.links.0.to'],
    ['a lesson', 'm1/lesson-1', 'm1/lesson-7', 'home.0.links.1.byCountry.GR'],
    ['contacts for a need', 'child-helpline', 'guardian', 'home.1.links.0.to'],
    ['a screen that there is not', 'to: letter', 'to: weather', 'home.3.to'],
    ['an aid that the kit has not', 'to: letter', 'to: aid', 'home.3.to'],
    ['ways of referral that the kit has not', 'to: letter', 'to: referral-path', 'home.3.to'],
  ])('is refused with its field where it names %s', (_, was, is, field) => {
    const outcome = outcomeOf(good.replace(was, is));
    expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'content-invalid', field }] });
    const [problem] = outcome.ok ? [] : outcome.problems;
    const reason = problem && 'reason' in problem ? problem.reason : '';
    // The kit editor has a sentence for it in every language.
    expect(faultOf({ problem, reason } as DraftProblem)).toBe('link');
  });

  it('names a section that only one language of the kit lacks', () => {
    const el = String(smallContent['reports/signs.el.md']).replace(' {#long}', '');
    expect(outcomeOf(good, { 'reports/signs.el.md': el })).toMatchObject({
      problems: [{ field: 'home.0.to' }],
    });
  });

  it('is refused where it asks for an icon that there is not', () => {
    expect(outcomeOf(good.replace('care', 'film'))).toMatchObject({
      problems: [{ file: 'kit.yaml', field: 'home.0.icon' }],
    });
  });

  it('must be said in every language of the kit', () => {
    const found = (home: string): string[] =>
      checkContent(contentFolder({ ...smallContent, 'kit.yaml': kitYaml + home }))
        .filter(({ file }) => file === 'kit.yaml')
        .map(({ file, line, rule }) => `${file}:${line}: ${rule}`);
    expect(found(good)).toEqual([]);
    expect(found(good.replace(', el: Ένα μάθημα', ''))).toEqual(['kit.yaml:19: missing-language']);
  });
});
