// Decision aid of a kit: aid.yaml without the places that the kit does not have.
import { type Aid, aidSchema } from '../library/aid.ts';
import { parseKitAddress } from '../markdown/kit-address.ts';
import type { Problems, RememberedFolder } from './content-folder.ts';
import type { ContentPlan } from './plan.ts';
import { hasHeading, worksOf } from './works.ts';
import { checkYaml } from './yaml-text.ts';

/** The file of the decision aid. */
export const aidFile = 'aid.yaml';

/** The content of aid.yaml; undefined if it is missing or invalid. */
export function readAid(folder: RememberedFolder, problems: Problems): Aid | undefined {
  const text = folder.texts.get(aidFile);
  const yaml = text === undefined ? undefined : folder.memory.yaml(text, aidFile, problems);
  return yaml && checkYaml(yaml, aidSchema, problems);
}

/** An aid that fits the kit, and the addresses that were left out of it. */
type AvailableAid = { readonly aid?: Aid; readonly left: readonly string[] };

/**
 * Removes what the kit does not have, so that a kit stays valid when somebody removes a checklist. A section must exist in every
 * language of its work. An aid without a setting or without a step is dropped.
 */
export function keepAvailableAid(
  aid: Aid,
  { resources, media }: Pick<ContentPlan, 'resources' | 'media'>,
): AvailableAid {
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
