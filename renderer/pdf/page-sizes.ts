// Decides how pages are given their size: all of one size by one rule, so that its lengths are worked out once and not for each of thousands.
import type { PageViewport } from 'pdfjs-dist/legacy/build/pdf.mjs';

const sheet = new CSSStyleSheet();
document.adoptedStyleSheets.push(sheet);

/** Classes by the size they give. */
const classes = new Map<string, string>();
const anyClass = /\bpageSize\d+/;
let last = { width: 0, height: 0, name: '' };

/** Gives `page` the size of `viewport` in the scale that stands in its variables, as pdf.js' `setLayerDimensions` does. */
export function sizePage(page: HTMLElement, { rawDims, rotation }: PageViewport): void {
  const { pageWidth, pageHeight } = rawDims as { readonly pageWidth: number; readonly pageHeight: number };
  const name = rotation % 180 === 0 ? classOf(pageWidth, pageHeight) : classOf(pageHeight, pageWidth);
  const before = anyClass.exec(page.className)?.[0];
  if (before === undefined) page.classList.add(name);
  else page.classList.replace(before, name);
}

/** Lengths in points as the document has them, rounded down as pdf.js does. */
function classOf(width: number, height: number): string {
  // Most pages are as large as the one before.
  if (last.width !== width || last.height !== height) last = { width, height, name: ruleOf(width, height) };
  return last.name;
}

function ruleOf(width: number, height: number): string {
  const size = `${width} ${height}`;
  const found = classes.get(size);
  if (found !== undefined) return found;
  const name = `pageSize${classes.size}`;
  sheet.insertRule(`.pdfViewer .page.${name} {
    width: round(down, var(--total-scale-factor) * ${width}px, var(--scale-round-x));
    height: round(down, var(--total-scale-factor) * ${height}px, var(--scale-round-y));
  }`);
  classes.set(size, name);
  return name;
}
