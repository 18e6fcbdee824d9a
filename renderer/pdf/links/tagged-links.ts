// Links of a tagged document for screen readers: each once, at its place in the text.

/** How pdf.js calls the element of an annotation. */
const annotationPrefix = 'pdfjs_internal_id_';

/**
 * A link of a tagged document is in the page twice. The tag around its words leads nowhere. The element that can be pressed is attached
 * by pdf.js to some word near it. From now on the tag owns that element, and screen readers do not read its words a second time.
 */
export function joinTaggedLinks(container: HTMLElement, signal: AbortSignal): void {
  const observer = new MutationObserver((changes) => {
    const pages = new Set<Element>();
    for (const { target } of changes) {
      const page = target instanceof Element ? target.closest('.page') : undefined;
      if (page) pages.add(page);
    }
    for (const page of pages) joinOn(page);
  });
  // Layers are drawn again after every zoom and turn.
  observer.observe(container, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['aria-owns', 'aria-label', 'title'],
  });
  signal.addEventListener('abort', () => observer.disconnect());
}

function joinOn(page: Element): void {
  for (const tag of page.querySelectorAll<HTMLElement>('.structTree :is([role="link"], [data-joined-link])'))
    joinOne(page, tag);
}

function joinOne(page: Element, tag: HTMLElement): void {
  const owners = [...tag.querySelectorAll('[aria-owns]')];
  const places = owners.flatMap((owner) => {
    const name = (owner.getAttribute('aria-owns') ?? '').replace(annotationPrefix, '');
    const place = document.getElementById(annotationPrefix + name);
    return place ? [{ owner, place }] : [];
  });
  const words = owners.flatMap((owner) => {
    const element = document.getElementById(owner.getAttribute('aria-owns') ?? '');
    return element?.closest('.textLayer') ? [element] : [];
  });
  const links = places.map(({ place }) => (place.matches('a') ? place : place.querySelector('a')));
  const [first] = links;
  if (!first || links.includes(null)) return;
  const isNamed = links.every((link) => link?.hasAttribute('aria-label') || link?.title);
  if (!isNamed && links.length > 1) return;
  if (!isNamed)
    first.setAttribute(
      'aria-label',
      words
        .map(({ textContent }) => textContent)
        .join('')
        .trim(),
    );
  if (tag.hasAttribute('role')) tag.removeAttribute('role');
  tag.dataset['joinedLink'] = '';
  for (const element of words) if (!element.ariaHidden) element.ariaHidden = 'true';
  for (const { owner, place } of places) {
    disown(page, place.id);
    if (owner.getAttribute('aria-owns') !== place.id) owner.setAttribute('aria-owns', place.id);
  }
}

/** Takes a place from the words that pdf.js gave it to: it can be told in one place only. */
function disown(page: Element, id: string): void {
  for (const element of page.querySelectorAll(`.textLayer [aria-owns~="${CSS.escape(id)}"]`)) {
    const rest = (element.getAttribute('aria-owns') ?? '').split(' ').filter((name) => name !== id);
    if (rest.length > 0) element.setAttribute('aria-owns', rest.join(' '));
    else {
      element.removeAttribute('aria-owns');
      element.setAttribute('role', 'presentation');
    }
  }
}
