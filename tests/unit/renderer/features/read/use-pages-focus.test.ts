// Where the focus goes from the page box or a closed tab: to the pages in use, or to the text shown instead of them.
import { afterEach, expect, test, vi } from 'vitest';
import { focusPages } from '../../../../../renderer/features/read/use-pages-focus.ts';

/** An element with attributes, as far as the search for one by its attributes needs it. */
class Box {
  readonly focus = vi.fn();
  readonly #attributes: Readonly<Record<string, string>>;
  readonly #children: readonly Box[];
  constructor(attributes: Readonly<Record<string, string>>, children: readonly Box[] = []) {
    this.#attributes = attributes;
    this.#children = children;
  }

  querySelector(selector: string): Box | null {
    const steps = selector.split(' ').map((step) => {
      const [, name = '', value] = /^\[([\w-]+)(?:="([\w-]*)")?\]$/.exec(step) ?? [];
      if (name === '') throw new SyntaxError(`${selector} is no selector of attributes`);
      return (attributes: Readonly<Record<string, string>>) =>
        value === undefined ? name in attributes : attributes[name] === value;
    });
    return this.#find(steps) ?? null;
  }

  #find([step, ...rest]: readonly ((attributes: Readonly<Record<string, string>>) => boolean)[]):
    | Box
    | undefined {
    if (step === undefined) return this;
    for (const child of this.#children) {
      const found = (step(child.#attributes) && child.#find(rest)) || child.#find([step, ...rest]);
      if (found) return found;
    }
    return undefined;
  }
}

afterEach(() => vi.unstubAllGlobals());

const pages = () => new Box({ 'data-region': 'pages' });
const inUse = (...children: Box[]) => new Box({ 'data-pane': 'second', 'data-in-use': 'true' }, children);

function show(...panes: Box[]): void {
  vi.stubGlobal('document', new Box({}, [new Box({ role: 'document' }), ...panes]));
}

test('The pages in use get the keyboard, not those beside them', () => {
  const [one, other] = [pages(), pages()];
  show(new Box({ 'data-pane': 'first' }, [one]), inUse(other));
  focusPages();
  expect(other.focus).toHaveBeenCalledOnce();
  expect(one.focus).not.toHaveBeenCalled();
});

test('In large letters the text gets the keyboard, not the pages behind it', () => {
  const [behind, text] = [pages(), new Box({ role: 'document' })];
  show(inUse(behind, new Box({ 'data-reading-text': 'true' }, [new Box({ role: 'toolbar' }), text])));
  focusPages();
  expect(text.focus).toHaveBeenCalledOnce();
  expect(behind.focus).not.toHaveBeenCalled();
});

test('Without a document in use nothing gets the keyboard', () => {
  const left = pages();
  show(new Box({ 'data-pane': 'first' }, [left]));
  focusPages();
  expect(left.focus).not.toHaveBeenCalled();
});
