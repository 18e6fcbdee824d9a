// Decides which decision aid a kit gets: what aid.yaml says, without the places that are not in the kit.
import { type Aid, aidSchema } from '../library/aid.ts';
import { parseKitAddress } from '../markdown/kit-address.ts';
import type { Problems, RememberedFolder } from './content-folder.ts';
import type { ContentPlan } from './plan.ts';
import { hasHeading, worksOf } from './works.ts';
import { checkYaml } from './yaml-text.ts';

/** The file of the decision aid. */
export const aidFile = 'aid.yaml';

/** What aid.yaml says; undefined without one, or when it has a mistake. */
export function readAid(folder: RememberedFolder, problems: Problems): Aid | undefined {
  const text = folder.texts.get(aidFile);
  const yaml = text === undefined ? undefined : folder.memory.yaml(text, aidFile, problems);
  return yaml && checkYaml(yaml, aidSchema, problems);
}

/** An aid that fits a kit, and the addresses that had to be left out of it. */
export type FittingAid = { readonly aid?: Aid; readonly left: readonly string[] };

/**
 * The aid without what the kit has not, so that a kit of which somebody takes a checklist away is still a kit. A section must be
 * there in every language of its work. Without a setting or a step nothing is left of an aid.
 */
export function fitAid(aid: Aid, { resources, media }: Pick<ContentPlan, 'resources' | 'media'>): FittingAid {
  const works = worksOf(resources);
  const figures = new Set(media.map(({ from }) => from));
  const left: string[] = [];
  const drawn = (path: string): boolean => {
    if (!figures.has(path)) left.push(path);
    return figures.has(path);
  };
  const isThere = (mayBePrinted: boolean) => (address: string) => {
    const target = parseKitAddress(address);
    if (target === undefined || target.kind === 'contact' || target.heading === undefined) return false;
    const editions = [...(works.get(target.work)?.values() ?? [])];
    const lesson = target.kind === 'lesson' ? target.lesson : undefined;
    const isFound =
      editions.length > 0 &&
      editions.every(
        (edition) =>
          (mayBePrinted || edition.body.kind === 'text' || edition.body.kind === 'module') &&
          hasHeading(edition, lesson, target.heading ?? ''),
      );
    if (!isFound) left.push(address);
    return isFound;
  };
  const shown = isThere(false);
  const { limits, ageInDoubt, letter } = aid;
  const fitted: Aid = {
    settings: aid.settings.filter(shown),
    forms: aid.forms.filter(shown),
    general: aid.general.filter(shown),
    ...(limits !== undefined && shown(limits) ? { limits } : {}),
    ...(ageInDoubt !== undefined && shown(ageInDoubt) ? { ageInDoubt } : {}),
    ...(letter !== undefined && shown(letter) ? { letter } : {}),
    steps: aid.steps
      .map((step) => ({ ...step, see: step.see.filter(isThere(true)) }))
      .filter(({ see }) => see.length > 0),
    ready: aid.ready.filter(({ at }) => shown(at)),
    paths: aid.paths.filter(({ at, figures }) => isThere(true)(at) && Object.values(figures).every(drawn)),
  };
  const isWhole = fitted.settings.length > 0 && fitted.steps.length > 0;
  return isWhole ? { aid: fitted, left } : { left };
}
