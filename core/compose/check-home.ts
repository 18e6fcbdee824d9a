// Checks that every card and link of Home leads to something that is in the kit.
import { type HomeTarget, homeIcons, homeTarget } from '../library/home.ts';
import { lookupOf, targetFault } from './check-texts.ts';
import { invalid, type Problems } from './content-folder.ts';
import { kitFile } from './facts.ts';
import type { ContentPlan } from './plan.ts';

/** Adds a problem with its field for every broken address, and for every icon that the program does not have. */
export function checkHome(plan: ContentPlan, problems: Problems): void {
  const faultOf = homeFaults(plan);
  for (const [index, card] of (plan.kit.home ?? []).entries()) {
    const field = `home.${index}`;
    const links = (card.links ?? []).map((link, at) => ({ link, at: `${field}.links.${at}` }));
    for (const { link, at } of [{ link: card, at: field }, ...links]) {
      const addresses = [
        ...(link.to === undefined ? [] : [[`${at}.to`, link.to] as const]),
        ...Object.entries(link.byCountry ?? {}).map(
          ([country, to]) => [`${at}.byCountry.${country}`, to] as const,
        ),
      ];
      for (const [place, address] of addresses) {
        const reason = faultOf(address);
        if (reason !== undefined) problems.push(invalid(kitFile, place, reason));
      }
    }
    if (card.icon !== undefined && !homeIcons.some((icon) => icon === card.icon))
      problems.push(invalid(kitFile, `${field}.icon`, `must be one of ${homeIcons.join(', ')}`));
  }
}

/** Why an address is broken in any language of the kit; undefined if it is valid in all. */
function homeFaults(plan: ContentPlan): (address: string) => string | undefined {
  const lookup = lookupOf(plan);
  return (address) => {
    const target = homeTarget(address);
    if (!target) return `${address} is no address in the kit`;
    if (target.kind !== 'kit') return isThere(target, plan) ? undefined : `${address} is not in the kit`;
    const faults = plan.kit.languages.map((language) => targetFault(target.target, { language }, lookup));
    return faults.find((fault) => fault !== undefined);
  };
}

function isThere(
  target: Exclude<HomeTarget, { kind: 'kit' }>,
  { aid, contacts, resources }: ContentPlan,
): boolean {
  if (target.kind === 'need') return contacts.some(({ needs }) => needs.includes(target.need));
  switch (target.screen) {
    case 'aid':
      return aid !== undefined;
    case 'referral-path':
      return aid !== undefined && aid.paths.length > 0;
    case 'contacts':
    case 'field-card':
      return contacts.length > 0;
    case 'learn':
      return resources.some(({ kind }) => kind === 'module');
    case 'letter':
    case 'library':
      return true;
  }
}
