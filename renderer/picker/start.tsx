// Start of the page of the file picker: the question, the look of the main window, first paint.

import '../ui/trusted-types.ts';
import { createRoot } from 'react-dom/client';
import { pickerHost } from '../data/host/bridge.ts';
import { draftSettings } from '../data/user-data/settings.ts';
import { PickerPage } from './picker-page.tsx';
import '../ui/styles/tokens.css';
import '../ui/styles/fonts.css';
import '../ui/styles/base.css';
import { loadText, TextProvider } from '../text/text-provider.tsx';

const asked = await pickerHost.picker.question();
const root = document.getElementById('root');
if (root && asked.ok) {
  const { question, look } = asked.value;
  document.documentElement.dataset['theme'] = look.theme;
  document.documentElement.dataset['textSize'] = look.textSize ?? 'normal';
  document.documentElement.dataset['contrast'] = look.contrast ?? 'normal';
  // This window has no user data, where the language would be.
  draftSettings({ language: look.language });
  const text = await loadText(look.language);
  // A page that broke cannot be answered any more, and some systems draw no button that closes it.
  createRoot(root, { onUncaughtError: () => close() }).render(
    <TextProvider initial={text} language={look.language} onError={reportError}>
      <PickerPage question={question} />
    </TextProvider>,
  );
} else close();
