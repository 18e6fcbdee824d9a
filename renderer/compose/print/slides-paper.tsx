// Printed slides: title, agenda, one 16:9 page for each slide of the text, closing, notes for the trainer, sources.
import { Blocks } from './blocks.tsx';
import { HeadingProbe } from './contents.tsx';
import { CoverFoot } from './cover-parts.tsx';
import { FiguresContext, Inlines } from './inlines.tsx';
import type { PaperProps } from './report-paper.tsx';
import sheetStyles from './slide-sheets.module.css';
import { AgendaSlides, ClosingSlide, TitleSlide, TrainerNotes } from './slide-sheets.tsx';
import { deckOf, type Slide } from './slides.ts';
import styles from './slides-paper.module.css';
import { Sources } from './sources.tsx';

/** A deck of slides. */
export function SlidesPaper({ job, document, numbers }: PaperProps) {
  const { language, sources } = job.resource;
  const deck = deckOf(document);
  return (
    <FiguresContext value={job}>
      <main className={styles['paper']}>
        <TitleSlide job={job} />
        <AgendaSlides job={job} deck={deck} numbers={numbers} />
        {deck.slides.map((slide, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: slides have no name of their own
          <SlideSheet key={index} slide={slide} job={job} />
        ))}
        <ClosingSlide job={job} />
        <TrainerNotes job={job} deck={deck} numbers={numbers} />
        {sources.length > 0 && (
          <div className={styles['sources']} data-deck-sources>
            <Sources sources={sources} language={language} />
          </div>
        )}
        {!numbers && <HeadingProbe document={document} />}
      </main>
    </FiguresContext>
  );
}

function SlideSheet({ slide, job }: { readonly slide: Slide } & Pick<PaperProps, 'job'>) {
  const { heading, blocks, form, part } = slide;
  // Only the first of several slides has the place that links lead to.
  const id = part === undefined || part.number === 1 ? heading?.id : undefined;
  const title = heading && (
    <h2 id={id}>
      <Inlines inlines={heading.children} />
      {part && ` (${part.number}/${part.count})`}
    </h2>
  );
  if (form === 'section')
    return (
      <section className={`${sheetStyles['title']} ${styles['section']}`}>
        {title}
        <CoverFoot resource={job.resource} />
      </section>
    );
  return (
    <section className={styles['slide']} data-form={form} data-fit data-text>
      {title}
      <div className={styles['body']}>
        <Blocks blocks={blocks} language={job.resource.language} />
      </div>
    </section>
  );
}
