// Finds what the addresses of Home open in a kit in use, in the person's language and country.

import type { Country } from '../../../core/base/country.ts';
import type { Language } from '../../../core/base/language.ts';
import { type ChosenText, chooseText } from '../../../core/base/local-text.ts';
import type { Need } from '../../../core/contacts/contact.ts';
import type { Home } from '../../../core/kit/home.ts';
import { suffixOf } from '../../../core/kit/item-id.ts';
import {
  addressesOf,
  type HomeScreenName,
  homeOf,
  homeTarget,
  screensThere,
} from '../../../core/library/home.ts';
import { targetFrom } from '../../../core/library/kit-target.ts';
import type { KitTarget } from '../../../core/markdown/document.ts';
import { routeOfKitTarget } from '../../app/routes/kit-routes.ts';
import type { Route } from '../../app/routes/routes.ts';
import type { ReadyKit, ReadyLibrary } from '../../data/db/library-store.ts';
import { allContacts, contactOfLink, listedResources, resourceOfWork } from '../../data/db/queries.ts';
import { aidOf, sectionsAt } from '../../data/db/sections.ts';

/** A place in the kit with the name that the kit gives it, or a screen or need that the program names. */
export type HomePlace = { readonly route: Route } & (
  | { readonly named: 'kit'; readonly label: ChosenText }
  | { readonly named: 'screen'; readonly screen: HomeScreenName }
  | { readonly named: 'need'; readonly need: Need }
);

/** What Home offers with the place of every address; an address without a place leads nowhere. */
export type FoundHome = {
  readonly cards: Home;
  readonly places: ReadonlyMap<string, HomePlace>;
  readonly moduleCount: number;
  /** Contacts of the person's country and of all Europe. */
  readonly contactCount: number;
  /** Whether there is a decision aid, whose steps can be printed. */
  readonly hasAid: boolean;
  /** Whether the publisher of the kit is verified. */
  readonly isVerified: boolean;
};

/** What Home offers for one kit after the cards of the first. */
export type FoundDoors = FoundHome & {
  readonly kitId: string;
};

/** Finds the place of every address on the cards of the first kit. */
export async function findHome(
  library: ReadyLibrary,
  person: { readonly language: Language; readonly country: Country },
): Promise<FoundHome> {
  return await findCards(library, library.parts[0], person);
}

/** What the other kits have of their own: places in them that no card before leads to. A kit without any is left out. */
export async function findDoors(
  library: ReadyLibrary,
  person: { readonly language: Language; readonly country: Country },
): Promise<readonly FoundDoors[]> {
  const doors: FoundDoors[] = [];
  for (const part of library.parts.slice(1)) {
    const found = await findCards(library, part, person);
    const own = [...found.places].filter(([, place]) => isIn(part, place));
    if (own.length > 0) doors.push({ ...found, places: new Map(own), kitId: part.kitId });
  }
  return doors;
}

/** Whether a place is an item of this kit. Contacts, lessons and the library are those of all kits. */
function isIn({ suffix }: ReadyKit, { route }: HomePlace): boolean {
  const id = 'resourceId' in route ? route.resourceId : 'contactId' in route ? route.contactId : undefined;
  return id !== undefined && suffixOf(id) === suffix;
}

async function findCards(
  library: ReadyLibrary,
  part: ReadyKit,
  person: { readonly language: Language; readonly country: Country },
): Promise<FoundHome> {
  const { catalogue, suffix } = part;
  const cards = homeOf(catalogue);
  const [aid, contacts, resources] = await Promise.all([
    aidOf(library),
    allContacts(library),
    listedResources(library),
  ]);
  const modules = resources.filter(({ kind }) => kind === 'module');
  const near = contacts.filter(({ country }) => [person.country, 'EU'].includes(country));
  const isThere = screensThere({ aid, hasContacts: contacts.length > 0, hasModules: modules.length > 0 });
  const placeOf = async (address: string): Promise<HomePlace | undefined> => {
    const found = homeTarget(address);
    if (found?.kind === 'kit') {
      const target = targetFrom(found.target, suffix);
      return await placeInKit(library, { address, target, suffix }, person.language);
    }
    if (found?.kind === 'need') {
      const { need } = found;
      const isAnswered = near.some(({ needs }) => needs.includes(need));
      return isAnswered ? { named: 'need', need, route: { screen: 'contacts', need } } : undefined;
    }
    if (!found || !isThere[found.screen]) return undefined;
    return { named: 'screen', screen: found.screen, route: { screen: found.screen } };
  };
  const addresses = addressesOf(cards).flatMap(({ address, country }) =>
    country === undefined || country === person.country ? address : [],
  );
  const places = await Promise.all(
    [...new Set(addresses)].map(async (address) => {
      const place = await placeOf(address);
      return place ? [[address, place] as const] : [];
    }),
  );
  return {
    cards,
    places: new Map(places.flat()),
    isVerified: part.isVerified,
    moduleCount: new Set(modules.map(({ work }) => work)).size,
    contactCount: near.length,
    hasAid: aid !== undefined,
  };
}

async function placeInKit(
  library: ReadyLibrary,
  {
    address,
    target,
    suffix,
  }: { readonly address: string; readonly target: KitTarget; readonly suffix: string },
  language: Language,
): Promise<HomePlace | undefined> {
  if (target.kind === 'contact') {
    const contact = await contactOfLink(library, target.contact);
    if (!contact) return undefined;
    const route: Route = { screen: 'contact', contactId: contact.id };
    return { named: 'kit', route, label: chooseText(contact.organisation, language) };
  }
  const [resource, section] = await Promise.all([
    resourceOfWork(library, target.work, language),
    sectionsAt(library, [address], language, suffix),
  ]);
  const route = resource && (await routeOfKitTarget(target));
  if (!resource || !route) return undefined;
  const lesson =
    target.kind === 'lesson' ? resource.lessons?.find(({ id }) => id === target.lesson) : undefined;
  if (target.kind === 'lesson' && !lesson) return undefined;
  const text = section.get(address)?.title ?? lesson?.title ?? resource.title;
  return { named: 'kit', route, label: { text, language: resource.language } };
}
