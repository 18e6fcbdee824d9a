// Line that names a kit as the source of a whole sheet, where one line for each of its numbers would fill the sheet.
import type { KitFacts } from './source-facts.ts';

declare const isWritten: unique symbol;

/** The line of a kit. Only `kitLine` creates one, so that an unverified publisher cannot be left out. */
export type KitLine = { readonly line: string; readonly [isWritten]: true };

/** The words of the line; `kit` is a sentence with its full stop. */
type KitLineWords = {
  readonly kit: (kit: KitFacts) => string;
  readonly notVerified: string;
};

/** Such as: Sources: IMPACT Kit: starter kit 2026.1, 25 November 2026. */
export function kitLine(kit: KitFacts, words: KitLineWords): KitLine {
  const line = kit.isVerified ? words.kit(kit) : `${words.kit(kit)} ${words.notVerified}`;
  return { line } as KitLine;
}
