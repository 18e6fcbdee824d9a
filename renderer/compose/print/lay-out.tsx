// Lay out a document until it is ready to print: fonts and figures loaded, page numbers in place.
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import type { PageNumbers, PrintJob } from '../../../core/compose/compose-page-protocol.ts';
import { coverDesignOf, coverHues } from '../../../core/library/cover-design.ts';
import type { MarkdownDocument } from '../../../core/markdown/document.ts';
import { parseMarkdown } from '../../../core/markdown/parse-markdown.ts';
import { allBlocks, inlines } from '../../../core/markdown/walk.ts';
import './print-fonts.css';
import './print-base.css';
import './print-text.css';
import { withFigureFonts } from './figure-fonts.ts';
import { fitReport, type Setting, usualSetting } from './fit-report.ts';
import { fitSlides } from './fit-slides.ts';
import { fitTables } from './fit-tables.ts';
import { column, pagesOf } from './measure-pages.ts';
import { ReportPaper } from './report-paper.tsx';
import { setRunningLines } from './running-lines.ts';
import { SlidesPaper } from './slides-paper.tsx';

/** What is laid out: its text and, in a report, how it is set. */
type Laid = { readonly job: PrintJob; readonly text: MarkdownDocument; readonly setting: Setting };

let root: Root | undefined;
let current: Laid | undefined;
/** What a component threw. React would report it to nobody here and leave the page empty. */
let thrown: unknown;

/** Lays out a document for its first print, which has no page numbers yet but shows where each heading falls. */
export async function layOut(job: PrintJob): Promise<void> {
  root?.unmount();
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  root = createRoot(place, { onUncaughtError: (error) => (thrown = error) });
  const text = parseMarkdown(job.markdown);
  const media = await withFigureFonts(job.media, figuresIn(text));
  document.documentElement.lang = job.resource.language;
  document.title = job.resource.title;
  document.documentElement.dataset['paper'] = job.resource.kind === 'slides' ? 'slides' : 'report';
  document.documentElement.style.setProperty('--hue', coverHues[coverDesignOf(job.resource).hue]);
  setRunningLines(job);
  const laid = { job: { ...job, media }, text };
  const trial = async (setting: Setting) => {
    await draw({ ...laid, setting }, undefined);
    const article = document.querySelector<HTMLElement>('article');
    return article ? pagesOf(article) : [];
  };
  const { kind, sections } = job.resource;
  // Pages that end with a section have gaps on purpose.
  const isFitted = kind !== 'slides' && sections !== 'pages';
  const setting = isFitted ? await fitReport(text, trial) : usualSetting;
  current = { ...laid, setting };
  await draw(current, undefined);
}

/** Writes the page numbers into the document laid out last; nothing else moves. */
export async function numberPages(numbers: PageNumbers): Promise<void> {
  if (!current) throw new Error('nothing was laid out');
  await draw(current, numbers);
}

/** The paths of all figures of a text. */
function figuresIn(text: MarkdownDocument): ReadonlySet<string> {
  return new Set([
    ...allBlocks(text.blocks).flatMap((block) => (block.kind === 'figure' ? [block.path] : [])),
    ...inlines(text).flatMap((inline) => (inline.kind === 'image' ? [inline.path] : [])),
  ]);
}

async function draw({ job, text, setting }: Laid, numbers: PageNumbers | undefined): Promise<void> {
  const props = { job, document: text, numbers };
  const paper =
    job.resource.kind === 'slides' ? (
      <SlidesPaper {...props} />
    ) : (
      <ReportPaper {...props} setting={setting} />
    );
  thrown = undefined;
  flushSync(() => root?.render(paper));
  if (thrown !== undefined) throw thrown;
  await Promise.all([...document.images].map((image) => image.decode()));
  await document.fonts.ready;
  fitSlides();
  const article = document.querySelector<HTMLElement>('article');
  if (article && job.resource.kind !== 'slides') fitTables(article, column);
}
