// Header and footer of every page. The browser writes them into the margins and counts the pages.
import type { PrintJob } from '../../../core/compose/compose-page-protocol.ts';
import { kitWords, writtenCheck, writtenDay } from '../../../core/compose/words/kit-words.ts';

/** A longer title would push the other words of its line away. */
const longestTitle = 68;

let sheet: CSSStyleSheet | undefined;

/** Sets the lines for the document that is laid out; its cover has none. Margin boxes are never read aloud: they say nothing new. */
export function setRunningLines(job: PrintJob): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets.push(sheet);
  }
  sheet.replaceSync(job.resource.kind === 'slides' ? linesOfSlides(job) : linesOfReport(job));
}

function linesOfReport(job: PrintJob): string {
  const { title, language } = job.resource;
  return `@page report {
    @top-left { content: ${quoted(shortened(title))}; }
    @top-right { content: ${quoted(kitWords(language).immediateDanger)}; }
    @bottom-left { content: ${quoted(ageOf(job))}; }
    @bottom-right { content: counter(page) " / " counter(pages); }
  }`;
}

function linesOfSlides(job: PrintJob): string {
  return `@page slides {
    @bottom-left { content: ${quoted(shortened(job.resource.title))}; }
    @bottom-right { content: counter(page) " / " counter(pages); }
  }`;
}

/** How old the facts of a document are. The day of its newest source stands before the text; here it would reach the page number. */
function ageOf({ resource }: PrintJob): string {
  const { language, nextCheck, check, asOf } = resource;
  const words = kitWords(language);
  const checked = writtenCheck({ check, asOf }, language);
  return nextCheck === undefined
    ? checked
    : `${checked} · ${words.nextCheck} ${writtenDay(nextCheck, language)}`;
}

function shortened(title: string): string {
  const letters = [...title];
  return letters.length <= longestTitle ? title : `${letters.slice(0, longestTitle).join('').trimEnd()}…`;
}

/** A string of a style sheet; whatever could end it is written as its number. */
function quoted(text: string): string {
  return `"${text.replace(/["\\\p{Cc}]/gu, (letter) => `\\${letter.codePointAt(0)?.toString(16)} `)}"`;
}
