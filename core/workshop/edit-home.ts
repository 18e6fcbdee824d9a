// Takes links out of what Home offers.
import type { Home, HomeCard, HomeLink } from '../kit/home.ts';

/** What a card or link opens. */
type Target = Pick<HomeLink, 'to' | 'byCountry'>;

/**
 * What Home offers without the addresses at these fields, such as `home.0.links.1.to`, as the linter names them. A card that loses what
 * its title opens opens its first link instead; a card that opens nothing goes. An untitled card takes the label of that link as
 * its title and lists the link no second time.
 */
export function homeWithout(home: Home, fields: readonly string[]): Home {
  const gone = new Set(fields);
  return home.flatMap((card, index): HomeCard[] => {
    const at = `home.${index}`;
    const links = (card.links ?? []).flatMap((link, place): HomeLink[] => {
      const target = targetWithout(link, `${at}.links.${place}`, gone);
      return target ? [{ ...withoutTarget(link), ...target }] : [];
    });
    const target = targetWithout(card, at, gone);
    const others = withoutTarget(card);
    if (target) return [{ ...others, ...target, ...(card.links ? { links } : {}) }];
    const [first, ...rest] = links;
    if (!first) return [];
    if (card.title) return [{ ...others, ...targetOf(first), links }];
    return [{ ...others, ...targetOf(first), ...(first.label ? { title: first.label } : {}), links: rest }];
  });
}

function targetWithout({ to, byCountry }: Target, at: string, gone: ReadonlySet<string>): Target | undefined {
  if (to !== undefined) return gone.has(`${at}.to`) ? undefined : { to };
  const kept = Object.entries(byCountry ?? {}).filter(([country]) => !gone.has(`${at}.byCountry.${country}`));
  return kept.length === 0 ? undefined : { byCountry: Object.fromEntries(kept) };
}

function targetOf({ to, byCountry }: Target): Target {
  return { ...(to === undefined ? {} : { to }), ...(byCountry === undefined ? {} : { byCountry }) };
}

function withoutTarget<Thing extends Target>(thing: Thing): Omit<Thing, 'to' | 'byCountry'> {
  const { to: _to, byCountry: _byCountry, ...others } = thing;
  return others;
}
