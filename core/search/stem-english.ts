// English stem: Snowball's Porter2 by the package porter2, plus irregular plurals and pasts of this field.
import { stem } from 'porter2';

/** Forms that no rule of endings reaches. */
const irregular: ReadonlyMap<string, string> = new Map([
  ['children', 'child'],
  ['childrens', 'child'],
  ['women', 'woman'],
  ['womens', 'woman'],
  ['men', 'man'],
  ['policemen', 'policeman'],
  ['policewomen', 'policewoman'],
  ['wives', 'wife'],
  ['lives', 'life'],
  ['feet', 'foot'],
  ['sold', 'sell'],
  ['bought', 'buy'],
  ['fled', 'flee'],
  ['sought', 'seek'],
  ['taken', 'take'],
  ['took', 'take'],
  ['held', 'hold'],
  ['kept', 'keep'],
  ['forgot', 'forget'],
  ['forgotten', 'forget'],
]);

/** The stem of a folded English word (lower case, no accents). */
export function stemEnglish(form: string): string {
  return stem(irregular.get(form) ?? form);
}
