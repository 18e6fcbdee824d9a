// There is one module each for the clipboard, for paper and for files. Each takes words of a kit only with their source, apart
// from listed exceptions.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFiles } from '../../../scripts/lib/project-files.mjs';
import { placesIn } from './places-in.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const paths = projectFiles('renderer').filter((path) => /\.tsx?$/.test(path));

const places = (pattern: RegExp, inPaths = paths): string[] => placesIn(inPaths, pattern);

test('Only one function puts a text on the clipboard, and it takes cited words or a thing that comes from no kit', () => {
  expect(places(/(?:host\.app|appService)\.copyText|navigator\.clipboard|execCommand/g)).toEqual([
    'renderer/data/services/copy-text.ts: host.app.copyText',
  ]);
  expect(places(/copy: [\w | ]+\): Promise<boolean>/g)).toEqual([
    'renderer/data/services/copy-text.ts: copy: Cited | Bare): Promise<boolean>',
  ]);
});

test('Only one file fills the clipboard of a selection, and takes the lines of its sources unless the person turned them off', () => {
  expect(places(/clipboard(?:Data)?\??\.setData\('[\w/]+'/g)).toEqual([
    "renderer/data/services/copy-selection.ts: clipboard.setData('text/plain'",
    "renderer/data/services/copy-selection.ts: clipboard.setData('text/html'",
  ]);
  const copies = readFileSync(join(root, 'renderer/data/services/copy-selection.ts'), 'utf8');
  expect(copies.match(/\bput\(event\.clipboardData, [^;]+;/g)).toEqual([
    'put(event.clipboardData, isSourceCopiedNow() ? citedSelection(words, [first, ...others]) : words);',
  ]);
});

test('What is copied without a source is a number, an address out of the kit, a key, what another person handed over, or own words that could not be saved', () => {
  expect(places(/kind: '(?:number|outside-address|key|received)', text/g)).toEqual([
    "renderer/features/contacts/contact-actions.tsx: kind: 'number', text",
    "renderer/features/contacts/contact-head.tsx: kind: 'number', text",
    "renderer/features/publish/key/key-panel.tsx: kind: 'key', text",
    "renderer/features/read/page-stage.tsx: kind: 'outside-address', text",
    "renderer/features/report/corrections/received-list.tsx: kind: 'received', text",
    "renderer/features/shared/contacts/contact-phones.tsx: kind: 'number', text",
  ]);
  expect(places(/kind: 'own-words'/g)).toEqual(["renderer/ui/unsaved-notice.tsx: kind: 'own-words'"]);
});

test('Only one file opens the print dialog and saves what is printed, and each caller names the sources', () => {
  expect(new Set(places(/(?:host\.app|appService)\.print\b|window\.print\b/g))).toEqual(
    new Set(['renderer/data/services/print-page.ts: host.app.print']),
  );
  expect(places(/printScreen\(\)/g)).toEqual([
    'renderer/app/shell/use-window-commands.ts: printScreen()',
    'renderer/data/services/print-page.ts: printScreen()',
  ]);
  expect(places(/printWindow\('\w+'\)|paper="\w+"/g)).toEqual([
    'renderer/features/handout/letter/letter.tsx: paper="letter"',
    "renderer/features/handout/letter/letter.tsx: printWindow('letter')",
  ]);
  expect(places(/printPage\('\w+'\)/g)).toEqual([
    "renderer/features/publish/key/print-key.tsx: printPage('key')",
    "renderer/features/sticks/print-register.ts: printPage('register')",
  ]);
  const saved = places(/(?:host\.\w+|\w+Service)\.(?:savePdf|saveMarkdown)/g);
  expect(saved).toHaveLength(5);
  const lines = saved.map((place) => {
    const [path = '', call = ''] = place.split(': ');
    return readFileSync(join(root, path), 'utf8')
      .split('\n')
      .find((line) => line.includes(call));
  });
  for (const line of lines) expect(line).toMatch(/save(?:Paper|Text)\(/);
});

test('Nothing makes cited words or the line of a source but the two functions that check them', () => {
  const core = projectFiles('core').filter((path) => path.endsWith('.ts'));
  expect(places(/as (?:Cited|SourceLine)\b/g, [...core, ...paths])).toEqual([
    'core/citing/cited.ts: as Cited',
    'core/citing/source-line.ts: as SourceLine',
  ]);
});
