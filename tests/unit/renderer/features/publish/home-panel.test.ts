// The kit editor names a card of Home without a title as Home does.
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'use-intl';
import { expect, test, vi } from 'vitest';
import { readDraft } from '../../../../../core/workshop/read-draft.ts';
import { loadMessages } from '../../../../../renderer/text/messages.ts';
import { contentFolder, smallContent } from '../../../../support/content.ts';
import { draftFilesOf } from './draft-files-of.ts';

// Main is not asked. A stand-in for the window would have React Aria look for a document.
vi.mock('../../../../../renderer/data/host/bridge.ts', () => ({ host: {} }));
vi.stubGlobal('navigator', { languages: ['en'], platform: '' });
vi.stubGlobal('addEventListener', () => undefined);
const { HomePanel } = await import('../../../../../renderer/features/publish/about/home-panel.tsx');

const addresses = ['aid', 'field-card', 'contacts', 'learn', 'contacts/missing-child', 'newer-screen'];
const kitText = `${String(smallContent['kit.yaml'])}\nhome:\n${addresses.map((to) => `  - to: ${to}\n`).join('')}`;

test('A card without a title has the name of the screen or need it opens, and an unknown address its own', async () => {
  const read = readDraft(draftFilesOf(contentFolder({ ...smallContent, 'kit.yaml': kitText })));
  const draft = { draftId: '0123456789abcdef', madeAt: '', changedAt: '', ...read };
  const markup = renderToStaticMarkup(
    createElement(IntlProvider, {
      locale: 'en',
      timeZone: 'UTC',
      messages: await loadMessages('en'),
      // biome-ignore lint/correctness/noChildrenProp: the type of the provider asks for it
      children: createElement(HomePanel, { draft }),
    }),
  );
  const names = [...markup.matchAll(/<li[^>]*>([^<]+)</g)].map(([, name]) => name);
  expect(names).toEqual([
    'What have you noticed?',
    'Pocket card',
    'I need a number',
    'I want to learn',
    'Missing child',
    'newer-screen',
  ]);
});
