// A screen that breaks: it gives way to a plain sentence, and gets another chance.
import { beforeEach, expect, test, vi } from 'vitest';
import { ErrorBoundary } from '../../../../renderer/ui/error-boundary.tsx';

const children = 'the screen';
const onFailure = vi.fn<(text: string) => void>();
let boundary: ErrorBoundary;

beforeEach(() => {
  onFailure.mockClear();
  boundary = new ErrorBoundary({ children, place: '#/reader', onFailure });
  // Without a page to draw on, what React would do with a change of the state.
  vi.spyOn(boundary, 'setState').mockImplementation((change) => {
    Object.assign(boundary.state, change);
  });
});

/** What React does when a child throws. */
function breakScreen(): void {
  Object.assign(boundary.state, ErrorBoundary.getDerivedStateFromError());
  expect(boundary.render()).not.toBe(children);
  boundary.componentDidCatch(new TypeError('no such page'));
}

/** What React does when the address changes. */
function goTo(place: string): void {
  const before = boundary.props;
  Object.assign(boundary, { props: { ...before, place } });
  boundary.componentDidUpdate(before);
}

test('A screen that breaks gives way to the sentence, and its cause is told for the log', () => {
  expect(boundary.render()).toBe(children);
  breakScreen();
  expect(boundary.render()).not.toBe(children);
  expect(onFailure).toHaveBeenCalledWith(expect.stringMatching(/^TypeError: .*no such page/));
});

test('Another screen gets its own chance, the same one stays away until it is tried again', () => {
  breakScreen();
  goTo('#/reader');
  expect(boundary.render()).not.toBe(children);
  goTo('#/library');
  expect(boundary.render()).toBe(children);
  breakScreen();
  (boundary.render() as { props: { onAgain: () => void } }).props.onAgain();
  expect(boundary.render()).toBe(children);
});
