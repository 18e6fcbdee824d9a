// A band over the line where a jump ended, shown for a moment.

/** How long the band stays; its look fades before, unless motion is not wanted. */
const flashMs = 1600;

/** Shows the band on a page, `topPx` below its upper edge. */
export function flashAt(page: HTMLElement, topPx: number): void {
  page.querySelector('.jumpFlash')?.remove();
  const band = document.createElement('div');
  band.className = 'jumpFlash';
  band.style.top = `${Math.max(0, Math.min(topPx, page.clientHeight - 24))}px`;
  band.setAttribute('aria-hidden', 'true');
  page.append(band);
  setTimeout(() => band.remove(), flashMs);
}
