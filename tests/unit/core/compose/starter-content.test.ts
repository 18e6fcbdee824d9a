// The shipped content has no errors, checked without starting the program.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planContent } from '../../../../core/compose/plan-content.ts';
import { readContent } from '../../../../main/disk/drafts/read-content.ts';

const read = await readContent(join(import.meta.dirname, '../../../../resources/content'));

describe('the content of the starter kit', () => {
  const outcome = planContent(read.folder);

  it('has no mistakes', () => {
    expect([...read.problems, ...read.misnamed]).toEqual([]);
    expect(outcome.ok ? [] : outcome.problems).toEqual([]);
  });

  it('says of every resource that it was compiled, and when, since nobody of the field has checked one yet', () => {
    const resources = outcome.ok ? outcome.plan.resources : [];
    expect(resources.length).toBeGreaterThan(0);
    expect(
      resources
        .filter(
          ({ facts: { asOf, check } }) =>
            asOf !== undefined || check?.kind !== 'compiled' || check.on === undefined,
        )
        .map(({ describedIn }) => describedIn),
    ).toEqual([]);
  });

  it('holds nothing that compose would leave aside', () => {
    expect(outcome.ok && outcome.plan.ignoredFiles).toEqual([]);
  });
});
