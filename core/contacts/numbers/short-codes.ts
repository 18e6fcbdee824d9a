// Short codes of the four countries and of the Union, each with its source. No public JavaScript library lists them.
import type { Country } from '../../base/country.ts';

/** A short code: where it works, and its source. */
type ShortCode = {
  readonly code: string;
  readonly countries: readonly Country[];
  readonly source: string;
};

const all = ['EU', 'GR', 'IT', 'CY', 'PT'] as const;
/** Commission Decision 2007/116/EC reserves these numbers in every country of the Union. */
const harmonised = 'https://eur-lex.europa.eu/eli/dec/2007/116/oj';
const emergencyList = 'https://en.wikipedia.org/wiki/List_of_emergency_telephone_numbers';

/** The numbers that a directory for children probably contains. A number that is missing here is unknown, not wrong. */
const shortCodes: readonly ShortCode[] = [
  { code: '112', countries: all, source: 'https://digital-strategy.ec.europa.eu/en/policies/112' },
  { code: '116000', countries: all, source: harmonised },
  { code: '116006', countries: all, source: harmonised },
  { code: '116111', countries: all, source: harmonised },
  { code: '116117', countries: all, source: harmonised },
  { code: '116123', countries: all, source: harmonised },

  {
    code: '100',
    countries: ['GR'],
    source:
      'https://monomaxos.gr/politiki/energopoiisi-tis-platformas-safe-youth-gia-tin-katapolemisi-tis-vias-kata-ton-anilikon/',
  },
  {
    code: '197',
    countries: ['GR'],
    source: 'https://www.4ype.gr/tilefoniki-grammi-amesis-koinonikis-voitheias-197/',
  },
  {
    code: '1107',
    countries: ['GR'],
    source: 'https://eeagrants.org/archive/2014-2021/projects/GR-HOMEAFFAIRS-0004',
  },
  { code: '1056', countries: ['GR'], source: 'https://greece.refugee.info/en-us/articles/5390940588701' },
  {
    code: '116016',
    countries: ['GR'],
    source:
      'https://www.politikakritis.gr/anisychitika-stoicheia-tin-aytoktonikotita-paidion-nea-synergasia/',
  },
  { code: '1109', countries: ['GR'], source: 'http://bponline.amcham.gr/?p=1668' },
  {
    code: '10201',
    countries: ['GR'],
    source:
      'https://www.skai.gr/news/greece/se-leitourgia-to-10201-i-tilefoniki-grammi-gia-tin-prostasia-ton-anilikon',
  },
  {
    code: '15107',
    countries: ['GR'],
    source:
      'https://makthes.gr/ypoyrgeio-metanasteysis-kai-asyloy-nea-tilefoniki-grammi-gia-tin-prostasia-ton-paidion-725414',
  },
  {
    code: '10454',
    countries: ['GR'],
    source: 'https://eliza.org.gr/en/press-release_the-operation-of-the-eliza-10454-helpline-has-started/',
  },
  {
    code: '15900',
    countries: ['GR'],
    source: 'https://ipop.gr/news/signal-for-help-mia-cheironomia-mporei-na-sosei-zoe/',
  },
  { code: '166', countries: ['GR'], source: emergencyList },
  { code: '199', countries: ['GR'], source: emergencyList },

  { code: '114', countries: ['IT'], source: 'https://azzurro.it/114-emergenza-infanzia/' },
  {
    code: '19696',
    countries: ['IT'],
    source: 'https://tg24.sky.it/cronaca/2025/04/23/telefono-azzurro-numeri-intervento-giubileo',
  },
  {
    code: '1522',
    countries: ['IT'],
    source: 'https://tg24.sky.it/cronaca/2023/11/23/1522-numero-antiviolenza-donne',
  },
  { code: '113', countries: ['IT'], source: emergencyList },
  { code: '115', countries: ['IT'], source: emergencyList },
  { code: '117', countries: ['IT'], source: emergencyList },
  { code: '118', countries: ['IT'], source: emergencyList },

  {
    code: '199',
    countries: ['CY'],
    source: 'https://www.police.gov.cy/police/police.nsf/All/C07DAD4D055DD8B0C22583F90045B9D3?OpenDocument',
  },
  {
    code: '1460',
    countries: ['CY'],
    source: 'https://www.police.gov.cy/police/police.nsf/All/C07DAD4D055DD8B0C22583F90045B9D3?OpenDocument',
  },
  {
    code: '1466',
    countries: ['CY'],
    source: 'https://uncrcpc.org.cy/article/to-hope-for-children-giortazei-ti-diethni-imera-tilef',
  },
  {
    code: '1440',
    countries: ['CY'],
    source:
      'https://www.in.gr/2020/03/19/greece/kypros-dramatiki-ayksisi-peristatikon-kakopoiisis-gynaikon-paidion-logo-koronaiou',
  },
  {
    code: '1480',
    countries: ['CY'],
    source:
      'https://www.financialmirror.com/2022/07/21/most-calls-to-internet-helpline-were-cybercrime-incidents/',
  },

  {
    code: '144',
    countries: ['PT'],
    source: 'https://infovitimas.pt/pt/006_servicos/paginas/006_servicos_seguranca_social.html',
  },
  {
    code: '3060',
    countries: ['PT'],
    source:
      'https://protecaocivil.sintra.pt/noticias/novas-linhas-de-apoio-para-vitimas-de-violencia-domestica',
  },
  { code: '117', countries: ['PT'], source: emergencyList },
];

const places = new Set(
  shortCodes.flatMap(({ code, countries }) => countries.map((country) => `${country} ${code}`)),
);

/** Longer numbers are not short codes in any of the four countries. */
export const maxShortCodeDigits = 6;

/** Whether a short code of a country is known. `digits` without spaces. */
export function isKnownShortCode(digits: string, country: Country): boolean {
  return places.has(`${country} ${digits}`);
}
