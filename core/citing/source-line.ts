// Source line: one line that names a source, the same in every copy, on every screen and on every print.
import type { AsOf, KitFacts, SourceFacts } from './source-facts.ts';

declare const isWritten: unique symbol;

/** The line of a source. Only `sourceLine` creates one, so that no fact can be left out. */
export type SourceLine = { readonly facts: SourceFacts; readonly line: string; readonly [isWritten]: true };

/** A kit as the line names it: its publisher once. */
type CitedKit = Pick<KitFacts, 'title' | 'version'> & { readonly publisher: string | undefined };

/** The words of a source line in its language. */
export type SourceWords = {
  /** `last` for a range of pages. */
  readonly page: (label: string, last?: string) => string;
  readonly slide: (label: string, last?: string) => string;
  readonly entry: (takenFrom: string) => string;
  /** Used instead of a year if there is none. */
  readonly undated: string;
  readonly asOf: (asOf: AsOf) => string;
  readonly replaced: (title: string) => string;
  /** `publisher` is undefined where the title names it. */
  readonly kit: (kit: CitedKit) => string;
  /** Said of every kit whose publisher nobody verified. */
  readonly notVerified: string;
};

/** Such as: IMPACT Kit: Europe: the common frame (2026), page 3. Facts checked on 25 November 2026. From the kit … */
export function sourceLine(facts: SourceFacts, words: SourceWords): SourceLine {
  const { by, title, year, asOf, replacedBy, kit } = facts;
  const place = placeIn(facts, words);
  const sentences = [
    `${by}: ${title} (${year ?? words.undated})${place === undefined ? '' : `, ${place}`}`,
    words.asOf(asOf),
    ...(replacedBy === undefined ? [] : [words.replaced(replacedBy.title)]),
    words.kit(citedKit(kit)),
    ...(kit.isVerified ? [] : [words.notVerified]),
  ];
  const line = sentences.map((sentence) => (/[.!?;]$/.test(sentence) ? sentence : `${sentence}.`)).join(' ');
  return { facts, line } as SourceLine;
}

function citedKit({ title, version, publisher }: KitFacts): CitedKit {
  const isNamed = publisher !== '' && title.toLocaleLowerCase().includes(publisher.toLocaleLowerCase());
  return { title, version, publisher: isNamed ? undefined : publisher };
}

/** The facts with the name of the site for a web address, for screens: a whole address is no text a person reads. */
export function withReadablePlace(facts: SourceFacts): SourceFacts {
  const { place } = facts;
  if (place.kind !== 'address' || !URL.canParse(place.address)) return facts;
  return { ...facts, place: { kind: 'address', address: new URL(place.address).host || place.address } };
}

/** The place in the source in words; undefined for the whole source. */
export function placeIn(
  { place }: Pick<SourceFacts, 'place'>,
  words: Pick<SourceWords, 'page' | 'slide' | 'entry'>,
): string | undefined {
  switch (place.kind) {
    case 'page':
      return words.page(place.label, place.lastLabel);
    case 'slide':
      return words.slide(place.label, place.lastLabel);
    case 'section':
      return place.heading === '' ? undefined : `«${place.heading}»`;
    case 'address':
      return place.address;
    case 'entry':
      return words.entry(place.takenFrom);
    case 'whole':
      return undefined;
  }
}
