// A printed report, in order: cover, contents, text, sources.
import type { PageNumbers, PrintJob } from '../../../core/compose/compose-page-protocol.ts';
import type { MarkdownDocument } from '../../../core/markdown/document.ts';
import { Blocks } from './blocks.tsx';
import { Contents, HeadingProbe } from './contents.tsx';
import { Cover } from './cover.tsx';
import { FiguresContext } from './inlines.tsx';
import styles from './report-paper.module.css';
import { Sources } from './sources.tsx';

/** What a paper is made from; without `numbers` it is the first print, which is only measured. */
export type PaperProps = {
  readonly job: PrintJob;
  readonly document: MarkdownDocument;
  readonly numbers: PageNumbers | undefined;
};

/** A report. */
export function ReportPaper({ job, document, numbers }: PaperProps) {
  const { language, sources } = job.resource;
  return (
    <FiguresContext value={job}>
      <Cover job={job} />
      <main className={styles['paper']}>
        <Contents document={document} language={language} numbers={numbers} />
        <article data-text>
          <Blocks blocks={document.blocks} language={language} />
          <Sources sources={sources} language={language} />
        </article>
        {!numbers && <HeadingProbe document={document} />}
      </main>
    </FiguresContext>
  );
}
