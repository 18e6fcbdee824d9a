// Axe check of a page: its findings, one line for each element.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const impacts = ['minor', 'moderate', 'serious', 'critical'] as const;

/** From which impact on findings count, and which parts of the page are left out. */
type AxeOptions = {
  readonly from: (typeof impacts)[number];
  /** CSS selectors. */
  readonly without?: readonly string[];
  /** The rules that are checked, instead of those that axe checks by itself. */
  readonly rules?: readonly string[];
};

/** What pdf.js reads out of a document's own tags is not the program's: it names links by ids that no element has. */
export const tagsOfDocuments = '.structTree';

/** Findings as `impact rule: element`. */
export async function axeFindings(page: Page, { from, without = [], rules }: AxeOptions): Promise<string[]> {
  const axe = without.reduce(
    (builder, selector) => builder.exclude(selector),
    new AxeBuilder({ page }).setLegacyMode(),
  );
  if (rules) axe.withRules([...rules]);
  const counted: readonly unknown[] = impacts.slice(impacts.indexOf(from));
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => counted.includes(impact))
    .flatMap(({ id, impact, nodes }) => nodes.map((node) => `${impact} ${id}: ${node.html.slice(0, 160)}`));
}
