// Elements of the page from what the views say. Text stays text: there is no way here from a string to markup.
import type { WebNode } from '../core/web/node.ts';

/** The element or text of a piece. */
function domOf(node: WebNode): Node {
  if (typeof node === 'string') return document.createTextNode(node);
  const element = document.createElement(node.tag);
  for (const [name, value] of Object.entries(node.attributes)) element.setAttribute(name, value);
  element.append(...node.children.map(domOf));
  return element;
}

/** Puts pieces in the place of what an element holds. */
export function fill(element: Element, nodes: readonly WebNode[]): void {
  element.replaceChildren(...nodes.filter((node) => node !== '').map(domOf));
}
