// A simulated defective stick: it reports every write as done, but stores something else for certain content.
import type { ElectronApplication } from '@playwright/test';

/** Its folder, and the content around which it changes what it stores. */
type Lie = {
  /** Root of the stick. */
  readonly folder: string;
  /** What is written with one letter changed, wherever it stands. */
  readonly words: string;
};

/** Makes the disk of a running program lie from now on, below everything the program itself decides. Linux only: open files are known by their numbers there. */
export async function makeStickLie({ app }: { readonly app: ElectronApplication }, lie: Lie): Promise<void> {
  await app.evaluate(async (_electron, { folder, words }) => {
    const { readlinkSync } = process.getBuiltinModule('node:fs');
    // What Electron puts in the place of the system's files is left alone: sticks are written without it.
    const { promises } = process.getBuiltinModule('original-fs') as typeof import('node:fs');
    const anyFile = await promises.open('/dev/null', 'r');
    const handles = Object.getPrototypeOf(anyFile) as {
      write(this: { readonly fd: number }, bytes: Uint8Array, ...place: unknown[]): Promise<unknown>;
    };
    await anyFile.close();
    const honest = handles.write;
    handles.write = function (bytes, ...place) {
      const isOnStick = readlinkSync(`/proc/self/fd/${this.fd}`).startsWith(`${folder}/`);
      const at = isOnStick ? Buffer.from(bytes).indexOf(words) : -1;
      if (at === -1) return honest.call(this, bytes, ...place);
      const kept = Uint8Array.from(bytes);
      kept[at] = (kept[at] ?? 0) ^ 1;
      return honest.call(this, kept, ...place);
    };
  }, lie);
}
