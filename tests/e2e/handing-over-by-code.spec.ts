// A contact and a correction go from screen to screen by QR code alone, by camera and by picture. Otherwise the camera is off.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { newUserData, type Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { goTo } from '../support/screens.ts';

test.describe.configure({ mode: 'serial', timeout: 180_000 });

const place = newUserData();
const film = join(place, 'camera.y4m');
const [cardPicture, correctionPicture] = [join(place, 'card.png'), join(place, 'correction.png')];
const width = 960;
const height = 720;
let program: Program;
let page: Page;

async function start(args: readonly string[] = []): Promise<void> {
  program = await launchWithLibrary({ args });
  page = program.page;
}

test.afterAll(async () => program.close());

const found = () => page.getByRole('region', { name: 'What the code says' });
const received = () => page.getByRole('region', { name: 'Handed to you' });

function zbarimg(picture: string): string {
  const words = ['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', picture];
  return execFileSync('zbarimg', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).replace(
    /\n$/,
    '',
  );
}

/** What a camera films that is held before a screen: the picture on grey, larger or smaller, for a few frames. */
async function filmOf(picture: string): Promise<void> {
  const grey = await page.evaluate(
    async ([bytes, wide, high]) => {
      const bitmap = await createImageBitmap(
        new Blob([Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0))]),
      );
      const canvas = new OffscreenCanvas(wide, high);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no canvas');
      context.fillStyle = '#999999';
      context.fillRect(0, 0, wide, high);
      const scale = (high * 0.94) / Math.max(bitmap.width, bitmap.height);
      context.drawImage(bitmap, 90, 20, bitmap.width * scale, bitmap.height * scale);
      const { data } = context.getImageData(0, 0, wide, high);
      let text = '';
      for (let at = 0; at < data.length; at += 4)
        text += String.fromCharCode(16 + Math.round(((data[at] ?? 0) * 219) / 255));
      return btoa(text);
    },
    [readFileSync(picture).toString('base64'), width, height] as const,
  );
  const frame = Buffer.concat([
    Buffer.from('FRAME\n'),
    Buffer.from(grey, 'base64'),
    Buffer.alloc((width * height) / 2, 128),
  ]);
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420\n`);
  writeFileSync(film, Buffer.concat([head, frame, frame, frame, frame]));
}

test('One screen shows a contact and a correction as codes that any reader reads', async () => {
  await start();
  await goTo(page, '/contacts/gr-1056');
  await page.getByRole('button', { name: 'QR' }).click();
  await page.getByText('The contact', { exact: true }).click();
  await expect(page.locator('[data-contact-code]')).toHaveAttribute('data-contact-code', 'card');
  await page.locator('[data-contact-code]').screenshot({ path: cardPicture });
  expect(zbarimg(cardPicture)).toMatch(/^BEGIN:VCARD/);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'I called this number' }).click();
  const form = page.getByRole('dialog');
  await form.getByText('Wrong number', { exact: true }).click();
  await form.getByLabel(/if you know/).fill('210 1234567');
  await form.getByLabel('Remark').fill('Κανείς δεν απάντησε');
  await form.getByLabel('Your name or organisation').fill('Maria');
  await form.getByRole('button', { name: 'Keep' }).click();
  await goTo(page, '/to-send');
  await page.getByRole('button', { name: /^Show a code of the note/ }).click();
  await page.locator('[data-correction-code]').screenshot({ path: correctionPicture });
  expect(zbarimg(correctionPicture)).toMatch(/^IMPACT-KIT:C1:[0-9A-Z $%*+\-./:]+$/);
  await page.keyboard.press('Escape');
  await filmOf(correctionPicture);
  await program.close();
});

test('Another reads the correction with its camera, shows it, and keeps it only then', async () => {
  await start(['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`]);
  await goTo(page, '/to-send');
  await page.getByRole('link', { name: 'Read a QR code' }).click();
  await page.getByRole('button', { name: 'Use the camera' }).click();
  await expect(found()).toContainText('wrong number', { timeout: 60_000 });
  await expect(found()).toContainText('Now: 210 1234567');
  await expect(found()).toContainText('Κανείς δεν απάντησε');
  await expect(found()).toContainText('Not from the kit');
  await expect(found().getByRole('link', { name: 'This contact is in the kit' })).toBeVisible();
  await expect(found().getByLabel('Who gave it to you')).toHaveValue('Maria');
  await goTo(page, '/to-send');
  await expect(received()).toHaveCount(0);
  await goTo(page, '/read-code');
  await page.getByRole('button', { name: 'Use the camera' }).click();
  await found().getByRole('button', { name: 'Keep' }).click({ timeout: 60_000 });
  await expect(received()).toContainText('From Maria');
  await expect(page.locator('video')).toHaveCount(0);
});

