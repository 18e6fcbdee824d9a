// Design of a cover from the facts of a resource: form by kind, hue and drawing by theme, letters by country.
import type { Resource, ResourceKind } from '../../core/kit/catalogue.ts';
import { type CoverDrawing, type CoverHue, coverDesignOf } from '../../core/library/cover-design.ts';

/** How a cover looks. */
export type CoverDesign = {
  readonly form: ResourceKind;
  readonly hue: CoverHue;
  readonly drawing: CoverDrawing;
  /** Two letters of the country. Only a report says that it is about all of Europe. */
  readonly letters: string | undefined;
  /** The place of a module in its course. */
  readonly number: number | undefined;
};

/** The design of a resource's cover. */
export function coverDesign(
  resource: Pick<Resource, 'kind' | 'coverTheme' | 'themes' | 'country' | 'order'>,
): CoverDesign {
  const { kind, country, order } = resource;
  return {
    form: kind,
    ...coverDesignOf(resource),
    letters: country === 'EU' && kind !== 'report' ? undefined : country,
    number: kind === 'module' ? order : undefined,
  };
}

/** Whether the cover is drawn, and so has the title on it. A given PDF shows its first page. */
export function isCoverDrawn({ cover }: Pick<Resource, 'cover'>): boolean {
  return cover === undefined;
}
