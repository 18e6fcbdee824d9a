// Accessibility tree of a page as Chromium exposes it to screen readers, without ignored nodes.
import type { Page } from '@playwright/test';

/** A thing that is told: its role, its name, and what it holds. Text has the role `StaticText`. */
export type Told = { readonly role: string; readonly name: string; readonly children: readonly Told[] };

type AxNode = {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly childIds?: readonly string[];
  readonly backendDOMNodeId?: number;
};

/** What is told of an element; undefined when it is not told at all. */
export async function toldOf(page: Page, selector: string): Promise<Told | undefined> {
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('Accessibility.enable');
    const { root } = await session.send('DOM.getDocument', { depth: 0 });
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
    const { node } = await session.send('DOM.describeNode', { nodeId });
    const nodes = (await session.send('Accessibility.getFullAXTree')).nodes as readonly AxNode[];
    const known = new Map(nodes.map((one) => [one.nodeId, one]));
    const top = nodes.find((one) => one.backendDOMNodeId === node.backendNodeId);
    const told = ({ role, name, ignored, childIds = [] }: AxNode): readonly Told[] => {
      if (role?.value === 'InlineTextBox') return [];
      const children = childIds.flatMap((id) => {
        const child = known.get(id);
        return child ? told(child) : [];
      });
      return ignored ? children : [{ role: role?.value ?? '', name: name?.value ?? '', children }];
    };
    return top && told(top)[0];
  } finally {
    await session.detach();
  }
}

/** Everything in it, in the order in which it is told. */
export function allTold(told: Told | undefined): readonly Told[] {
  return told ? [told, ...told.children.flatMap(allTold)] : [];
}

/** The words that are told: texts, and the names of links, which stand for their words. */
export function wordsTold(told: Told | undefined): string {
  if (!told) return '';
  if (told.role === 'StaticText' || told.role === 'link') return ` ${told.name} `;
  return told.children.map(wordsTold).join('');
}
