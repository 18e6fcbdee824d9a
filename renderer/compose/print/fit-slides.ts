// Sizes of the text on slides: each slide takes the largest in which it fits its page.

/** Sizes in pixels of a page of 1280 by 720. The smallest is 24 points, the least that the last row reads. */
const sizes = [46, 42, 38, 35, 32];

/** Gives every slide the largest size in which nothing is higher than its page. Needs loaded fonts and pictures. */
export function fitSlides(): void {
  for (const slide of document.querySelectorAll<HTMLElement>('[data-fit]')) {
    for (const size of sizes) {
      slide.style.setProperty('--slide-size', `${size}px`);
      if (slide.scrollHeight <= slide.clientHeight) break;
    }
  }
}
