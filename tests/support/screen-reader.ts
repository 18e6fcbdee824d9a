// Accessibility tree of a page as Chromium exposes it to screen readers, without ignored nodes.
import type { Page } from '@playwright/test';

/** A node of the accessibility tree: role, name, children. Text has the role `StaticText`. */
export type AccessibleNode = {
  readonly role: string;
  readonly name: string;
  readonly children: readonly AccessibleNode[];
};

type AxNode = {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly childIds?: readonly string[];
  readonly backendDOMNodeId?: number;
};

/** The accessible node of an element; undefined if it is ignored. */
export async function accessibleTreeOf(page: Page, selector: string): Promise<AccessibleNode | undefined> {
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('Accessibility.enable');
    const { root } = await session.send('DOM.getDocument', { depth: 0 });
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
    const { node } = await session.send('DOM.describeNode', { nodeId });
    const nodes = (await session.send('Accessibility.getFullAXTree')).nodes as readonly AxNode[];
    const known = new Map(nodes.map((one) => [one.nodeId, one]));
    const top = nodes.find((one) => one.backendDOMNodeId === node.backendNodeId);
    const collect = ({ role, name, ignored, childIds = [] }: AxNode): readonly AccessibleNode[] => {
      if (role?.value === 'InlineTextBox') return [];
      const children = childIds.flatMap((id) => {
        const child = known.get(id);
        return child ? collect(child) : [];
      });
      return ignored ? children : [{ role: role?.value ?? '', name: name?.value ?? '', children }];
    };
    return top && collect(top)[0];
  } finally {
    await session.detach();
  }
}

/** All nodes of a tree in document order. */
export function allNodes(node: AccessibleNode | undefined): readonly AccessibleNode[] {
  return node ? [node, ...node.children.flatMap(allNodes)] : [];
}

/** The accessible text of a tree: its texts, and the names of links instead of their content. */
export function accessibleText(node: AccessibleNode | undefined): string {
  if (!node) return '';
  if (node.role === 'StaticText' || node.role === 'link') return ` ${node.name} `;
  return node.children.map(accessibleText).join('');
}
