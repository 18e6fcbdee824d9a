// Measurements of a long list in the window: frames while it scrolls, elements in the page, and how soon a typed word narrows it.
import type { Contact } from '../../../core/contacts/contact.ts';
import { makeContactsKit } from '../../support/contacts-kit.ts';
import { launchProgram, newUserData, type Program } from '../../support/launch.ts';
import { passFirstRun, waitForLibrary } from '../../support/library.ts';
import { goTo } from '../../support/screens.ts';
import { takeIn } from '../../support/take-kit.ts';
import { Screen } from '../viewer/screen.ts';

/** What was seen of a list in one round. */
export type Seen = { readonly frameMs: number; readonly elements: number; readonly narrowedMs: number };

/** A program that shows a list of contacts. */
export type ListWindow = { look(): Promise<Seen>; end(): Promise<void> };

const frames = 120;
const stepPx = 300;
const longestMs = 300_000;

/** Starts a program of its own with a kit of these contacts, and opens their list. */
export async function openList(contacts: readonly Contact[]): Promise<ListWindow> {
  const screen = await Screen.start();
  const program = await launchProgram({
    userData: newUserData(),
    build: 'development',
    env: { DISPLAY: screen.display },
  });
  const { page } = program;
  page.setDefaultTimeout(longestMs);
  await passFirstRun(page, 'en', 'GR');
  await waitForLibrary(page);
  await takeIn(program, (await makeContactsKit(contacts)).folder);
  await waitForLibrary(page);
  await goTo(page, '/contacts?country=all');
  const list = page.getByRole('region', { name: 'List of contacts' });
  await list.locator('li').first().waitFor();
  return {
    look: async () => ({ ...(await scroll(program)), narrowedMs: await narrow(program) }),
    end: async () => {
      await program.close();
      screen.end();
    },
  };
}

/** Scrolls down, and up again at the end; the middle of the times between frames, and the most elements at any of them. */
async function scroll({ page }: Program): Promise<Omit<Seen, 'narrowedMs'>> {
  return await page.evaluate(
    async ({ frames, stepPx }) => {
      let box: Element | null = document.querySelector('main li');
      while (box && (box.scrollHeight <= box.clientHeight || getComputedStyle(box).overflowY === 'visible')) {
        box = box.parentElement;
      }
      if (!box) throw new Error('nothing scrolls');
      const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
      const times: number[] = [];
      let elements = 0;
      let step = stepPx;
      let before = await frame();
      for (let count = 0; count < frames; count += 1) {
        const at = box.scrollTop;
        box.scrollTop += step;
        if (box.scrollTop === at) step = -step;
        const now = await frame();
        times.push(now - before);
        before = now;
        elements = Math.max(elements, document.querySelectorAll('*').length);
      }
      times.sort((one, other) => one - other);
      return { frameMs: times[Math.floor(times.length / 2)] ?? 0, elements };
    },
    { frames, stepPx },
  );
}

/** Types the name of one service as one goes, and waits until the list is that short; milliseconds. */
async function narrow({ page }: Program): Promise<number> {
  return await page.evaluate(async () => {
    const field = document.querySelector<HTMLInputElement>(
      'main input[type="search"], main [role="searchbox"]',
    );
    if (!field) throw new Error('no field for words');
    const put = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    const type = async (words: string): Promise<number> => {
      const told = document.querySelector('main [role="status"]')?.textContent;
      const from = performance.now();
      put?.call(field, words);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      while (document.querySelector('main [role="status"]')?.textContent === told) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      return performance.now() - from;
    };
    const took = await type('zzzz');
    await type('');
    return took;
  });
}
