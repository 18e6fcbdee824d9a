// The shipped content has no errors, checked without starting the program.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ContentFolder, isContentText } from '../../../../core/compose/content-folder.ts';
import { planContent } from '../../../../core/compose/plan-content.ts';

const root = join(import.meta.dirname, '../../../../resources/content');

function readFolder(): ContentFolder {
  // Names of content have slashes on every system.
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' });
  const paths = names
    .map((name) => name.replaceAll(sep, '/'))
    .filter((path) => statSync(join(root, path)).isFile());
  return {
    files: paths.map((path) => ({ path, sizeBytes: statSync(join(root, path)).size })),
    texts: new Map(paths.filter(isContentText).map((path) => [path, readFileSync(join(root, path), 'utf8')])),
  };
}

describe('the content of the starter kit', () => {
  const outcome = planContent(readFolder());

  it('has no mistakes', () => {
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
