// Pictures of Help: the screen of each task, in light colours, small enough to ship.
import { statSync } from 'node:fs';
import { capture, resize, settle, show, writePicture } from './photographer.mjs';
import { at } from './places.mjs';
import { screens, sizes } from './screen-list.mjs';

/** A picture is shown 560 pixels wide; some more keep its words readable on fine screens. */
const width = 720;
const quality = 0.72;

/** The screen of each task of Help (`renderer/features/help/topics.ts`), by its name in the list of screens. */
const screenOf = {
  call: 'contacts',
  search: 'search',
  read: 'read',
  note: 'read-page',
  card: 'field-card',
  letter: 'letter',
  aid: 'aid',
  learn: 'module',
  passphrase: 'passphrase-panel',
  trace: 'home',
  update: 'kits',
  make: 'workshop',
};

/** Makes the pictures of one language with a program that has data; returns how many bytes they take. */
export async function photographHelp(program, language, t) {
  await program.setTheme('light');
  await resize(program, sizes['1024x640']);
  let bytes = 0;
  for (const [task, name] of Object.entries(screenOf)) {
    const screen = screens.find((one) => one.name === name);
    if (!screen) throw new Error(`There is no screen “${name}” for the task ${task}.`);
    await show(program, screen.address(language), screen.ready);
    await screen.act?.(program, t);
    await settle(program);
    const file = at('renderer', 'features', 'help', 'pictures', `${task}-${language}.webp`);
    writePicture(file, await small(program));
    bytes += statSync(file).size;
  }
  return bytes;
}

/** What the window shows as a small WebP in base64. The page itself makes it: nothing else here can. */
async function small(program) {
  const png = await capture(program);
  return await program.page.evaluate(
    async ({ source, wide, fine }) => {
      const bytes = Uint8Array.from(atob(source), (character) => character.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const height = Math.round((bitmap.height * wide) / bitmap.width);
      const canvas = new OffscreenCanvas(wide, height);
      const context = canvas.getContext('2d');
      context.imageSmoothingQuality = 'high';
      context.drawImage(bitmap, 0, 0, wide, height);
      const blob = await canvas.convertToBlob({ type: 'image/webp', quality: fine });
      const written = new Uint8Array(await blob.arrayBuffer());
      return btoa(Array.from(written, (byte) => String.fromCharCode(byte)).join(''));
    },
    { source: png, wide: width, fine: quality },
  );
}
