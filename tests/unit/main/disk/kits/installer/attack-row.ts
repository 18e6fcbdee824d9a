// How a row of the table of attacks is written.
import type { KitVerdict } from '../../../../../../core/library/installed-kit.ts';
import { type Breakage, breakKit } from '../../../../../support/break-kit.ts';
import type { MadeKit, MakeKitOptions } from '../../../../../support/make-kit.ts';
import type { World } from './attack-world.ts';

/** What a person is asked. */
export type Question = 'key' | 'publisher' | 'older';
/** One attack. */
export type Row = {
  readonly situation: string;
  readonly attack: (world: World) => Promise<MadeKit>;
  /** How the candidate stands to the kit in use, or the first problem for which it is refused. */
  readonly finds: string;
  readonly asks: readonly Question[];
  /** What main answers when the page installs without a single answer. */
  readonly unasked: string;
  /** The same with every answer given; a refused kit stays refused. */
  readonly answered: string;
  readonly says?: Partial<KitVerdict>;
};

export const v = (version: string, issued: string, more: MakeKitOptions = {}): MakeKitOptions => ({
  version,
  issued,
  ...more,
});
export const [one, two, three] = [
  v('2026.1', '2026-01-10'),
  v('2026.2', '2026-02-10'),
  v('2026.3', '2026-03-10'),
];
export const far = v('9999.1', '2099-01-01');
export const otherKit: MakeKitOptions = { id: 'org.example.other' };
export const last = (version: string) => [{ kitId: 'org.example.kit', version }];

/** A row in which nothing is asked. */
export const quiet = (situation: string, finds: string, attack: Row['attack'], says?: Row['says']): Row => ({
  ...{ situation, finds, attack, asks: [], unasked: 'installed', answered: 'installed' },
  ...(says ? { says } : {}),
});
/** A row in which the kit is refused, whatever a person says. */
export const refused = (situation: string, finds: string, attack: Row['attack']): Row => ({
  ...{ situation, finds, attack, asks: [], unasked: finds, answered: finds },
});
/** A row in which a person is asked; `unasked` is the problem main refuses with until they answered. */
export const asked = (
  situation: string,
  [finds, asks, unasked]: readonly [string, readonly Question[], string],
  attack: Row['attack'],
  says?: Row['says'],
): Row => ({ situation, finds, asks, unasked, answered: 'installed', attack, ...(says ? { says } : {}) });
export const broken = (breakage: Breakage) => async (world: World) => {
  await world.had(['ours', one]);
  const kit = await world.make('ours', two);
  await breakKit(kit, breakage);
  return kit;
};
