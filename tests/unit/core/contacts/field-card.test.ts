// A field card loses nothing silently: every block is on a panel or in the list of remaining blocks.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillPanels, shortLines } from '../../../../core/contacts/field-card.ts';
import { parseMarkdown } from '../../../../core/markdown/parse-markdown.ts';

describe('the panels of a field card', () => {
  it('hold every block once, in order, or name it as left over, and are never too full', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 120 }), { maxLength: 40 }), (heights) => {
        const { panels, left } = fillPanels(heights, 95, 6);
        expect([...panels.flat(), ...left]).toHaveLength(heights.length);
        expect(new Set([...panels.flat(), ...left]).size).toBe(heights.length);
        expect(panels.flat()).toEqual(panels.flat().toSorted((one, other) => one - other));
        expect(panels.length).toBeLessThanOrEqual(6);
        for (const panel of panels)
          expect(panel.reduce((sum, index) => sum + (heights[index] ?? 0), 0)).toBeLessThanOrEqual(95);
      }),
    );
  });

  it('begin a new panel when a block does not fit any more', () => {
    expect(fillPanels([50, 40, 10, 90], 95, 2)).toEqual({ panels: [[0, 1], [2]], left: [3] });
  });
});

describe('the short lines of a checklist', () => {
  it('are the first sentences of its entries, in boxes too', () => {
    const text = [
      '## First',
      '',
      '- [ ] Call 112 at once. Then write down the time.',
      '- [ ] Stay with the child',
      '',
      'Words that are no entry.',
      '',
      '- Keep e.g. the phone safe.',
    ].join('\n');
    expect(shortLines(parseMarkdown(text))).toEqual([
      'Call 112 at once.',
      'Stay with the child',
      'Keep e.g. the phone safe.',
    ]);
  });
});
