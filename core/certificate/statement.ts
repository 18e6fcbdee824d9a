// Statement of a certificate of taking part: who says to have done which modules of which kit, and on which day it was written.
import { languageSchema } from '../base/language.ts';
import { z } from '../base/zod.ts';
import { kitIdSchema, versionSchema } from '../kit/kit-names.ts';
import { isPlainName, toPlainName } from '../kit/plain-name.ts';

/** Maximum lengths in UTF-16 units, and counts. The whole text has a limit of its own (`certificateLimits`). */
export const statementLimits = { name: 80, title: 300, modules: 40, minutes: 10_000 } as const;

/** What stands between the fields of the text, so it is in none of them. */
const separator = '|';

/** One line of words in Unicode NFC: no hidden characters, single spaces, no separator. */
function words(longest: number) {
  return z
    .string()
    .min(1)
    .max(longest)
    .refine((text) => isPlainName(text) && toWords(text) === text);
}

/** A statement. `minutes` are those that the module names, 0 for one that names none. `day` is YYYY-MM-DD. */
export const statementSchema = z.strictObject({
  language: languageSchema,
  name: words(statementLimits.name),
  day: z.iso.date(),
  kit: z.strictObject({ id: kitIdSchema, version: versionSchema, title: words(statementLimits.title) }),
  modules: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,79}$/),
        minutes: z.int().min(0).max(statementLimits.minutes),
        title: words(statementLimits.title),
      }),
    )
    .min(1)
    .max(statementLimits.modules),
});
/** A statement that fits its limits. */
export type Statement = z.infer<typeof statementSchema>;

/** Words as a statement has them: hidden characters and separators are left out, and spaces are single. */
export function toWords(text: string): string {
  return toPlainName(text.replace(/\s/g, ' ').replaceAll(separator, '/')).replace(/ +/g, ' ');
}

/** The minutes of all modules together. */
export function minutesOf({ modules }: Pick<Statement, 'modules'>): number {
  return modules.reduce((sum, { minutes }) => sum + minutes, 0);
}
