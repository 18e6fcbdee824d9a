// Inspection of a PDF that a person adds to a draft: its number of pages, its properties and the text of its first pages.
import type { InspectAnswer, InspectJob } from '../../../core/compose/compose-page-protocol.ts';
import { documentDay } from './document-day.ts';
import { beat, resetHeartbeat } from './heartbeat.ts';
import { openPdf } from './open-pdf.ts';
import { readPageText } from './page-text.ts';
import { infoOf } from './pdf-info.ts';

/** A cover says little, and a language shows in a few pages. */
const pagesRead = 4;

/** Inspects a PDF. One that opens but whose pages cannot be read is damaged. */
export async function inspectPdf(job: InspectJob): Promise<InspectAnswer> {
  resetHeartbeat();
  const opened = await openPdf(job);
  if (!opened.ok) {
    return { isReadable: false, why: opened.problem.code === 'document-locked' ? 'locked' : 'damaged' };
  }
  const { pdf, close } = opened.value;
  try {
    beat();
    if (pdf.numPages === 0) return { isReadable: false, why: 'no-pages' };
    let text = '';
    for (let number = 1; number <= Math.min(pdf.numPages, pagesRead); number += 1) {
      text += `${await readPageText(pdf, await pdf.getPage(number), false)}\n`;
      beat();
    }
    const [title, language] = [await infoOf(pdf, 'Title'), await infoOf(pdf, 'Language')];
    const dated = await documentDay(pdf);
    return {
      isReadable: true,
      pages: pdf.numPages,
      text,
      ...(title === undefined ? {} : { title }),
      ...(language === undefined ? {} : { language }),
      ...(dated === undefined ? {} : { dated }),
    };
  } catch {
    return { isReadable: false, why: 'damaged' };
  } finally {
    await close();
  }
}
