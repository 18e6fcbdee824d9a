// Print and save the window through main. Words of a kit leave it only with their sources.

import type { Result } from '../../../core/base/result.ts';
import { assertLines, type Bare, type Cited } from '../../../core/citing/cited.ts';
import type { KitLine } from '../../../core/citing/kit-line.ts';
import type { SourceLine } from '../../../core/citing/source-line.ts';
import { host } from '../host/bridge.ts';

/** The source of some words, or the kit as the source of a whole sheet. */
type PaperLine = SourceLine | KitLine;

/** What is on the paper: words of the kit with the lines of their sources, or things that come from no kit. */
export type Paper =
  | readonly [PaperLine, ...PaperLine[]]
  | 'register'
  | 'key'
  | 'recovery-key'
  | 'letter'
  | 'own-words';

/** How main saves: answers with the name of the file, undefined when the person changed their mind. */
type Saved = Promise<Result<string | undefined>>;

/** The paper with these sources; a person's own words alone when there are none. */
export function paperOf([first, ...others]: readonly PaperLine[]): Paper {
  return first ? [first, ...others] : 'own-words';
}

/** Opens the print dialog of the system for what the page shows on paper; says whether it was printed. Throws when the line of a source is not on it. */
export async function printPage(paper: Paper): Promise<Result<boolean>> {
  assertCited(paper);
  return await host.app.print();
}

/** The same for what a person prints of any screen with the keys of the system; each screen has its sources on it. */
export async function printScreen(): Promise<Result<boolean>> {
  return await host.app.print();
}

/** Saves what the page shows on paper, under the title of the sheet, else of the screen. Throws when the line of a source is not on it. */
export async function savePaper(paper: Paper, save: () => Saved): Saved {
  assertCited(paper);
  const { title, documentElement: root } = document;
  const { lang } = root;
  // A PDF takes its title and language from here, which screen readers say first. The window keeps its own.
  const heading = document.querySelector('[data-paper-title]') ?? document.querySelector('h1');
  document.title = heading?.textContent ?? title;
  root.lang = heading?.closest<HTMLElement>('[lang]')?.lang ?? lang;
  try {
    return await save();
  } finally {
    document.title = title;
    root.lang = lang;
  }
}

/** Saves a text. */
export async function saveText(copy: Cited | Bare, save: (text: string) => Saved): Saved {
  return await save(copy.text);
}

function assertCited(paper: Paper): void {
  if (typeof paper !== 'string') assertLines(inOneLine(document.body.textContent), paper, inOneLine);
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
