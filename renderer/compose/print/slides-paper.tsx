// Printed slides: one 16:9 page for each part between dividers, or for each heading.
import { kitWords, writtenCheck } from '../../../core/compose/words/kit-words.ts';
import type { Block, MarkdownDocument } from '../../../core/markdown/document.ts';
import { Blocks } from './blocks.tsx';
import { HeadingProbe } from './contents.tsx';
import { FiguresContext } from './inlines.tsx';
import type { PaperProps } from './report-paper.tsx';
import styles from './slides-paper.module.css';
import { Sources } from './sources.tsx';

/** Slides: a title, one page for each slide, the sources. */
export function SlidesPaper({ job, document, numbers }: PaperProps) {
  const { language, title, description, country, sources } = job.resource;
  const words = kitWords(language);
  return (
    <FiguresContext value={job}>
      <main className={styles['paper']}>
        <header className={styles['title']}>
          <p className={styles['kind']}>
            {words.kinds.slides} · {words.countries[country]}
          </p>
          <h1>{title}</h1>
          {description !== undefined && <p className={styles['summary']}>{description}</p>}
          <p className={styles['facts']}>
            {job.publisher} · {writtenCheck(job.resource, language)}
          </p>
          <p className={styles['danger']}>{words.immediateDanger}</p>
        </header>
        {slidesOf(document).map((blocks, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: slides have no name of their own
          <section key={index} className={styles['slide']} data-text>
            <Blocks blocks={blocks} language={language} />
          </section>
        ))}
        {sources.length > 0 && (
          <div className={styles['sources']}>
            <Sources sources={sources} language={language} />
          </div>
        )}
        {!numbers && <HeadingProbe document={document} />}
      </main>
    </FiguresContext>
  );
}

/** Divides a text into slides: at every divider and at every `##`, without making empty ones. */
function slidesOf(document: MarkdownDocument): Block[][] {
  const slides: Block[][] = [[]];
  for (const block of document.blocks) {
    const begins = block.kind === 'divider' || (block.kind === 'heading' && block.depth === 2);
    if (begins && (slides.at(-1)?.length ?? 0) > 0) slides.push([]);
    if (block.kind !== 'divider') slides.at(-1)?.push(block);
  }
  return slides.filter((slide) => slide.length > 0);
}
