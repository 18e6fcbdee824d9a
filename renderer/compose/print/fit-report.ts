// Choice of the density of a report and of the places of its figures, against large gaps and last pages of a few lines.
import type { MarkdownDocument } from '../../../core/markdown/document.ts';
import { type LaterFigures, movableFigures } from './later-figures.ts';
import { costOf, type PageFill } from './page-fill.ts';

/** A way to set a report: 0 is the usual density, 3 the tightest. */
export type Setting = { readonly density: 0 | 1 | 2 | 3; readonly later: LaterFigures };

/** How a report is set when nothing is to be mended. */
export const usualSetting: Setting = { density: 0, later: new Map() };

/** Draws the text with a setting and answers how full its pages are. */
type Trial = (setting: Setting) => Promise<readonly PageFill[]>;

/** A report of more pages has more gaps than anybody would mend, and each trial takes longer. */
const mostPages = 60;
/** The next tighter setting must save more than this, and so must a figure that comes later. */
const costOfChange = 0.75;
/** Figures do not come further behind their place than this. */
const mostSteps = 4;

/** The best setting of a report. The last trial is not always that of the answer. */
export async function fitReport(text: MarkdownDocument, trial: Trial): Promise<Setting> {
  let best = { setting: usualSetting, cost: Number.POSITIVE_INFINITY };
  for (const density of [0, 1, 2, 3] as const) {
    const pages = await trial({ density, later: new Map() });
    if (pages.length > mostPages) return usualSetting;
    const found = await withLaterFigures(text, { density, cost: costOf(pages) }, trial);
    const cost = found.cost + density * costOfChange;
    if (cost < best.cost) best = { setting: { density, later: found.later }, cost };
    if (best.cost <= (density + 1) * costOfChange) break;
  }
  return best.setting;
}

/** Moves one figure after the other to where the pages cost least. */
async function withLaterFigures(
  text: MarkdownDocument,
  first: { readonly density: Setting['density']; readonly cost: number },
  trial: Trial,
): Promise<{ readonly later: LaterFigures; readonly cost: number }> {
  let best: { readonly later: LaterFigures; readonly cost: number } = { later: new Map(), cost: first.cost };
  for (const { place, most } of movableFigures(text.blocks)) {
    const before = best;
    if (before.cost <= (before.later.size + 1) * costOfChange) break;
    for (let steps = 1; steps <= Math.min(most, mostSteps); steps += 1) {
      const later = new Map([...before.later, [place, steps]]);
      const cost = costOf(await trial({ density: first.density, later })) + later.size * costOfChange;
      if (cost < best.cost) best = { later, cost };
    }
  }
  return best;
}
