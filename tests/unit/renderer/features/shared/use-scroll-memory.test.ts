// How far a screen was scrolled: going back shows it where it was left, and a new screen starts at its top.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { rememberScroll } from '../../../../../renderer/features/shared/use-scroll-memory.ts';

/** The element that scrolls: no further than its content reaches, as in a browser. */
class Content extends EventTarget {
  readonly clientHeight = 500;
  scrollHeight = 2000;
  #top = 0;
  get scrollTop(): number {
    return this.#top;
  }
  set scrollTop(top: number) {
    this.#top = Math.min(top, this.scrollHeight - this.clientHeight);
  }
}

let content: Content;
let page: EventTarget;
let navigation: EventTarget;
let grow: (() => void) | undefined;
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  content = new Content();
  page = new EventTarget();
  navigation = new EventTarget();
  vi.stubGlobal('navigation', navigation);
  grow = undefined;
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  vi.stubGlobal('document', { getElementById: (id: string) => (id === 'content' ? content : null) });
  vi.stubGlobal('getComputedStyle', () => ({ overflowY: 'auto' }));
  vi.stubGlobal('history', { state: { key: 1 } });
  vi.stubGlobal(
    'MutationObserver',
    class {
      constructor(tell: () => void) {
        grow = tell;
      }
      observe(): void {}
      disconnect(): void {
        grow = undefined;
      }
    },
  );
  stop = rememberScroll();
});

afterEach(() => {
  stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function scrollTo(top: number): void {
  content.scrollTop = top;
}

/** What the browser tells before the address changes. */
function leave(navigationType: 'push' | 'replace'): void {
  navigation.dispatchEvent(Object.assign(new Event('navigate'), { navigationType }));
}

/** What it tells afterwards. */
function arriveAt(key: number): void {
  vi.stubGlobal('history', { state: { key } });
  page.dispatchEvent(new Event('hashchange'));
}

/** Another entry of the history, whose content is as tall as told. */
function goTo(key: number, scrollHeight = 2000): void {
  leave('push');
  content.scrollHeight = scrollHeight;
  arriveAt(key);
}

/** The library brings the rest of the screen. */
function growTo(scrollHeight: number): void {
  content.scrollHeight = scrollHeight;
  grow?.();
}

test('A new screen starts at its top, and going back shows the one before where it was left', () => {
  scrollTo(700);
  goTo(2);
  expect(content.scrollTop).toBe(0);
  scrollTo(300);
  goTo(1);
  expect(content.scrollTop).toBe(700);
  goTo(2);
  expect(content.scrollTop).toBe(300);
});

test('A new entry that replaces its own address when its screen is already there changes no place of the one before', () => {
  scrollTo(700);
  leave('push');
  content.scrollTop = 0;
  leave('replace');
  arriveAt(2);
  goTo(1);
  expect(content.scrollTop).toBe(700);
});

test('An address that changes within the same entry moves nothing', () => {
  scrollTo(700);
  goTo(1);
  expect(content.scrollTop).toBe(700);
});

test('A screen that is filled later is shown where it was left once it is tall enough', () => {
  scrollTo(700);
  goTo(2);
  goTo(1, 600);
  growTo(900);
  expect(content.scrollTop).toBeLessThan(700);
  growTo(1200);
  expect(content.scrollTop).toBe(700);
  scrollTo(200);
  growTo(2000);
  expect(content.scrollTop).toBe(200);
});

test.each([
  ['the person turns the wheel', () => content.dispatchEvent(new Event('wheel'))],
  ['two seconds are over', () => vi.advanceTimersByTime(2000)],
  ['another screen is opened', () => goTo(3)],
  ['nothing is remembered any more', () => stop()],
])('A screen that is filled later stays where it is once %s', (_, happen) => {
  scrollTo(700);
  goTo(2);
  goTo(1, 600);
  happen();
  const before = content.scrollTop;
  growTo(2000);
  expect(content.scrollTop).toBe(before);
});
