// Rules of Home: what the address on a card opens, and the cards of a kit that lists none.

import type { Country } from '../base/country.ts';
import { type Need, needSchema } from '../contacts/contact.ts';
import { type Catalogue, type Resource, type ResourceKind, workOf } from '../kit/catalogue.ts';
import type { Home, HomeLink } from '../kit/home.ts';
import type { KitTarget } from '../markdown/document.ts';
import { parseKitAddress } from '../markdown/kit-address.ts';
import type { Aid } from './aid.ts';

/** Screens that a card can open. */
const homeScreens = ['aid', 'letter', 'referral-path', 'field-card', 'contacts', 'learn', 'library'] as const;
/** One of them. */
export type HomeScreenName = (typeof homeScreens)[number];

/** Icons that a card can ask for. */
export const homeIcons = ['care', 'phone', 'learn', 'read'] as const;

/** What an address on a card opens. */
type HomeTarget =
  | { readonly kind: 'screen'; readonly screen: HomeScreenName }
  /** Contacts that answer one need. */
  | { readonly kind: 'need'; readonly need: Need }
  | { readonly kind: 'kit'; readonly target: KitTarget };

/** Reads an address of a card; undefined when this program does not know it. */
export function homeTarget(address: string): HomeTarget | undefined {
  const target = parseKitAddress(address);
  if (target) return { kind: 'kit', target };
  const screen = homeScreens.find((name) => name === address);
  if (screen !== undefined) return { kind: 'screen', screen };
  const need = needSchema.safeParse(address.replace(/^contacts\//, ''));
  return address.startsWith('contacts/') && need.success ? { kind: 'need', need: need.data } : undefined;
}

/** The address that a link has for people of a country. */
export function addressFor(
  { to, byCountry }: Pick<HomeLink, 'to' | 'byCountry'>,
  country: Country,
): string | undefined {
  return to ?? byCountry?.[country];
}

/** An address on a card or link of Home. */
type HomeAddress = {
  readonly address: string;
  /** Its place in what the kit says, such as `home.0.links.1.to`. */
  readonly field: string;
  /** The country whose people have it; undefined for an address for everybody. */
  readonly country?: Country;
};

/** The addresses of every card and link, in their order. */
export function addressesOf(home: Home): readonly HomeAddress[] {
  return home.flatMap((card, index) => [
    ...addressesAt(`home.${index}`, card),
    ...(card.links ?? []).flatMap((link, at) => addressesAt(`home.${index}.links.${at}`, link)),
  ]);
}

function addressesAt(field: string, { to, byCountry = {} }: HomeLink): readonly HomeAddress[] {
  return [
    ...(to === undefined ? [] : [{ address: to, field: `${field}.to` }]),
    ...(Object.keys(byCountry) as (keyof typeof byCountry)[]).flatMap((country) => {
      const address = byCountry[country];
      return address === undefined ? [] : { address, country, field: `${field}.byCountry.${country}` };
    }),
  ];
}

/** Which screens a kit has something to show on. */
export function screensThere(kit: {
  readonly aid: Pick<Aid, 'paths'> | undefined;
  readonly hasContacts: boolean;
  readonly hasModules: boolean;
}): Readonly<Record<HomeScreenName, boolean>> {
  return {
    aid: kit.aid !== undefined,
    letter: true,
    'referral-path': kit.aid !== undefined && kit.aid.paths.length > 0,
    'field-card': kit.hasContacts,
    contacts: kit.hasContacts,
    learn: kit.hasModules,
    library: true,
  };
}

/** What Home offers for a kit: what the kit says, else the first thing of each kind. */
export function homeOf(catalogue: Catalogue): Home {
  return catalogue.home ?? defaultHome(catalogue);
}

/** Needs that are one click away where a kit does not choose others. */
const commonNeeds = ['child-helpline', 'missing-child'] as const satisfies readonly Need[];

/** Links that lead nowhere are not shown, so the aid, contacts and modules stand here for every kit. */
function defaultHome({ resources }: Catalogue): Home {
  const first = (kind: ResourceKind): HomeLink[] => {
    const found = firstOf(kind, resources);
    return found === undefined ? [] : [{ to: `kit:${found}` }];
  };
  const [document, ...others] = [...first('report'), ...first('slides')];
  return [
    { to: 'aid', icon: 'care', links: first('checklist') },
    { to: 'contacts', links: commonNeeds.map((need) => ({ to: `contacts/${need}` })) },
    { to: 'learn', links: [{ to: 'learn' }] },
    ...(document ? [{ ...document, links: others }] : []),
  ];
}

/** The work that comes first among those of a kind; the catalogue lists resources in their order. */
function firstOf(kind: ResourceKind, resources: readonly Resource[]): string | undefined {
  const found = resources.find((resource) => resource.kind === kind && resource.isReplacedBy === undefined);
  return found && workOf(found);
}
