// Start of the page, in order: whose user data, passphrase, user data, sentences, first paint. The library loads meanwhile.

import '../ui/trusted-types.ts';
import { createRoot } from 'react-dom/client';
import { appService } from '../data/services/calls.ts';
import { followKitFolder } from '../data/services/kit-work-store.ts';
import { logFailure } from '../data/services/log-failure.ts';
import '../../core/base/zod.ts';
import { openLibrary } from '../data/library/open-library.ts';
import { isAskingWho, openPeople } from '../data/session/people-store.ts';
import { openSessionFacts } from '../data/session/session-store.ts';
import { openProtection } from '../data/user-data/protection.ts';
import { currentLanguage } from '../data/user-data/settings.ts';
import { openUserData } from '../data/user-data/user-data-store.ts';
import { App } from './app.tsx';
import '../ui/styles/tokens.css';
import '../ui/styles/fonts.css';
import '../ui/styles/base.css';
import { loadText } from '../text/text-provider.tsx';

addEventListener('error', (event) => logFailure(`page: ${event.message} ${event.filename}:${event.lineno}`));
addEventListener('unhandledrejection', (event) => logFailure(`page: ${String(event.reason)}`));

const place = document.getElementById('root');
if (!place) throw new Error('index.html has no #root');
const root = createRoot(place);
const [{ protection, language }, people] = await Promise.all([openProtection(), openPeople()]);
if (isAskingWho(people)) {
  const { askForPerson } = await import('./locked.tsx');
  await askForPerson(root);
}
if (protection === 'locked') {
  const { askForPassphrase } = await import('./locked.tsx');
  await askForPassphrase(root, language);
}
followKitFolder();
const libraryOpened = openLibrary();
await Promise.all([openUserData(), openSessionFacts()]);
root.render(<App initialText={await loadText(currentLanguage())} />);
requestAnimationFrame(() => requestAnimationFrame(() => void appService.shown()));
await libraryOpened;
requestIdleCallback(() => {
  void import('../features/read/prepare-reader.ts').then(({ prepareReader }) => prepareReader());
});