test('The camera is refused everywhere else, without the asking of that screen, and sound always', async () => {
  const ask = (options: object): Promise<string> =>
    page.evaluate(
      (constraints) =>
        navigator.mediaDevices.getUserMedia(constraints).then(
          (stream) => {
            for (const track of stream.getTracks()) track.stop();
            return 'granted';
          },
          () => 'refused',
        ),
      options,
    );
  const gate = (isOpen: boolean): Promise<unknown> =>
    page.evaluate(
      (open) =>
        (
          globalThis as unknown as { host: { corrections: { camera(open: boolean): Promise<unknown> } } }
        ).host.corrections.camera(open),
      isOpen,
    );
  await goTo(page, '/read-code');
  expect(await ask({ video: true })).toBe('refused');
  await gate(true);
  expect(await ask({ audio: true })).toBe('refused');
  expect(await ask({ video: true, audio: true })).toBe('refused');
  // The control: with the same words the camera alone is there.
  expect(await ask({ video: true })).toBe('granted');
  await gate(false);
  expect(await ask({ video: true })).toBe('refused');
  await goTo(page, '/contacts');
  await gate(true);
  expect(await ask({ video: true })).toBe('refused');
  await gate(false);
});

test('Without a camera a picture of the code does: chosen, pasted, and refused when it holds something else', async () => {
  await goTo(page, '/read-code');
  const choose = async (path: string): Promise<void> => {
    const asked = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose a picture' }).click();
    await (await asked).setFiles(path);
  };
  const blank = join(place, 'blank.png');
  await page.screenshot({ path: blank });
  await choose(blank);
  await expect(page.getByText('No QR code was found in the picture.')).toBeVisible({ timeout: 30_000 });
  await page.evaluate(async (bytes) => {
    const picture = new File([Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0))], 'code.png', {
      type: 'image/png',
    });
    const clipboardData = new DataTransfer();
    clipboardData.items.add(picture);
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true }));
  }, readFileSync(cardPicture).toString('base64'));
  await expect(found()).toContainText('The Smile of the Child', { timeout: 30_000 });
  await expect(found()).toContainText('1056');
  await expect(found()).toContainText('The numbers are the same as in the kit.');
  await found().getByLabel('Who gave it to you').fill('Anna');
  await found().getByRole('button', { name: 'Keep' }).click();
  await expect(received().getByRole('listitem')).toHaveCount(2);
  await expect(received()).toContainText('From Anna');
  await received().getByRole('button', { name: 'Copy', exact: true }).click();
  await expect
    .poll(() => program.app.evaluate(({ clipboard }) => clipboard.readText()))
    .toContain('The Smile of the Child');
});

test('What was handed over goes on to the publisher with the signature of who found it out, and can be removed', async () => {
  const file = join(place, 'carried.corrections');
  await program.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, file);
  await page.getByRole('button', { name: 'Save as a file' }).click();
  await expect(page.getByText('Saved as carried.corrections.')).toBeVisible();
  const lines = readFileSync(file, 'utf8').split('\n');
  expect(lines).toHaveLength(6);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ who: 'Maria', value: '210 1234567' });
  await received()
    .getByRole('button', { name: /^Remove what was handed/ })
    .first()
    .click();
  await expect(received().getByRole('listitem')).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(received().getByRole('listitem')).toHaveCount(2);
});
