// Documents that are translations of each other, and the possible originals of a document.
import type { DraftResource } from '../../../../core/workshop/draft-view.ts';

/** All languages of one work, the original first. */
export function translationsOf(
  resource: DraftResource,
  all: readonly DraftResource[],
): readonly DraftResource[] {
  return all
    .filter(({ work, kind }) => work === resource.work && kind === resource.kind)
    .sort((one, other) => Number(one.original !== undefined) - Number(other.original !== undefined));
}

/** Originals of the same kind whose work has no edition in the document's language yet. */
export function possibleOriginals(
  resource: DraftResource,
  all: readonly DraftResource[],
): readonly DraftResource[] {
  return all.filter(
    (other) =>
      other.kind === resource.kind &&
      other.work !== resource.work &&
      other.original === undefined &&
      other.language !== undefined &&
      !translationsOf(other, all).some(({ language }) => language === resource.language),
  );
}
