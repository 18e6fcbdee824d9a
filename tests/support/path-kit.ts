// A kit with a referral path whose two boxes stand side by side, so that it is no column.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contactFiles } from '../../core/contacts/hsds.ts';
import type { Aid } from '../../core/library/aid.ts';
import { contact } from '../unit/core/library/kit-changes/support.ts';
import { makeKit, makePublisher } from './make-kit.ts';

const developmentKey = join(import.meta.dirname, '..', '..', 'out', 'dev-key', 'development.key');

/** The picture's size, and its boxes with their words. */
export const drawnPath = {
  width: 600,
  height: 200,
  boxes: [
    {
      ...{ x: 20, y: 30, width: 240, height: 90 },
      to: 'kit:contact/eu-112',
      words: ['Danger now', 'Anyone calls first'],
    },
    { ...{ x: 330, y: 60, width: 250, height: 110 }, to: 'kit:c1#quiet', words: ['Prepare the call'] },
  ],
} as const;

const section = 'kit:c1#quiet';
const aid: Aid = {
  settings: [section],
  forms: [],
  general: [],
  steps: [{ text: { en: 'Call.' }, see: [section] }],
  ready: [],
  paths: [{ country: 'GR', figures: { en: 'media/path.svg' }, at: section }],
};

/** Makes the kit; its folder. */
export async function makePathKit(): Promise<string> {
  const contacts = contactFiles([
    contact('eu-112', {
      country: 'EU',
      organisation: { en: 'European emergency number' },
      phones: [{ number: '112', kind: 'short-code', channels: ['voice'] }],
    }),
  ]);
  const { folder } = await makeKit(mkdtempSync(join(tmpdir(), 'impact-kit-path-')), {
    publisher: await makePublisher('Development build', developmentKey),
    replaces: true,
    checklist: '## Quiet place {#quiet}\n\n- [ ] Find one.\n',
    files: {
      'data/aid.json': JSON.stringify(aid),
      'data/media/path.svg': svgOfPath(),
      ...Object.fromEntries(contacts.map(({ path, content }) => [path, content])),
    },
    catalogue: (catalogue, file) => ({
      ...catalogue,
      contacts: contacts.map(({ path, mediaType }) => file(path, mediaType)),
      media: [file('data/media/path.svg', 'image/svg+xml')],
      aid: file('data/aid.json', 'application/json'),
    }),
  });
  return folder;
}

function svgOfPath(): string {
  const { width, height } = drawnPath;
  const boxes = drawnPath.boxes.map(
    ({ to, words, ...box }) =>
      `<a href="${to}"><rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" fill="#ffffff"/>${words
        .map((line, index) => `<text x="${box.x + 10}" y="${box.y + 30 + 20 * index}">${line}</text>`)
        .join('')}</a>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><desc>Two boxes side by side.</desc>${boxes.join('')}</svg>`;
}
