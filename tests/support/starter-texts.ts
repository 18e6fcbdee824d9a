// Texts of the starter kit, from which queries are drawn.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Catalogue, derivedPagesSchema } from '../../core/kit/catalogue.ts';
import type { QueryText } from './hit-queries.ts';
import { readPacked } from './read-packed.ts';
import { starterKit } from './starter-library.ts';

/** Everything the starter kit says on pages, in lessons and checklists. */
export function starterTexts({ resources }: Pick<Catalogue, 'resources'>): QueryText[] {
  const pages = resources.flatMap(({ derived, language }) =>
    derived === undefined
      ? []
      : derivedPagesSchema
          .parse(readPacked(join(starterKit, derived.path)))
          .pages.map(({ text }) => ({ text, language })),
  );
  const markdown = readdirSync(join(starterKit, 'data'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => ({
      text: readFileSync(join(starterKit, 'data', path), 'utf8'),
      language:
        resources.find(({ language }) => path.endsWith(`.${language}.md`))?.language ?? ('en' as const),
    }));
  return [...pages, ...markdown];
}
