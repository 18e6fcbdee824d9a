// Checks that every card and link of Home leads to something that is in the kit.
import type { Need } from '../contacts/contact.ts';
import { addressesOf, homeIcons, homeTarget, screensThere } from '../library/home.ts';
import { lookupOf, targetFault } from './check-texts.ts';
import { invalid, type Problems } from './content-folder.ts';
import { kitFile } from './facts.ts';
import type { ContentPlan } from './plan.ts';

/** Adds a problem with its field for every broken address, and for every icon that the program does not have. */
export function checkHome(plan: ContentPlan, problems: Problems): void {
  const faultOf = homeFaults(plan);
  const home = plan.kit.home ?? [];
  for (const { address, field } of addressesOf(home)) {
    const reason = faultOf(address);
    if (reason !== undefined) problems.push(invalid(kitFile, field, reason));
  }
  for (const [index, { icon }] of home.entries())
    if (icon !== undefined && !homeIcons.some((known) => known === icon))
      problems.push(invalid(kitFile, `home.${index}.icon`, `must be one of ${homeIcons.join(', ')}`));
}

/** Why an address is broken in any language of the kit; undefined if it is valid in all. */
function homeFaults(plan: ContentPlan): (address: string) => string | undefined {
  const lookup = lookupOf(plan);
  const { aid, contacts, resources } = plan;
  const isThere = screensThere({
    aid,
    hasContacts: contacts.length > 0,
    hasModules: resources.some(({ kind }) => kind === 'module'),
  });
  const isAnswered = (need: Need): boolean => contacts.some(({ needs }) => needs.includes(need));
  return (address) => {
    const target = homeTarget(address);
    if (!target) return `${address} is no address in the kit`;
    if (target.kind !== 'kit') {
      const isFound = target.kind === 'need' ? isAnswered(target.need) : isThere[target.screen];
      return isFound ? undefined : `${address} is not in the kit`;
    }
    const faults = plan.kit.languages.map((language) => targetFault(target.target, { language }, lookup));
    return faults.find((fault) => fault !== undefined);
  };
}
