import { EventEmitter } from 'node:events';
import { beforeEach, expect, test, vi } from 'vitest';
import { ComposePage, PageGone } from '../../../../main/compose/compose-page.ts';

/** A window as far as the page of compose needs one; its address is loaded when the test says so. */
class HiddenWindow extends EventEmitter {
  static readonly made: HiddenWindow[] = [];
  readonly calls: string[] = [];
  isEnded = false;
  load: () => void = () => undefined;
  failToLoad: (error: Error) => void = () => undefined;
  readonly webContents = Object.assign(new EventEmitter(), {
    executeJavaScript: (code: string) => {
      this.calls.push(code);
      return code === 'compose.heartbeat()' ? Promise.resolve(1) : this.answer;
    },
    forcefullyCrashRenderer: () =>
      this.tellsEnd && this.webContents.emit('render-process-gone', {}, { reason: 'killed' }),
  });
  /** Whether it says that its process has ended. */
  tellsEnd = true;
  answer: Promise<unknown> = Promise.resolve('read');

  constructor() {
    super();
    HiddenWindow.made.push(this);
  }

  loadURL(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.failToLoad = reject;
      this.load = resolve;
    });
  }

  isDestroyed(): boolean {
    return this.isEnded;
  }

  destroy(): void {
    this.isEnded = true;
    this.emit('closed');
  }
}

vi.mock('electron', () => ({
  get BrowserWindow() {
    return HiddenWindow;
  },
}));

beforeEach(() => {
  HiddenWindow.made.length = 0;
});

function begun(): {
  readonly page: ComposePage;
  readonly window: HiddenWindow;
  readonly answer: Promise<unknown>;
} {
  const page = new ComposePage();
  const answer = page.call('readPdf', { file: 'a.pdf' });
  const [window] = HiddenWindow.made;
  if (!window) throw new Error('no page was opened');
  return { page, window, answer };
}

test('a page that is stopped while it opens does not begin its work', async () => {
  const { page, window, answer } = begun();
  page.stop();
  await expect(answer).rejects.toThrow(PageGone);
  window.load();
  await new Promise(setImmediate);
  expect(window.calls).toEqual([]);
  expect(window.isEnded).toBe(true);
});

test('a page that is stopped ends its call at once, also when its process says nothing of its end', async () => {
  const { page, window, answer } = begun();
  window.answer = new Promise(() => undefined);
  window.tellsEnd = false;
  window.load();
  await vi.waitFor(() => expect(window.calls).not.toEqual([]));
  page.stop();
  await expect(answer).rejects.toThrow('the page ended: it was stopped');
});

test('a page that was stopped is not started again', async () => {
  const { page, window, answer } = begun();
  window.load();
  expect(await answer).toBe('read');
  page.stop();
  await expect(page.call('readPdf', { file: 'b.pdf' })).rejects.toThrow(PageGone);
  expect(HiddenWindow.made).toEqual([window]);
});

test('a page that ended starts anew with the next call', async () => {
  const { page, window, answer } = begun();
  window.answer = new Promise(() => undefined);
  window.load();
  await vi.waitFor(() => expect(window.calls).not.toEqual([]));
  window.webContents.forcefullyCrashRenderer();
  await expect(answer).rejects.toThrow('the page ended: killed');
  const again = page.call('readPdf', { file: 'b.pdf' });
  HiddenWindow.made[1]?.load();
  expect(await again).toBe('read');
});

test('a page that could not be loaded is not used again, and its window does not stay', async () => {
  const { page, window, answer } = begun();
  window.tellsEnd = false;
  window.failToLoad(new Error('ERR_FAILED'));
  await expect(answer).rejects.toThrow('ERR_FAILED');
  expect(window.isEnded).toBe(true);
  const again = page.call('readPdf', { file: 'b.pdf' });
  HiddenWindow.made[1]?.load();
  expect(await again).toBe('read');
});
