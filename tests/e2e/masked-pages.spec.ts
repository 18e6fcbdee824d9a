// Content behind a soft mask looks as in another reader: inside the mask, outside of it, beside the page, layer upon layer.
import { expect, type Page, test } from '@playwright/test';
import { drawnByPoppler } from '../support/drawn-by-poppler.ts';
import type { Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { maskedPage } from '../support/masked-page.ts';
import { openDocument, takeDocuments } from '../support/read-kit.ts';

let program: Program;
let page: Page;

test.beforeAll(async () => {
  program = await launchWithLibrary();
  page = program.page;
  await takeDocuments(program, { masks: maskedPage() });
});
test.afterAll(async () => program.close());

/** Colours of places that are spread evenly across the page, row after row; none is on the edge of an area. */
type Colours = readonly (readonly [red: number, green: number, blue: number])[];
const placesAcross = 80;

async function coloursByProgram(): Promise<Colours> {
  const canvas = page.locator('.page[data-page-number="1"] canvas');
  await expect(canvas).toBeVisible();
  await expect(page.locator('.page[data-page-number="1"][data-loaded="true"]')).toBeVisible();
  return await canvas.evaluate((box, across) => {
    const { width, height } = box as HTMLCanvasElement;
    const picture = (box as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
    return Array.from({ length: across * across }, (_, index) => {
      const x = Math.floor((((index % across) + 0.5) / across) * width);
      const y = Math.floor(((Math.floor(index / across) + 0.5) / across) * height);
      const at = (y * width + x) * 4;
      return [picture[at] ?? -1, picture[at + 1] ?? -1, picture[at + 2] ?? -1] as const;
    });
  }, placesAcross);
}

function coloursByPoppler(): Colours {
  const { width, height, dots } = drawnByPoppler(maskedPage(), 144);
  return Array.from({ length: placesAcross * placesAcross }, (_, index) => {
    const x = Math.floor((((index % placesAcross) + 0.5) / placesAcross) * width);
    const y = Math.floor(((Math.floor(index / placesAcross) + 0.5) / placesAcross) * height);
    const at = (y * width + x) * 3;
    return [dots[at] ?? -2, dots[at + 1] ?? -2, dots[at + 2] ?? -2] as const;
  });
}

test('What is seen through soft masks looks as Poppler draws it', async () => {
  await openDocument(program, 'masks');
  const own = await coloursByProgram();
  const other = coloursByPoppler();
  const differing = own.flatMap((colour, index) => {
    const beside = other[index] ?? [0, 0, 0];
    const isOther = colour.some((part, at) => Math.abs(part - (beside[at] ?? 0)) > 40);
    return isOther ? [[index % placesAcross, Math.floor(index / placesAcross)]] : [];
  });
  // Letters are drawn a little differently; the smallest of the areas is larger than that.
  expect(differing.length, JSON.stringify(differing)).toBeLessThan(placesAcross * placesAcross * 0.01);
});
