// Slides that a deck gets beside its own: title, agenda, closing, and the notes for the trainer.
import type { PageNumbers, PrintJob } from '../../../core/compose/compose-page-protocol.ts';
import { kitWords, writtenCheck } from '../../../core/compose/words/kit-words.ts';
import { Blocks } from './blocks.tsx';
import { CoverFoot } from './cover-parts.tsx';
import { Inlines } from './inlines.tsx';
import styles from './slide-sheets.module.css';
import { agendaOf, type Deck, settingOf } from './slides.ts';

/** More lines than these do not fit one slide. */
const agendaLines = 8;

/** The first slide: kind, title and what the deck is about. */
export function TitleSlide({ job }: { readonly job: PrintJob }) {
  const { language, title, description, country } = job.resource;
  const words = kitWords(language);
  return (
    <header className={styles['title']}>
      <p className={styles['kind']}>
        {words.kinds.slides} · {words.countries[country]}
      </p>
      <h1>{title}</h1>
      {description !== undefined && <p className={styles['summary']}>{description}</p>}
      <p className={styles['publisher']}>
        {job.publisher} · {writtenCheck(job.resource, language)}
      </p>
      <CoverFoot resource={job.resource} />
    </header>
  );
}

/** The subjects of the deck with their pages, and below them the warnings with which the text begins. */
export function AgendaSlides(props: {
  readonly job: PrintJob;
  readonly deck: Deck;
  readonly numbers: PageNumbers | undefined;
}) {
  const { job, deck, numbers } = props;
  const { language } = job.resource;
  const headings = agendaOf(deck);
  const count = Math.max(1, Math.ceil(headings.length / agendaLines));
  const size = Math.ceil(headings.length / count);
  return Array.from({ length: count }, (_, part) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of a list have no name of their own
    <section key={part} className={styles['agenda']} data-fit>
      <p className={styles['heading']}>{kitWords(language).agenda}</p>
      <ul>
        {headings.slice(part * size, (part + 1) * size).map(({ id, children }) => (
          <li key={id}>
            <a href={`#${id}`}>
              <span>
                <Inlines inlines={children} />
              </span>
              <span className={styles['page']}>{numbers?.anchors[id] ?? ''}</span>
            </a>
          </li>
        ))}
      </ul>
      {part === count - 1 && deck.notices.length > 0 && (
        <div className={styles['notices']} data-text>
          <Blocks blocks={deck.notices} language={language} />
        </div>
      )}
    </section>
  ));
}

/** The last slide for the room: the deck, the number, and who published it. */
export function ClosingSlide({ job }: { readonly job: PrintJob }) {
  const { resource, publisher } = job;
  const words = kitWords(resource.language);
  const published = resource.rights === undefined ? publisher : `${publisher} · ${resource.rights}`;
  return (
    <section className={styles['title']}>
      <p className={styles['kind']}>{words.kinds.slides}</p>
      <p className={styles['closing']}>{resource.title}</p>
      <p className={styles['danger']}>{words.immediateDanger}</p>
      <p className={styles['publisher']}>{published}</p>
      <CoverFoot resource={resource} />
    </section>
  );
}

/** Every slide with the setting of its exercise and its notes; nothing when a deck has neither. */
export function TrainerNotes(props: {
  readonly job: PrintJob;
  readonly deck: Deck;
  readonly numbers: PageNumbers | undefined;
}) {
  const { job, deck, numbers } = props;
  const { language } = job.resource;
  const noted = deck.slides.filter((slide) => slide.notes.length > 0 || settingOf(slide).length > 0);
  if (noted.length === 0) return null;
  return (
    <section className={styles['notes']} data-text data-notes>
      <p className={styles['heading']}>{kitWords(language).trainerNotes}</p>
      <div className={styles['columns']}>
        {noted.map((slide) => (
          <div key={slide.heading?.id} className={styles['note']}>
            <p>
              <strong>
                {slide.heading && (
                  <>
                    {numbers?.anchors[slide.heading.id]} <Inlines inlines={slide.heading.children} />
                  </>
                )}
              </strong>
            </p>
            {settingOf(slide).length > 0 && (
              <p>
                <Inlines inlines={settingOf(slide)} />
              </p>
            )}
            <Blocks blocks={slide.notes} language={language} />
          </div>
        ))}
      </div>
    </section>
  );
}
