// A printed report, in order: cover, contents with the imprint on its back, summary, text, sources.
import type { PageNumbers, PrintJob } from '../../../core/compose/compose-page-protocol.ts';
import { kitWords } from '../../../core/compose/words/kit-words.ts';
import type { MarkdownDocument } from '../../../core/markdown/document.ts';
import { Blocks } from './blocks.tsx';
import { Contents, HeadingProbe } from './contents.tsx';
import { Cover } from './cover.tsx';
import type { Setting } from './fit-report.ts';
import { Imprint } from './imprint.tsx';
import { FiguresContext } from './inlines.tsx';
import { inPrintOrder } from './later-figures.ts';
import styles from './report-paper.module.css';
import { Sources } from './sources.tsx';

/** What a paper is made from; without `numbers` it is the first print, which is only measured. */
export type PaperProps = {
  readonly job: PrintJob;
  readonly document: MarkdownDocument;
  readonly numbers: PageNumbers | undefined;
};

/** A report. */
export function ReportPaper({ job, document, numbers, setting }: PaperProps & { readonly setting: Setting }) {
  const { language, sources, description, readiness, sections } = job.resource;
  return (
    <FiguresContext value={job}>
      <Cover job={job} />
      <main className={styles['paper']} data-density={setting.density} data-sections={sections}>
        <div className={styles['back']}>
          <Contents document={document} language={language} numbers={numbers} />
          <Imprint job={job} />
        </div>
        <article data-text>
          {description !== undefined && <p className={styles['summary']}>{description}</p>}
          {readiness === 'amber' && <p className={styles['review']}>{kitWords(language).toBeReviewed}</p>}
          {inPrintOrder(document.blocks, setting.later).map(({ block, place }) => (
            <Blocks key={place} blocks={[block]} language={language} />
          ))}
          <Sources sources={sources} language={language} />
        </article>
        {!numbers && <HeadingProbe document={document} />}
      </main>
    </FiguresContext>
  );
}
