// Emergency numbers that the program shows whatever kit is installed, because a person in danger needs them.

import type { Country } from '../base/country.ts';
import type { LocalText } from '../base/local-text.ts';
import type { Phone } from './contact.ts';
import { type Evidence, evidenceOf } from './freshness.ts';

/** A number of the program's own list. */
export type NationalNumber = {
  readonly number: string;
  readonly kind: Phone['kind'];
  /** Countries in which it is answered. */
  readonly countries: readonly Country[];
  /** Its purpose. */
  readonly service: LocalText;
  /** Publications that name it. */
  readonly sources: readonly { readonly title: string; readonly address: string; readonly date: string }[];
};

const missingChildren: LocalText = {
  en: 'Hotline for missing children',
  el: 'Γραμμή για εξαφανισμένα παιδιά',
  it: 'Linea per i minori scomparsi',
  pt: 'Linha para crianças desaparecidas',
};

/**
 * The list in the order of the strip. Only emergency numbers and numbers for children belong here. Each needs a published source,
 * and no two sources may contradict each other. A publisher can correct a kit, but only a new version of the program can correct
 * this list.
 */
export const nationalNumbers: readonly NationalNumber[] = [
  {
    number: '1056',
    kind: 'short-code',
    countries: ['GR'],
    service: {
      en: 'National Helpline for Children SOS 1056',
      el: 'Εθνική Γραμμή για τα Παιδιά SOS 1056',
      it: 'Linea nazionale di aiuto per minori SOS 1056',
      pt: 'Linha nacional de apoio à criança SOS 1056',
    },
    sources: [
      {
        title: 'flash.gr',
        address:
          'https://www.flash.gr/15chroni-kalese-to-chamogelo-kai-zitise-voitheia-gia-ti-via-poy-askoyse-o-pateras-sti-mitera-tis-1026490',
        date: '2025-10-07',
      },
      {
        title: 'Refugee.Info Greece',
        address: 'https://greece.refugee.info/en-us/articles/5390940588701',
        date: '2021-12-13',
      },
    ],
  },
  {
    number: '114',
    kind: 'short-code',
    countries: ['IT'],
    service: {
      en: '114 Emergenza Infanzia: emergency line for children in danger',
      el: '114 Emergenza Infanzia: γραμμή έκτακτης ανάγκης για παιδιά σε κίνδυνο',
      it: '114 Emergenza Infanzia: linea di emergenza per minori in pericolo',
      pt: '114 Emergenza Infanzia: linha de emergência para crianças em perigo',
    },
    sources: [
      {
        title: 'Dipartimento per le politiche della famiglia, 114',
        address: 'http://114.it/new/chi-siamo',
        date: 'undated',
      },
    ],
  },
  {
    number: '800 290 290',
    kind: 'freephone',
    countries: ['IT'],
    service: {
      en: 'Numero Verde Antitratta: national anti-trafficking helpline',
      el: 'Numero Verde Antitratta: εθνική γραμμή κατά της εμπορίας ανθρώπων',
      it: 'Numero Verde Antitratta: numero verde nazionale contro la tratta',
      pt: 'Numero Verde Antitratta: linha nacional contra o tráfico',
    },
    sources: [
      {
        title: 'Dipartimento per le pari opportunità, Numero verde Antitratta',
        address:
          'https://www.pariopportunita.gov.it/it/politiche-e-attivita/tratta-degli-esseri-umani-e-grave-sfruttamento/numero-verde-antitratta/',
        date: '2022-06',
      },
    ],
  },
  {
    number: '1466',
    kind: 'short-code',
    countries: ['CY'],
    service: {
      en: 'National helpline 1466 (“Hope For Children”)',
      el: 'Εθνική γραμμή 1466 («Hope For Children»)',
      it: 'Linea nazionale di aiuto 1466 («Hope For Children»)',
      pt: 'Linha nacional de apoio 1466 («Hope For Children»)',
    },
    sources: [
      {
        title: 'Hope For Children, programmes',
        address: 'https://www.uncrcpc.org.cy/en/programmes/',
        date: 'undated',
      },
    ],
  },
  {
    number: '116000',
    kind: 'short-code',
    countries: ['GR', 'IT', 'CY', 'PT'],
    service: missingChildren,
    sources: [
      {
        title: 'Missing Children Europe, hotline 116 000',
        address: 'https://missingchildreneurope.eu/hotline-116-000/',
        date: 'undated',
      },
      {
        title: 'European Commission, 116000',
        address:
          'https://ec.europa.eu/digital-single-market/news/116000-eu-missing-children-hotline-working-five-member-states',
        date: '2009',
      },
    ],
  },
];

/** Age of a number of the list, by the rule for all contacts. */
export function evidenceOfNational({ number, kind, sources }: NationalNumber): Evidence {
  const phone: Phone = { number, kind, channels: ['voice'] };
  return evidenceOf({
    confirmed: undefined,
    evidenceDate: 'undated',
    sources: [...sources],
    phones: [phone],
  });
}
