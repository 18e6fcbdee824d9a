// Finds what the addresses of Home open in the kit in use, in the person's language and country.

import type { Country } from '../../../core/base/country.ts';
import type { Language } from '../../../core/base/language.ts';
import { type ChosenText, chooseText } from '../../../core/base/local-text.ts';
import type { Need } from '../../../core/contacts/contact.ts';
import { workOf } from '../../../core/kit/catalogue.ts';
import type { Home } from '../../../core/kit/home.ts';
import {
  addressesOf,
  type HomeScreenName,
  homeOf,
  homeTarget,
  screensThere,
} from '../../../core/library/home.ts';
import type { KitTarget } from '../../../core/markdown/document.ts';
import { routeOfKitTarget } from '../../app/routes/kit-routes.ts';
import type { Route } from '../../app/routes/routes.ts';
import type { LibraryDb } from '../../data/db/library-db.ts';
import { allContacts, contactById, factsOf, resourceOfWork } from '../../data/db/queries.ts';
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
};

/** Finds the place of every address on the cards of the kit. */
export async function findHome(
  db: LibraryDb,
  person: { readonly language: Language; readonly country: Country },
): Promise<FoundHome | undefined> {
  const catalogue = (await factsOf(db))?.catalogue;
  if (!catalogue) return undefined;
  const cards = homeOf(catalogue);
  const modules = catalogue.resources.filter(({ kind }) => kind === 'module');
  const [aid, contacts] = await Promise.all([aidOf(db), allContacts(db)]);
  const near = contacts.filter(({ country }) => [person.country, 'EU'].includes(country));
  const isThere = screensThere({ aid, hasContacts: contacts.length > 0, hasModules: modules.length > 0 });
  const placeOf = async (address: string): Promise<HomePlace | undefined> => {
    const found = homeTarget(address);
    if (found?.kind === 'kit') return await placeInKit(db, address, found.target, person.language);
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
    moduleCount: new Set(modules.map(workOf)).size,
  };
}

async function placeInKit(
  db: LibraryDb,
  address: string,
  target: KitTarget,
  language: Language,
): Promise<HomePlace | undefined> {
  if (target.kind === 'contact') {
    const contact = await contactById(db, target.contact);
    if (!contact) return undefined;
    const route: Route = { screen: 'contact', contactId: contact.id };
    return { named: 'kit', route, label: chooseText(contact.organisation, language) };
  }
  const [resource, section] = await Promise.all([
    resourceOfWork(db, target.work, language),
    sectionsAt(db, [address], language),
  ]);
  const route = resource && (await routeOfKitTarget(target));
  if (!resource || !route) return undefined;
  const lesson =
    target.kind === 'lesson' ? resource.lessons?.find(({ id }) => id === target.lesson) : undefined;
  if (target.kind === 'lesson' && !lesson) return undefined;
  const text = section.get(address)?.title ?? lesson?.title ?? resource.title;
  return { named: 'kit', route, label: { text, language: resource.language } };
}
